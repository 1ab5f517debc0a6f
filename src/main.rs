//! Installs the page for panics and starts the page.

use aqua_cancel::ui;

/// Smaller than the standard library's allocator for WebAssembly (docs/performance.md).
#[cfg(all(target_arch = "wasm32", not(target_feature = "atomics")))]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    ui::install_panic_page();
    ui::start();
}
