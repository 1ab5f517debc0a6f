//! Every call that this page made, for whoever must vouch for it.

use std::rc::Rc;

use yew::prelude::*;

use super::hooks::use_messages;
use super::report_sheet::ReportSheet;
use super::session_store::SessionStore;
use super::widgets::{CopyButton, optional_text, visible_text};
use crate::account::{calls_text, job_label};
use crate::aqua::TrackId;
use crate::messages::{Messages, format};
use crate::session::LogEntry;

/// The element ID of the requests, which the button that opens them names.
const REQUESTS: &str = "requests-sent";

/// How many calls are shown unless all are asked for: the last ones. Watching a job makes hundreds.
const SHOWN: usize = 50;

/// Properties of [`RequestLog`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct RequestLogProps {
    /// The session with its calls.
    pub session: SessionStore,
}

/// The button **Requests sent** and what it opens: the calls that this page made, oldest first, without headers or
/// bodies, for which job each was, and each as a curl command. The browser's own popover closes it and gives
/// the focus back.
#[component]
pub fn RequestLog(props: &RequestLogProps) -> Html {
    let messages = use_messages();
    let shows_all = use_state_eq(|| false);
    let session = &props.session;
    let count = session.log.len();
    let first = if *shows_all { 0 } else { count.saturating_sub(SHOWN) };
    let on_show_all = {
        let shows_all = shows_all.setter();
        move |_| shows_all.set(true)
    };

    html! {
        <>
            <button type="button" class="link" popovertarget={REQUESTS}>
                { messages.requests_sent(count) }
            </button>
            <div
                id={REQUESTS}
                class="requests"
                popover="auto"
                role="region"
                aria-label={messages.requests()}
                tabindex="0"
            >
                <div class="tools">
                    if let Some(id) = &session.track_id {
                        { track_id(messages, id) }
                    }
                    { copies(messages, session) }
                    <ReportSheet id="report-of-sitting" class="small" session={session.clone()} />
                </div>
                if first > 0 {
                    <p>
                        { messages.last_calls(count - first) }{ " " }
                        <button type="button" class="link" onclick={on_show_all}>
                            { messages.show_all_calls(count) }
                        </button>
                    </p>
                }
                <table>
                    <thead>
                        <tr>
                            { for messages.request_columns().map(head) }
                        </tr>
                    </thead>
                    <tbody>
                        { for session.log[first..].iter().map(|call| row(messages, session, call)) }
                    </tbody>
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

/// The buttons that copy every call, and the cancel of the job that is shown.
fn copies(messages: &'static dyn Messages, session: &SessionStore) -> Html {
    let all = {
        let session = session.clone();
        move |()| calls_text(&session, messages)
    };
    let cancel = session.shown.as_ref().and_then(|job| session.cancel_command(job));
    html! {
        <>
            <CopyButton class="small" label={messages.copy_all_calls()} text={all} />
            if let Some(command) = cancel {
                <CopyButton
                    class="small"
                    label={messages.copy_cancel_as_curl()}
                    text={move |()| command.clone()}
                />
            }
        </>
    }
}

fn head(label: &'static str) -> Html {
    html! { <th scope="col">{ label }</th> }
}

fn row(messages: &dyn Messages, session: &SessionStore, call: &Rc<LogEntry>) -> Html {
    let curl = {
        let call = call.clone();
        move |()| call.curl.clone()
    };
    let job = call.job.as_ref().and_then(|job| session.jobs.get(job));
    let job = job.map(|entry| job_label(entry));
    let [as_curl, ..] = messages.request_columns();
    html! {
        <tr key={call.call.0}>
            // Where there is room for no heads, it is told beside the button.
            <td class="curl" data-label={as_curl}>
                <CopyButton class="small" name={messages.copy_as_curl(call)} text={curl} />
            </td>
            <td class="number">{ format::date_time(call.sent_at) }</td>
            <td class="code">{ call.method.name() }</td>
            <td class="code address">{ visible_text(&call.url) }</td>
            <td>{ messages.call_result(call) }</td>
            <td class="number">{ messages.took(call.took) }</td>
            <td class="code">{ optional_text(messages, call.request_id.as_deref()) }</td>
            <td class="job">{ optional_text(messages, job.as_deref()) }</td>
        </tr>
    }
}
