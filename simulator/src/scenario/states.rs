//! What has happened to each practice job so far, and what that makes of the next call.

use std::collections::HashMap;

use axum::http::Method;
use jiff::{SignedDuration, Timestamp};

use super::{Act, Effect, Expiry, START_TIME, Scenario, all};
use crate::clock::later;
use crate::hold::Hold;
use crate::reply::{Answer, Reply};

/// A job's part in what has happened so far.
#[derive(Clone, Debug, Default)]
struct State {
    /// When it came to its end, or the cancel took effect that ends it.
    ended: Option<Timestamp>,
    cancel_tried: bool,
    mended: bool,
    /// A call was dropped that is dropped only once.
    dropped: bool,
    ran_out: Option<String>,
    /// The calls that have been held since the last release.
    held: Vec<Hold>,
}

/// The practice jobs as they stand.
#[derive(Debug)]
pub struct States {
    since: Timestamp,
    /// When the first call came about a job whose start is told by its age.
    first_called: Option<Timestamp>,
    states: HashMap<&'static str, State>,
}

impl States {
    /// Every job at its start, at this moment.
    pub fn new(since: Timestamp) -> Self {
        Self { since, first_called: None, states: HashMap::new() }
    }

    /// When all jobs were at their start.
    pub fn since(&self) -> Timestamp {
        self.since
    }

    /// Makes a job's lost calls arrive and be answered from now on.
    pub fn mend(&mut self, job: &'static Scenario) {
        self.state(job).mended = true;
    }

    /// Ends the wait of every call on a job that is held now.
    pub fn release(&mut self, job: &'static Scenario) {
        for hold in self.state(job).held.drain(..) {
            hold.release();
        }
    }

    /// Answers a look-up or a cancel of this job, with this issued token if with one, and does what
    /// it does. Says by `effect` whether it cancelled the job.
    pub fn answer(
        &mut self,
        job: &'static Scenario,
        method: &Method,
        issued: Option<&str>,
        now: Timestamp,
        effect: &mut bool,
    ) -> Answer {
        let cancels = method == Method::DELETE;
        if job.age.is_some() {
            self.first_called.get_or_insert(now);
        }
        let state = self.state(job);
        let expires = match job.expiry {
            Expiry::Never => false,
            Expiry::FirstToken => true,
            Expiry::FirstTokenOnCancel => cancels,
        };
        if let (true, Some(token)) = (expires, issued)
            && state.ran_out.get_or_insert_with(|| token.to_owned()) == token
        {
            return Answer::Reply(Reply::authentication_error());
        }
        let act = match (cancels, state.cancel_tried) {
            (false, false) => &job.look,
            (false, true) => &job.after,
            (true, true) if job.first_cancel_only => &Act::Plain,
            (true, _) => &job.cancel,
        };
        let act = match act {
            Act::Hang | Act::Drop | Act::DropOnce | Act::Hold if state.mended => &Act::Plain,
            Act::DropOnce if state.dropped => &Act::Plain,
            act => act,
        };
        if cancels {
            state.cancel_tried = true;
            if state.ended.is_some() && !matches!(act, Act::Drop | Act::Hang) {
                return Answer::Reply(job.again.clone());
            }
            let does = if *act == Act::Plain { Effect::Cancels } else { job.effect };
            *effect = does == Effect::Cancels && state.ended.is_none();
            if does != Effect::Nothing {
                state.ended.get_or_insert(now);
            }
        }
        match act {
            Act::Plain => Answer::Reply(self.reading(job, now)),
            Act::Say(reply) => Answer::Reply(self.with_start_time(job, reply, now)),
            Act::Hold => {
                let hold = Hold::default();
                self.state(job).held.push(hold.clone());
                Answer::Held(self.reading(job, now), hold)
            }
            Act::Hang => Answer::Hang,
            Act::Drop => Answer::Drop,
            Act::DropOnce => {
                self.state(job).dropped = true;
                Answer::Drop
            }
        }
    }

    /// How each job reads at this moment, faults left aside.
    pub fn readings(&self, now: Timestamp) -> impl Iterator<Item = Reply> {
        all().iter().map(move |job| self.reading(job, now))
    }

    /// How a job reads at this moment, faults left aside.
    pub fn reading(&self, job: &'static Scenario, now: Timestamp) -> Reply {
        let waits = |behind| self.ended(behind).is_none();
        let reading = match (self.ended(&job.id), &job.settling, &job.queue) {
            (Some(then), Some(settling), _) if now < later(then, settling.takes) => {
                &settling.reading
            }
            (Some(_), ..) => &job.over,
            (None, _, Some(queue)) if waits(&queue.behind) => &queue.reading,
            (None, ..) if job.starts_over => &job.over,
            (None, ..) => &job.running,
        };
        self.with_start_time(job, reading, now)
    }

    /// When a job was started, if that is told by its age: counted from the first call about any of
    /// those jobs, so that they are as old as they should be however long the tenant has been there.
    fn started(&self, job: &Scenario, now: Timestamp) -> Option<Timestamp> {
        match &job.queue {
            Some(queue) => self.ended(&queue.behind),
            None => Some(later(self.first_called.unwrap_or(now), -job.age?)),
        }
    }

    /// How long such a job has run, or ran until its end.
    pub fn ran_for(&self, job: &Scenario, now: Timestamp) -> SignedDuration {
        let until = self.ended(&job.id).map_or(now, |ended| ended.min(now));
        let ran = self.started(job, now).map(|started| until.duration_since(started));
        ran.unwrap_or_default().max(SignedDuration::ZERO)
    }

    fn with_start_time(&self, job: &Scenario, reply: &Reply, now: Timestamp) -> Reply {
        let Some(started) = self.started(job, now) else { return reply.clone() };
        let started = started.strftime("%Y-%m-%dT%H:%M:%S%z").to_string();
        reply.clone().replaced(START_TIME, &started)
    }

    fn ended(&self, id: &str) -> Option<Timestamp> {
        self.states.get(id)?.ended
    }

    fn state(&mut self, job: &'static Scenario) -> &mut State {
        let ended = job.starts_over.then_some(self.since);
        self.states.entry(&job.id).or_insert_with(|| State { ended, ..State::default() })
    }
}

#[cfg(test)]
#[path = "states_tests.rs"]
mod tests;
