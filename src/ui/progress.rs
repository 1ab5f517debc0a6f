//! The call under way.

use std::rc::Rc;

use yew::prelude::*;

use super::seconds::Seconds;
use crate::messages::Messages;
use crate::session::{LONG_WAIT, PendingCall, TIME_LIMIT};

/// What is under way and for how many seconds, with **Stop waiting**; once it takes long, that it does. Of
/// several jobs another region tells the progress of all.
pub fn progress(
    messages: &'static dyn Messages,
    call: &Rc<PendingCall>,
    is_of_run: bool,
    on_stop: &Callback<()>,
) -> Html {
    let draw = {
        let call = call.clone();
        move |seconds: i64| {
            let seconds = u64::try_from(seconds).unwrap_or_default();
            told(messages, &call, seconds.min(TIME_LIMIT.as_secs()))
        }
    };
    let label = if is_of_run { messages.progress_of_job() } else { messages.progress() };
    html! {
        <section class="progress" aria-label={label}>
            <Seconds since={call.sent_at} {draw} />
            <button type="button" onclick={on_stop.reform(|_| ())}>
                { messages.stop_waiting() }
            </button>
        </section>
    }
}

fn told(messages: &dyn Messages, call: &PendingCall, seconds: u64) -> Html {
    html! {
        <p>
            <span role="status">
                { messages.call_under_way(call) }
                if seconds >= LONG_WAIT.as_secs() {
                    { " " }
                    <span class="long">{ messages.takes_long() }</span>
                }
            </span>
            { " " }
            // Said once above; counting aloud every second would drown everything else.
            <span class="seconds" aria-hidden="true">{ messages.seconds(seconds) }</span>
        </p>
    }
}
