//! Whether a table is wider than the page lets it be.

use web_sys::Element;
use yew::prelude::*;

/// Whether what is so wide, in CSS pixels, has no room in the element `around`. Asked again when either
/// changes, or the browser's window.
#[hook]
pub fn use_too_wide(around: &NodeRef, width: u32, window_width: u32) -> bool {
    let too_wide = use_state_eq(|| false);
    let (around, set) = (around.clone(), too_wide.setter());
    use_effect_with((width, window_width), move |(width, _)| {
        if let Some(around) = around.cast::<Element>() {
            set.set(i64::from(around.client_width()) < i64::from(*width));
        }
    });
    *too_wide
}
