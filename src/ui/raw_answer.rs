//! The answer as it came.

use std::rc::Rc;

use web_sys::{Event, HtmlDetailsElement};
use yew::prelude::*;

use super::hooks::use_messages;
use super::widgets::{CopyButton, visible_text};
use crate::aqua::pretty;
use crate::messages::Messages;
use crate::session::Snapshot;

/// Properties of [`RawAnswer`].
#[derive(Clone, Debug, Properties)]
pub struct RawAnswerProps {
    /// The answer.
    pub snapshot: Rc<Snapshot>,
}

impl PartialEq for RawAnswerProps {
    /// By which answer it is: one may be many megabytes long.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.snapshot, &other.snapshot)
    }
}

/// The answer as it came, laid out; written only while it is open, since it may be long.
#[component]
pub fn RawAnswer(props: &RawAnswerProps) -> Html {
    let messages = use_messages();
    let is_open = use_state_eq(|| false);
    let ontoggle = {
        let is_open = is_open.setter();
        move |event: Event| {
            let details: Option<HtmlDetailsElement> = event.target_dyn_into();
            is_open.set(details.is_some_and(|details| details.open()));
        }
    };

    html! {
        <details class="raw" {ontoggle}>
            <summary>{ messages.raw_answer() }</summary>
            if *is_open {
                { raw_text(messages, &props.snapshot) }
            }
        </details>
    }
}

fn raw_text(messages: &dyn Messages, snapshot: &Rc<Snapshot>) -> Html {
    let text = pretty(&snapshot.body);
    let copied = snapshot.clone();
    html! {
        <>
            <CopyButton
                label={messages.copy()}
                name={messages.copy_raw_answer()}
                class="small"
                text={Callback::from(move |()| pretty(&copied.body))}
            />
            <pre tabindex="0">{ visible_text(&text) }</pre>
        </>
    }
}
