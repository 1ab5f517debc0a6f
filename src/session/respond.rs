//! The transitions that a response sets off.

use std::rc::Rc;

use super::call::{CallId, PendingCall, Purpose};
use super::check::CheckResult;
use super::failure::FailedRead;
use super::limits::is_limited;
use super::log::{AnswerRecord, LogEntry};
use super::outcome::{CancelResult, NotSent, Outcome, OutcomeKind};
use super::state::{JobEntry, Question, SentCancel, Session, Snapshot};
use super::target::JobKey;
use super::timestamp::Timestamp;
use crate::aqua::{
    Credentials, ErrorKind, HttpResult, Job, JobResponse, JobStatus, Method, Operation, Responder,
    Stage, TokenResponse, TransportError, parse_job_response, parse_last_completed,
    parse_token_response,
};

impl Session {
    /// A call ended. One that is no longer under way is ignored.
    pub(super) fn respond(&mut self, id: CallId, result: &HttpResult, now: Timestamp) {
        let Some(call) = self.calls.shift_remove(&id) else { return };
        self.log_call(&call, result, now);
        if call.fetches_token() {
            self.respond_with_token(&call, result, now);
        } else {
            self.respond_with_job(&call, result, now);
        }
        self.watch_after_cancel(&call, now);
    }

    fn respond_with_token(&mut self, call: &Rc<PendingCall>, result: &HttpResult, now: Timestamp) {
        let mut calls = vec![call.clone()];
        calls.extend(self.take_awaiting(call));
        let (TokenResponse::Token(token), Some(credentials)) =
            (parse_token_response(result), &call.target.credentials)
        else {
            calls.iter().for_each(|call| self.fail_without_token(call, result, now));
            return;
        };
        self.obey_limits(result, false, now);
        self.keep_token(token, &call.target.tenant.address, credentials, now);
        self.send_again(&calls, now);
    }

    /// A call for which no token could be had ends, unless it may be made later.
    fn fail_without_token(&mut self, call: &PendingCall, result: &HttpResult, now: Timestamp) {
        let failed = FailedRead::of_token(&parse_token_response(result), result);
        let is_limited = is_limited(result, failed.as_ref());
        self.obey_limits(result, is_limited, now);
        if is_limited && self.put_back(call, now) {
            return;
        }
        self.end_without_token(call, result, now);
        if let Some(kind) = failed.as_ref().and_then(FailedRead::error_kind) {
            self.halt_run(call, kind);
        }
    }

    /// Ends a call for which no token could be had.
    pub(super) fn end_without_token(
        &mut self,
        call: &PendingCall,
        result: &HttpResult,
        now: Timestamp,
    ) {
        let response = parse_token_response(result);
        let Some(failed) = FailedRead::of_token(&response, result) else { return };
        // After a watch's read the form stays folded: opened, it would take the focus from what is done.
        if failed.error_kind() == Some(ErrorKind::SignIn) && call.purpose != Purpose::Watch {
            self.sign_in_proven = false;
        }
        if call.purpose == Purpose::Check {
            self.check = Some(CheckResult::new(&call.target, Some(failed), now).into());
            return;
        }
        if call.purpose == Purpose::LastCompleted {
            self.end_search(failed);
            return;
        }
        let error = match &failed {
            FailedRead::Error(error) => Some(error),
            _ => None,
        };
        let answer = AnswerRecord::new(Operation::SignIn, result, error, now);
        self.watch_after_failure(call, &failed, &answer, now);
        if call.purpose == Purpose::Watch {
            return;
        }
        if let Some(entry) = self.entry_mut(&call.key()) {
            let sent = entry.unsettled_cancel.as_deref();
            entry.end(Outcome::without_token(&failed, call.purpose, sent, answer));
        }
    }

    /// Ends a call that was not made. A look-up that was not made leaves what is known of the job.
    pub(super) fn end_not_sent(
        &mut self,
        job: &JobKey,
        purpose: Purpose,
        why: NotSent,
        now: Timestamp,
    ) {
        let is_look_up = matches!(purpose, Purpose::LookUp | Purpose::LookUpToCancel);
        if purpose != Purpose::Verify {
            self.end_task_unsent(job);
        }
        if let Some(entry) = self.entry_mut(job)
            && !(is_look_up && entry.outcome.is_some())
        {
            let sent = entry.unsettled_cancel.as_deref();
            entry.end(Outcome::not_sent(why, purpose, sent, now));
        }
    }

    fn respond_with_job(&mut self, call: &Rc<PendingCall>, result: &HttpResult, now: Timestamp) {
        let response = match call.purpose {
            Purpose::LastCompleted => parse_last_completed(result),
            _ => parse_job_response(result, &call.target.job_id),
        };
        let failed = FailedRead::of_job(&response, result);
        let is_limited = is_limited(result, failed.as_ref());
        self.obey_limits(result, is_limited, now);
        let is_read = call.request.operation == Operation::Read;
        if is_limited && is_read && self.put_back(call, now) {
            return;
        }
        if failed.as_ref().and_then(FailedRead::error_kind) == Some(ErrorKind::SignIn) {
            if self.renew_token(call, now) {
                return;
            }
            // After a cancel the read that follows tells whether the sign-in is good; after a watch's read
            // the form stays folded, since opened it would take the focus from what is done.
            if !matches!(call.purpose, Purpose::Cancel | Purpose::Watch) {
                self.sign_in_proven = false;
            }
            // A token may only have run out: the read that follows has a new one.
            let has_token = matches!(call.target.credentials, Some(Credentials::OAuth { .. }));
            if is_read || !has_token {
                self.halt_run(call, ErrorKind::SignIn);
            }
        } else if call.target.credentials.is_some() && proves_sign_in(&response) {
            // Of another tenant, or with details that were forgotten since, it says nothing of the form's.
            self.sign_in_proven |=
                self.sign_in_tenant.as_ref() == Some(&call.target.tenant.address);
        }
        if failed.as_ref().and_then(FailedRead::error_kind) == Some(ErrorKind::SiteSignOn) {
            self.halt_run(call, ErrorKind::SiteSignOn);
        }
        if call.purpose == Purpose::Check {
            self.check = Some(CheckResult::new(&call.target, failed, now).into());
            return;
        }
        if call.purpose == Purpose::LastCompleted {
            self.respond_with_last_completed(call, &response, result, now);
            return;
        }
        let answer = AnswerRecord::of_job(call.request.operation, result, &response, now);
        if let Some(failed) = &failed {
            self.watch_after_failure(call, failed, &answer, now);
            if !Self::is_told(call, failed) {
                return;
            }
        }
        let Some(entry) = self.entry_mut(&call.key()) else { return };
        if let (JobResponse::Job(job), Ok(response)) = (&response, result) {
            entry.read_as(Snapshot {
                job: job.clone(),
                body: response.body.clone(),
                at: now,
                request_id: answer.request_id.clone(),
                before_cancel: false,
            });
        }
        if call.purpose == Purpose::Cancel {
            self.end_cancel(call, response, answer, now);
            return;
        }
        let read = match (&response, &failed) {
            (JobResponse::Job(job), _) => Ok(&**job),
            (_, Some(failed)) => Err(failed),
            (_, None) => return,
        };
        let may_ask = call.purpose == Purpose::LookUpToCancel
            && entry.target.credentials.is_some()
            && may_be_cancelled(read);
        self.end_read(&call.key(), call.purpose, read, answer);
        if may_ask && !self.has_question() && !self.is_in_hand(&call.key()) {
            self.question = Some(Rc::new(Question { job: call.key(), failed_look_up: failed }));
        }
    }

    /// After a 401: forgets the token that the call carried, and makes a read once more with a new one.
    /// A DELETE is never sent twice unasked. Says whether the call is made once more.
    fn renew_token(&mut self, call: &PendingCall, now: Timestamp) -> bool {
        self.drop_token(&call.target, call.sent_at);
        let had_token = matches!(call.target.credentials, Some(Credentials::OAuth { .. }));
        let was_forgotten = call.purpose.is_about_job()
            && self.jobs.get(&call.key()).is_none_or(|entry| entry.target.credentials.is_none());
        let renews = had_token
            && !was_forgotten
            && !call.token_renewed
            && matches!(call.request.operation, Operation::Read | Operation::LastCompleted);
        if renews {
            self.send(call.target.clone(), call.purpose, true, now);
        }
        renews
    }

    /// A DELETE was answered, or not.
    fn end_cancel(
        &mut self,
        call: &PendingCall,
        response: JobResponse,
        answer: AnswerRecord,
        now: Timestamp,
    ) {
        let Some(entry) = self.entry_mut(&call.key()) else { return };
        let result = match response {
            JobResponse::Job(job) if job.status == Some(JobStatus::Cancelled) => {
                entry.unsettled_cancel = None;
                entry.cancelled_here = true;
                entry.end(Outcome::cancelled(&job, answer));
                return;
            }
            JobResponse::Job(job) => CancelResult::Status(job.status.clone()),
            JobResponse::Error(error) => CancelResult::Error(error),
            JobResponse::Unreadable(unreadable) => CancelResult::Unreadable(unreadable),
            JobResponse::NoResponse(error) => CancelResult::NoResponse(error),
        };
        entry.unsettled_cancel =
            Some(SentCancel { number: entry.cancels_sent, result, answer }.into());
        let target = entry.target.clone();
        self.send(target, Purpose::Verify, false, now);
    }

    /// Gives up a DELETE without reading the job: the page is being left.
    pub(super) fn give_up_cancel(&mut self, call: &PendingCall, now: Timestamp) {
        self.calls.shift_remove(&call.id);
        let stopped = Err(TransportError::Stopped);
        self.log_call(call, &stopped, now);
        let Some(entry) = self.entry_mut(&call.key()) else { return };
        let sent = SentCancel {
            number: entry.cancels_sent,
            result: CancelResult::NoResponse(TransportError::Stopped),
            answer: AnswerRecord::new(Operation::Cancel, &stopped, None, now),
        };
        let outcome = match entry.target.credentials {
            Some(_) => Outcome::left(&sent, now),
            None => Outcome::not_sent(NotSent::SignInForgotten, Purpose::Verify, Some(&sent), now),
        };
        entry.unsettled_cancel = Some(sent.into());
        entry.end(outcome);
    }

    /// A read was answered, or not.
    pub(super) fn end_read(
        &mut self,
        job: &JobKey,
        purpose: Purpose,
        read: Result<&Job, &FailedRead>,
        answer: AnswerRecord,
    ) {
        let Some(entry) = self.entry_mut(job) else { return };
        let outcome = match (&entry.unsettled_cancel, read) {
            (Some(sent), _) => Outcome::after_cancel(sent, read, answer),
            (None, Ok(job)) if entry.cancelled_here && job.status == Some(JobStatus::Cancelled) => {
                Outcome::cancelled(job, answer)
            }
            (None, _) => Outcome::of_look_up(&entry.target.tenant, read, answer),
        };
        entry.cancelled_here |= outcome.kind == OutcomeKind::Cancelled;
        let sent = entry.unsettled_cancel.as_ref();
        let was_sent_twice =
            entry.cancelled_here && sent.is_some_and(|sent| sent.is_refused_as_second());
        if outcome.kind.has_ended() {
            // The question that the cancel left open is answered.
            entry.unsettled_cancel = None;
        }
        match purpose {
            Purpose::Watch => entry.outcome = Some(outcome.into()),
            _ => entry.end(outcome),
        }
        if was_sent_twice {
            let is_cancel = |entry: &&mut Rc<LogEntry>| {
                entry.method == Method::Delete && entry.job.as_ref() == Some(job)
            };
            if let Some(cancel) = self.log.iter_mut().rev().find(is_cancel) {
                Rc::make_mut(cancel).maybe_sent_twice = true;
            }
        }
    }
}

impl JobEntry {
    /// Ends what a person waits for.
    fn end(&mut self, outcome: Outcome) {
        self.answered_at = Some(outcome.at);
        self.outcome = Some(outcome.into());
    }
}

/// Whether a cancel may still be worth offering after this read.
pub(super) fn may_be_cancelled(read: Result<&Job, &FailedRead>) -> bool {
    match read {
        Ok(job) => job.status.as_ref().map_or(Stage::Unknown, JobStatus::stage) != Stage::Ended,
        Err(FailedRead::Error(error)) => matches!(
            error.kind,
            ErrorKind::Permission
                | ErrorKind::Server
                | ErrorKind::Other
                | ErrorKind::Request
                | ErrorKind::Method
        ),
        Err(FailedRead::Unreadable(_) | FailedRead::NoResponse(TransportError::TooLong(_))) => true,
        Err(FailedRead::NoResponse(_) | FailedRead::NoToken | FailedRead::NoRelay) => false,
    }
}

/// Whether this answer could not have been had without a sign-in that Zuora takes.
fn proves_sign_in(response: &JobResponse) -> bool {
    match response {
        JobResponse::Job(_) => true,
        JobResponse::Error(error) => {
            let is_zuoras = error.code.is_some() || error.process_id.is_some();
            // An entity that is not the sign-in's is for the form to put right.
            is_zuoras
                && error.responder == Responder::Zuora
                && !matches!(error.kind, ErrorKind::SignIn | ErrorKind::Entity)
        }
        JobResponse::Unreadable(_) | JobResponse::NoResponse(_) => false,
    }
}
