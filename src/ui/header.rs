//! The top of the page.

use yew::prelude::*;

use super::focus::focus;
use super::keys_sheet::keys_sheet;
use super::page_refs::PageRefs;
use super::request_log::RequestLog;
use super::session_store::SessionStore;
use crate::messages::Messages;

/// Where the guide lies, seen from the page; made of docs/guide.md.
const GUIDE: &str = "guide/index.html";

/// The top of the page: its name, the link past everything to the batches where there are some, **Requests
/// sent**, **History**, **Guide** and **Keys**.
pub fn header(
    messages: &dyn Messages,
    session: &SessionStore,
    has_batches: bool,
    refs: &PageRefs,
    history: Html,
) -> Html {
    html! {
        <header>
            if has_batches {
                { skip_link(messages, &refs.batches) }
            }
            <h1>{ "aqua-cancel" }</h1>
            <p class="tagline">{ messages.tagline() }</p>
            if !session.log.is_empty() {
                <RequestLog session={session.clone()} />
            }
            { history }
            // In a tab of its own: leaving the page would forget the sign-in.
            <a class="link" href={GUIDE} target="_blank">{ messages.guide() }</a>
            { keys_sheet(messages, &refs.keys) }
        </header>
    }
}

fn skip_link(messages: &dyn Messages, batches: &NodeRef) -> Html {
    let onclick = {
        let batches = batches.clone();
        move |event: MouseEvent| {
            event.prevent_default();
            focus(&batches);
        }
    };
    html! { <a class="skip" href="#batches" {onclick}>{ messages.skip_to_batches() }</a> }
}
