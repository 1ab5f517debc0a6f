//! What follows from watches besides their reads: the tab's title, notifications, and that the session knows
//! whether anybody sees the page.

use gloo_utils::document;
use web_sys::Event;
use yew::prelude::*;
use yew_hooks::use_event_with_window;

use crate::messages::Messages;
use crate::session::{ActionKind, JobEntry, Session, WatchEnd};
use crate::ui::notifying::notify;
use crate::ui::session_store::{SessionHandle, SessionStore, action};
use crate::ui::widgets::plain_text;

/// Tells the session whether anybody sees the page.
#[hook]
pub fn use_visibility(session: &SessionHandle) {
    let dispatcher = session.dispatcher();
    let tell = move || dispatcher.dispatch(action(ActionKind::Visible(!document().hidden())));
    use_event_with_window("visibilitychange", {
        let tell = tell.clone();
        move |_: Event| tell()
    });
    // A page may be opened in a tab that is not in front.
    use_effect_with((), move |()| {
        if document().hidden() {
            tell();
        }
    });
}

/// The tab's title: how far a watched job is, or how it ended.
#[hook]
pub fn use_title(messages: &'static dyn Messages, session: &Session) {
    let title = plain_text(&title(messages, session));
    use_effect_with(title, |title| document().set_title(title));
}

/// Notifies once a watched job has settled while nobody sees the page.
#[hook]
pub fn use_notification(messages: &'static dyn Messages, session: &SessionHandle, is_on: bool) {
    let before = use_mut_ref(|| SessionStore::clone(session));
    use_effect_with(SessionStore::clone(session), move |session| {
        let before = before.replace(session.clone());
        if !is_on || !session.is_hidden {
            return;
        }
        for (job, entry) in &session.jobs {
            let was_watched = before.jobs.get(job).is_some_and(|entry| entry.watch.is_some());
            if was_watched && has_settled(entry) {
                tell(messages, entry);
            }
        }
    });
}

fn title(messages: &dyn Messages, session: &Session) -> String {
    let shown = session.shown_job();
    let job = |entry: &JobEntry| entry.snapshot.as_ref().map(|snapshot| snapshot.job.clone());
    match (shown, session.jobs_watched()) {
        (Some(entry), _) if entry.watch.is_some() => messages.watching_title(job(entry).as_deref()),
        (_, count @ 1..) => messages.watching_jobs_title(count),
        (Some(entry), 0) if has_settled(entry) => match job(entry) {
            Some(job) => messages.settled_title(&job),
            None => "aqua-cancel".to_owned(),
        },
        _ => "aqua-cancel".to_owned(),
    }
}

fn has_settled(entry: &JobEntry) -> bool {
    entry.watch_ended.is_some_and(|ended| ended.why == WatchEnd::Settled)
}

fn tell(messages: &dyn Messages, entry: &JobEntry) {
    let Some((snapshot, outcome)) = entry.snapshot.as_ref().zip(entry.outcome.as_ref()) else {
        return;
    };
    let title = plain_text(&messages.settled_title(&snapshot.job));
    let text = plain_text(&messages.settled_text(outcome));
    notify(&title, &text, entry.target.job_id.as_str());
}
