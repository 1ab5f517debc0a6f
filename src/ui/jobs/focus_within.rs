//! Where the focus goes when what had it is gone.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// Puts the focus on the name of the job that is chosen in a table; where its row is out of view, on the
/// search box.
pub fn focus_chosen_job(table: &NodeRef) {
    let Some(table) = table.cast::<Element>() else { return };
    let find = |selector| table.query_selector(selector).ok().flatten();
    let name = find("[aria-current] .choose").or_else(|| find("input[type=search]"));
    if let Some(name) = name.and_then(|name| name.dyn_into::<HtmlElement>().ok()) {
        // Fails only for an element that cannot have it.
        let _ = name.focus();
    }
}
