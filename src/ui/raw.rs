//! The answer as it came.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::copy::Copy;
use super::text::visible;
use crate::aqua::pretty;

/// Properties of [`Raw`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct RawProps {
    /// The body, verbatim.
    pub text: Rc<str>,
}

/// The answer as it came, laid out; written only while it is open, since it may be long.
#[component]
pub fn Raw(props: &RawProps) -> Html {
    let open = use_state_eq(|| false);
    let ontoggle = {
        let open = open.setter();
        Callback::from(move |event: Event| {
            let element = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
            open.set(element.is_some_and(|element| element.has_attribute("open")));
        })
    };
    let shown = use_memo((props.text.clone(), *open), |(text, open)| {
        if *open { AttrValue::from(pretty(text)) } else { AttrValue::default() }
    });
    html! {
        <details class="raw" {ontoggle}>
            <summary>{ "Raw answer" }</summary>
            if *open {
                <Copy text={(*shown).clone()} name="Copy the raw answer" />
                <pre tabindex="0">{ visible(&shown) }</pre>
            }
        </details>
    }
}
