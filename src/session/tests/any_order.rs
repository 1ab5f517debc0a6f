//! What holds of several jobs whatever is done, whatever is answered and in whichever order.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use proptest::prelude::*;

use super::many::{job, jobs, limited};
use super::*;
use crate::session::queue::Rank;

const JOBS: usize = 12;

/// One thing that happens. Numbers choose among jobs and among the calls under way.
#[derive(Clone, Debug)]
enum Step {
    LookUp(Vec<usize>),
    AskToCancel(usize),
    AskToCancelJobs(Vec<usize>),
    Confirm,
    Keep,
    LookAgain(usize),
    LookAgainAtUnknown,
    StopWaiting(usize),
    Pause,
    Resume,
    Stop,
    Forget,
    Leave,
    LimitCalls(usize),
    Wait(u64),
    Answer(usize, Reply),
}

#[derive(Clone, Copy, Debug)]
enum Reply {
    Running,
    Cancelled,
    Completed,
    NoSuchJob,
    SignInRefused,
    Wait,
    Limit,
    LastPlace,
    Broken,
    Lost,
}

const WAIT: u64 = 30;

impl Reply {
    fn result(self, call: &PendingCall) -> HttpResult {
        let is_plain = matches!(self, Self::Running | Self::Cancelled | Self::Completed);
        if call.fetches_token() && is_plain {
            return answer(200, TOKEN);
        }
        match self {
            Self::Running => answer(200, EXECUTING),
            Self::Cancelled => answer(200, CANCELLED),
            Self::Completed => answer(200, COMPLETED),
            Self::NoSuchJob => answer(200, NO_SUCH_JOB),
            Self::SignInRefused => answer(401, ""),
            Self::Wait => limited(429, &[("retry-after", "30")]),
            Self::Limit => answer(429, "slow down"),
            Self::LastPlace => limited(502, &[("concurrency-limit-remaining", "0")]),
            Self::Broken => answer(502, "<html>"),
            Self::Lost => Err(TransportError::Unreachable),
        }
    }
}

fn reply() -> impl Strategy<Value = Reply> {
    prop_oneof![
        8 => Just(Reply::Running),
        4 => Just(Reply::Cancelled),
        2 => Just(Reply::Completed),
        1 => Just(Reply::NoSuchJob),
        1 => Just(Reply::SignInRefused),
        2 => Just(Reply::Wait),
        1 => Just(Reply::Limit),
        1 => Just(Reply::LastPlace),
        2 => Just(Reply::Broken),
        2 => Just(Reply::Lost),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    let some = || prop::collection::vec(0..JOBS, 2..JOBS);
    prop_oneof![
        4 => some().prop_map(Step::LookUp),
        1 => (0..JOBS).prop_map(|number| Step::LookUp(vec![number])),
        1 => (0..JOBS).prop_map(Step::AskToCancel),
        4 => some().prop_map(Step::AskToCancelJobs),
        5 => Just(Step::Confirm),
        1 => Just(Step::Keep),
        1 => (0..JOBS).prop_map(Step::LookAgain),
        1 => Just(Step::LookAgainAtUnknown),
        1 => (0..JOBS).prop_map(Step::StopWaiting),
        2 => Just(Step::Pause),
        3 => Just(Step::Resume),
        1 => Just(Step::Stop),
        1 => Just(Step::Forget),
        1 => Just(Step::Leave),
        1 => (1..5usize).prop_map(Step::LimitCalls),
        3 => (1..40u64).prop_map(Step::Wait),
        40 => (0..4usize, reply()).prop_map(|(call, reply)| Step::Answer(call, reply)),
    ]
}

/// A session, and what was asked of it.
struct Observer {
    driver: Driver,
    has_token: bool,
    limit: usize,
    /// The cancels of each job that a person confirmed.
    confirmed: HashMap<JobKey, usize>,
    /// Until when an answer asked to wait.
    wait_until: Timestamp,
}

impl Observer {
    fn target(&self, number: usize) -> JobTarget {
        if self.has_token { oauth(job(number)) } else { job(number) }
    }

    fn targets(&self, numbers: &[usize]) -> Vec<JobTarget> {
        numbers.iter().map(|number| self.target(*number)).collect()
    }

    fn sign_in(&self) -> Option<FormSignIn> {
        let target = self.target(0);
        Some(FormSignIn { address: target.tenant.address, credentials: target.credentials? })
    }

    fn take(&mut self, step: &Step) {
        let before = self.driver.session.clone();
        match step {
            Step::LookUp(numbers) => self.act(ActionKind::LookUp(self.targets(numbers))),
            Step::AskToCancel(number) => self.act(ActionKind::AskToCancel(self.target(*number))),
            Step::AskToCancelJobs(numbers) => {
                let keys = self.targets(numbers).iter().map(JobTarget::key).collect();
                self.act(ActionKind::AskToCancelJobs(keys, self.sign_in()));
            }
            Step::Confirm => self.confirm(),
            Step::Keep => self.act(ActionKind::KeepRunning),
            Step::LookAgain(number) => {
                let target = self.target(*number);
                self.act(ActionKind::LookAgain(target.key(), target.credentials));
            }
            Step::LookAgainAtUnknown => self.act(ActionKind::LookAgainAtUnknown(self.sign_in())),
            Step::StopWaiting(number) => self.act(ActionKind::StopWaiting(job(*number).key())),
            Step::Pause => self.act(ActionKind::PauseRun),
            Step::Resume => self.act(ActionKind::ResumeRun(self.sign_in())),
            Step::Stop => self.act(ActionKind::StopRun),
            Step::Forget => self.act(ActionKind::ForgetSignIn),
            Step::Leave => {
                self.act(ActionKind::StopAll);
                assert!(!self.driver.session.is_busy() && !self.driver.session.has_open_run());
            }
            Step::LimitCalls(limit) => {
                self.limit = self.limit.max(*limit);
                self.act(ActionKind::LimitCalls(*limit));
                self.limit = *limit;
            }
            Step::Wait(seconds) => {
                self.driver.wait(*seconds);
                self.act(ActionKind::Tick);
            }
            Step::Answer(index, reply) => self.answer(*index, *reply),
        }
        self.check(&before);
    }

    fn act(&mut self, kind: ActionKind) {
        self.driver.act(kind);
    }

    fn confirm(&mut self) {
        let session = &self.driver.session;
        let asked = session.question.iter().map(|question| question.job.clone());
        let many = session.jobs_question.iter().flat_map(|question| question.jobs.clone());
        for job in asked.chain(many) {
            *self.confirmed.entry(job).or_default() += 1;
        }
        self.driver.confirm("");
    }

    fn answer(&mut self, index: usize, reply: Reply) {
        let Some((id, call)) = self.driver.session.calls.get_index(index) else { return };
        let (id, result) = (*id, reply.result(call));
        if matches!(reply, Reply::Wait) {
            self.wait_until = self.driver.now + Duration::from_secs(WAIT + 1);
        }
        self.act(ActionKind::Responded(id, result));
    }

    fn check(&self, before: &Session) {
        let (session, now) = (&self.driver.session, self.driver.now);
        let calls: Vec<_> = session.calls.values().chain(&session.awaiting_token).collect();
        let keys: HashSet<_> = calls.iter().map(|call| call.key()).collect();
        assert_eq!(keys.len(), calls.len(), "two calls about one job");
        let is_new = |call: &PendingCall| call.id.0 > before.last_call;
        if calls.iter().any(|call| is_new(call)) {
            assert!(calls.len() <= self.limit, "{} calls under way", calls.len());
        }
        let sends_new = session.run.as_ref().is_none_or(|run| run.state == RunState::Going);
        for call in calls.iter().filter(|call| is_new(call)) {
            let rank = session.rank(&call.key(), call.purpose).0;
            let is_new_of_run = matches!(rank, Rank::Cancel | Rank::LookUp);
            assert!(sends_new || !is_new_of_run, "sent while paused, halted or stopped: {call:?}");
            assert!(rank == Rank::Single || now >= self.wait_until, "sent too early: {call:?}");
        }
        self.check_deletes();
        for entry in session.jobs.values() {
            let is_settled = entry.cancelled_here && entry.unsettled_cancel.is_none();
            let claims = entry.outcome.as_ref().map(|outcome| outcome.kind);
            assert!(claims != Some(OutcomeKind::Cancelled) || is_settled);
        }
        if !session.is_busy() && sends_new && session.has_open_run() {
            assert!(session.next_wake_up().is_some(), "nothing would ever go on");
        }
    }

    fn check_deletes(&self) {
        let session = &self.driver.session;
        let deletes = session.log.iter().filter(|entry| entry.method == Method::Delete);
        let ended = deletes.filter_map(|entry| entry.job.clone());
        let calls = session.calls.values();
        let under_way = calls.filter(|call| call.request.operation == Operation::Cancel);
        let mut sent = HashMap::<JobKey, usize>::new();
        for job in ended.chain(under_way.map(|call| call.key())) {
            *sent.entry(job).or_default() += 1;
        }
        for (job, deletes) in sent {
            let confirmed = self.confirmed.get(&job).copied().unwrap_or_default();
            assert!(deletes <= confirmed, "{deletes} DELETEs after {confirmed} confirms");
        }
    }

    /// Goes on until nothing is left to do.
    fn finish(&mut self) {
        self.take(&Step::Keep);
        self.take(&Step::Resume);
        for _ in 0..JOBS * 20 {
            if self.driver.session.is_busy() {
                self.take(&Step::Answer(0, Reply::Completed));
            } else if self.driver.session.next_wake_up().is_some() {
                self.take(&Step::Wait(WAIT));
            } else {
                break;
            }
        }
        let session = &self.driver.session;
        assert!(!session.is_busy() && !session.has_open_run(), "{:?}", session.run);
        assert_eq!(session.queue.iter().count(), 0);
        for (job, task) in session.run.iter().flat_map(|run| &run.tasks) {
            assert_ne!(task.state, TaskState::Open);
            assert!(session.jobs[job].outcome.is_some(), "a job without an outcome");
        }
    }
}

proptest! {
    #[test]
    fn a_run_keeps_its_rules(
        has_token in any::<bool>(),
        steps in prop::collection::vec(step(), 0..80),
    ) {
        let mut observer = Observer {
            driver: Driver::new(),
            has_token,
            limit: MOST_CALLS,
            confirmed: HashMap::new(),
            wait_until: Timestamp::default(),
        };
        observer.take(&Step::LookUp((0..JOBS).collect()));
        for step in &steps {
            observer.take(step);
        }
        observer.finish();
    }
}

#[test]
fn the_jobs_of_these_tests_are_different_ones() {
    let keys: HashSet<_> = jobs(JOBS).iter().map(JobTarget::key).collect();
    assert_eq!(keys.len(), JOBS);
}
