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
