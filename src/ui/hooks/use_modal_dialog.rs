//! A dialog in front of the page.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// Opens a dialog once it is drawn, and closes it when it goes: the browser then gives the focus back to
/// what it came from. It is the element that the node is given to.
#[hook]
pub fn use_modal_dialog() -> NodeRef {
    let node = use_node_ref();
    let drawn = node.clone();
    use_effect_with((), move |()| {
        let dialog = drawn.cast::<HtmlDialogElement>();
        if let Some(dialog) = &dialog {
            // Fails only for one that is open or not in the document.
            let _ = dialog.show_modal();
        }
        move || dialog.iter().for_each(HtmlDialogElement::close)
    });
    node
}
