//! Which rows are drawn while a long table scrolls.

use std::ops::Range;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Element;
use yew::prelude::*;

use crate::table::window;

/// The height of a row in CSS pixels; the styles set it for long tables.
pub const ROW_HEIGHT: f64 = 32.0;

/// Rows drawn beyond what is in view, above and below.
const SPARE: usize = 12;

/// The rows to draw of `rows`, following the element that scrolls.
#[hook]
pub fn use_window(scroller: NodeRef, rows: usize) -> Range<usize> {
    let view = use_state_eq(|| (0_i32, 800_i32));
    {
        let view = view.setter();
        use_effect_with(scroller, move |scroller| {
            let element = scroller.cast::<Element>();
            let listening = element.map(|element| {
                let seen = element.clone();
                let measure = Closure::<dyn Fn()>::new(move || {
                    // By whole rows: a render for every pixel would help nobody.
                    let step = ROW_HEIGHT as i32;
                    view.set((seen.scroll_top() / step * step, seen.client_height().max(step)));
                });
                let callback = measure.as_ref().unchecked_ref();
                // Fails for no known browser; the table then shows its first rows only.
                let _ = element.add_event_listener_with_callback("scroll", callback);
                (element, measure)
            });
            move || {
                if let Some((element, measure)) = listening {
                    let callback = measure.as_ref().unchecked_ref();
                    let _ = element.remove_event_listener_with_callback("scroll", callback);
                }
            }
        });
    }
    let (scrolled, height) = *view;
    window(rows, ROW_HEIGHT, f64::from(scrolled), f64::from(height), SPARE)
}
