//! Several jobs at once: looked up, cancelled after a question, looked at again.

use std::collections::HashSet;
use std::rc::Rc;

use super::action::Confirmation;
use super::call::Purpose;
use super::damage::Damage;
use super::outcome::OutcomeKind;
use super::owner::{Owner, by_owner};
use super::queue::Rank;
use super::respond::may_be_cancelled;
use super::run::{RunState, TaskKind};
use super::state::{JobEntry, Session};
use super::target::{FormSignIn, JobKey, JobTarget};
use super::timestamp::Timestamp;
use crate::aqua::{JobStatus, Stage, Tenant};

/// The question before a cancel of several jobs.
#[derive(Clone, Debug, PartialEq)]
pub struct JobsQuestion {
    /// The jobs that are cancelled if the answer is yes; none where no job of those asked for can be.
    pub jobs: Vec<JobKey>,
    /// Whether one of them is on a production tenant, so that their number is to be typed.
    pub is_production: bool,
    /// What their cancel ends.
    pub damage: Damage,
    /// The jobs that were asked for and are not cancelled.
    pub left_out: LeftOut,
}

/// How many jobs are left out of a cancel, and why.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// They have ended.
    pub ended: usize,
    /// Nothing is known of them, so that they are to be read first.
    pub unread: usize,
    /// They are being cancelled.
    pub being_cancelled: usize,
    /// There is no sign-in for them.
    pub without_sign_in: usize,
}

impl JobsQuestion {
    /// Whether this is the number of the jobs, as typed.
    pub fn is_number_of_jobs(&self, typed: &str) -> bool {
        typed.trim().parse() == Ok(self.jobs.len())
    }

    /// Whether what was said lets the jobs be cancelled.
    pub fn is_confirmed(&self, typed: &str) -> bool {
        !self.jobs.is_empty() && (!self.is_production || self.is_number_of_jobs(typed))
    }
}

impl Session {
    /// Looks several jobs up.
    pub(super) fn look_up_jobs(&mut self, targets: Vec<JobTarget>, now: Timestamp) {
        let mut jobs = Vec::new();
        for target in targets {
            let key = target.key();
            if self.has_call_or_question(&key) {
                continue;
            }
            self.keep_target(target);
            jobs.push(key);
        }
        self.add_look_ups(jobs, now);
    }

    /// **Look again at unknown jobs**.
    pub(super) fn look_again_at_unknown(&mut self, sign_in: Option<FormSignIn>, now: Timestamp) {
        let jobs: Vec<_> = self.unknown_jobs().cloned().collect();
        self.sign_in_jobs(&jobs, sign_in);
        self.give_up_check(now);
        let has_sign_in = |job: &JobKey| {
            self.jobs.get(job).is_some_and(|entry| entry.target.credentials.is_some())
        };
        let jobs = jobs.into_iter().filter(has_sign_in).collect();
        self.add_look_ups(jobs, now);
    }

    /// The jobs of which it is not known how they are, and about which nothing is under way.
    pub fn unknown_jobs(&self) -> impl Iterator<Item = &JobKey> {
        let unknown = self.jobs.iter().filter(|(_, entry)| entry.is_unknown());
        unknown.map(|(job, _)| job).filter(|job| !self.is_in_hand(job))
    }

    /// The jobs that were read as running or waiting and are not being cancelled, by owner; the owner of the
    /// most first.
    pub fn cancellable_jobs(&self) -> Vec<(Owner, Vec<JobKey>)> {
        let cancellable = self.jobs.iter().filter(|(key, entry)| {
            let is_active = entry.status().is_some_and(|status| status.stage() == Stage::Active);
            is_active && !entry.is_known_to_have_ended() && !self.is_being_cancelled(key)
        });
        let keys = |jobs: Vec<&JobEntry>| jobs.into_iter().map(|job| job.target.key()).collect();
        let by_owner = by_owner(cancellable.map(|(_, entry)| &**entry)).into_iter();
        by_owner.map(|(owner, jobs)| (owner, keys(jobs))).collect()
    }

    /// The tenants that jobs are on, each once.
    pub fn tenants_of(&self, jobs: &[JobKey]) -> Vec<Tenant> {
        let mut tenants = Vec::<Tenant>::new();
        for tenant in jobs.iter().filter_map(|job| Some(&self.jobs.get(job)?.target.tenant)) {
            if !tenants.contains(tenant) {
                tenants.push(tenant.clone());
            }
        }
        tenants
    }

    /// Whether a call about a job waits, and none is under way.
    pub fn is_waiting(&self, job: &JobKey) -> bool {
        self.queue.about(job).next().is_some() && self.call_for(job).is_none()
    }

    /// Whether a call about a job waits or is under way.
    pub fn is_in_hand(&self, job: &JobKey) -> bool {
        self.queue.about(job).next().is_some() || self.call_for(job).is_some()
    }

    /// Puts look-ups of jobs into the run that have none there.
    fn add_look_ups(&mut self, jobs: Vec<JobKey>, now: Timestamp) {
        let mut seen = HashSet::new();
        let is_new = |job: &JobKey| self.queue.about(job).next().is_none();
        let jobs: Vec<_> =
            jobs.into_iter().filter(|job| is_new(job) && seen.insert(job.clone())).collect();
        self.add_to_run(TaskKind::LookUp, &jobs);
        for job in jobs {
            self.queue_task(&job, Purpose::LookUp, now);
        }
        // Asking for look-ups is no word to go on with cancels.
        let has_cancels = self.queue.iter().any(|call| call.rank == Rank::Cancel);
        if let Some(run) = self.run.as_mut().filter(|run| !has_cancels && run.is_open()) {
            Rc::make_mut(run).state = RunState::Going;
        }
    }

    fn queue_task(&mut self, job: &JobKey, purpose: Purpose, now: Timestamp) {
        if let Some(target) = self.jobs.get(job).map(|entry| entry.target.clone()) {
            self.send(target, purpose, false, now);
        }
    }

    /// Asks whether to cancel these jobs; for a single one as **Cancel job** does.
    pub(super) fn ask_to_cancel_jobs(
        &mut self,
        jobs: Vec<JobKey>,
        sign_in: Option<FormSignIn>,
        now: Timestamp,
    ) {
        if self.has_question() {
            return;
        }
        let mut seen = HashSet::new();
        let is_known = |job: &JobKey| self.jobs.contains_key(job);
        let jobs: Vec<_> =
            jobs.into_iter().filter(|job| is_known(job) && seen.insert(job.clone())).collect();
        self.sign_in_jobs(&jobs, sign_in);
        match jobs.as_slice() {
            [] => {}
            [job] => self.ask_to_cancel(self.jobs[job].target.clone(), now),
            jobs => self.jobs_question = Some(Rc::new(self.question_about(jobs))),
        }
    }

    fn question_about(&self, asked: &[JobKey]) -> JobsQuestion {
        let mut left_out = LeftOut::default();
        let (mut jobs, mut entries) = (Vec::new(), Vec::new());
        for (job, entry) in asked.iter().filter_map(|job| Some((job, self.jobs.get(job)?))) {
            let count = if entry.is_known_to_have_ended() {
                &mut left_out.ended
            } else if self.is_being_cancelled(job) {
                &mut left_out.being_cancelled
            } else if !entry.may_be_cancelled() {
                &mut left_out.unread
            } else if entry.target.credentials.is_none() {
                &mut left_out.without_sign_in
            } else {
                jobs.push(job.clone());
                entries.push(&**entry);
                continue;
            };
            *count += 1;
        }
        let is_production = entries.iter().any(|entry| entry.target.tenant.is_production());
        JobsQuestion { jobs, is_production, damage: Damage::of(&entries), left_out }
    }

    fn is_being_cancelled(&self, job: &JobKey) -> bool {
        let is_cancel = |purpose| matches!(purpose, Purpose::Cancel | Purpose::Verify);
        self.queue.about(job).any(|call| is_cancel(call.purpose))
            || self.call_for(job).is_some_and(|call| is_cancel(call.purpose))
    }

    /// **Cancel the jobs** was pressed. A job that is read meanwhile and has ended is sent no cancel.
    pub(super) fn confirm_cancel_jobs(&mut self, said: &Confirmation, now: Timestamp) {
        let Some(question) = self.jobs_question.clone() else { return };
        if !question.is_confirmed(&said.typed) {
            return;
        }
        self.jobs_question = None;
        for job in &question.jobs {
            // What was to be read of it before would come too late.
            self.queue.take(|call| call.job == *job && call.rank == Rank::LookUp);
            if let Some(entry) = self.entry_mut(job) {
                entry.reason = said.reason();
            }
        }
        self.add_to_run(TaskKind::Cancel, &question.jobs);
        for job in &question.jobs {
            self.queue_task(job, Purpose::Cancel, now);
        }
    }

    pub(super) fn keep_jobs_running(&mut self) {
        let Some(question) = self.jobs_question.take() else { return };
        for job in &question.jobs {
            if let Some(entry) = self.entry_mut(job) {
                entry.kept_running = true;
            }
        }
    }

    /// Gives jobs the sign-in of the form, where it is one to their tenant. A call under way keeps the
    /// sign-in that it was made with.
    pub(super) fn sign_in_jobs(&mut self, jobs: &[JobKey], sign_in: Option<FormSignIn>) {
        let Some(FormSignIn { address, credentials }) = sign_in else { return };
        for job in jobs {
            let is_free = self.call_for(job).is_none();
            if let Some(entry) = self.entry_mut(job).filter(|_| is_free)
                && entry.target.tenant.address == address
            {
                entry.target.credentials = Some(credentials.clone());
            }
        }
        self.sign_in_tenant = Some(address);
    }
}

impl JobEntry {
    /// Whether the job is known to have ended, so that no cancel can do anything any more.
    pub(super) fn is_known_to_have_ended(&self) -> bool {
        self.status().is_some_and(|status| status.stage() == Stage::Ended)
            || self.outcome.as_ref().is_some_and(|outcome| outcome.kind.has_ended())
    }

    /// Whether a cancel of it may be offered after what was read last, as after the look-up of one job.
    fn may_be_cancelled(&self) -> bool {
        match (&self.snapshot, &self.outcome) {
            (Some(snapshot), _) => may_be_cancelled(Ok(&snapshot.job)),
            (None, Some(outcome)) => {
                outcome.failed_read().is_some_and(|failed| may_be_cancelled(Err(failed)))
            }
            (None, None) => false,
        }
    }

    /// Whether a look at the job may tell how it is, which is not known: it was never read, the last call
    /// about it told nothing, or a cancel of it was not answered and it still reads active.
    fn is_unknown(&self) -> bool {
        let Some(outcome) = &self.outcome else { return true };
        match outcome.kind {
            OutcomeKind::Unknown | OutcomeKind::Unreachable => true,
            OutcomeKind::StillRunning => self.unsettled_cancel.is_some(),
            OutcomeKind::Refused => outcome.is_about_sign_in(),
            OutcomeKind::Cancelled | OutcomeKind::AlreadyFinished | OutcomeKind::Invalid => false,
        }
    }

    /// The status that the job read last.
    pub fn status(&self) -> Option<&JobStatus> {
        self.snapshot.as_ref()?.job.status.as_ref()
    }
}
