//! What a report says, as data. `json` writes it as it is; `document` lays it out for people.

use serde::{Serialize, Serializer};

use super::calls::job_label;
use crate::aqua::{JobSummary, Operation, TrackId};
use crate::messages::{Messages, format};
use crate::session::{AnswerRecord, JobEntry, JobKey, LogEntry, Session, Snapshot, Timestamp};

/// What happened to one job, or to all jobs of a sitting, and every call that was made about them.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report<'a> {
    /// When it was written.
    pub(super) written_at: Time,
    /// What was sent with each call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) zuora_track_id: Option<&'a str>,
    /// The jobs, in the order in which they were asked for.
    pub(super) jobs: Vec<ReportedJob<'a>>,
    /// The calls, oldest first.
    pub(super) calls: Vec<ReportedCall<'a>>,
    /// Whether it is of the sitting, however many jobs that had.
    #[serde(skip)]
    pub(super) is_of_sitting: bool,
}

/// A job in a report. Texts of Zuora's are verbatim.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ReportedJob<'a> {
    pub job_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<&'a str>,
    /// What it is called in a list.
    #[serde(skip)]
    pub label: String,
    pub tenant: String,
    pub address: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entity_ids: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub org_ids: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub partner: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub project: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_time: Option<&'a str>,
    /// The kind of its outcome, in a word; none while the first call about it is under way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<&'static str>,
    /// The outcome's heading.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sentence: Option<String>,
    /// When the outcome was known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known_at: Option<Time>,
    /// Whether the outcome is one to look into.
    #[serde(skip)]
    pub is_error: bool,
    /// Whether a call about it is under way, so that the outcome is of before.
    pub is_under_way: bool,
    pub cancels_sent: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<&'a str>,
    /// When it was read last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub read_at: Option<Time>,
    /// Whether a cancel was sent since.
    pub read_before_cancel: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error_code: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub batches: Option<JobSummary>,
    pub answers: Vec<ReportedAnswer<'a>>,
}

/// An answer in a report, with the five facts that Zuora's support asks for: operation, time, error code,
/// `Zuora-Request-Id` and `processId`.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ReportedAnswer<'a> {
    pub operation: Operation,
    pub at: Time,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub http_status: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error_code: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zuora_request_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub process_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<&'a str>,
    /// Who answered, where it was not Zuora.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered_by: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub server: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<&'a str>,
}

/// A call in a report.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ReportedCall<'a> {
    pub sent_at: Time,
    pub method: &'static str,
    pub url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub http_status: Option<u16>,
    /// What came of it, in words.
    pub result: String,
    pub took_milliseconds: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zuora_request_id: Option<&'a str>,
    /// The job it was about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job: Option<String>,
}

/// A time that JSON has by RFC 3339.
#[derive(Clone, Copy, Debug)]
pub(super) struct Time(pub Timestamp);

impl Serialize for Time {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&format::rfc_3339(self.0))
    }
}

impl<'a> Report<'a> {
    /// What happened to one job of the session, and the calls about it; without jobs where the session has
    /// no such job.
    pub fn of_job(
        session: &'a Session,
        job: &JobKey,
        messages: &dyn Messages,
        now: Timestamp,
    ) -> Self {
        let jobs = session.jobs.get_key_value(job).into_iter();
        let calls = session.log.iter().filter(|call| call.job.as_ref() == Some(job));
        Self {
            written_at: Time(now),
            zuora_track_id: session.track_id.as_ref().map(TrackId::as_str),
            jobs: jobs.map(|(key, entry)| reported_job(session, key, entry, messages)).collect(),
            calls: calls.map(|call| reported_call(session, call, messages)).collect(),
            is_of_sitting: false,
        }
    }

    /// What happened to all jobs of the session, and every call.
    pub fn of_sitting(session: &'a Session, messages: &dyn Messages, now: Timestamp) -> Self {
        let jobs = session.jobs.iter();
        Self {
            written_at: Time(now),
            zuora_track_id: session.track_id.as_ref().map(TrackId::as_str),
            jobs: jobs.map(|(key, entry)| reported_job(session, key, entry, messages)).collect(),
            calls: session.log.iter().map(|call| reported_call(session, call, messages)).collect(),
            is_of_sitting: true,
        }
    }
}

fn reported_job<'a>(
    session: &Session,
    key: &JobKey,
    entry: &'a JobEntry,
    messages: &dyn Messages,
) -> ReportedJob<'a> {
    let target = &entry.target;
    let outcome = entry.outcome.as_deref();
    let snapshot: Option<&Snapshot> = entry.snapshot.as_deref();
    let job = snapshot.map(|snapshot| &*snapshot.job);
    ReportedJob {
        job_id: target.job_id.as_str(),
        name: job.and_then(|job| job.name.as_deref()),
        label: job_label(entry),
        tenant: messages.tenant_name(&target.tenant),
        address: target.tenant.address.to_string(),
        entity_ids: target.scope.entity_ids.as_deref(),
        org_ids: target.scope.org_ids.as_deref(),
        partner: job.and_then(|job| job.partner.as_deref()),
        project: job.and_then(|job| job.project.as_deref()),
        start_time: job.and_then(|job| job.start_time.as_deref()),
        outcome: outcome.map(|outcome| outcome.kind.word()),
        sentence: outcome.map(|outcome| messages.outcome_heading(outcome).text()),
        known_at: outcome.map(|outcome| Time(outcome.at)),
        is_error: outcome.is_some_and(|outcome| outcome.kind.is_error()),
        is_under_way: session.call_for(key).is_some(),
        cancels_sent: entry.cancels_sent,
        reason: entry.reason.as_deref(),
        status: job.and_then(|job| job.status.as_ref()).map(|status| status.word()),
        read_at: snapshot.map(|snapshot| Time(snapshot.at)),
        read_before_cancel: snapshot.is_some_and(|snapshot| snapshot.before_cancel),
        error_code: job.and_then(|job| job.error_code.as_deref()),
        message: job.and_then(|job| job.message.as_deref()),
        batches: job.map(JobSummary::from_job),
        answers: outcome.map_or_else(Vec::new, |outcome| {
            outcome.answers.iter().map(|answer| reported_answer(answer, messages)).collect()
        }),
    }
}

fn reported_answer<'a>(answer: &'a AnswerRecord, messages: &dyn Messages) -> ReportedAnswer<'a> {
    ReportedAnswer {
        operation: answer.operation,
        at: Time(answer.at),
        http_status: answer.http_status,
        error_code: answer.code.as_deref(),
        zuora_request_id: answer.request_id.as_deref(),
        process_id: answer.process_id.as_deref(),
        message: answer.text.as_deref(),
        answered_by: answer.responder.and_then(|who| messages.answered_by(who)),
        server: answer.server.as_deref(),
        retry_after: answer.retry_after.as_deref(),
    }
}

fn reported_call<'a>(
    session: &Session,
    call: &'a LogEntry,
    messages: &dyn Messages,
) -> ReportedCall<'a> {
    ReportedCall {
        sent_at: Time(call.sent_at),
        method: call.method.name(),
        url: &call.url,
        http_status: call.result.ok(),
        result: messages.call_result(call),
        took_milliseconds: call.took.as_millis() as u64,
        zuora_request_id: call.request_id.as_deref(),
        job: call.job.as_ref().and_then(|job| session.jobs.get(job)).map(|entry| job_label(entry)),
    }
}
