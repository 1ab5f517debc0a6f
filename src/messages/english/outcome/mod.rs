//! Outcomes, checks, advice and errors, in English.

mod advice;
mod answer;
mod check;
mod code;
mod explain;
mod heading;
mod summary;
mod ticket;

#[cfg(test)]
mod tests;

pub(super) use explain::failed_read;

use super::English;
use crate::aqua::{CodeMeaning, Job, JobSummary, Operation, Responder};
use crate::messages::{OutcomeMessages, Sentence};
use crate::session::{Advice, CheckResult, FailedRead, JobKey, LogEntry, Outcome, Session};

/// What went wrong with a read, or with the sign-in before it, in a sentence.
pub(super) fn failed_read_sentence(failed: &FailedRead) -> String {
    explain::failed_read(failed).sentence
}

impl OutcomeMessages for English {
    fn outcome_heading(&self, outcome: &Outcome) -> Sentence {
        heading::heading(outcome)
    }

    fn outcome_advice(&self, outcome: &Outcome) -> Vec<String> {
        let cancel = outcome.cancel.as_ref();
        outcome.advice.iter().flat_map(|advice| advice::sentences(advice, cancel)).collect()
    }

    fn kept_running(&self) -> &'static str {
        "Kept running. No cancel was sent."
    }

    fn summary_so_far(&self, summary: &JobSummary) -> Option<String> {
        summary::so_far(summary)
    }

    fn check_lines(&self, check: &CheckResult) -> Vec<String> {
        check::lines(check)
    }

    fn question_doubt(&self, failed: &FailedRead) -> String {
        let why = explain::failed_read(failed).sentence;
        format!(
            "The job could not be looked up, so what it is and whether it still runs is not known. {why}"
        )
    }

    fn before_cancel(&self, job: &Job) -> Vec<String> {
        let advice = Advice::before_cancel(job);
        advice.iter().flat_map(|advice| advice::sentences(advice, None)).collect()
    }

    fn answered_by(&self, responder: Responder) -> Option<&'static str> {
        answer::answered_by(responder)
    }

    fn operation(&self, operation: Operation) -> &'static str {
        answer::operation(operation)
    }

    fn http_status(&self, status: Option<u16>) -> String {
        answer::http_status(status)
    }

    fn call_result(&self, entry: &LogEntry) -> String {
        answer::call_result(entry)
    }

    fn code_meaning(&self, meaning: CodeMeaning) -> &'static str {
        code::meaning(meaning)
    }

    fn ticket(&self, session: &Session, job: &JobKey) -> String {
        ticket::ticket(session, job).unwrap_or_default()
    }
}
