//! All that one person does with jobs: looks them up, cancels them, verifies that. A pure reducer: it takes
//! actions with their time and holds the calls due; it never sends one.
//!
//! What it guarantees: a DELETE only after a person confirmed it, and never a second one by itself;
//! at most one call about a job at a time; after a DELETE that was not answered by a clean
//! `cancelled`, a read of the job, and an outcome that claims no more than the answers tell.

mod action;
mod advice;
mod call;
mod check;
mod conclude;
mod failure;
mod log;
mod outcome;
mod reduce;
mod respond;
mod send;
mod state;
mod target;
mod timestamp;
mod token;

pub use action::{Action, ActionKind, Confirmation};
pub use advice::{Advice, KnownClient};
pub use call::{CallId, LONG_WAIT, PendingCall, Purpose, TIME_LIMIT};
pub use check::{CheckKind, CheckResult};
pub use failure::FailedRead;
pub use log::{AnswerRecord, LogEntry};
pub use outcome::{CancelResult, Headline, MayStillTakeEffect, Outcome, OutcomeKind, StoppedBy};
pub use state::{JobEntry, Question, SentCancel, Session, Snapshot};
pub use target::{JobKey, JobTarget};
pub use timestamp::Timestamp;

#[cfg(test)]
pub(crate) mod examples;
#[cfg(test)]
mod tests;
