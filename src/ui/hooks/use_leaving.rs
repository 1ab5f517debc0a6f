//! Leaving the page.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{BeforeUnloadEvent, Event, Node};
use yew::prelude::*;
use yew_hooks::use_event_with_window;

/// Calls `on_leave` when the page is left, before the browser keeps it for Back as it then is.
#[hook]
pub fn use_leaving(on_leave: Callback<()>) {
    use_event_with_window("pagehide", move |_: Event| on_leave.emit(()));
}

/// Has the browser ask before the page is left while `under_way` and `page` is in the document: boot.js
/// puts another in its place where the program has stopped.
///
/// Only then is there a listener, other than with `yew_hooks::use_before_unload`: browsers may not keep
/// a page for Back that has one.
#[hook]
pub fn use_question_before_leaving(under_way: bool, page: NodeRef) {
    use_effect_with(under_way, move |&under_way| {
        let listener = web_sys::window().filter(|_| under_way).map(|window| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&window, "beforeunload", options, move |event| {
                if !page.cast::<Node>().is_some_and(|page| page.is_connected()) {
                    return;
                }
                event.prevent_default();
                // Chrome before 119 asks for this alone, and shows its own words.
                if let Some(event) = event.dyn_ref::<BeforeUnloadEvent>() {
                    event.set_return_value("under way");
                }
            })
        });
        move || drop(listener)
    });
}
