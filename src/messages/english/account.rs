//! What is asked, kept and handed on of what was done, in English.

use super::English;
use crate::messages::format::{counted, number};
use crate::messages::{AccountMessages, HistoryLabel, ReportLabels};

impl AccountMessages for English {
    fn reason(&self) -> &'static str {
        "Reason or ticket number"
    }

    fn reason_refused(&self) -> &'static str {
        "This looks like a password or token, so it is not taken. The cancel does not need it."
    }

    fn report(&self) -> &'static str {
        "Report"
    }

    fn report_hint(&self) -> &'static str {
        "Outcome, reason, facts, answers and every call, as Zuora’s support asks for them. Nothing of the sign-in is in it."
    }

    fn report_format_choice(&self) -> &'static str {
        "Format"
    }

    fn report_formats(&self) -> [&'static str; 4] {
        ["Markdown", "Plain text", "Formatted text (HTML)", "JSON"]
    }

    fn copy_report(&self) -> &'static str {
        "Copy the report"
    }

    fn save_report(&self) -> &'static str {
        "Save as a file"
    }

    fn report_of(&self, job: &str) -> String {
        format!("Report of the Zuora AQuA job {job}")
    }

    fn report_of_jobs(&self, jobs: usize) -> String {
        format!("Report of {}", counted(jobs as u64, "Zuora AQuA job", "Zuora AQuA jobs"))
    }

    fn report_labels(&self) -> ReportLabels {
        ReportLabels {
            written: "Written",
            track_id: "Zuora-Track-Id",
            address: "Address",
            reason: "Reason",
            time: "Time",
            cancels_sent: "Cancels sent",
            before_cancel: "before the cancel",
            batches: "Batches",
            operation: "Operation",
            answered_by: "Answered by",
        }
    }

    fn report_under_way(&self, before: Option<&str>) -> String {
        match before {
            Some(before) => format!("A call about this job is under way. Before it: {before}"),
            None => "The first call about this job is under way.".to_owned(),
        }
    }

    fn copy_all_calls(&self) -> &'static str {
        "Copy all"
    }

    fn copy_cancel_as_curl(&self) -> &'static str {
        "Copy the cancel as curl"
    }

    fn show_all_calls(&self, count: usize) -> String {
        format!("Show all {}", number(count as u64))
    }

    fn last_calls(&self, count: usize) -> String {
        format!("The last {} are shown.", number(count as u64))
    }

    fn cancel_not_answered(&self) -> &'static str {
        "A cancel was sent. No answer had come when this was written."
    }

    fn history(&self, label: HistoryLabel) -> &'static str {
        match label {
            HistoryLabel::History => "History",
            HistoryLabel::Keep => "Keep a history on this computer",
            HistoryLabel::WhatIsKept => {
                "Kept for 90 days, in this browser alone: which jobs were looked up and cancelled here, when, on which tenant, how that ended, and the reason. Never a sign-in, a query or a result. Whoever uses this browser can read it."
            }
            HistoryLabel::Refused => {
                "The browser refuses to keep a history here, as it does in a private window. Everything else works as ever."
            }
            HistoryLabel::Search => "Search history",
            HistoryLabel::Time => "Time",
            HistoryLabel::Job => "Job",
            HistoryLabel::Tenant => "Tenant",
            HistoryLabel::Outcome => "Outcome",
            HistoryLabel::Reason => "Reason",
            HistoryLabel::Use => "Use",
            HistoryLabel::SaveCsv => "Save as CSV",
            HistoryLabel::SaveJson => "Save as JSON",
            HistoryLabel::Clear => "Clear",
            HistoryLabel::ClearNow => "Remove them",
            HistoryLabel::KeepEntries => "Keep them",
        }
    }

    fn history_count(&self, found: usize, all: usize) -> String {
        match all {
            0 => "Nothing is kept yet.".to_owned(),
            _ if found == all => counted(all as u64, "entry", "entries"),
            _ => format!("{} of {}", number(found as u64), counted(all as u64, "entry", "entries")),
        }
    }

    fn show_all_entries(&self, count: usize) -> String {
        format!("Show all {}", number(count as u64))
    }

    fn clear_history_question(&self, count: usize) -> String {
        format!(
            "Remove {} of the history from this computer? This cannot be undone.",
            match count {
                1 => "the one entry".to_owned(),
                _ => format!("all {}", counted(count as u64, "entry", "entries")),
            }
        )
    }

    fn use_job(&self, job_id: &str) -> String {
        format!("Use the job {job_id}")
    }
}
