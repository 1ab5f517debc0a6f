//! Every call that this page made, for whoever must vouch for it.

use std::rc::Rc;

use yew::prelude::*;

use super::hooks::use_messages;
use super::widgets::{CopyButton, optional_text};
use crate::aqua::TrackId;
use crate::messages::{Messages, format};
use crate::session::LogEntry;

/// The element ID of the requests, which the button that opens them names.
const REQUESTS: &str = "requests-sent";

/// Properties of [`RequestLog`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct RequestLogProps {
    /// The calls, oldest first.
    pub log: Vec<Rc<LogEntry>>,
    /// What was sent with each of them.
    pub track_id: Option<TrackId>,
}

/// The button **Requests sent** and what it opens: every call that this page made, oldest first, without
/// headers or bodies, and each as a curl command. The browser's own popover closes it and gives the focus back.
#[component]
pub fn RequestLog(props: &RequestLogProps) -> Html {
    let messages = use_messages();

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
                if let Some(id) = &props.track_id {
                    { track_id(messages, id) }
                }
                <table>
                    <thead>
                        <tr>
                            { for messages.request_columns().map(head) }
                        </tr>
                    </thead>
                    <tbody>{ for props.log.iter().map(|entry| row(messages, entry)) }</tbody>
                </table>
                <p class="hint">{ messages.curl_hint() }</p>
            </div>
        </>
    }
}

fn track_id(messages: &dyn Messages, id: &TrackId) -> Html {
    let text = {
        let id = id.clone();
        move |()| id.as_str().to_owned()
    };
    html! {
        <p>
            { messages.track_id() }{ " " }<code>{ id.as_str() }</code>{ " " }
            <CopyButton class="small" name={messages.copy_track_id()} {text} />
        </p>
    }
}

fn head(label: &'static str) -> Html {
    html! { <th scope="col">{ label }</th> }
}

fn row(messages: &dyn Messages, entry: &Rc<LogEntry>) -> Html {
    let curl = {
        let entry = entry.clone();
        move |()| entry.curl.clone()
    };
    html! {
        <tr>
            <td><CopyButton class="small" name={messages.copy_as_curl(entry)} text={curl} /></td>
            <td class="number">{ format::date_time(entry.sent_at) }</td>
            <td class="code">{ entry.method.name() }</td>
            <td class="code">{ &entry.url }</td>
            <td>{ messages.call_result(entry) }</td>
            <td class="number">{ messages.took(entry.took) }</td>
            <td class="code">{ optional_text(messages, entry.request_id.as_deref()) }</td>
        </tr>
    }
}
