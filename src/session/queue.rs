//! The calls about jobs that wait to be sent.

use super::call::Purpose;
use super::limits::Hold;
use super::outcome::NotSent;
use super::run::{RunState, TaskKind};
use super::state::Session;
use super::target::{JobKey, JobTarget};
use super::timestamp::Timestamp;

/// The most calls about jobs that are under way at once. Zuora lets a tenant have 40, of all its clients.
pub const MOST_CALLS: usize = 4;

/// Calls about jobs that wait for a place among those under way, or for a time.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Queue {
    /// In the order in which they are sent.
    calls: Vec<QueuedCall>,
    /// The most calls that may be under way at once.
    pub limit: usize,
    /// How many the last answer that told it allows, at most `limit`.
    pub allowed: usize,
    /// Until when nothing is sent that a person did not ask for by itself.
    pub hold: Option<Hold>,
}

/// A call that is to be sent. The sign-in is the job's at that time.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct QueuedCall {
    pub job: JobKey,
    pub purpose: Purpose,
    /// As in [`PendingCall`](super::PendingCall).
    pub token_renewed: bool,
    pub rank: Rank,
    /// Which of the run's jobs it is about.
    order: usize,
}

/// What goes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// What a person asked for about one job. It waits for a place alone.
    Single,
    /// The read after a DELETE that a run sent. A run that is paused or stopped does not keep it back.
    Verify,
    /// A DELETE of a run.
    Cancel,
    /// A look-up of a run.
    LookUp,
}

impl Default for Queue {
    fn default() -> Self {
        Self { calls: Vec::new(), limit: MOST_CALLS, allowed: MOST_CALLS, hold: None }
    }
}

impl Queue {
    /// The calls about this job.
    pub fn about(&self, job: &JobKey) -> impl Iterator<Item = &QueuedCall> {
        self.calls.iter().filter(move |call| call.job == *job)
    }

    pub fn iter(&self) -> impl Iterator<Item = &QueuedCall> {
        self.calls.iter()
    }

    /// Takes out the calls for which this holds.
    pub fn take(&mut self, holds: impl Fn(&QueuedCall) -> bool) -> Vec<QueuedCall> {
        let (taken, kept) =
            std::mem::take(&mut self.calls).into_iter().partition(|call| holds(call));
        self.calls = kept;
        taken
    }

    fn insert(&mut self, call: QueuedCall) {
        let before = |other: &QueuedCall| (other.rank, other.order) <= (call.rank, call.order);
        let index = self.calls.partition_point(before);
        self.calls.insert(index, call);
    }
}

impl Session {
    /// Puts a call among those that are to be sent. [`send_due`](Self::send_due) sends it.
    pub(super) fn send(
        &mut self,
        target: JobTarget,
        purpose: Purpose,
        token_renewed: bool,
        now: Timestamp,
    ) {
        if !purpose.is_about_job() {
            self.make_call(target, purpose, token_renewed, now);
            return;
        }
        // A watch's read waits for its time instead: see `send_watch_reads`.
        if purpose == Purpose::Watch {
            if target.credentials.is_some() {
                self.make_call(target, purpose, token_renewed, now);
            }
            return;
        }
        let job = target.key();
        self.make_room(&job, now);
        if target.credentials.is_none() {
            self.end_not_sent(&job, purpose, NotSent::SignInForgotten, now);
            return;
        }
        let (rank, order) = self.rank(&job, purpose);
        self.queue.insert(QueuedCall { job, purpose, token_renewed, rank, order });
    }

    /// What goes before a call for this purpose, and which of the run's jobs it is about.
    pub(super) fn rank(&self, job: &JobKey, purpose: Purpose) -> (Rank, usize) {
        let single = (Rank::Single, 0);
        let Some(run) = &self.run else { return single };
        let Some((order, task)) = run.open_task(job).filter(|(_, task)| !task.is_single) else {
            return single;
        };
        match (task.kind, purpose) {
            (TaskKind::Cancel, Purpose::Verify) => (Rank::Verify, order),
            (TaskKind::Cancel, Purpose::Cancel) => (Rank::Cancel, order),
            // Of a run that was stopped only what had been sent is left, and that is brought to its end.
            (TaskKind::LookUp, Purpose::LookUp) if run.state != RunState::Stopped => {
                (Rank::LookUp, order)
            }
            _ => single,
        }
    }

    /// Sends what there is a place for and whose time has come.
    pub(super) fn send_due(&mut self, now: Timestamp) {
        self.queue.hold = self.queue.hold.filter(|hold| now < hold.until);
        while let Some(index) = self.next_due() {
            let call = self.queue.calls.remove(index);
            let Some(entry) = self.jobs.get(&call.job) else { continue };
            // It may have been read since the cancel was confirmed.
            if call.rank == Rank::Cancel && entry.is_known_to_have_ended() {
                continue;
            }
            self.make_call(entry.target.clone(), call.purpose, call.token_renewed, now);
        }
    }

    fn next_due(&self) -> Option<usize> {
        let under_way = self.calls_about_jobs();
        if under_way >= self.queue.allowed {
            return None;
        }
        let may_go = |call: &QueuedCall| self.is_wanted(call) && !self.is_held(call);
        self.queue.calls.iter().position(|call| may_go(call) && self.call_for(&call.job).is_none())
    }

    /// How many calls about jobs are under way, with those that wait for a token which is being fetched.
    pub(super) fn calls_about_jobs(&self) -> usize {
        self.calls.values().filter(|call| call.purpose.is_about_job()).count()
            + self.awaiting_token.len()
    }

    /// Whether it is to be sent as soon as it can be.
    fn is_wanted(&self, call: &QueuedCall) -> bool {
        call.rank <= Rank::Verify || self.run.as_ref().is_none_or(|run| run.is_going())
    }

    fn is_held(&self, call: &QueuedCall) -> bool {
        call.rank != Rank::Single && self.queue.hold.is_some()
    }

    /// When the next call may be sent that waits for a time.
    pub(super) fn queue_wake_up(&self) -> Option<Timestamp> {
        let hold = self.queue.hold?;
        let waits = |call: &QueuedCall| self.is_wanted(call) && self.is_held(call);
        self.queue.iter().any(waits).then_some(hold.until)
    }
}
