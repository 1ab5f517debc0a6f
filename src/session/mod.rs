//! All that one person does with jobs: looks them up, cancels them, verifies that. A pure reducer: it takes
//! actions with their time and holds the calls due; it never sends one.
//!
//! What it guarantees: a DELETE only after a person confirmed it, and never a second one by itself;
//! at most one call about a job at a time and so many at once ([`MOST_CALLS`]); after a DELETE that was not answered by a clean
//! `cancelled`, a read of the job, and an outcome that claims no more than the answers tell.

mod action;
mod advice;
mod call;
mod cancel_list;
mod check;
mod conclude;
mod damage;
mod failure;
mod file_call;
mod findings;
mod last_completed;
mod limits;
mod log;
mod many;
mod outcome;
mod owner;
mod progress;
mod queue;
mod reduce;
mod respond;
mod run;
mod seen;
mod send;
mod state;
mod target;
mod timestamp;
mod token;
mod watch;
mod watching;

pub use action::{Action, ActionKind, Confirmation};
pub use advice::{Advice, KnownClient};
pub use call::{CallId, LONG_WAIT, PendingCall, Purpose, TIME_LIMIT};
pub use check::{CheckKind, CheckResult};
pub use damage::Damage;
pub use failure::FailedRead;
pub use file_call::FileCall;
pub use findings::{FailedBatch, Finding, PLACES, QUERY_LIMIT};
pub use last_completed::LastCompleted;
pub use limits::Hold;
pub use log::{AnswerRecord, LogEntry};
pub use many::{JobsQuestion, LeftOut};
pub use outcome::{
    CancelResult, Headline, MayStillTakeEffect, NotSent, Outcome, OutcomeKind, StoppedBy,
};
pub use owner::Owner;
pub use progress::Progress;
pub use queue::MOST_CALLS;
pub use run::{Halt, Run, RunState, Task, TaskKind, TaskState};
pub use seen::SeenRunning;
pub use state::{JobEntry, Question, SentCancel, Session, Snapshot};
pub use target::{FormSignIn, JobKey, JobTarget};
pub use timestamp::Timestamp;
pub use watch::{EndedWatch, LONGEST_INTERVAL, SHORTEST_INTERVAL, Watch, WatchEnd, has_settled};

#[cfg(test)]
pub(crate) mod examples;
#[cfg(test)]
mod tests;
