//! The keys for copying.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, Event, Node};
use yew::prelude::*;

use super::use_window_event;
use crate::ui::table::dom::selected_text;

/// Hears the keys for copying where what has the focus, or what they are told of, is inside an element. What
/// `text` gives is copied; it is told where the text begins and ends that is selected by hand, if there is
/// one. With nothing from it the browser copies what it would.
///
/// Firefox tells of the keys where the caret was last, so that what has the focus has to be asked.
#[hook]
pub fn use_copy(inside: &NodeRef, text: Callback<Option<[Node; 2]>, Option<String>>) {
    let inside = inside.clone();
    let on_copy = use_callback(text, move |event: Event, text| {
        let Some(inside) = inside.cast::<Element>() else { return };
        let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
        let active = gloo_utils::document().active_element();
        let is_inside = |node: Option<&Node>| node.is_some_and(|node| inside.contains(Some(node)));
        if !is_inside(target.as_ref()) && !is_inside(active.as_deref()) {
            return;
        }
        let Some(event) = event.dyn_ref::<ClipboardEvent>() else { return };
        if let (Some(data), Some(text)) = (event.clipboard_data(), text.emit(selected_text())) {
            // Fails only for data that may not be written, and an event of copying has none such.
            let _ = data.set_data("text/plain", &text);
            event.prevent_default();
        }
    });
    use_window_event("copy", on_copy);
}
