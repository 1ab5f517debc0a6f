//! Tests that need a browser but no tenant: the table as it is drawn and used, calls as the
//! browser makes them, and what it keeps.

#![cfg(target_arch = "wasm32")]

#[path = "browser/calls.rs"]
mod calls;
#[path = "browser/store.rs"]
mod store;
#[path = "browser/table.rs"]
mod table;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
