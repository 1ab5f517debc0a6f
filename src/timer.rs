//! Something done again and again, until the timer is dropped.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::window;

/// A timer that runs until it is dropped.
#[must_use = "the timer stops when this is dropped"]
#[derive(Debug)]
pub struct Timer {
    id: i32,
    _rings: Closure<dyn Fn()>,
}

impl Timer {
    /// Calls `rings` every so many milliseconds, the first time after that long.
    pub fn every(milliseconds: i32, rings: impl Fn() + 'static) -> Option<Self> {
        Self::start(milliseconds, Closure::new(rings))
    }

    fn start(milliseconds: i32, rings: Closure<dyn Fn()>) -> Option<Self> {
        let id = window()?
            .set_interval_with_callback_and_timeout_and_arguments_0(
                rings.as_ref().unchecked_ref(),
                milliseconds,
            )
            .ok()?;
        Some(Self { id, _rings: rings })
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let Some(window) = window() {
            window.clear_interval_with_handle(self.id);
        }
    }
}
