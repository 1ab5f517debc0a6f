//! Every call that this page made, for whoever must vouch for it.

use std::rc::Rc;

use yew::prelude::*;

use super::hooks::use_messages;
use super::widgets::optional_text;
use crate::messages::{Messages, format};
use crate::session::LogEntry;

/// The element ID of the requests, which the button that opens them names.
const REQUESTS: &str = "requests-sent";

/// Properties of [`RequestLog`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct RequestLogProps {
    /// The calls, oldest first.
    pub log: Vec<Rc<LogEntry>>,
}

/// The button **Requests sent** and what it opens: every call that this page made, oldest first, without
/// headers or bodies. The browser's own popover closes it and gives the focus back.
#[component]
pub fn RequestLog(props: &RequestLogProps) -> Html {
    let messages = use_messages();
    let [time, method, address, result, took, request_id] = messages.request_columns();

    html! {
        <>
            <button type="button" class="link" popovertarget={REQUESTS}>
                { messages.requests_sent(props.log.len()) }
            </button>
            <div
                id={REQUESTS}
                class="requests"
                popover="auto"
                role="region"
                aria-label={messages.requests()}
                tabindex="0"
            >
                <table>
                    <thead>
                        <tr>
                            { for [time, method, address, result, took, request_id].map(head) }
                        </tr>
                    </thead>
                    <tbody>{ for props.log.iter().map(|entry| row(messages, entry)) }</tbody>
                </table>
            </div>
        </>
    }
}

fn head(label: &'static str) -> Html {
    html! { <th scope="col">{ label }</th> }
}

fn row(messages: &dyn Messages, entry: &LogEntry) -> Html {
    html! {
        <tr>
            <td class="number">{ format::date_time(entry.sent_at) }</td>
            <td class="code">{ entry.method.name() }</td>
            <td class="code">{ &entry.url }</td>
            <td>{ messages.call_result(entry) }</td>
            <td class="number">{ messages.took(entry.took) }</td>
            <td class="code">{ optional_text(messages, entry.request_id.as_deref()) }</td>
        </tr>
    }
}
