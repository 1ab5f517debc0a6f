//! What is known of a job besides its batches: the main facts in a line, all of them on request.

use std::rc::Rc;
use std::time::Duration;

use yew::prelude::*;

use super::all_facts::all_facts;
use super::hooks::{use_messages, use_seconds_since};
use super::job_time::job_time;
use super::widgets::visible_text;
use crate::aqua::{CodeMeaning, Job, Stage};
use crate::messages::{Messages, format};
use crate::session::{JobEntry, Snapshot, Timestamp};

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
                <RunningTime
                    start_time={job.start_time.clone()}
                    is_active={is_active(job)}
                />
                <ReadTime at={snapshot.at} before_cancel={snapshot.before_cancel} />
                <button
                    type="button"
                    class="link"
                    aria-expanded={is_open.to_string()}
                    onclick={toggle}
                >
                    { messages.all_facts() }
                </button>
            </p>
            if *is_open {
                { all_facts(messages, &props.entry.target, snapshot) }
            }
        </section>
    }
}

fn is_active(job: &Job) -> bool {
    job.status.as_ref().is_some_and(|status| status.stage() == Stage::Active)
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

#[derive(Clone, Debug, PartialEq, Properties)]
struct RunningTimeProps {
    /// When the job started, as AQuA wrote it.
    start_time: Option<String>,
    /// Whether it may still run.
    is_active: bool,
}

/// For how long a job has been running, or when one started that has ended; nothing where its start
/// cannot be told.
#[component]
fn RunningTime(props: &RunningTimeProps) -> Html {
    let messages = use_messages();
    let start = props.start_time.as_deref().and_then(job_time);
    let seconds = use_seconds_since(start.filter(|_| props.is_active));
    let Some(start) = start else { return Html::default() };
    let started = format::date_time(start);
    let told = match props.is_active {
        true => messages.running_for(Duration::from_secs(seconds)),
        false => messages.started_at(&started),
    };
    html! { <span title={started}>{ told }</span> }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct ReadTimeProps {
    /// When the job was read.
    at: Timestamp,
    /// Whether a cancel was sent since.
    before_cancel: bool,
}

/// How long ago a job was read, or that it was before the cancel.
#[component]
fn ReadTime(props: &ReadTimeProps) -> Html {
    let messages = use_messages();
    let seconds = use_seconds_since((!props.before_cancel).then_some(props.at));
    let told = match props.before_cancel {
        true => messages.read_before_cancel(props.at),
        false => messages.read_ago(Duration::from_secs(seconds)),
    };
    let class = if props.before_cancel { "before-cancel" } else { "age" };
    html! { <span {class} title={format::date_time(props.at)}>{ told }</span> }
}
