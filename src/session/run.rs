//! A run: several jobs that are looked up or cancelled together.

use std::collections::HashSet;
use std::rc::Rc;

use indexmap::IndexMap;

use super::call::PendingCall;
use super::outcome::NotSent;
use super::queue::Rank;
use super::state::Session;
use super::target::{FormSignIn, JobKey};
use super::timestamp::Timestamp;
use crate::aqua::ErrorKind;

/// So often a call is put back into the queue after an answer that told of a limit.
pub(super) const MOST_TIMES_HELD: u8 = 3;

/// Several jobs that are looked up or cancelled together. Calls about them wait in the session's queue.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Run {
    /// What is done about which job, in the order in which it is done.
    pub tasks: IndexMap<JobKey, Task>,
    /// Whether anything new is sent.
    pub state: RunState,
    /// Whether its progress was closed, once it was over.
    pub is_closed: bool,
}

/// What is done about one job of a run.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    /// What.
    pub kind: TaskKind,
    /// Whether it is done.
    pub state: TaskState,
    /// Whether a person has asked about the job by itself since, so that it waits for nothing but a place.
    pub(super) is_single: bool,
    /// How often a limit kept a call of it from being answered.
    pub(super) times_held: u8,
}

/// What is done about a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskKind {
    /// It is read.
    LookUp,
    /// It is cancelled and, where the answer is not a clean `cancelled`, read.
    Cancel,
}

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskState {
    /// A call about it waits or is under way.
    Open,
    /// The job's outcome tells how it ended.
    Ended,
    /// The run was stopped before the look-up or the cancel was sent.
    NotSent,
}

/// Whether anything new is sent. The read that follows a DELETE always is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RunState {
    /// It is.
    #[default]
    Going,
    /// A person paused the run.
    Paused,
    /// A sign-in was refused. What is left would be refused as well, and a user with too many refusals is
    /// locked out.
    Halted(Halt),
    /// A person stopped the run, or the sign-in was forgotten: what was not sent is dropped.
    Stopped,
}

/// Which sign-in was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Halt {
    /// The one to Zuora.
    SignIn,
    /// The one to this page's site.
    SiteSignOn,
}

impl Run {
    /// Whether anything is left to do.
    pub fn is_open(&self) -> bool {
        self.tasks.values().any(|task| task.state == TaskState::Open)
    }

    pub(super) fn is_going(&self) -> bool {
        self.state == RunState::Going
    }

    /// What is still to be done about a job, and its place in the order.
    pub(super) fn open_task(&self, job: &JobKey) -> Option<(usize, &Task)> {
        let (index, _, task) = self.tasks.get_full(job)?;
        (task.state == TaskState::Open).then_some((index, task))
    }
}

impl Session {
    /// Adds jobs to the run, or to a new one where it has ended.
    pub(super) fn add_to_run(&mut self, kind: TaskKind, jobs: &[JobKey]) {
        if jobs.is_empty() {
            return;
        }
        let is_over = |run: &Rc<Run>| !run.is_open() || run.state == RunState::Stopped;
        let run = self.run.take().filter(|run| !is_over(run)).unwrap_or_default();
        let run = Rc::make_mut(self.run.insert(run));
        for job in jobs {
            let task = Task { kind, state: TaskState::Open, is_single: false, times_held: 0 };
            run.tasks.insert(job.clone(), task);
        }
    }

    pub(super) fn task_mut(&mut self, job: &JobKey) -> Option<&mut Task> {
        Rc::make_mut(self.run.as_mut()?).tasks.get_mut(job)
    }

    /// A person asks about this job by itself, so that what is left to do with it is no longer the run's.
    pub(super) fn make_single(&mut self, job: &JobKey) {
        if let Some(task) = self.task_mut(job) {
            task.is_single = true;
        }
    }

    /// Whether what was done last about this job was done by a run.
    pub fn is_of_run(&self, job: &JobKey) -> bool {
        let task = self.run.as_ref().and_then(|run| run.tasks.get(job));
        task.is_some_and(|task| !task.is_single)
    }

    /// Tasks about which nothing waits and nothing is under way have ended.
    pub(super) fn settle_run(&mut self) {
        let Some(run) = self.run.as_ref().filter(|run| run.is_open()) else { return };
        let queued: HashSet<_> = self.queue.iter().map(|call| &call.job).collect();
        let calls = self.calls.values().chain(&self.awaiting_token);
        let calls: Vec<_> = calls.filter(|call| call.purpose.is_asked()).collect();
        let under_way: HashSet<_> = calls.iter().map(|call| call.key()).collect();
        let is_over = |job: &JobKey| !queued.contains(job) && !under_way.contains(job);
        let tasks = run.tasks.iter().enumerate();
        let ended: Vec<_> = tasks
            .filter(|(_, (job, task))| task.state == TaskState::Open && is_over(job))
            .map(|(index, _)| index)
            .collect();
        if ended.is_empty() {
            return;
        }
        let Some(run) = self.run.as_mut().map(Rc::make_mut) else { return };
        for index in ended {
            run.tasks[index].state = TaskState::Ended;
        }
    }

    pub(super) fn pause_run(&mut self) {
        self.change_run_state(|state| state == RunState::Going, RunState::Paused);
    }

    /// Goes on, where the form has a sign-in with that.
    pub(super) fn resume_run(&mut self, sign_in: Option<FormSignIn>) {
        let queued: Vec<_> = self.queue.iter().map(|call| call.job.clone()).collect();
        self.sign_in_jobs(&queued, sign_in);
        let is_held_back = |state| matches!(state, RunState::Paused | RunState::Halted(_));
        self.change_run_state(is_held_back, RunState::Going);
    }

    /// Sends no look-up and no DELETE of the run any more. What was sent is waited for.
    pub(super) fn stop_run(&mut self, now: Timestamp) {
        let was_open = self.has_open_run();
        self.drop_unsent(NotSent::Stopped, now);
        self.end_run(was_open);
    }

    /// A run that is over is told of no longer. Its jobs stay those of a run.
    pub(super) fn close_run(&mut self) {
        if let Some(run) = self.run.as_mut().filter(|run| !run.is_open()) {
            Rc::make_mut(run).is_closed = true;
        }
    }

    fn change_run_state(&mut self, from: impl Fn(RunState) -> bool, to: RunState) {
        if let Some(run) = self.run.as_mut().filter(|run| run.is_open() && from(run.state)) {
            Rc::make_mut(run).state = to;
        }
    }

    /// Drops the look-ups and the DELETEs of the run that were not sent: those in the queue, and those for
    /// which a token is being fetched.
    fn drop_unsent(&mut self, why: NotSent, now: Timestamp) {
        let is_dropped = |rank: Rank| matches!(rank, Rank::Cancel | Rank::LookUp);
        for call in self.queue.take(|call| is_dropped(call.rank)) {
            self.end_not_sent(&call.job, call.purpose, why, now);
        }
        let is_of_run = |call: &Rc<PendingCall>| is_dropped(self.rank(&call.key(), call.purpose).0);
        let (dropped, kept): (Vec<_>, Vec<_>) =
            self.awaiting_token.iter().cloned().partition(is_of_run);
        let fetching = self.calls.values().filter(|call| call.fetches_token() && is_of_run(call));
        let fetching: Vec<_> = fetching.cloned().collect();
        self.awaiting_token = kept;
        for call in dropped {
            self.end_not_sent(&call.key(), call.purpose, why, now);
        }
        for call in fetching {
            // Others that wait for the token which it fetches fetch it themselves then.
            let others = self.take_awaiting(&call);
            self.give_up(&call, now);
            self.end_not_sent(&call.key(), call.purpose, why, now);
            self.send_again(&others, now);
        }
    }

    /// Takes everything out of the queue, because the sign-in is forgotten or the page left.
    pub(super) fn drop_queue(&mut self, why: NotSent, now: Timestamp) {
        let was_open = self.has_open_run();
        for call in self.queue.take(|_| true) {
            self.end_not_sent(&call.job, call.purpose, why, now);
        }
        self.end_run(was_open);
    }

    /// Says of a run that was open before what was left of it was dropped that it was stopped.
    fn end_run(&mut self, was_open: bool) {
        if let Some(run) = self.run.as_mut().filter(|_| was_open) {
            Rc::make_mut(run).state = RunState::Stopped;
        }
    }

    /// What was to be done about a job was not sent.
    pub(super) fn end_task_unsent(&mut self, job: &JobKey) {
        if self.run.as_ref().is_some_and(|run| run.open_task(job).is_some())
            && let Some(task) = self.task_mut(job)
        {
            task.state = TaskState::NotSent;
        }
    }

    /// Sends nothing more of the run after a sign-in was refused that the rest would be sent with as well.
    pub(super) fn halt_run(&mut self, call: &PendingCall, error: ErrorKind) {
        let halt = match error {
            ErrorKind::SignIn => Halt::SignIn,
            ErrorKind::SiteSignOn => Halt::SiteSignOn,
            _ => return,
        };
        let target = &call.target;
        let would_fail = |job: &JobKey| {
            self.jobs.get(job).is_some_and(|entry| {
                let other = &entry.target;
                halt == Halt::SiteSignOn
                    || (other.tenant.address == target.tenant.address
                        && other.credentials == target.credentials)
            })
        };
        if self.queue.iter().any(|call| call.rank > Rank::Single && would_fail(&call.job)) {
            self.change_run_state(|state| state != RunState::Stopped, RunState::Halted(halt));
        }
    }
}
