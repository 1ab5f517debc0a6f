//! The top of the page.

use std::rc::Rc;

use yew::prelude::*;

use super::hooks::use_messages;
use super::request_log::RequestLog;
use crate::session::LogEntry;

/// Properties of [`Header`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct HeaderProps {
    /// The calls that were made, oldest first.
    pub log: Vec<Rc<LogEntry>>,
    /// Brings the focus to the batches; none while there are none.
    pub on_skip: Option<Callback<()>>,
}

/// The top of the page: its name, the link past everything to the batches, and **Requests sent**.
#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let messages = use_messages();
    let skip = props.on_skip.as_ref().map(|on_skip| {
        let onclick = on_skip.reform(|event: MouseEvent| event.prevent_default());
        html! { <a class="skip" href="#batches" {onclick}>{ messages.skip_to_batches() }</a> }
    });

    html! {
        <header>
            { skip }
            <h1>{ "aqua-cancel" }</h1>
            <p class="tagline">{ messages.tagline() }</p>
            if !props.log.is_empty() {
                <RequestLog log={props.log.clone()} />
            }
        </header>
    }
}
