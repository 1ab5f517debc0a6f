//! A report laid out for people, whatever the format: headings, sentences, facts, tables.

use super::report::{Report, ReportedAnswer, ReportedJob, Time};
use crate::messages::{Messages, ReportLabels, format};

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// A heading, of level 1 to 3.
    Heading(u8, Text),
    /// A paragraph.
    Sentence(Text),
    /// Values, each with its name.
    Facts(Vec<(&'static str, Text)>),
    /// A table; every row has as many cells as there are heads.
    Table(Vec<&'static str>, Vec<Vec<Text>>),
}

/// A piece of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Text {
    /// Words of this page, which may quote others.
    Words(String),
    /// What others wrote, verbatim: names, reasons, messages, IDs.
    Verbatim(String),
}

impl Text {
    /// The characters, unescaped.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Words(text) | Self::Verbatim(text) => text,
        }
    }
}

/// Lays a report out. Of a sitting, every job is in a table, and those to look into are told at length.
pub(super) fn document(report: &Report<'_>, messages: &dyn Messages) -> Vec<Block> {
    let labels = messages.report_labels();
    let title = match (report.is_of_sitting, &report.jobs[..]) {
        (false, [job]) => messages.report_of(&job.label),
        _ => messages.report_of_jobs(report.jobs.len()),
    };
    let mut blocks = vec![
        Block::Heading(1, Text::Words(title)),
        facts([
            Some((labels.written, time(report.written_at))),
            verbatim(labels.track_id, report.zuora_track_id),
        ]),
    ];
    if report.is_of_sitting && !report.jobs.is_empty() {
        blocks.push(jobs_table(report, &labels, messages));
    }
    for job in report.jobs.iter().filter(|job| !report.is_of_sitting || job.is_error) {
        if report.is_of_sitting {
            blocks.push(Block::Heading(2, Text::Verbatim(job.label.clone())));
        }
        push_job(&mut blocks, job, &labels, messages);
    }
    if !report.calls.is_empty() {
        blocks.push(Block::Heading(2, Text::Words(messages.requests().to_owned())));
        blocks.push(calls_table(report, messages));
    }
    blocks
}

fn push_job(
    blocks: &mut Vec<Block>,
    job: &ReportedJob<'_>,
    labels: &ReportLabels,
    messages: &dyn Messages,
) {
    let facts_labels = messages.fact_labels();
    blocks.push(Block::Sentence(Text::Words(sentence(job, messages))));
    let batches = job.batches.as_ref().and_then(|counts| messages.summary_so_far(counts));
    let read = job.read_at.map(|Time(at)| match job.read_before_cancel {
        true => format!("{}, {}", format::date_time_with_zone(at), labels.before_cancel),
        false => format::date_time_with_zone(at),
    });
    blocks.push(facts([
        verbatim(facts_labels.job_id, Some(job.job_id)),
        verbatim(facts_labels.name, job.name),
        Some((facts_labels.tenant, Text::Words(job.tenant.clone()))),
        verbatim(labels.address, Some(&job.address)),
        verbatim("Zuora-Entity-Ids", job.entity_ids),
        verbatim("Zuora-Org-Ids", job.org_ids),
        verbatim(labels.reason, job.reason),
        job.known_at.map(|at| (labels.time, time(at))),
        Some((labels.cancels_sent, Text::Words(job.cancels_sent.to_string()))),
        verbatim(facts_labels.partner, job.partner),
        verbatim(facts_labels.project, job.project),
        verbatim(facts_labels.started, job.start_time),
        verbatim(facts_labels.status, job.status),
        read.map(|read| (facts_labels.read_at, Text::Words(read))),
        verbatim(facts_labels.error_code, job.error_code),
        verbatim(facts_labels.message, job.message),
        batches.map(|batches| (labels.batches, Text::Words(batches))),
    ]));
    for answer in &job.answers {
        push_answer(blocks, answer, labels, messages);
    }
}

fn push_answer(
    blocks: &mut Vec<Block>,
    answer: &ReportedAnswer<'_>,
    labels: &ReportLabels,
    messages: &dyn Messages,
) {
    let operation = messages.operation(answer.operation);
    let status = messages.http_status(answer.http_status);
    blocks.push(Block::Heading(3, Text::Words(format!("{operation}: {status}"))));
    blocks.push(facts([
        Some((labels.operation, Text::Words(operation.to_owned()))),
        Some((labels.time, time(answer.at))),
        verbatim(messages.fact_labels().error_code, answer.error_code),
        verbatim("Zuora-Request-Id", answer.zuora_request_id),
        verbatim("processId", answer.process_id),
        verbatim(messages.fact_labels().message, answer.message),
        answer.answered_by.map(|who| (labels.answered_by, Text::Words(who.to_owned()))),
        verbatim("Server", answer.server),
        verbatim("Retry-After", answer.retry_after),
    ]));
}

/// How the last look-up or cancel of a job ended, or that the first is under way.
fn sentence(job: &ReportedJob<'_>, messages: &dyn Messages) -> String {
    let sentence = job.sentence.clone();
    match job.is_under_way {
        true => messages.report_under_way(sentence.as_deref()),
        false => sentence.unwrap_or_default(),
    }
}

fn jobs_table(report: &Report<'_>, labels: &ReportLabels, messages: &dyn Messages) -> Block {
    let heads = vec![
        messages.job(),
        messages.fact_labels().job_id,
        messages.fact_labels().tenant,
        messages.outcome(),
        labels.time,
        labels.reason,
    ];
    let rows = report.jobs.iter().map(|job| {
        vec![
            Text::Verbatim(job.name.unwrap_or_default().to_owned()),
            Text::Verbatim(job.job_id.to_owned()),
            Text::Words(job.tenant.clone()),
            Text::Words(sentence(job, messages)),
            job.known_at.map_or_else(|| Text::Words(String::new()), time),
            Text::Verbatim(job.reason.unwrap_or_default().to_owned()),
        ]
    });
    Block::Table(heads, rows.collect())
}

fn calls_table(report: &Report<'_>, messages: &dyn Messages) -> Block {
    // The first is the button that copies a call.
    let [_, heads @ ..] = messages.request_columns();
    let rows = report.calls.iter().map(|call| {
        vec![
            time(call.sent_at),
            Text::Words(call.method.to_owned()),
            Text::Verbatim(call.url.to_owned()),
            Text::Words(call.result.clone()),
            Text::Words(format!("{} ms", call.took_milliseconds)),
            Text::Verbatim(call.zuora_request_id.unwrap_or_default().to_owned()),
            Text::Verbatim(call.job.clone().unwrap_or_default()),
        ]
    });
    Block::Table(heads.to_vec(), rows.collect())
}

/// The facts that there are.
fn facts<const N: usize>(facts: [Option<(&'static str, Text)>; N]) -> Block {
    Block::Facts(facts.into_iter().flatten().collect())
}

fn verbatim(label: &'static str, value: Option<&str>) -> Option<(&'static str, Text)> {
    Some((label, Text::Verbatim(value?.to_owned())))
}

fn time(Time(at): Time) -> Text {
    Text::Words(format::date_time_with_zone(at))
}
