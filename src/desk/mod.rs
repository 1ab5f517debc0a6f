//! The desk on which one job at a time is looked up, confirmed, cancelled and verified: a pure
//! state machine. It takes events with their time and holds the call to make; it never sends one.
//!
//! What it guarantees: at most one call under way; a DELETE only after a person confirmed it, and
//! never a second one by itself; after a DELETE that was not answered by a clean `cancelled`, a
//! read of the job, and an outcome that claims no more than the answers tell.

mod account;
mod advice;
mod check;
mod judge;
mod log;
mod outcome;
mod state;
mod step;
mod target;
mod words;

pub use account::account;
pub use advice::{before_cancel, kept_files, owner};
pub use check::{CheckKind, Checked};
pub use log::{Entry, Said};
pub use outcome::{Outcome, OutcomeKind};
pub use state::{Attempt, Desk, Ending, Flight, Phase, Purpose, Snapshot};
pub use step::{Event, LONG_SECONDS, TIME_LIMIT_SECONDS};
pub use target::JobTarget;

#[cfg(test)]
mod tests;
