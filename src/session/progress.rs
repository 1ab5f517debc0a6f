//! How far a run is.

use super::limits::Hold;
use super::outcome::OutcomeKind;
use super::run::{RunState, TaskKind, TaskState};
use super::state::Session;

/// The kinds of outcome, in the order in which they are told.
const KINDS: [OutcomeKind; 7] = [
    OutcomeKind::Cancelled,
    OutcomeKind::AlreadyFinished,
    OutcomeKind::StillRunning,
    OutcomeKind::Unknown,
    OutcomeKind::Refused,
    OutcomeKind::Unreachable,
    OutcomeKind::Invalid,
];

/// How far a run is, in counts of jobs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What the run does: it cancels, if it cancels any job.
    pub kind: TaskKind,
    /// All jobs that it does that with.
    pub total: usize,
    /// Those about which a call waits or is under way.
    pub left: usize,
    /// Those about which nothing was sent, and nothing will be.
    pub not_sent: usize,
    /// The others by how they ended; kinds without any are left out.
    pub ended: Vec<(OutcomeKind, usize)>,
    /// Jobs that are to be looked up besides, in a run that cancels.
    pub look_ups_left: usize,
    /// Whether anything new is sent.
    pub state: RunState,
    /// Until when nothing is sent, because of Zuora's limits.
    pub hold: Option<Hold>,
}

impl Progress {
    /// Whether nothing is left to do.
    pub fn is_over(&self) -> bool {
        self.left + self.look_ups_left == 0
    }

    /// How many jobs ended so.
    pub fn ended_as(&self, kind: OutcomeKind) -> usize {
        let found = self.ended.iter().find(|(known, _)| *known == kind);
        found.map_or(0, |(_, jobs)| *jobs)
    }
}

impl Session {
    /// How far the last run is; none before the first one, and once it was closed. Jobs that were looked at again since are counted
    /// as they are known now.
    pub fn progress(&self) -> Option<Progress> {
        let run = self.run.as_ref().filter(|run| !run.is_closed)?;
        let is_open = |kind, state| kind == TaskKind::LookUp && state == TaskState::Open;
        let cancels = run.tasks.values().any(|task| task.kind == TaskKind::Cancel);
        let kind = if cancels { TaskKind::Cancel } else { TaskKind::LookUp };
        let (mut left, mut not_sent, mut look_ups_left) = (0, 0, 0);
        let mut counts = KINDS.map(|kind| (kind, 0));
        let mut total = 0;
        for (job, task) in &run.tasks {
            if task.kind != kind {
                look_ups_left += usize::from(is_open(task.kind, task.state));
                continue;
            }
            total += 1;
            match task.state {
                TaskState::Open => left += 1,
                TaskState::NotSent => not_sent += 1,
                TaskState::Ended => {
                    let outcome = self.jobs.get(job).and_then(|entry| entry.outcome.as_ref());
                    let kind = outcome.map_or(OutcomeKind::Unknown, |outcome| outcome.kind);
                    let count = counts.iter_mut().find(|(known, _)| *known == kind);
                    count.into_iter().for_each(|(_, jobs)| *jobs += 1);
                }
            }
        }
        let ended = counts.into_iter().filter(|(_, jobs)| *jobs > 0).collect();
        let (state, hold) = (run.state, self.queue.hold);
        Some(Progress { kind, total, left, not_sent, ended, look_ups_left, state, hold })
    }

    /// Whether a run has jobs left that it has not ended with, also while it is paused.
    pub fn has_open_run(&self) -> bool {
        self.run.as_ref().is_some_and(|run| run.is_open())
    }
}
