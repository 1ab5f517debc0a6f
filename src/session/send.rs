//! The calls that are due.

use std::rc::Rc;

use super::call::{CallId, PendingCall, Purpose};
use super::log::LogEntry;
use super::state::{JobEntry, Session};
use super::target::{JobKey, JobTarget};
use super::timestamp::Timestamp;
use crate::aqua::{Credentials, HttpResult, Operation, Request, Secret, curl_command};

impl Session {
    /// Puts a call among those due; for OAuth without a usable token, the token's call, unless one for
    /// the same client is under way already. Calls about jobs come here by the queue alone.
    pub(super) fn make_call(
        &mut self,
        target: JobTarget,
        purpose: Purpose,
        token_renewed: bool,
        now: Timestamp,
    ) {
        let key = target.key();
        let is_asked = purpose.is_asked();
        if is_asked {
            self.give_up_watch_read(&key, now);
        }
        let request = self.request(&target, purpose, now);
        let operation = request.operation;
        self.last_call += 1;
        let call = PendingCall {
            id: CallId(self.last_call),
            purpose,
            request,
            target,
            sent_at: now,
            token_renewed,
        };
        if let Some(entry) = self.entry_mut(&key).filter(|_| is_asked) {
            entry.kept_running = false;
            entry.watch_ended = None;
            if operation == Operation::Cancel {
                entry.cancels_sent += 1;
                if let Some(snapshot) = &mut entry.snapshot {
                    Rc::make_mut(snapshot).before_cancel = true;
                }
            }
        }
        let is_fetched = operation == Operation::SignIn
            && self.calls.values().any(|other| other.fetches_same_token(&call));
        if is_fetched {
            self.awaiting_token.push(call.into());
        } else {
            self.calls.insert(call.id, call.into());
        }
    }

    fn request(&self, target: &JobTarget, purpose: Purpose, now: Timestamp) -> Request {
        let JobTarget { tenant, job_id, credentials, scope, .. } = target;
        let (address, credentials) = (&tenant.address, credentials.as_ref());
        let operation = match purpose {
            Purpose::Cancel => Operation::Cancel,
            _ => Operation::Read,
        };
        self.signed(target, now, |token| match purpose {
            Purpose::LastCompleted => {
                let search = self.last_completed.as_deref().cloned().unwrap_or_default();
                let names = (&*search.partner, &*search.project);
                Request::last_completed(address, names, credentials, token, scope)
            }
            _ => Request::job(operation, address, job_id, credentials, token, scope),
        })
    }

    /// The request that `request` makes with the token in use; for OAuth without a usable one the token's.
    pub(super) fn signed<'a>(
        &'a self,
        target: &JobTarget,
        now: Timestamp,
        request: impl FnOnce(Option<&'a Secret>) -> Request,
    ) -> Request {
        let (address, credentials) = (&target.tenant.address, target.credentials.as_ref());
        let cached = self.tokens.iter().find(|token| token.is_for(address, credentials));
        let request = match (credentials, cached.and_then(|token| token.usable(now))) {
            (Some(Credentials::OAuth { client_id, client_secret }), None) => {
                Request::token(address, client_id, client_secret)
            }
            (_, token) => request(token),
        };
        request.tracked(self.track_id.as_ref())
    }

    /// The command that would cancel a job as this page does, without what is secret in it; nothing is sent. None
    /// for a job that is known to have ended, or that the session does not have.
    pub fn cancel_command(&self, job: &JobKey) -> Option<String> {
        let JobEntry { target, outcome, .. } = &**self.jobs.get(job)?;
        if outcome.as_ref().is_some_and(|outcome| outcome.kind.has_ended()) {
            return None;
        }
        let (address, credentials) = (&target.tenant.address, target.credentials.as_ref());
        let (id, scope) = (&target.job_id, &target.scope);
        let request = Request::job(Operation::Cancel, address, id, credentials, None, scope);
        Some(curl_command(&request.tracked(self.track_id.as_ref()), credentials))
    }

    /// Takes the calls that wait for the token which this one fetches.
    pub(super) fn take_awaiting(&mut self, call: &PendingCall) -> Vec<Rc<PendingCall>> {
        let awaiting = std::mem::take(&mut self.awaiting_token);
        let (taken, kept) = awaiting.into_iter().partition(|other| call.fetches_same_token(other));
        self.awaiting_token = kept;
        taken
    }

    /// Makes calls once more that were not answered.
    pub(super) fn send_again(&mut self, calls: &[Rc<PendingCall>], now: Timestamp) {
        for call in calls {
            self.send(call.target.clone(), call.purpose, call.token_renewed, now);
        }
    }

    /// Writes a call into the log.
    pub(super) fn log_call(&mut self, call: &PendingCall, result: &HttpResult, now: Timestamp) {
        let job = call.purpose.is_about_job().then(|| call.key());
        let (request, credentials) = (&call.request, call.target.credentials.as_ref());
        let entry = LogEntry::new(call.id, job, request, credentials, call.sent_at, result, now);
        self.log.push(entry.into());
    }
}
