//! The width of the browser's window.

use yew::prelude::*;

use super::use_window_event;
use crate::ui::table::dom::window_width;

/// The width of the browser's window in CSS pixels, kept up to date.
#[hook]
pub fn use_window_width() -> u32 {
    let width = use_state_eq(window_width);
    let on_resize = {
        let set = width.setter();
        use_callback((), move |_, ()| set.set(window_width()))
    };
    use_window_event("resize", on_resize);
    *width
}
