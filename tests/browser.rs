//! Tests that need a browser but no tenant: components as they are drawn and used, calls as the
//! browser makes them, and what it keeps.

#![cfg(target_arch = "wasm32")]

#[path = "browser/calls.rs"]
mod calls;
#[path = "browser/confirm.rs"]
mod confirm;
#[path = "browser/confirm_jobs.rs"]
mod confirm_jobs;
#[path = "browser/form.rs"]
mod form;
#[path = "browser/mounted.rs"]
mod mounted;
#[path = "browser/outcome.rs"]
mod outcome;
#[path = "browser/sessions.rs"]
mod sessions;
#[path = "browser/store.rs"]
mod store;
#[path = "browser/table.rs"]
mod table;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
