//! What a cancel of several jobs ends.

use super::owner::{Owner, by_owner};
use super::state::JobEntry;
use crate::aqua::{BatchState, JobStatus};

/// What a cancel of several jobs ends, as far as was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Damage {
    /// How many jobs are cancelled.
    pub jobs: usize,
    /// How many of them read executing.
    pub running: usize,
    /// How many of them could not be read, so that nothing else here counts them.
    pub unread: usize,
    /// Whose jobs they are, and how many of each; the most first.
    pub owners: Vec<(Owner, usize)>,
    /// Batches that have not finished.
    pub unfinished_batches: u64,
    /// How many of the jobs have partner and project.
    pub stateful: usize,
}

impl Damage {
    /// What a cancel of these jobs ends.
    pub(super) fn of(entries: &[&JobEntry]) -> Self {
        let mut damage = Self { jobs: entries.len(), ..Self::default() };
        for entry in entries {
            let Some(job) = entry.snapshot.as_ref().map(|snapshot| &snapshot.job) else {
                damage.unread += 1;
                continue;
            };
            damage.running += usize::from(job.status == Some(JobStatus::Executing));
            damage.stateful += usize::from(job.is_stateful());
            let states = job.batches.iter().map(|batch| BatchState::from_batch(batch));
            let is_over = |state| matches!(state, BatchState::Finished | BatchState::Aborted);
            damage.unfinished_batches += states.filter(|state| !is_over(*state)).count() as u64;
        }
        let owners = by_owner(entries.iter().copied()).into_iter();
        damage.owners = owners.map(|(owner, jobs)| (owner, jobs.len())).collect();
        damage
    }
}
