//! The job that a question before a cancel is about.

use yew::prelude::*;

use super::widgets::{optional_text, visible_text};
use crate::aqua::{Job, JobSummary};
use crate::messages::Messages;
use crate::session::{JobEntry, Question};

/// Its name and the end of its ID, to stay in sight.
pub fn short_subject(messages: &dyn Messages, entry: &JobEntry, question: &Question) -> Html {
    let name = job(entry, question).map(|job| match job.name.as_deref() {
        Some(name) => html! { <bdi class="name">{ visible_text(name) }</bdi> },
        None => html! { <span class="name absent">{ messages.no_name() }</span> },
    });
    html! {
        <p class="subject">
            { name }{ " " }
            <code>{ "…" }<strong>{ visible_text(entry.target.job_id.ending()) }</strong></code>
        </p>
    }
}

/// What the look-up told of it, and what to know before a cancel.
pub fn full_subject(messages: &dyn Messages, entry: &JobEntry, question: &Question) -> Html {
    let [name, job_id, belongs_to, status] = messages.question_labels();
    let id = entry.target.job_id.as_str();
    let (start, end) = id.split_at(id.len() - entry.target.job_id.ending().len());
    let job = job(entry, question);
    html! {
        <>
            <dl>
                <div>
                    <dt>{ job_id }</dt>
                    <dd class="code">{ visible_text(start) }<strong>{ visible_text(end) }</strong></dd>
                </div>
                if let Some(job) = job {
                    <div><dt>{ name }</dt><dd>{ optional_text(messages, job.name.as_deref()) }</dd></div>
                    <div><dt>{ status }</dt><dd>{ status_of(messages, job) }</dd></div>
                    if job.partner.is_some() || job.project.is_some() {
                        <div>
                            <dt>{ belongs_to }</dt>
                            <dd>
                                { optional_text(messages, job.partner.as_deref()) }{ ", " }
                                { optional_text(messages, job.project.as_deref()) }
                            </dd>
                        </div>
                    }
                }
            </dl>
            { for job.into_iter().flat_map(|job| messages.before_cancel(job)).map(|line| html! {
                <p class="caution">{ visible_text(&line) }</p>
            }) }
        </>
    }
}

/// The job as the look-up before the question told it; none where that failed, for an older one may be
/// out of date.
fn job<'a>(entry: &'a JobEntry, question: &Question) -> Option<&'a Job> {
    let is_known = question.failed_look_up.is_none();
    entry.snapshot.as_ref().filter(|_| is_known).map(|snapshot| &*snapshot.job)
}

fn status_of(messages: &dyn Messages, job: &Job) -> Html {
    let summary = messages.summary_so_far(&JobSummary::from_job(job));
    html! {
        <>
            { optional_text(messages, job.status.as_ref().map(|status| status.word())) }
            if let Some(summary) = summary {
                { ". " }{ summary }
            }
        </>
    }
}
