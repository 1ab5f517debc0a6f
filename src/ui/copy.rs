//! A button that copies a text and says whether it did.

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::browser;

/// Properties of [`Copy`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct CopyProps {
    /// What is copied.
    pub text: AttrValue,
    /// What the button says.
    #[prop_or(AttrValue::Static("Copy"))]
    pub label: AttrValue,
    /// The accessible name, where the label alone does not say what is copied.
    #[prop_or_default]
    pub name: Option<AttrValue>,
    /// Further classes.
    #[prop_or_default]
    pub class: Classes,
}

/// A button that copies a text and says for two seconds whether it did.
#[component]
pub fn Copy(props: &CopyProps) -> Html {
    let done = use_state_eq(|| None::<bool>);
    {
        let set = done.setter();
        use_effect_with(*done, move |done| {
            let back = done.map(|_| Timeout::new(2_000, move || set.set(None)));
            move || drop(back)
        });
    }
    let onclick = {
        let (text, set) = (props.text.clone(), done.setter());
        Callback::from(move |_: MouseEvent| {
            let (text, set) = (text.clone(), set.clone());
            spawn_local(async move { set.set(Some(browser::copy(&text).await)) });
        })
    };
    let says = match *done {
        None => "",
        Some(true) => "Copied",
        Some(false) => "The browser did not allow it: select and copy by hand",
    };
    html! {
        <span class="copy">
            <button type="button" class={classes!("small", props.class.clone())}
                aria-label={props.name.clone()} {onclick}>
                { &props.label }
            </button>
            <span role="status" class="said">{ says }</span>
        </span>
    }
}
