//! Watching a job: the button, what the watch does, how it ended.

use std::rc::Rc;
use std::time::Duration;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::notifying::{Notifying, Permission};
use super::seconds::Seconds;
use super::widgets::visible_text;
use crate::messages::Messages;
use crate::session::{JobEntry, Watch};

/// The line about the watch of a job: which query runs, for how long it has been watched, when the job is
/// read next, and the checkbox for a notification; or how the watch ended. Empty where there is none.
pub fn watch_line(
    messages: &'static dyn Messages,
    entry: &Rc<JobEntry>,
    notifying: &Notifying,
) -> Html {
    html! {
        <div class="watch">
            // Always there, so that what comes into it is read out. What passes by each second is not.
            <span class="ended" role="status">
                { entry.watch_ended.as_ref().map(|ended| messages.watch_ended(ended)) }
            </span>
            if let Some(watch) = &entry.watch {
                { going(messages, entry, watch) }
                { tell_when_done(messages, notifying) }
            }
        </div>
    }
}

/// **Watch**, or **Stop watching**. It stays once the watch has ended, so that the focus does.
pub fn watch_button(messages: &dyn Messages, entry: &JobEntry, on_watch: &Callback<bool>) -> Html {
    let (is_watched, may_be) = (entry.watch.is_some(), entry.may_be_watched());
    if !is_watched && !may_be && entry.watch_ended.is_none() {
        return Html::default();
    }
    let onclick = {
        let on_watch = on_watch.clone();
        move |_| {
            if is_watched || may_be {
                on_watch.emit(!is_watched);
            }
        }
    };
    html! {
        <button type="button" aria-disabled={(!is_watched && !may_be).to_string()} {onclick}>
            { if is_watched { messages.stop_watching() } else { messages.watch() } }
        </button>
    }
}

fn going(messages: &'static dyn Messages, entry: &JobEntry, watch: &Watch) -> Html {
    let running = entry.seen_running.as_ref().zip(entry.snapshot.as_ref());
    let running = running.map(|(seen, snapshot)| snapshot.job.batch_name(seen.place));
    let elapsed = |seconds: i64| {
        let elapsed = Duration::from_secs(u64::try_from(seconds).unwrap_or_default());
        html! { messages.watched_for(elapsed) }
    };
    let next = |seconds: i64| {
        html! { messages.next_look(u64::try_from(-seconds).unwrap_or_default()) }
    };
    html! {
        <>
            <p class="going">
                <span><bdi>{ visible_text(&messages.watching(running.as_deref())) }</bdi></span>
                { " " }
                <span><Seconds since={watch.since} draw={elapsed} /></span>
                { " " }
                <span><Seconds since={watch.next_at} draw={next} /></span>
            </p>
            if let Some((failed, at)) = &watch.failed {
                <span class="failed">{ visible_text(&messages.look_failed(failed, *at)) }</span>
            }
        </>
    }
}

/// The checkbox for a notification, where the browser has them.
fn tell_when_done(messages: &dyn Messages, notifying: &Notifying) -> Html {
    let onchange = {
        let on_change = notifying.on_change.clone();
        move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                on_change.emit(input.checked());
            }
        }
    };
    match notifying.permission {
        Permission::Unavailable => Html::default(),
        Permission::Blocked => html! {
            <span role="status">{ messages.notifications_blocked() }</span>
        },
        Permission::MayBeAsked | Permission::Granted => html! {
            <label>
                <input type="checkbox" checked={notifying.is_on} {onchange} />
                { messages.tell_when_done() }
            </label>
        },
    }
}
