//! Tests that need a browser but no tenant: the table as it is drawn and used, and calls as the
//! browser makes them.

#![cfg(target_arch = "wasm32")]

#[path = "browser/calls.rs"]
mod calls;
#[path = "browser/table.rs"]
mod table;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
