//! The answer as it came.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::copy::copy;
use super::pen::draw;
use super::text::visible;
use crate::aqua::{Body, pretty};

/// Properties of [`Raw`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct RawProps {
    /// The body, verbatim.
    pub body: Body,
}

/// The answer as it came, laid out; written only while it is open, since it may be long.
#[component]
pub fn Raw(props: &RawProps) -> Html {
    let open = use_state_eq(|| false);
    let shown = use_memo((props.body.clone(), *open), |(body, open)| {
        if *open { AttrValue::from(pretty(body)) } else { AttrValue::default() }
    });
    let set = open.setter();
    draw(|pen| {
        pen.el("details", "raw", |pen| {
            pen.on("toggle", move |event| {
                let element =
                    event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
                set.set(element.is_some_and(|element| element.has_attribute("open")));
            });
            pen.line("summary", "", "Raw answer");
            if *open {
                copy(pen, &shown, "Copy the raw answer");
                pen.el("pre", "", |pen| {
                    pen.set("tabindex", "0");
                    visible(pen, &shown);
                });
            }
        });
    })
}
