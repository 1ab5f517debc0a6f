//! A watch of one job: when the job is read again, and how the watch ended.

use std::time::Duration;

use super::failure::FailedRead;
use super::outcome::{Headline, MayStillTakeEffect, OutcomeKind};
use super::state::JobEntry;
use super::timestamp::Timestamp;
use crate::aqua::{BatchState, ErrorKind, Job, Stage};

/// How long a watch waits before its first read, and again after each change.
pub const SHORTEST_INTERVAL: Duration = Duration::from_secs(2);

/// The longest that it waits, unless an answer asks for more.
pub const LONGEST_INTERVAL: Duration = Duration::from_secs(60);

/// A job that is read again and again until it has settled.
#[derive(Clone, Debug, PartialEq)]
pub struct Watch {
    /// Whether a person asked for it. Otherwise it follows a cancel that has not settled, and is held
    /// while nobody sees the page.
    pub asked: bool,
    /// When it began.
    pub since: Timestamp,
    /// When the job is read next, unless a call about it is under way then.
    pub next_at: Timestamp,
    /// Why the last read told nothing, and when that was; none after one that told the job.
    pub failed: Option<(FailedRead, Timestamp)>,
    interval: Duration,
}

/// Why a watch ended that nobody stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WatchEnd {
    /// The job has settled: see [`has_settled`].
    Settled,
    /// The sign-in is not accepted any more.
    SignInRefused,
    /// The sign-in details were forgotten.
    SignInForgotten,
    /// Zuora no longer finds the job.
    NotFound,
}

/// A watch that ended by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EndedWatch {
    /// Why.
    pub why: WatchEnd,
    /// When it began.
    pub since: Timestamp,
    /// When it ended.
    pub at: Timestamp,
    /// Whether a person had asked for it.
    pub asked: bool,
}

/// Whether a job will change no more: it has ended, and none of its batches reads executing.
///
/// Batches that wait are not waited for. In a cancelled job they may read submitted for good, as in
/// the second answer to a cancel in Zuora's documentation.
pub fn has_settled(job: &Job) -> bool {
    let has_ended = job.status.as_ref().is_some_and(|status| status.stage() == Stage::Ended);
    let runs = |batch| BatchState::from_batch(batch) == BatchState::Running;
    has_ended && !job.batches.iter().any(|batch| runs(batch))
}

impl Watch {
    /// A watch that begins now.
    pub(super) fn new(asked: bool, now: Timestamp) -> Self {
        let interval = SHORTEST_INTERVAL;
        Self { asked, since: now, next_at: now + interval, failed: None, interval }
    }

    /// The job was read, and had changed or not.
    pub(super) fn after_read(&mut self, has_changed: bool, now: Timestamp) {
        self.interval = if has_changed { SHORTEST_INTERVAL } else { longer(self.interval) };
        self.next_at = now + self.interval;
        self.failed = None;
    }

    /// The job could not be read.
    pub(super) fn after_failure(&mut self, failed: FailedRead, now: Timestamp) {
        self.interval = longer(self.interval);
        self.next_at = now + self.interval;
        self.failed = Some((failed, now));
    }

    /// The tenant asks for no call before this moment.
    pub(super) fn wait_until(&mut self, moment: Timestamp) {
        self.next_at = self.next_at.max(moment);
    }
}

/// The interval after this one: half as long again.
fn longer(interval: Duration) -> Duration {
    (interval * 3 / 2).min(LONGEST_INTERVAL)
}

impl JobEntry {
    /// Whether a watch of the job can be asked for: it is signed in to, and what it reads may change.
    pub fn may_be_watched(&self) -> bool {
        let Some(outcome) = &self.outcome else { return false };
        self.target.credentials.is_some()
            && match outcome.kind {
                OutcomeKind::StillRunning => true,
                OutcomeKind::Cancelled | OutcomeKind::AlreadyFinished => !self.has_settled(),
                OutcomeKind::Unknown => {
                    let is_odd = matches!(outcome.headline, Headline::UnknownStatus(_));
                    is_odd || self.unsettled_cancel.is_some()
                }
                OutcomeKind::Refused | OutcomeKind::Unreachable | OutcomeKind::Invalid => false,
            }
    }

    /// Whether a cancel from here may still change what the job or a batch reads.
    pub(super) fn awaits_cancel(&self) -> bool {
        match self.outcome.as_ref().map(|outcome| &outcome.headline) {
            Some(Headline::Active { after_cancel: Some(MayStillTakeEffect(may)), .. }) => *may,
            Some(Headline::Cancelled) => !self.has_settled(),
            _ => false,
        }
    }

    /// Ends the watch, if there is one.
    pub(super) fn end_watch(&mut self, why: WatchEnd, now: Timestamp) {
        if let Some(Watch { asked, since, .. }) = self.watch.take() {
            self.watch_ended = Some(EndedWatch { why, since, at: now, asked });
        }
    }

    /// A read of the job failed in this way.
    pub(super) fn watch_failed(&mut self, failed: &FailedRead, now: Timestamp) {
        match failed.error_kind() {
            Some(ErrorKind::SignIn) => self.end_watch(WatchEnd::SignInRefused, now),
            Some(ErrorKind::NoSuchJob) => self.end_watch(WatchEnd::NotFound, now),
            _ => {
                if let Some(watch) = &mut self.watch {
                    watch.after_failure(failed.clone(), now);
                }
            }
        }
    }

    fn has_settled(&self) -> bool {
        self.snapshot.as_ref().is_some_and(|snapshot| has_settled(&snapshot.job))
    }
}
