//! Calls for result files. What they bring goes to the disk and never through the session, which signs
//! them, renews their token and writes them into the log.

use super::call::CallId;
use super::failure::FailedRead;
use super::log::LogEntry;
use super::state::Session;
use super::target::JobKey;
use super::timestamp::Timestamp;
use super::token::CachedToken;
use crate::aqua::{
    Credentials, ErrorKind, FileId, HttpResult, JobId, Operation, Request, TokenResponse,
    UnreadableBody, curl_command, parse_job_response, parse_token_response,
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
        let (address, credentials) = (&target.tenant.address, target.credentials.as_ref());
        let cached = self.tokens.iter().find(|token| token.is_for(address, credentials));
        let request = match (credentials?, cached.and_then(|token| token.usable(now))) {
            (Credentials::OAuth { client_id, client_secret }, None) => {
                Request::token(address, client_id, client_secret)
            }
            (_, token) => Request::file(address, file, credentials, token, &target.scope),
        };
        Some(request.tracked(self.track_id.as_ref()))
    }

    /// A call for a file ended, or one for its token: that is kept, or dropped where the file's call was
    /// refused with it.
    pub(super) fn file_answered(&mut self, call: &FileCall, now: Timestamp) {
        let Some(entry) = self.jobs.get(&call.job) else { return };
        let target = entry.target.clone();
        let (address, credentials) = (&target.tenant.address, target.credentials.as_ref());
        if call.request.operation == Operation::SignIn {
            if let (TokenResponse::Token(token), Some(credentials)) =
                (parse_token_response(&call.result), credentials)
            {
                self.tokens.retain(|token| !token.is_for(address, Some(credentials)));
                self.tokens.push(CachedToken::new(token, address, credentials, now));
            }
        } else if call.failed().as_ref().and_then(FailedRead::error_kind) == Some(ErrorKind::SignIn)
        {
            self.tokens.retain(|token| {
                !(token.is_for(address, credentials) && token.was_used_at(call.sent_at))
            });
        }
        self.last_call += 1;
        let response = call.result.as_ref();
        self.log.push(
            LogEntry {
                call: CallId(self.last_call),
                job: Some(call.job.clone()),
                method: call.request.method(),
                url: format!("{}{}", call.request.address.origin, call.request.path),
                curl: curl_command(&call.request, credentials),
                sent_at: call.sent_at,
                took: now.since(call.sent_at),
                result: response.map(|response| response.status).map_err(|error| *error),
                request_id: response.ok().and_then(|response| response.headers.request_id.clone()),
                maybe_sent_twice: false,
            }
            .into(),
        );
    }
}
