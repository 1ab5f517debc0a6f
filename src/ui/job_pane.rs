//! The job that is shown: how its look-up or cancel ended, its facts, its batches.

use yew::prelude::*;

use super::batches::Batches;
use super::empty::Empty;
use super::hooks::use_messages;
use super::job_facts::JobFacts;
use super::outcome::Outcome;
use super::raw_answer::RawAnswer;
use super::session_store::{SessionContext, action};
use super::skeleton::skeleton;
use crate::session::ActionKind;

/// Properties of [`JobPane`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct JobPaneProps {
    /// Whether a practice tenant is offered.
    pub has_practice: bool,
    /// The element around the batches, for a link to them.
    pub batches: NodeRef,
    /// **Look again** was pressed.
    pub on_look_again: Callback<()>,
}

/// The job that is shown. Until the first one, what to know before it.
#[component]
pub fn JobPane(props: &JobPaneProps) -> Html {
    let messages = use_messages();
    let session = use_context::<SessionContext>().expect("<App> provides the session");
    let Some((key, entry)) = session.shown.as_ref().zip(session.shown_job()) else {
        return html! { <Empty has_practice={props.has_practice} /> };
    };
    let call = session.call_for(key).cloned();

    let on_stop = {
        let (session, key) = (session.dispatcher(), key.clone());
        move |()| session.dispatch(action(ActionKind::StopWaiting(key.clone())))
    };
    let ticket = {
        let (session, key) = (session.clone(), key.clone());
        move |()| messages.ticket(&session, &key)
    };
    let shown = match &entry.snapshot {
        Some(snapshot) => html! {
            <>
                <JobFacts entry={entry.clone()} snapshot={snapshot.clone()} />
                <div id="batches" ref={props.batches.clone()} tabindex="-1">
                    <Batches
                        key={entry.target.job_id.as_str()}
                        job={snapshot.job.clone()}
                        job_id={entry.target.job_id.as_str().to_owned()}
                    />
                </div>
                <RawAnswer snapshot={snapshot.clone()} />
            </>
        },
        None if entry.outcome.is_none() => skeleton(messages.loading()),
        None => Html::default(),
    };

    html! {
        <div class="job-pane">
            <Outcome
                entry={entry.clone()}
                {call}
                takes_focus={session.question.is_none()}
                {ticket}
                on_look_again={props.on_look_again.clone()}
                {on_stop}
            />
            { shown }
        </div>
    }
}
