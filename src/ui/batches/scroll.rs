//! Which rows are drawn while a long table scrolls.

use std::ops::Range;

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::view::{Change, View};
use crate::table::window;

/// The height of a row in CSS pixels; the styles set it for long tables.
pub const ROW_HEIGHT: u16 = 32;

/// Rows drawn beyond what is in view, above and below.
const SPARE: usize = 12;

/// How much is taken to be in view before anything was scrolled.
const VIEW: i32 = 1_200;

/// The rows to draw of `rows`.
pub fn drawn(view: &View, rows: usize) -> Range<usize> {
    let (top, height) = view.scrolled;
    let height = if height > 0 { height } else { VIEW };
    window(rows, f64::from(ROW_HEIGHT), f64::from(top), f64::from(height), SPARE)
}

/// Follows the element that scrolls, by whole rows: a render for every pixel would help nobody.
pub fn onscroll(dispatch: UseReducerDispatcher<View>) -> impl Fn(Event) + 'static {
    move |event| {
        if let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
            let step = i32::from(ROW_HEIGHT);
            let top = element.scroll_top() / step * step;
            dispatch.dispatch(Change::Scroll(top, element.client_height().max(step)));
        }
    }
}
