//! Where the keys go.

use web_sys::HtmlElement;
use yew::prelude::*;

/// Puts the focus on an element, if it is there.
pub fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        // Fails only for an element that cannot have it, and then nothing is lost.
        let _ = element.focus();
    }
}

/// Whether nothing has the focus, as after what had it was taken from the page.
pub fn is_focus_lost() -> bool {
    let active = gloo_utils::document().active_element();
    active.is_none_or(|active| active.tag_name() == "BODY")
}
