//! What is known of a job that runs: is it stuck, or does it only wait? Nothing here is guessed; what is
//! known of other jobs is what was looked up here.

use std::rc::Rc;
use std::time::Duration;

use super::outcome::OutcomeKind;
use super::seen::SeenRunning;
use super::state::{JobEntry, Session};
use super::target::JobKey;
use super::timestamp::Timestamp;
use crate::aqua::{BatchState, CodeMeaning, Job, JobStatus, JobSummary, Stage, batch_error};

/// Zuora ends a query after so long.
pub const QUERY_LIMIT: Duration = Duration::from_secs(3 * 60 * 60);

/// A job that has been running for so long is told to come near that limit.
const NEAR_LIMIT: Duration = Duration::from_secs(150 * 60);

/// How many stateful jobs, and as many stateless ones, a tenant may have waiting or running at once.
pub const PLACES: usize = 50;

/// One thing that is known of a job that runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// It waits, and another job of the same partner and project is executing: such jobs run one after
    /// another.
    QueuedBehind {
        /// The other's name, or its ID where it has none.
        other: String,
    },
    /// It has been running for nearly as long as Zuora lets a query run, or longer.
    NearLimit {
        /// For how long, when it was read.
        running: Duration,
        /// Since when the batch that executes has been seen to, if one does.
        batch_seen_since: Option<Timestamp>,
    },
    /// This batch executes, and others wait.
    HeldUpBy {
        /// Its name, or its place where it has none.
        batch: String,
        /// Since when it has been seen to execute; it may have begun before.
        seen_since: Timestamp,
        /// Whether it was seen so more than once.
        is_seen_again: bool,
        /// How many others execute as well, as far as the answer tells.
        others: u64,
        /// How many batches wait.
        waiting: u64,
    },
    /// Batches that ended without a result.
    FailedBatches(Vec<FailedBatch>),
    /// How many of the tenant's places for such jobs the jobs that were looked up here take. There may
    /// be others.
    PlacesTaken {
        /// Whether it is stateful jobs that are counted.
        stateful: bool,
        /// How many, as they were last read.
        at_least: usize,
    },
}

/// A batch that ended without a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailedBatch {
    /// Its name, or its place where it has none.
    pub name: String,
    /// What is known of the reason.
    pub error: Option<CodeMeaning>,
}

impl Finding {
    /// Whether it stands before what to do next: it tells why the job does not go on.
    pub fn is_urgent(&self) -> bool {
        match self {
            Self::QueuedBehind { .. } | Self::NearLimit { .. } => true,
            Self::HeldUpBy { is_seen_again, .. } => *is_seen_again,
            Self::FailedBatches(_) | Self::PlacesTaken { .. } => false,
        }
    }
}

impl Session {
    /// What is known of a job that runs, the most telling first; nothing of any other. `started` is when
    /// it started, where its start time names a moment.
    pub fn findings(&self, key: &JobKey, started: Option<Timestamp>) -> Vec<Finding> {
        let Some(entry) = self.jobs.get(key) else { return Vec::new() };
        // While another call is under way the last outcome stays, and with it what belongs to it.
        let kind = entry.outcome.as_ref().map(|outcome| outcome.kind);
        let is_running = kind == Some(OutcomeKind::StillRunning);
        let Some(snapshot) = entry.snapshot.as_ref().filter(|_| is_running) else {
            return Vec::new();
        };
        let job = &*snapshot.job;
        let seen = entry.seen_running.as_ref();
        let running = started.map(|started| snapshot.at.since(started));
        let findings = [
            self.queued_behind(key, entry),
            running.filter(|running| *running >= NEAR_LIMIT).map(|running| Finding::NearLimit {
                running,
                batch_seen_since: seen.map(|seen| seen.since),
            }),
            failed_batches(job),
            seen.map(|seen| held_up_by(job, seen, snapshot.at)),
            self.places_taken(key, entry),
        ];
        findings.into_iter().flatten().collect()
    }

    fn queued_behind(&self, key: &JobKey, entry: &JobEntry) -> Option<Finding> {
        let job = entry.job().filter(|job| job.is_stateful() && !has_begun(job))?;
        let mut others = self.jobs.iter().filter(|(other, _)| *other != key);
        let (_, other) = others.find(|(_, other)| {
            let is_ahead = |it: &Job| {
                it.status == Some(JobStatus::Executing)
                    && it.partner == job.partner
                    && it.project == job.project
            };
            entry.is_at_tenant_of(other)
                && other.reads_active()
                && other.job().is_some_and(is_ahead)
        })?;
        let name = other.job().and_then(|job| job.name.clone());
        let other = name.unwrap_or_else(|| other.target.job_id.as_str().to_owned());
        Some(Finding::QueuedBehind { other })
    }

    /// None where it is this job alone.
    fn places_taken(&self, key: &JobKey, entry: &JobEntry) -> Option<Finding> {
        let stateful = entry.job()?.is_stateful();
        let takes_place = |(job, other): &(&JobKey, &Rc<JobEntry>)| {
            *job != key
                && entry.is_at_tenant_of(other)
                && other.reads_active()
                && other.job().is_some_and(|job| job.is_stateful() == stateful)
        };
        let at_least = 1 + self.jobs.iter().filter(takes_place).count();
        (at_least > 1).then_some(Finding::PlacesTaken { stateful, at_least })
    }
}

impl JobEntry {
    fn job(&self) -> Option<&Job> {
        self.snapshot.as_ref().map(|snapshot| &*snapshot.job)
    }

    /// Whether the job was waiting or running when it was last read, and no cancel was sent since.
    fn reads_active(&self) -> bool {
        let is_old = self.snapshot.as_ref().is_none_or(|snapshot| snapshot.before_cancel);
        let status = self.job().and_then(|job| job.status.as_ref());
        !is_old && status.is_some_and(|status| status.stage() == Stage::Active)
    }

    fn is_at_tenant_of(&self, other: &Self) -> bool {
        self.target.tenant.address == other.target.tenant.address
            && self.target.scope == other.target.scope
    }
}

fn has_begun(job: &Job) -> bool {
    job.status == Some(JobStatus::Executing)
        || job.batches.iter().any(|batch| BatchState::from_batch(batch) != BatchState::Waiting)
}

fn held_up_by(job: &Job, seen: &SeenRunning, now: Timestamp) -> Finding {
    let JobSummary { running, waiting, .. } = JobSummary::from_job(job);
    Finding::HeldUpBy {
        batch: job.batch_name(seen.place),
        seen_since: seen.since,
        is_seen_again: seen.since < now,
        others: running.saturating_sub(1),
        waiting,
    }
}

fn failed_batches(job: &Job) -> Option<Finding> {
    let failed = job
        .batches
        .iter()
        .enumerate()
        .filter(|(_, batch)| BatchState::from_batch(batch) == BatchState::Aborted);
    let failed: Vec<_> = failed
        .map(|(place, batch)| FailedBatch {
            name: job.batch_name(place),
            error: batch_error(batch),
        })
        .collect();
    (!failed.is_empty()).then_some(Finding::FailedBatches(failed))
}
