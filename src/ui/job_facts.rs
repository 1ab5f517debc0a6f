//! What is known of a job besides its batches: the main facts in a line, all of them on request.

use std::rc::Rc;
use std::time::Duration;

use yew::prelude::*;

use super::all_facts::all_facts;
use super::files::{BatchFilesContext, save_all_button};
use super::hooks::use_messages;
use super::job_time::start_time;
use super::seconds::Seconds;
use super::widgets::visible_text;
use crate::aqua::{CodeMeaning, Job, Stage};
use crate::messages::{Messages, format};
use crate::session::{JobEntry, Snapshot};

/// Properties of [`JobFacts`].
#[derive(Clone, Debug, Properties)]
pub struct JobFactsProps {
    /// The job.
    pub entry: Rc<JobEntry>,
    /// The job as it was last read.
    pub snapshot: Rc<Snapshot>,
}

impl PartialEq for JobFactsProps {
    /// By which states these are: a job may hold many megabytes.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.entry, &other.entry) && Rc::ptr_eq(&self.snapshot, &other.snapshot)
    }
}

/// The region **Job facts**: name, partner and project, running time and age in one line, and **All
/// facts**.
#[component]
pub fn JobFacts(props: &JobFactsProps) -> Html {
    let messages = use_messages();
    let files = use_context::<BatchFilesContext>();
    let is_open = use_state_eq(|| false);
    let toggle = {
        let (is_open, open) = (is_open.setter(), *is_open);
        move |_| is_open.set(!open)
    };
    let snapshot = &props.snapshot;
    let job = &snapshot.job;

    html! {
        <section class="facts" aria-label={messages.job_facts()}>
            <p class="line">
                { name(messages, job) }
                { belongs_to(job) }
                { error(messages, job) }
                { running_time(messages, job) }
                { read_time(messages, snapshot) }
                <button
                    type="button"
                    class="link"
                    aria-expanded={is_open.to_string()}
                    onclick={toggle}
                >
                    { messages.all_facts() }
                </button>
                { for files.map(|files| save_all_button(messages, &props.entry, &files.ask)) }
            </p>
            if *is_open {
                { all_facts(messages, &props.entry.target, snapshot) }
            }
        </section>
    }
}

fn name(messages: &dyn Messages, job: &Job) -> Html {
    match job.name.as_deref() {
        Some(name) => html! { <bdi class="name">{ visible_text(name) }</bdi> },
        None => html! { <span class="name absent">{ messages.no_name() }</span> },
    }
}

/// Partner and project, as far as the job has them.
fn belongs_to(job: &Job) -> Html {
    let parts: Vec<&str> =
        [&job.partner, &job.project].into_iter().flatten().map(|it| &**it).collect();
    if parts.is_empty() {
        return Html::default();
    }
    html! { <bdi>{ visible_text(&parts.join(" / ")) }</bdi> }
}

/// Why the job ended badly, where Zuora says so.
fn error(messages: &dyn Messages, job: &Job) -> Html {
    let Some(code) = job.error_code.as_deref() else { return Html::default() };
    let meaning = CodeMeaning::find(code).map(|meaning| messages.code_meaning(meaning));
    html! { <span class="fault">{ visible_text(&messages.job_error(code, meaning)) }</span> }
}

/// For how long a job has been running, or when one started that has ended; nothing where its start
/// cannot be told.
fn running_time(messages: &'static dyn Messages, job: &Job) -> Html {
    let Some(start) = start_time(job) else { return Html::default() };
    let started = format::date_time(start);
    let may_run = job.status.as_ref().is_some_and(|status| status.stage() == Stage::Active);
    let told = match may_run {
        true => {
            let draw = move |seconds| html! { messages.running_for(duration(seconds)) };
            html! { <Seconds since={start} {draw} /> }
        }
        false => html! { messages.started_at(&started) },
    };
    html! { <span title={started}>{ told }</span> }
}

/// How long ago a job was read, or that it was before the cancel.
fn read_time(messages: &'static dyn Messages, snapshot: &Snapshot) -> Html {
    let at = snapshot.at;
    let (class, told) = match snapshot.before_cancel {
        true => ("before-cancel", html! { messages.read_before_cancel(at) }),
        false => {
            let draw = move |seconds| html! { messages.read_ago(duration(seconds)) };
            ("age", html! { <Seconds since={at} {draw} /> })
        }
    };
    html! { <span {class} title={format::date_time(at)}>{ told }</span> }
}

/// So many seconds; none for fewer, as after the computer's clock was set back.
fn duration(seconds: i64) -> Duration {
    Duration::from_secs(u64::try_from(seconds).unwrap_or_default())
}
