//! A button that copies a text and says whether it did.

use wasm_bindgen_futures::spawn_local;
use web_sys::Event;

use super::browser;
use super::pen::Pen;
use crate::later::later;

/// What is said after a copy, and where there was none.
const SAYS: [&str; 2] = ["Copied", "The browser did not allow it: select and copy by hand"];

/// A small button that copies a text; `name` says which.
pub fn copy(pen: &mut Pen, text: &str, name: &str) {
    copies(pen, ["Copy", name], "small", text);
}

/// A button with a label and an accessible name (empty: the label) that copies a text.
#[inline(never)]
pub fn copies(pen: &mut Pen, words: [&str; 2], class: &'static str, text: &str) {
    let text = text.to_owned();
    copies_made(pen, words, class, Box::new(move || text.clone()));
}

/// The same with a text that is made once it is asked for.
#[inline(never)]
pub fn copies_made(
    pen: &mut Pen,
    [label, name]: [&str; 2],
    class: &'static str,
    made: Box<dyn Fn() -> String>,
) {
    pen.el("span", "copy", |pen| {
        pen.el("button", class, |pen| {
            pen.set("type", "button");
            if !name.is_empty() {
                pen.set("aria-label", name);
            }
            pen.on("click", move |event| press(&event, made()));
            pen.text(label);
        });
        pen.el("span", "said", |pen| pen.set("role", "status"));
    });
}

/// Copies, and says for two seconds beside the button whether it did. That is written by hand, past
/// Yew: there are many such buttons, and each would be a component with a state of its own.
fn press(event: &Event, text: String) {
    let button = browser::closest(event, "button");
    let said = button.and_then(|button| button.next_element_sibling());
    spawn_local(async move {
        let done = browser::copy(&text).await;
        let Some(said) = said else { return };
        said.set_text_content(Some(SAYS[usize::from(!done)]));
        later(2_000, Box::new(move || said.set_text_content(None))).forget();
    });
}
