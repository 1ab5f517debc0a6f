//! Jobs that callers submit: made, run by the practice clock, cancelled, and their results handed
//! out. They are apart from the fixed practice jobs in [`crate::scenario`], which never move.

mod answer;
mod course;
mod job;
mod order;
mod query;
mod refusal;
mod results;

use axum::http::StatusCode;
use jiff::Timestamp;

use crate::clock::later;
use crate::ids;
use crate::reply::Reply;
use course::{Course, Status};
use job::Job;
use order::Order;
use refusal::Refusal;
use results::Head;

/// The most stateful jobs at once, and the most stateless ones.
const MOST_AT_ONCE: usize = 50;

/// All submitted jobs, in the order in which they came.
#[derive(Debug, Default)]
pub struct Jobs {
    jobs: Vec<Job>,
    made: u64,
}

impl Jobs {
    /// Forgets every job. Later ones still have other IDs.
    pub fn forget(&mut self) {
        self.jobs.clear();
    }

    /// Makes a job of a submission, or says why not.
    pub fn submit(&mut self, body: &[u8], now: Timestamp) -> Reply {
        self.jobs.retain(|job| !job.is_forgotten(now));
        match self.make(body, now) {
            Ok(job) => Reply::json(StatusCode::OK, &answer::job(job, now)),
            Err(refusal) => refusal.reply(),
        }
    }

    /// The job of this ID as it reads now; none if there is no such job.
    pub fn read(&self, id: &str, now: Timestamp) -> Option<Reply> {
        let job = self.find(id, now)?;
        Some(Reply::json(StatusCode::OK, &answer::job(&self.jobs[job], now)))
    }

    /// Cancels the job of this ID; none if there is no such job. Says as well whether this call
    /// did it: a job that is over cannot be cancelled.
    pub fn cancel(&mut self, id: &str, now: Timestamp) -> Option<(Reply, bool)> {
        let place = self.find(id, now)?;
        if !self.jobs[place].is_active(now) {
            let text = "Invalid Job Id for job cancellation.";
            return Some((Reply::aqua_error("90003", text), false));
        }
        self.jobs[place].course.cancelled = Some(now);
        self.queue_up();
        let body = answer::job(&self.jobs[place], now);
        Some((Reply::json(StatusCode::OK, &body), true))
    }

    /// The last completed job of this partner and project.
    pub fn last_completed(&self, partner: &str, project: &str, now: Timestamp) -> Option<Reply> {
        let is_it = |job: &&Job| {
            job.order.is_of(partner, project)
                && job.course.job(now) == Status::Completed
                && !job.is_forgotten(now)
        };
        let job = self.jobs.iter().rev().find(is_it)?;
        Some(Reply::json(StatusCode::OK, &answer::job(job, now)))
    }

    /// The result file of this ID; none if there is none, not yet or no more.
    pub fn file(&self, id: &str, now: Timestamp) -> Option<Reply> {
        let (job, (place, file)) =
            self.jobs.iter().find_map(|job| Some((job, job.file(id, now)?)))?;
        let head = Head::of(job.order.queries[place].kind, job.order.use_query_labels);
        results::file(&job.queries[place], file.records, head, job.order.format).ok()
    }

    fn make(&mut self, body: &[u8], now: Timestamp) -> Result<&Job, Box<Refusal>> {
        let (order, queries) = Order::read(body)?;
        let is_like_it = |job: &&Job| job.order.is_stateful() == order.is_stateful();
        let active = self.jobs.iter().filter(is_like_it).filter(|job| job.is_active(now)).count();
        if active >= MOST_AT_ONCE {
            return Err(Box::new(Refusal::Aqua("90028", order)));
        }
        self.made += 1;
        let course = Course { begins: now, cancelled: None, queries: queries.len() };
        let id = ids::digits(ids::kind("job"), self.made);
        self.jobs.push(Job { id, order, queries, submitted: now, course });
        self.queue_up();
        Ok(&self.jobs[self.jobs.len() - 1])
    }

    fn find(&self, id: &str, now: Timestamp) -> Option<usize> {
        self.jobs.iter().position(|job| job.id == id && !job.is_forgotten(now))
    }

    /// Sets when each job begins. Jobs of the same partner and project run one after another;
    /// all others run as they come.
    fn queue_up(&mut self) {
        for place in 0..self.jobs.len() {
            let (before, rest) = self.jobs.split_at_mut(place);
            let Some(job) = rest.first_mut() else { return };
            let same = |earlier: &&Job| {
                earlier.order.is_stateful()
                    && earlier.order.partner == job.order.partner
                    && earlier.order.project == job.order.project
            };
            let free = before.iter().filter(same).map(|earlier| earlier.course.ends()).max();
            let ready = later(job.submitted, course::WAITS);
            job.course.begins = free.map_or(ready, |free| ready.max(free));
        }
    }
}

#[cfg(test)]
#[path = "jobs_tests.rs"]
mod tests;
