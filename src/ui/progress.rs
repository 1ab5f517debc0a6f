//! The call under way.

use std::rc::Rc;

use yew::prelude::*;

use super::hooks::{use_messages, use_seconds_since};
use crate::session::{LONG_WAIT, PendingCall, TIME_LIMIT};

/// Properties of [`Progress`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ProgressProps {
    /// The call under way.
    pub call: Rc<PendingCall>,
    /// **Stop waiting** was pressed.
    pub on_stop: Callback<()>,
}

/// What is under way and for how many seconds, with **Stop waiting**; once it takes long, that it does.
#[component]
pub fn Progress(props: &ProgressProps) -> Html {
    let messages = use_messages();
    let seconds = use_seconds_since(Some(props.call.sent_at)).min(TIME_LIMIT.as_secs());
    let is_long = seconds >= LONG_WAIT.as_secs();

    html! {
        <section class="progress" aria-label={messages.progress()}>
            <p>
                <span role="status">
                    { messages.call_under_way(&props.call) }
                    if is_long {
                        { " " }
                        <span class="long">{ messages.takes_long() }</span>
                    }
                </span>
                { " " }
                // Said once above; counting aloud every second would drown everything else.
                <span class="seconds" aria-hidden="true">{ messages.seconds(seconds) }</span>
            </p>
            <button type="button" onclick={props.on_stop.reform(|_| ())}>
                { messages.stop_waiting() }
            </button>
        </section>
    }
}
