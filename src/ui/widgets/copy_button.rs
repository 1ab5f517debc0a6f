//! A button that copies a text and says whether it did.

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::ui::clipboard::{copy_formatted, copy_text};
use crate::ui::hooks::use_messages;

/// How long it is said that the text was copied, in milliseconds.
const SAID_FOR: u32 = 2_000;

/// Properties of [`CopyButton`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct CopyButtonProps {
    /// What the button says, if it is more than **Copy**.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// The button's accessible name, if it is another than what it says.
    #[prop_or_default]
    pub name: Option<AttrValue>,
    /// The button's classes.
    #[prop_or_default]
    pub class: Classes,
    /// Makes the text once it is asked for.
    pub text: Callback<(), String>,
    /// Makes the same as HTML, where it is to be pasted as formatted text.
    #[prop_or_default]
    pub html: Option<Callback<(), String>>,
}

/// A button that copies a text and says for two seconds whether it did, over the page: nothing moves.
#[component]
pub fn CopyButton(props: &CopyButtonProps) -> Html {
    let messages = use_messages();
    let copied = use_state_eq(|| None::<bool>);
    {
        let copied = copied.clone();
        use_effect_with(*copied, move |said| {
            let silence = said.map(|_| Timeout::new(SAID_FOR, move || copied.set(None)));
            move || drop(silence)
        });
    }

    let onclick = {
        let (text, html, copied) = (props.text.clone(), props.html.clone(), copied.setter());
        move |_| {
            let (text, copied) = (text.emit(()), copied.clone());
            let html = html.as_ref().map(|html| html.emit(()));
            spawn_local(async move {
                let is_copied = match html {
                    Some(html) => copy_formatted(&html, &text).await,
                    None => copy_text(&text).await,
                };
                copied.set(Some(is_copied));
            });
        }
    };

    html! {
        <span class="copy">
            <button
                type="button"
                class={props.class.clone()}
                aria-label={props.name.clone()}
                {onclick}
            >
                { props.label.as_deref().unwrap_or(messages.copy()) }
            </button>
            <span class="said" role="status">
                { copied.map(|copied| messages.copied(copied)) }
            </span>
        </span>
    }
}
