//! Outcomes, checks, advice and errors: what there is to say.

use crate::aqua::{CodeMeaning, Job, JobSummary, Operation, Responder};
use crate::session::{CheckResult, FailedRead, JobKey, LogEntry, Outcome, Session};

/// A sentence whose beginning is styled apart; both read as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The word or two that say how it ended, with their sign: `Cancelled.`, `Not cancelled so far:`.
    /// Empty where the sentence has none.
    pub state: &'static str,
    /// What follows after a space; empty where nothing does.
    pub rest: String,
}

impl Sentence {
    /// The whole sentence.
    pub fn text(&self) -> String {
        let parts = [self.state, &self.rest];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

/// Outcomes, checks, advice and errors. Texts of Zuora's, and of whatever else answered, stand in
/// these sentences verbatim: they are text, never HTML.
pub trait OutcomeMessages {
    /// The heading of an outcome, with the counts of the job's batches where it was read.
    fn outcome_heading(&self, outcome: &Outcome) -> Sentence;

    /// What to know and do next, the most important first.
    fn outcome_advice(&self, outcome: &Outcome) -> Vec<String>;

    /// What is added to an outcome after **Keep it running**.
    fn kept_running(&self) -> &'static str;

    /// The counts of a job that runs or has ended otherwise than by a cancel from here: "1 of 3 batches
    /// has finished with 1,322 records; 1 is executing; 1 has not run." None for a job without batches.
    fn summary_so_far(&self, summary: &JobSummary) -> Option<String>;

    /// What a check of a connection found and what to do about it, a sentence or two each.
    fn check_lines(&self, check: &CheckResult) -> Vec<String>;

    /// What the question before a cancel says where the look-up told nothing.
    fn question_doubt(&self, failed: &FailedRead) -> String;

    /// What to know before a cancel of the job.
    fn before_cancel(&self, job: &Job) -> Vec<String>;

    /// Who gave an answer, to stand by itself; none where it was Zuora, as it should be.
    fn answered_by(&self, responder: Responder) -> Option<&'static str>;

    /// Which call it is, in a word.
    fn operation(&self, operation: Operation) -> &'static str;

    /// The HTTP status of an answer, or that there is none.
    fn http_status(&self, status: Option<u16>) -> String;

    /// What came of a call, in a few words for the request log.
    fn call_result(&self, entry: &LogEntry) -> String;

    /// What a code of Zuora's means: the end of a sentence that begins "Zuora says that".
    fn code_meaning(&self, meaning: CodeMeaning) -> &'static str;

    /// What happened to a job, as plain text to paste into a ticket: what Zuora's support asks for, and
    /// nothing secret. Empty where there is no outcome.
    fn ticket(&self, session: &Session, job: &JobKey) -> String;
}
