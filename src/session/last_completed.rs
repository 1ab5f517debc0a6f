//! Finding the last completed job of a partner and project.
//!
//! It is the one job that can be had without its ID, and never the running one.

use std::rc::Rc;

use super::call::{PendingCall, Purpose};
use super::failure::FailedRead;
use super::log::AnswerRecord;
use super::state::{JobEntry, Session, Snapshot};
use super::target::{JobKey, JobTarget};
use super::timestamp::Timestamp;
use crate::aqua::{HttpResult, JobId, JobResponse};

/// A search for the last completed job of a partner and project.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LastCompleted {
    /// The partner, as it was typed.
    pub partner: String,
    /// The project.
    pub project: String,
    /// What was found: a job of the session, or why there is none. None while the call is under way.
    pub found: Option<Result<JobKey, FailedRead>>,
}

impl LastCompleted {
    /// A search that is to be made.
    pub fn of(partner: &str, project: &str) -> Self {
        Self { partner: partner.trim().into(), project: project.trim().into(), found: None }
    }

    /// Whether there is something to search for.
    pub fn is_complete(&self) -> bool {
        !self.partner.is_empty() && !self.project.is_empty()
    }
}

impl Session {
    /// Asks for the last completed job. Of `target` the job does not count.
    pub(super) fn find_last_completed(
        &mut self,
        target: JobTarget,
        search: LastCompleted,
        now: Timestamp,
    ) {
        if self.is_busy() || self.question.is_some() || !search.is_complete() {
            return;
        }
        self.sign_in_tenant = Some(target.tenant.address.clone());
        self.last_completed = Some(search.into());
        let target = JobTarget { job_id: JobId::new(""), ..target };
        self.send(target, Purpose::LastCompleted, false, now);
    }

    /// The search ended without a job.
    pub(super) fn end_search(&mut self, failed: FailedRead) {
        if let Some(search) = &mut self.last_completed {
            Rc::make_mut(search).found = Some(Err(failed));
        }
    }

    /// The search was answered. A job becomes one of the session, and is shown.
    pub(super) fn respond_with_last_completed(
        &mut self,
        call: &PendingCall,
        response: &JobResponse,
        result: &HttpResult,
        now: Timestamp,
    ) {
        if let Some(failed) = FailedRead::of_job(response, result) {
            self.end_search(failed);
            return;
        }
        let (JobResponse::Job(job), Ok(answer)) = (response, result) else { return };
        let Some(search) = &mut self.last_completed else { return };
        let Some(id) = &job.id else { return };
        let target = JobTarget { job_id: JobId::new(id), ..call.target.clone() };
        let key = target.key();
        Rc::make_mut(search).found = Some(Ok(key.clone()));
        self.shown = Some(key.clone());
        if self.call_for(&key).is_some() {
            return;
        }
        let record = AnswerRecord::of_job(call.request.operation, result, response, now);
        let entry = self.jobs.entry(key.clone());
        let entry = Rc::make_mut(entry.or_insert_with(|| Rc::new(JobEntry::new(target))));
        entry.read_as(Snapshot {
            job: job.clone(),
            body: answer.body.clone(),
            at: now,
            request_id: record.request_id.clone(),
            before_cancel: false,
        });
        self.end_read(&key, call.purpose, Ok(job), record);
    }
}
