//! The account of an outcome that a person pastes into a ticket.

use super::state::Desk;
use crate::aqua::{JobSummary, Responder};

/// What happened, as plain text: what Zuora's support asks for, and nothing secret. `time` writes a
/// moment given in milliseconds since 1970. Empty where there is no outcome.
pub fn account(desk: &Desk, time: impl Fn(f64) -> String) -> String {
    let (Some(case), Some(outcome)) = (&desk.case, &desk.outcome) else {
        return String::new();
    };
    let mut lines = vec![
        outcome.heading.clone(),
        String::new(),
        format!("Job ID: {}", case.job_id),
        format!("Tenant: {} ({})", case.tenant.label, case.tenant.address),
        format!("Time: {}", time(outcome.at)),
    ];
    if let Some(seen) = &desk.seen {
        let job = &seen.job;
        for (label, value) in
            [("Job name", &job.name), ("Partner", &job.partner), ("Project", &job.project)]
        {
            lines.extend(value.iter().map(|value| format!("{label}: {value}")));
        }
        let status = job.status.as_ref().map_or("none given", |status| status.word());
        lines.push(format!("Job status at {}: {status}", time(seen.at)));
        lines.extend(JobSummary::from_job(job).so_far().map(|tally| format!("Batches: {tally}")));
    }
    for said in &outcome.said {
        lines.push(String::new());
        let http = said.http.map_or("no HTTP status".to_owned(), |status| format!("HTTP {status}"));
        lines.push(format!("{} at {}: {http}", said.operation.word(), time(said.at)));
        for (label, value) in [
            ("Answered by", &said.responder.and_then(Responder::name).map(str::to_owned)),
            ("Server", &said.server),
            ("Zuora-Request-Id", &said.request_id),
            ("processId", &said.process_id),
            ("Error code", &said.code),
            ("Message", &said.text),
            ("Retry-After", &said.retry_after),
        ] {
            lines.extend(value.iter().map(|value| format!("{label}: {value}")));
        }
        lines.extend(said.limits.iter().map(|(name, value)| format!("{name}: {value}")));
    }
    lines.push(String::new());
    lines.join("\n")
}
