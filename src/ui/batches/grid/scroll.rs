//! Which rows are drawn while a long table scrolls.

use std::ops::Range;

use wasm_bindgen::JsCast;
use web_sys::{Element, window};
use yew::prelude::*;

use crate::table::window as window_of;

/// The height of a row in CSS pixels, as the styles set it.
pub fn row_height(roomy: bool) -> u16 {
    if roomy { 44 } else { 32 }
}

/// Rows drawn beyond what is in view, above and below.
const SPARE: usize = 12;

/// How many rows go by before others are drawn: drawing for every pixel would help nobody.
const STEP: i32 = 8;

/// What is taken for the height of the browser's window where it does not tell.
const HEIGHT: i32 = 1_200;

/// The lines to draw of `lines`, where so many CSS pixels are scrolled away and in view.
pub fn drawn((top, height): (i32, i32), lines: usize, row_height: u16) -> Range<usize> {
    window_of(lines, f64::from(row_height), f64::from(top), f64::from(height), SPARE)
}

/// Where a table begins that was not scrolled yet.
pub fn unscrolled() -> (i32, i32) {
    (0, tall())
}

/// Follows the element that scrolls: how far it is and how much is in view at most, in CSS pixels.
pub fn follow(scrolled: UseStateSetter<(i32, i32)>, row_height: u16) -> impl Fn(Event) + 'static {
    move |event: Event| {
        if let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
            let step = i32::from(row_height) * STEP;
            scrolled.set((element.scroll_top() / step * step, tall()));
        }
    }
}

/// The height of the browser's window.
fn tall() -> i32 {
    let height = window().and_then(|window| window.inner_height().ok()?.as_f64());
    height.map_or(HEIGHT, |height| height as i32)
}
