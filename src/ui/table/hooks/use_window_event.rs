//! Listens to an event anywhere in the window.

use gloo_events::{EventListener, EventListenerOptions};
use gloo_utils::window;
use web_sys::Event;
use yew::prelude::*;

/// Listens to an event anywhere in the window for as long as the component is there. `on_event` is to be
/// a stable callback: with another one the listener is another one too.
#[hook]
pub fn use_window_event(kind: &'static str, on_event: Callback<Event>) {
    use_effect_with(on_event, move |on_event| {
        let on_event = on_event.clone();
        // Scrolling does not bubble, and is heard on its way down.
        let options = EventListenerOptions {
            phase: gloo_events::EventListenerPhase::Capture,
            passive: false,
        };
        let listener = EventListener::new_with_options(&window(), kind, options, move |event| {
            on_event.emit(event.clone());
        });
        move || drop(listener)
    });
}
