//! A button that copies a text and says whether it did.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::browser;
use super::hooks::{Undo, use_effect_for};
use super::pen::{Pen, draw};
use crate::later::later;

/// What is said before, after a copy, and where there was none.
const SAYS: [&str; 3] = ["", "Copied", "The browser did not allow it: select and copy by hand"];

/// Properties of [`Copy`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct CopyProps {
    /// What is copied.
    pub text: AttrValue,
    /// What the button says.
    pub label: &'static str,
    /// The accessible name.
    pub name: AttrValue,
    /// Further classes.
    pub class: &'static str,
    /// Makes the text once it is asked for, in place of `text`.
    #[prop_or_default]
    pub made: Option<Callback<(), String>>,
}

/// A small button that copies a text; `name` says which.
#[inline(never)]
pub fn copy(pen: &mut Pen, text: &str, name: &str) {
    let (text, name) = (text.to_owned(), name.to_owned());
    pen.add(html! { <Copy {text} label="Copy" {name} class="small" /> });
}

/// A button that copies a text and says for two seconds whether it did.
#[component]
pub fn Copy(props: &CopyProps) -> Html {
    let done = use_state_eq(|| 0_usize);
    {
        let set = done.setter();
        let said = *done > 0;
        let effect = move || -> Undo {
            let back = said.then(|| later(2_000, Box::new(move || set.set(0))));
            Box::new(move || drop(back))
        };
        use_effect_for(*done as u64, Box::new(effect));
    }
    let (text, made, set) = (props.text.clone(), props.made.clone(), done.setter());
    let onclick = move |_| {
        let text = made.as_ref().map_or_else(|| text.to_string(), |made| made.emit(()));
        let set = set.clone();
        spawn_local(async move { set.set(if browser::copy(&text).await { 1 } else { 2 }) });
    };
    draw(|pen| {
        pen.el("span", "copy", |pen| {
            pen.el("button", props.class, |pen| {
                pen.set("type", "button");
                if !props.name.is_empty() {
                    pen.set("aria-label", &props.name);
                }
                pen.on("click", onclick);
                pen.text(props.label);
            });
            pen.el("span", "said", |pen| {
                pen.set("role", "status");
                pen.text(SAYS[*done]);
            });
        });
    })
}
