//! The transitions that a person sets off.

use std::rc::Rc;

use super::action::{Action, ActionKind, Confirmation};
use super::call::{PendingCall, Purpose};
use super::outcome::NotSent;
use super::queue::Rank;
use super::state::{JobEntry, Session};
use super::target::{JobKey, JobTarget};
use super::timestamp::Timestamp;
use super::watch::WatchEnd;
use crate::aqua::{Credentials, TransportError};

impl Session {
    /// The session after an action. It has no side effects: what is due is in [`Session::calls`].
    #[must_use]
    pub fn reduce(mut self, action: Action) -> Self {
        let now = action.at;
        match action.kind {
            ActionKind::LookUp(targets) => self.look_up(targets, now),
            ActionKind::LookUpToCancel(targets) => self.look_up_to_cancel(targets, now),
            ActionKind::AskToCancelJobs(jobs, sign_in) => {
                self.ask_to_cancel_jobs(jobs, sign_in, now);
            }
            ActionKind::LookAgainAtUnknown(sign_in) => self.look_again_at_unknown(sign_in, now),
            ActionKind::PauseRun => self.pause_run(),
            ActionKind::ResumeRun(sign_in) => self.resume_run(sign_in),
            ActionKind::StopRun => self.stop_run(now),
            ActionKind::CloseRun => self.close_run(),
            ActionKind::LimitCalls(limit) => self.limit_calls(limit),
            ActionKind::AskToCancel(target) => self.ask_to_cancel(target, now),
            ActionKind::CheckConnection(target) => self.check_connection(target, now),
            ActionKind::KeepRunning => self.keep_running(),
            ActionKind::ConfirmCancel(said) => self.confirm_cancel(&said, now),
            ActionKind::Responded(id, result) => self.respond(id, &result, now),
            ActionKind::FileAnswered(call) => self.file_answered(&call, now),
            ActionKind::StopWaiting(job) => self.stop_waiting(&job, now),
            ActionKind::FindLastCompleted(target, search) => {
                self.find_last_completed(target, search, now);
            }
            ActionKind::StopCheck => self.stop_check(now),
            ActionKind::StopAll => self.stop_all(now),
            ActionKind::LookAgain(job, credentials) => self.look_again(&job, credentials, now),
            ActionKind::Watch(job) => self.watch(&job, now),
            ActionKind::StopWatching(job) => self.stop_watching(&job, now),
            ActionKind::Visible(is_visible) => self.is_hidden = !is_visible,
            ActionKind::Show(job) => self.show(job),
            ActionKind::TenantChanged => self.tenant_changed(now),
            ActionKind::Tick => {}
            ActionKind::ForgetSignIn => self.forget_sign_in(now),
        }
        self.send_due(now);
        self.send_watch_reads(now);
        self.settle_run();
        self.ask_when_read(now);
        self
    }

    pub(super) fn look_up(&mut self, targets: Vec<JobTarget>, now: Timestamp) {
        let Some(first) = targets.first() else { return };
        self.asks_when_read.clear();
        self.shown = Some(first.key());
        self.sign_in_tenant = Some(first.tenant.address.clone());
        self.drop_check(now);
        match <[JobTarget; 1]>::try_from(targets) {
            Ok([target]) => self.read(target, Purpose::LookUp, now),
            Err(targets) => self.look_up_jobs(targets, now),
        }
    }

    pub(super) fn ask_to_cancel(&mut self, target: JobTarget, now: Timestamp) {
        if !self.has_question() {
            self.shown = Some(target.key());
            self.sign_in_tenant = Some(target.tenant.address.clone());
            self.drop_check(now);
            self.read(target, Purpose::LookUpToCancel, now);
        }
    }

    /// Reads a job, unless a call about it is under way or a question about it is open.
    fn read(&mut self, target: JobTarget, purpose: Purpose, now: Timestamp) {
        let key = target.key();
        if self.has_call_or_question(&key) {
            return;
        }
        self.keep_target(target.clone());
        // It goes before what a run has to read; a cancel that waits there was confirmed, and stays.
        self.queue.take(|call| call.job == key && call.rank == Rank::LookUp);
        self.make_single(&key);
        self.send(target, purpose, false, now);
    }

    /// Keeps a job and how to sign in for it.
    pub(super) fn keep_target(&mut self, target: JobTarget) {
        let key = target.key();
        match self.jobs.get_mut(&key) {
            Some(entry) => Rc::make_mut(entry).target = target,
            None => {
                self.jobs.insert(key, Rc::new(JobEntry::new(target)));
            }
        }
    }

    /// Whether a call about a job is under way, or one that a person asked for by itself or a cancel waits,
    /// or a question about it is open.
    pub(super) fn has_call_or_question(&self, job: &JobKey) -> bool {
        let is_asked = self.question.as_ref().is_some_and(|question| question.job == *job);
        let waits = self.queue.about(job).any(|call| call.rank != Rank::LookUp);
        is_asked || waits || self.call_for(job).is_some()
    }

    /// The jobs and what is known of them stay as they are.
    fn check_connection(&mut self, target: JobTarget, now: Timestamp) {
        if !self.is_busy() && !self.has_question() {
            self.check = None;
            self.sign_in_tenant = Some(target.tenant.address.clone());
            self.send(target, Purpose::Check, false, now);
        }
    }

    fn keep_running(&mut self) {
        self.keep_jobs_running();
        let Some(question) = self.question.take() else { return };
        if let Some(entry) = self.entry_mut(&question.job) {
            entry.kept_running = true;
        }
    }

    fn confirm_cancel(&mut self, said: &Confirmation, now: Timestamp) {
        self.confirm_cancel_jobs(said, now);
        let Some(entry) = self.job_in_question() else { return };
        let target = entry.target.clone();
        if target.tenant.is_production() && !target.job_id.ends_as_typed(&said.typed) {
            return;
        }
        self.question = None;
        if let Some(entry) = self.entry_mut(&target.key()) {
            entry.reason = said.reason();
        }
        self.send(target, Purpose::Cancel, false, now);
    }

    fn look_again(&mut self, job: &JobKey, credentials: Option<Credentials>, now: Timestamp) {
        // A call under way keeps the sign-in that it was made with.
        if self.has_call_or_question(job) {
            return;
        }
        let Some(entry) = self.entry_mut(job) else { return };
        let is_of_form = credentials.is_some();
        if is_of_form {
            entry.target.credentials = credentials;
        }
        if entry.target.credentials.is_some() {
            let target = entry.target.clone();
            if is_of_form {
                self.sign_in_tenant = Some(target.tenant.address.clone());
            }
            self.give_up_check(now);
            self.read(target, Purpose::LookUp, now);
        }
    }

    fn show(&mut self, job: JobKey) {
        if self.jobs.contains_key(&job) {
            self.shown = Some(job);
        }
    }

    fn tenant_changed(&mut self, now: Timestamp) {
        self.drop_check(now);
        self.sign_in_proven = false;
        self.sign_in_tenant = None;
        self.last_completed = None;
    }

    fn forget_sign_in(&mut self, now: Timestamp) {
        self.tokens.clear();
        self.sign_in_proven = false;
        self.sign_in_tenant = None;
        self.question = None;
        self.jobs_question = None;
        self.last_completed = None;
        self.drop_check(now);
        self.end_watches(Some(WatchEnd::SignInForgotten), now);
        for entry in self.jobs.values_mut() {
            Rc::make_mut(entry).target.credentials = None;
        }
        self.drop_queue(NotSent::SignInForgotten, now);
        // What a token call would bring is not wanted any more. Any other call has been made, and its
        // answer is waited for: it tells what became of the job.
        for call in std::mem::take(&mut self.awaiting_token) {
            self.end_not_sent(&call.key(), call.purpose, NotSent::SignInForgotten, now);
        }
        let fetching = self.calls.values().filter(|call| call.fetches_token());
        for call in fetching.cloned().collect::<Vec<_>>() {
            self.give_up(&call, now);
            self.end_not_sent(&call.key(), call.purpose, NotSent::SignInForgotten, now);
        }
    }

    fn stop_waiting(&mut self, job: &JobKey, now: Timestamp) {
        for call in self.queue.take(|call| call.job == *job) {
            self.end_not_sent(job, call.purpose, NotSent::Stopped, now);
        }
        let Some(call) = self.call_for(job).cloned() else { return };
        let stopped = Err(TransportError::Stopped);
        if !self.calls.contains_key(&call.id) {
            self.awaiting_token.retain(|other| other.id != call.id);
            self.end_without_token(&call, &stopped, now);
            return;
        }
        // Others that wait for the token which it fetches fetch it themselves then.
        let others = self.take_awaiting(&call);
        self.respond(call.id, &stopped, now);
        self.send_again(&others, now);
    }

    fn stop_check(&mut self, now: Timestamp) {
        if let Some(id) = self.check_under_way().map(|call| call.id) {
            self.respond(id, &Err(TransportError::Stopped), now);
        }
    }

    fn stop_all(&mut self, now: Timestamp) {
        self.question = None;
        self.jobs_question = None;
        self.drop_check(now);
        self.end_watches(None, now);
        self.drop_queue(NotSent::Stopped, now);
        let stopped = Err(TransportError::Stopped);
        for call in std::mem::take(&mut self.awaiting_token) {
            self.end_without_token(&call, &stopped, now);
        }
        for call in self.calls.values().cloned().collect::<Vec<_>>() {
            match call.purpose {
                Purpose::Cancel if !call.fetches_token() => self.give_up_cancel(&call, now),
                _ => self.respond(call.id, &stopped, now),
            }
        }
    }

    /// Drops what a check found, and gives up one that is under way.
    fn drop_check(&mut self, now: Timestamp) {
        self.check = None;
        self.give_up_check(now);
    }

    pub(super) fn give_up_check(&mut self, now: Timestamp) {
        if let Some(call) = self.check_under_way().cloned() {
            self.give_up(&call, now);
        }
    }

    /// Takes a call off those under way.
    pub(super) fn give_up(&mut self, call: &PendingCall, now: Timestamp) {
        self.calls.shift_remove(&call.id);
        self.log_call(call, &Err(TransportError::Stopped), now);
    }

    /// The entry of a job, to be changed.
    pub(super) fn entry_mut(&mut self, job: &JobKey) -> Option<&mut JobEntry> {
        self.jobs.get_mut(job).map(Rc::make_mut)
    }
}
