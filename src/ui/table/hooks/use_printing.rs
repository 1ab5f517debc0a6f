//! Whether the page is being printed.

use gloo_events::EventListener;
use gloo_utils::window;
use web_sys::Event;
use yew::prelude::*;

use super::use_window_event;

/// Whether the page is being printed.
///
/// Browsers tell of it by an event before they lay the pages out, and some also by the media query
/// `print`. Chromium waits for what is rendered at that; Firefox does not, and prints the rows that are
/// there.
#[hook]
pub fn use_printing() -> bool {
    let printing = use_state_eq(|| false);
    let set = printing.setter();
    let on_print = {
        let set = set.clone();
        use_callback((), move |event: Event, ()| set.set(event.type_() == "beforeprint"))
    };
    use_window_event("beforeprint", on_print.clone());
    use_window_event("afterprint", on_print);
    use_effect_with((), move |()| {
        let query = window().match_media("print").ok().flatten();
        let listener = query.map(|query| {
            let asked = query.clone();
            EventListener::new(&query, "change", move |_| set.set(asked.matches()))
        });
        move || drop(listener)
    });
    *printing
}
