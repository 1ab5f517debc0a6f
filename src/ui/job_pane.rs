//! The job that is shown: how its look-up or cancel ended, its facts, its batches.

use std::rc::Rc;

use yew::prelude::*;

use super::batches::Batches;
use super::empty::empty;
use super::files::BatchFilesContext;
use super::job_facts::JobFacts;
use super::job_time::start_time;
use super::keys_sheet::open_at_key;
use super::notifying::Notifying;
use super::outcome_panel::OutcomePanel;
use super::page_refs::PageRefs;
use super::raw_answer::RawAnswer;
use super::report_sheet::ReportSheet;
use super::session_store::{SessionHandle, SessionStore, action};
use super::skeleton::skeleton;
use crate::files::JobFiles;
use crate::messages::Messages;
use crate::session::{ActionKind, JobEntry, Snapshot, Timestamp};

/// The job that is shown. Until the first one, what to know before it. `on_look_again` hears that **Look
/// again** was pressed, `ask_for_files` which files are to be saved.
pub fn job_pane(
    messages: &'static dyn Messages,
    session: &SessionHandle,
    has_practice: bool,
    refs: &PageRefs,
    notifying: Notifying,
    ask_for_files: &Callback<Vec<JobFiles>>,
    on_look_again: impl Fn(()) + 'static,
) -> Html {
    let Some((key, entry)) = session.shown.as_ref().zip(session.shown_job()) else {
        return empty(messages, has_practice);
    };
    let on_stop = {
        let (session, key) = (session.dispatcher(), key.clone());
        move |()| session.dispatch(action(ActionKind::StopWaiting(key.clone())))
    };
    let on_watch = {
        let (session, key) = (session.dispatcher(), key.clone());
        move |watch| {
            let kind = if watch { ActionKind::Watch } else { ActionKind::StopWatching };
            session.dispatch(action(kind(key.clone())));
        }
    };
    let ticket = {
        let (session, key) = (session.clone(), key.clone());
        move |()| messages.ticket(&session, &key)
    };

    let report = html! {
        <ReportSheet
            id="report-of-job"
            class="link"
            session={SessionStore::clone(session)}
            job={key.clone()}
        />
    };

    html! {
        <div class="job-pane">
            <OutcomePanel
                entry={entry.clone()}
                call={session.call_for(key).cloned()}
                takes_focus={!session.has_question() && !session.is_of_run(key)}
                is_of_run={session.has_open_run() && session.is_of_run(key)}
                {ticket}
                findings={session.findings(key, started(entry))}
                {notifying}
                {report}
                {on_look_again}
                {on_watch}
                {on_stop}
            />
            if session.is_waiting(key) {
                <p class="waits-for-turn">{ messages.waits_for_its_turn() }</p>
            }
            { match &entry.snapshot {
                Some(snapshot) => job(entry, snapshot, refs, ask_for_files),
                None if entry.outcome.is_none() => skeleton(messages.loading()),
                None => Html::default(),
            } }
        </div>
    }
}

/// When the job started, where its answer names a moment.
fn started(entry: &JobEntry) -> Option<Timestamp> {
    start_time(&entry.snapshot.as_ref()?.job)
}

/// A job as it was last read: facts, batches, the answer as it came.
fn job(
    entry: &Rc<JobEntry>,
    snapshot: &Rc<Snapshot>,
    refs: &PageRefs,
    ask_for_files: &Callback<Vec<JobFiles>>,
) -> Html {
    let job_id = entry.target.job_id.as_str();
    let onkeydown = {
        let keys = refs.keys.clone();
        move |event: KeyboardEvent| open_at_key(&keys, &event)
    };
    let files = BatchFilesContext { jobs: vec![entry.clone()], ask: ask_for_files.clone() };
    html! {
        <ContextProvider<BatchFilesContext> context={files}>
            <JobFacts entry={entry.clone()} snapshot={snapshot.clone()} />
            <div id="batches" ref={&refs.batches} tabindex="-1" {onkeydown}>
                <Batches
                    key={job_id}
                    job={snapshot.job.clone()}
                    job_id={job_id.to_owned()}
                />
            </div>
            <RawAnswer snapshot={snapshot.clone()} />
        </ContextProvider<BatchFilesContext>>
    }
}
