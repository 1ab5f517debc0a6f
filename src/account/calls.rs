//! The calls that were made, as text.

use crate::messages::{Messages, format};
use crate::session::{JobEntry, LogEntry, Session};

/// What a job is called in few words: its name, where it has been read, and the end of its ID.
pub fn job_label(entry: &JobEntry) -> String {
    let ending = entry.target.job_id.ending();
    let snapshot = entry.snapshot.as_deref();
    match snapshot.and_then(|snapshot| snapshot.job.name.as_deref()) {
        Some(name) => format!("{name} …{ending}"),
        None => format!("…{ending}"),
    }
}

/// Every call, a line each, with tabs between the cells: to paste into a ticket or a spreadsheet.
pub fn calls_text(session: &Session, messages: &dyn Messages) -> String {
    let lines = session.log.iter().map(|call| {
        let cells = call_cells(session, call, messages);
        cells.map(|cell| cell.replace(['\t', '\n', '\r'], " ")).join("\t") + "\n"
    });
    lines.collect()
}

/// Time, method, address, result, duration, request ID, job.
fn call_cells(session: &Session, call: &LogEntry, messages: &dyn Messages) -> [String; 7] {
    let job = call.job.as_ref().and_then(|job| session.jobs.get(job));
    [
        format::date_time_with_zone(call.sent_at),
        call.method.name().to_owned(),
        call.url.clone(),
        messages.call_result(call),
        messages.took(call.took),
        call.request_id.clone().unwrap_or_default(),
        job.map(|entry| job_label(entry)).unwrap_or_default(),
    ]
}
