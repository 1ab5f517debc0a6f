//! What a person pastes into a ticket.

use super::super::English;
use super::{answer, summary};
use crate::aqua::{JobSummary, TrackId};
use crate::messages::format::date_time_with_zone;
use crate::messages::{FormLabelMessages, OutcomeMessages};
use crate::session::{AnswerRecord, JobKey, Session, Snapshot};

/// None where there is no outcome.
pub fn ticket(session: &Session, job: &JobKey) -> Option<String> {
    let entry = session.jobs.get(job)?;
    let outcome = entry.outcome.as_ref()?;
    let target = &entry.target;
    let mut lines = vec![
        English.outcome_heading(outcome).text(),
        String::new(),
        format!("Job ID: {}", target.job_id),
        format!("Tenant: {} ({})", English.tenant_name(&target.tenant), target.tenant.address),
        format!("Time: {}", date_time_with_zone(outcome.at)),
    ];
    let track_id = session.track_id.as_ref().map(TrackId::as_str);
    let reason = entry.reason.as_deref();
    lines.extend(labelled(&[("Reason", reason), ("Zuora-Track-Id", track_id)]));
    if let Some(snapshot) = &entry.snapshot {
        lines.extend(job_lines(snapshot));
    }
    for record in &outcome.answers {
        lines.push(String::new());
        lines.extend(answer_lines(record));
    }
    lines.push(String::new());
    Some(lines.join("\n"))
}

fn job_lines(snapshot: &Snapshot) -> Vec<String> {
    let job = &snapshot.job;
    let mut lines = labelled(&[
        ("Job name", job.name.as_deref()),
        ("Partner", job.partner.as_deref()),
        ("Project", job.project.as_deref()),
    ]);
    let status = job.status.as_ref().map_or("none given", |status| status.word());
    let before = if snapshot.before_cancel { " (before the cancel)" } else { "" };
    lines.push(format!("Job status at {}{before}: {status}", date_time_with_zone(snapshot.at)));
    let counts = JobSummary::from_job(job);
    lines.extend(labelled(&[
        ("Batches", summary::so_far(&counts).as_deref()),
        ("Records", summary::records_in_all(&counts).as_deref()),
    ]));
    lines
}

fn answer_lines(record: &AnswerRecord) -> Vec<String> {
    let mut lines = vec![format!(
        "{} at {}: {}",
        answer::operation(record.operation),
        date_time_with_zone(record.at),
        answer::http_status(record.http_status)
    )];
    lines.extend(labelled(&[
        ("Answered by", record.responder.and_then(answer::answered_by)),
        ("Server", record.server.as_deref()),
        ("Zuora-Request-Id", record.request_id.as_deref()),
        ("processId", record.process_id.as_deref()),
        ("Error code", record.code.as_deref()),
        ("Message", record.text.as_deref()),
        ("Retry-After", record.retry_after.as_deref()),
    ]));
    lines.extend(record.limits.iter().map(|(name, value)| format!("{name}: {value}")));
    lines
}

/// A line for each value that there is.
fn labelled(values: &[(&str, Option<&str>)]) -> Vec<String> {
    let present = values.iter().filter_map(|(label, value)| Some((label, (*value)?)));
    present.map(|(label, value)| format!("{label}: {value}")).collect()
}
