//! The transitions of watches: jobs that are read again until they have settled.

use std::rc::Rc;

use super::call::{PendingCall, Purpose};
use super::failure::FailedRead;
use super::log::AnswerRecord;
use super::state::{JobEntry, Session};
use super::target::JobKey;
use super::timestamp::Timestamp;
use super::watch::{Watch, WatchEnd};
use crate::aqua::ErrorKind;

impl Session {
    /// **Watch** was pressed.
    pub(super) fn watch(&mut self, job: &JobKey, now: Timestamp) {
        let Some(entry) = self.entry_mut(job).filter(|entry| entry.may_be_watched()) else {
            return;
        };
        match &mut entry.watch {
            Some(watch) => watch.asked = true,
            None => entry.watch = Some(Watch::new(true, now)),
        }
        entry.watch_ended = None;
    }

    /// **Stop watching** was pressed.
    pub(super) fn stop_watching(&mut self, job: &JobKey, now: Timestamp) {
        if let Some(entry) = self.entry_mut(job) {
            entry.watch = None;
        }
        self.give_up_watch_read(job, now);
    }

    /// Ends every watch, and gives up their reads. Why is told, where there is a reason to tell.
    pub(super) fn end_watches(&mut self, why: Option<WatchEnd>, now: Timestamp) {
        self.awaiting_token.retain(|call| call.purpose != Purpose::Watch);
        let reads = self.calls.values().filter(|call| call.purpose == Purpose::Watch);
        for call in reads.cloned().collect::<Vec<_>>() {
            self.give_up(&call, now);
        }
        for entry in self.jobs.values_mut().filter(|entry| entry.watch.is_some()) {
            let entry = Rc::make_mut(entry);
            match why {
                Some(why) => entry.end_watch(why, now),
                None => entry.watch = None,
            }
        }
    }

    /// After the end of a cancel or of the read that follows it: where it may still take effect, or a
    /// batch still reads executing, the job is watched unasked.
    pub(super) fn watch_after_cancel(&mut self, call: &PendingCall, now: Timestamp) {
        let job = call.key();
        if !matches!(call.purpose, Purpose::Cancel | Purpose::Verify)
            || self.call_for(&job).is_some()
        {
            return;
        }
        let Some(entry) = self.entry_mut(&job) else { return };
        if entry.watch.is_none() && entry.may_be_watched() && entry.awaits_cancel() {
            entry.watch = Some(Watch::new(false, now));
        }
    }

    /// A call about a job failed. A watch goes on after that, unless nothing more can be learned; and
    /// if the tenant asks to wait, all watches there do.
    pub(super) fn watch_after_failure(
        &mut self,
        call: &PendingCall,
        failed: &FailedRead,
        answer: &AnswerRecord,
        now: Timestamp,
    ) {
        if call.purpose != Purpose::Cancel
            && let Some(entry) = self.entry_mut(&call.key())
        {
            entry.watch_failed(failed, now);
        }
        let Some(until) = answer.wait_until() else { return };
        for entry in self.jobs.values_mut() {
            if entry.watch.is_some() && entry.target.tenant.address == call.target.tenant.address {
                let entry = Rc::make_mut(entry);
                entry.watch.iter_mut().for_each(|watch| watch.wait_until(until));
            }
        }
    }

    /// Whether a failed read changes what is said of the job: not one of a watch, after which the last
    /// known state stays as of its time, unless Zuora says that there is no such job.
    pub(super) fn is_told(call: &PendingCall, failed: &FailedRead) -> bool {
        call.purpose != Purpose::Watch || failed.error_kind() == Some(ErrorKind::NoSuchJob)
    }

    /// Sends the reads that are due, the longest overdue first, to the places that the queue leaves free.
    /// After a computer has slept that is one for each job: the next is counted from its answer.
    pub(super) fn send_watch_reads(&mut self, now: Timestamp) {
        if self.queue.hold.is_some() {
            return;
        }
        let free = self.queue.allowed.saturating_sub(self.calls_about_jobs());
        for _ in 0..free {
            let due = self.waiting_watches().filter(|(_, _, watch)| watch.next_at <= now);
            let first = due.min_by_key(|(_, _, watch)| watch.next_at);
            let Some(target) = first.map(|(_, entry, _)| entry.target.clone()) else { return };
            self.make_call(target, Purpose::Watch, false, now);
        }
    }

    /// Gives up a watch's read of this job, if one is under way: a person wants to know more than it
    /// would tell, or nothing more.
    pub(super) fn give_up_watch_read(&mut self, job: &JobKey, now: Timestamp) {
        self.awaiting_token.retain(|call| !is_watch_read(call, job));
        let Some(call) = self.calls.values().find(|call| is_watch_read(call, job)).cloned() else {
            return;
        };
        // Others that wait for the token which it fetches fetch it themselves then.
        let others = self.take_awaiting(&call);
        self.give_up(&call, now);
        self.send_again(&others, now);
    }

    /// Makes room for a call that is to go before the reads of watches: one about this job is given up, and
    /// another one where they take all places. They become due again.
    pub(super) fn make_room(&mut self, job: &JobKey, now: Timestamp) {
        self.give_up_watch_read(job, now);
        if self.calls_about_jobs() >= self.queue.allowed {
            let mut reads = self.calls.values().filter(|call| call.purpose == Purpose::Watch);
            if let Some(other) = reads.next_back().map(|call| call.key()) {
                self.give_up_watch_read(&other, now);
            }
        }
    }

    /// When the next read of a watch is due. None while there are enough calls: their answers come first.
    pub(super) fn next_watch_read(&self) -> Option<Timestamp> {
        let has_room = self.calls_about_jobs() < self.queue.allowed;
        let waiting = self.waiting_watches().filter(|_| has_room);
        let next = waiting.map(|(_, _, watch)| watch.next_at).min()?;
        Some(self.queue.hold.map_or(next, |hold| next.max(hold.until)))
    }

    /// How many jobs are watched.
    pub fn jobs_watched(&self) -> usize {
        self.watched().count()
    }

    /// Whether a person has asked for a watch that goes on: the sign-in is in use then, although nobody
    /// touches the page.
    pub fn is_watching_as_asked(&self) -> bool {
        self.watched().any(|(_, _, watch)| watch.asked)
    }

    fn watched(&self) -> impl Iterator<Item = (&JobKey, &JobEntry, &Watch)> {
        let jobs = self.jobs.iter();
        jobs.filter_map(|(job, entry)| Some((job, &**entry, entry.watch.as_ref()?)))
    }

    /// The watches that wait for their time: not those held while nobody sees the page, and not those of
    /// a job that a call or the question is about.
    fn waiting_watches(&self) -> impl Iterator<Item = (&JobKey, &JobEntry, &Watch)> {
        self.watched().filter(|(job, _, watch)| {
            let is_held = self.is_hidden && !watch.asked;
            let mut calls = self.calls.values().chain(&self.awaiting_token);
            let is_read = calls.any(|call| is_watch_read(call, job));
            !is_held && !is_read && !self.has_call_or_question(job)
        })
    }
}

fn is_watch_read(call: &PendingCall, job: &JobKey) -> bool {
    call.purpose == Purpose::Watch && call.key() == *job
}
