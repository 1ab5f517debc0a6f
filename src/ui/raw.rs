//! The answer as it came.

use yew::prelude::*;

use super::browser;
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
    let open = use_state_eq(|| 0_usize);
    let shown = use_memo((props.body.clone(), *open), |(body, open)| {
        if *open > 0 { AttrValue::from(pretty(body)) } else { AttrValue::default() }
    });
    let set = open.setter();
    draw(|pen| {
        pen.el("details", "raw", |pen| {
            pen.on("toggle", move |event| {
                let element = browser::target(&event);
                let open = element.is_some_and(|element| element.has_attribute("open"));
                set.set(usize::from(open));
            });
            pen.line("summary", "", "Raw answer");
            if *open > 0 {
                copy(pen, &shown, "Copy the raw answer");
                pen.el("pre", "", |pen| {
                    pen.set("tabindex", "0");
                    visible(pen, &shown);
                });
            }
        });
    })
}
