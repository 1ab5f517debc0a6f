//! Calls for result files. What they bring goes to the disk and never through the session, which signs
//! them, renews their token and writes them into the log.

use super::call::CallId;
use super::failure::FailedRead;
use super::log::LogEntry;
use super::state::Session;
use super::target::JobKey;
use super::timestamp::Timestamp;
use crate::aqua::{
    ErrorKind, FileId, HttpResult, JobId, Operation, Request, TokenResponse, UnreadableBody,
    parse_job_response, parse_token_response,
};

/// A call for a result file, or for the token that one needs, that ended.
#[derive(Clone, Debug, PartialEq)]
pub struct FileCall {
    /// The job whose file it is.
    pub job: JobKey,
    /// The request as it was sent.
    pub request: Request,
    /// When it was sent.
    pub sent_at: Timestamp,
    /// How it ended. Of a file that came the body is empty.
    pub result: HttpResult,
}

impl FileCall {
    /// Why it did not give what it was made for; none if it did, as far as its answer tells.
    pub fn failed(&self) -> Option<FailedRead> {
        if self.request.operation == Operation::SignIn {
            return FailedRead::of_token(&parse_token_response(&self.result), &self.result);
        }
        let is_file = self.result.as_ref().is_ok_and(|response| {
            (200..300).contains(&response.status) && response.body.is_empty()
        });
        if is_file {
            return None;
        }
        // Errors have the same shapes as those about a job, and no job has this ID.
        let response = parse_job_response(&self.result, &JobId::new("no job"));
        let failed = FailedRead::of_job(&response, &self.result);
        Some(failed.unwrap_or(FailedRead::Unreadable(UnreadableBody::NotAJob)))
    }
}

impl Session {
    /// The call for a file of this job, signed as a call about the job is: the token's, where one is to be
    /// fetched first. None once the sign-in was forgotten.
    pub fn file_request(&self, job: &JobKey, file: &FileId, now: Timestamp) -> Option<Request> {
        let target = &self.jobs.get(job)?.target;
        let (address, credentials) = (&target.tenant.address, target.credentials.as_ref()?);
        Some(self.signed(target, now, |token| {
            Request::file(address, file, Some(credentials), token, &target.scope)
        }))
    }

    /// A call for a file ended, or one for its token: that is kept, or dropped where the file's call was
    /// refused with it.
    pub(super) fn file_answered(&mut self, call: &FileCall, now: Timestamp) {
        let Some(entry) = self.jobs.get(&call.job) else { return };
        let target = entry.target.clone();
        let credentials = target.credentials.as_ref();
        if call.request.operation == Operation::SignIn {
            if let (TokenResponse::Token(token), Some(credentials)) =
                (parse_token_response(&call.result), credentials)
            {
                self.keep_token(token, &target.tenant.address, credentials, now);
            }
        } else if call.failed().as_ref().and_then(FailedRead::error_kind) == Some(ErrorKind::SignIn)
        {
            self.drop_token(&target, call.sent_at);
        }
        self.last_call += 1;
        let (id, job) = (CallId(self.last_call), Some(call.job.clone()));
        let (request, result) = (&call.request, &call.result);
        let entry = LogEntry::new(id, job, request, credentials, call.sent_at, result, now);
        self.log.push(entry.into());
    }
}
