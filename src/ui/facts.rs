//! The job's facts.

use super::browser::time;
use super::copy::copy;
use super::pen::Pen;
use super::text::text;
use crate::desk::{JobTarget, Snapshot};

/// The job's facts as a list of terms. What nearly every job has is always there, with a dash where
/// it is absent; what few jobs have is there only if it says something.
pub fn facts(pen: &mut Pen, case: &JobTarget, seen: &Snapshot) {
    let job = &seen.job;
    let status = job.status.as_ref().map(|status| status.word().to_owned());
    let always = [
        ("Name", &job.name, false),
        ("Status", &status, false),
        ("Partner", &job.partner, false),
        ("Project", &job.project, false),
        ("Started", &job.start_time, false),
        ("Format", &job.format, false),
        ("Encryption", &job.encrypted, false),
        ("Version", &job.version, false),
        ("Request ID", &seen.request_id, true),
    ];
    let yes_no =
        job.use_last_completed_job_queries.map(|yes| (if yes { "yes" } else { "no" }).to_owned());
    let localized = job.localized_status.clone().filter(|word| Some(word) != status.as_ref());
    let some = [
        ("Local status", &localized, false),
        ("Incremental from", &job.incremental_time, false),
        ("Offset", &job.offset, false),
        ("Source data", &job.source_data, false),
        ("Uses last queries", &yes_no, false),
        ("Notify URL", &job.notify_url, true),
        ("Error code", &job.error_code, true),
        ("Message", &job.message, false),
    ];
    let id = job.id.as_deref().unwrap_or(case.job_id.as_str());
    pen.el("section", "facts", |pen| {
        pen.set("aria-label", "Job facts");
        pen.el("dl", "", |pen| {
            pen.el("div", "wide", |pen| {
                pen.line("dt", "", "Job ID");
                pen.el("dd", "code", |pen| {
                    text(pen, Some(id));
                    copy(pen, id, "Copy the job ID");
                });
            });
            term(pen, "Tenant", "", |pen| pen.text(&case.tenant.label));
            for (term, value, code) in always {
                fact(pen, term, value.as_deref(), code);
            }
            pen.group(|pen| {
                for (term, value, code) in some.into_iter().filter(|(_, value, _)| value.is_some())
                {
                    fact(pen, term, value.as_deref(), code);
                }
            });
            term(pen, "Read at", "", |pen| pen.text(&time(seen.at)));
        });
    });
}

fn fact(pen: &mut Pen, name: &'static str, value: Option<&str>, code: bool) {
    term(pen, name, if code { "code" } else { "" }, |pen| text(pen, value));
}

/// A term of a list of facts and what it is.
pub fn term(pen: &mut Pen, name: &str, class: &'static str, inside: impl FnOnce(&mut Pen)) {
    pen.el("div", "", |pen| {
        pen.line("dt", "", name);
        pen.el("dd", class, inside);
    });
}
