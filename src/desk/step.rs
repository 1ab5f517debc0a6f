//! The transitions.

use std::rc::Rc;

use super::check::{self, Checked};
use super::judge;
use super::log::{Entry, Said};
use super::outcome::{Outcome, OutcomeKind};
use super::state::{Attempt, Desk, Ending, Flight, Held, Phase, Purpose, Snapshot};
use super::target::JobTarget;
use super::words;
use crate::aqua::{
    Credentials, ErrorKind, HttpResult, JobResponse, JobStatus, Operation, Request, Stage, Token,
    TokenResponse, TransportError, parse_job_response, parse_token_response,
};

/// How long a call may take. Zuora gives up on a request after 120 seconds, and this site's relay on
/// Zuora 5 seconds later.
pub const TIME_LIMIT_SECONDS: u32 = 130;

/// From so many seconds on a call is said to take long.
pub const LONG_SECONDS: u32 = 30;

/// A token is renewed this long before it runs out, in milliseconds.
const TOKEN_MARGIN: f64 = 60_000.0;

/// What happens to the desk. Times are milliseconds since 1970.
#[derive(Clone, Debug)]
pub enum Event {
    /// Look up was pressed.
    LookUp(Rc<JobTarget>, f64),
    /// Cancel job was pressed.
    AskToCancel(Rc<JobTarget>, f64),
    /// Check connection was pressed. Sign-in details may be missing.
    Check(Rc<JobTarget>, f64),
    /// Keep it running was pressed, or the dialog left.
    Keep,
    /// Cancel the job was pressed, with what was typed as the end of the job ID.
    Confirm(String, f64),
    /// A call ended.
    Answered(u32, HttpResult, f64),
    /// Stop waiting was pressed.
    StopWaiting(f64),
    /// Look again was pressed, with the sign-in details of the form.
    LookAgain(Option<Credentials>, f64),
    /// Sign-in details are to be forgotten.
    Forget(f64),
}

impl Desk {
    /// The desk after an event.
    #[must_use]
    pub fn after(mut self, event: Event) -> Self {
        match event {
            Event::LookUp(case, now) => self.look_up(case, Purpose::LookUp, now),
            Event::AskToCancel(case, now) => self.look_up(case, Purpose::LookUpToCancel, now),
            Event::Check(case, now) => self.check(case, now),
            Event::Keep => self.keep(),
            Event::Confirm(typed, now) => self.confirm(&typed, now),
            Event::Answered(id, answer, now) => self.answered(id, &answer, now),
            Event::StopWaiting(now) => {
                if let Some(id) = self.flight().map(|flight| flight.id) {
                    self.answered(id, &Err(TransportError::Stopped), now);
                }
            }
            Event::LookAgain(credentials, now) => self.look_again(credentials, now),
            Event::Forget(now) => self.forget(now),
        }
        self
    }

    fn look_up(&mut self, case: Rc<JobTarget>, purpose: Purpose, now: f64) {
        if !self.is_idle() {
            return;
        }
        if !self.case.as_ref().is_some_and(|known| known.same_job(&case)) {
            (self.seen, self.attempt, self.stopped_here) = (None, None, false);
            self.cancels = 0;
        }
        self.outcome = None;
        self.checked = None;
        self.case = Some(case);
        self.send(purpose, now, false);
    }

    /// The job in hand and what is known of it stay as they are.
    fn check(&mut self, case: Rc<JobTarget>, now: f64) {
        if self.is_idle() {
            self.checked = None;
            self.checking = Some(case);
            self.send(Purpose::Check, now, false);
        }
    }

    /// What a call is about.
    fn subject(&self, purpose: Purpose) -> Option<&JobTarget> {
        match purpose {
            Purpose::Check => self.checking.as_deref(),
            _ => self.case.as_deref(),
        }
    }

    fn is_idle(&self) -> bool {
        matches!(self.phase, Phase::Idle)
    }

    fn keep(&mut self) {
        if matches!(self.phase, Phase::Confirming(_)) {
            self.phase = Phase::Idle;
        }
    }

    fn confirm(&mut self, typed: &str, now: f64) {
        let Some(case) = &self.case else { return };
        let confirmed = !case.tenant.is_production() || case.job_id.ends_as_typed(typed);
        if matches!(self.phase, Phase::Confirming(_)) && confirmed {
            self.outcome = None;
            self.send(Purpose::Cancel, now, false);
        }
    }

    fn look_again(&mut self, credentials: Option<Credentials>, now: f64) {
        // A call under way keeps the sign-in that it was made with.
        let idle = self.is_idle();
        let Some(case) = self.case.as_mut().filter(|_| idle) else { return };
        if let Some(credentials) = credentials {
            Rc::make_mut(case).credentials = Some(credentials);
        }
        if case.credentials.is_some() {
            self.outcome = None;
            self.send(Purpose::LookUp, now, false);
        }
    }

    fn forget(&mut self, now: f64) {
        self.token = None;
        for case in self.case.iter_mut().chain(&mut self.checking) {
            Rc::make_mut(case).credentials = None;
        }
        self.keep();
        // What a token call would bring is not wanted any more. Any other call has been made, and its
        // answer is waited for: it tells what became of the job.
        let signs_in = |flight: &&Rc<Flight>| flight.request.operation == Operation::SignIn;
        let Some(flight) = self.flight().filter(signs_in).cloned() else { return };
        self.phase = Phase::Idle;
        self.note(&flight, &Err(TransportError::Stopped), now);
        if flight.purpose == Purpose::Check {
            self.checking = None;
        } else {
            let outcome = judge::forgotten(flight.purpose, self.attempt.as_deref(), now);
            self.outcome = Some(outcome.into());
        }
    }

    /// Puts the next call on its way; for OAuth without a token that is good, the token's call.
    fn send(&mut self, purpose: Purpose, now: f64, renewed: bool) {
        let signed = |case: &&JobTarget| case.credentials.is_some() || purpose == Purpose::Check;
        let Some(case) = self.subject(purpose).filter(signed) else {
            self.phase = Phase::Idle;
            let outcome = judge::forgotten(purpose, self.attempt.as_deref(), now);
            self.outcome = Some(outcome.into());
            return;
        };
        let credentials = case.credentials.as_ref();
        let address = &case.tenant.address;
        let held = self.token.as_ref().filter(|held| {
            Some(&held.credentials) == credentials
                && held.origin == address.origin
                && now < held.until
        });
        let operation = match purpose {
            Purpose::Cancel => Operation::Cancel,
            _ => Operation::Read,
        };
        let request = match (credentials, held) {
            (Some(Credentials::OAuth { client_id, client_secret }), None) => {
                Request::token(address, client_id, client_secret)
            }
            (credentials, held) => {
                let token = held.map(|held| &held.token.secret);
                Request::job(operation, address, &case.job_id, credentials, token, &case.scope)
            }
        };
        let credentials = credentials.cloned();
        self.flights += 1;
        self.cancels += u32::from(request.operation == Operation::Cancel);
        let id = self.flights;
        let flight = Flight { id, purpose, request, credentials, sent_at: now, renewed };
        self.phase = Phase::Waiting(Rc::new(flight));
    }

    fn answered(&mut self, id: u32, answer: &HttpResult, now: f64) {
        let phase = std::mem::take(&mut self.phase);
        let flight = match phase {
            Phase::Waiting(flight) if flight.id == id => flight,
            other => {
                self.phase = other;
                return;
            }
        };
        self.note(&flight, answer, now);
        match flight.request.operation {
            Operation::SignIn => self.signed_in(&flight, answer, now),
            Operation::Read | Operation::Cancel => self.told(&flight, answer, now),
        }
    }

    /// Writes a call into the log.
    fn note(&mut self, flight: &Flight, answer: &HttpResult, now: f64) {
        let dropped =
            matches!(answer, Err(TransportError::Unreachable | TransportError::CrossOrigin));
        self.log.push(Rc::new(Entry {
            method: flight.request.method().name(),
            url: format!("{}{}", flight.request.address.origin, flight.request.path),
            sent_at: flight.sent_at,
            took: (now - flight.sent_at).max(0.0),
            result: answer.as_ref().map(|reply| reply.status).map_err(|lost| *lost),
            request_id: answer.as_ref().ok().and_then(|reply| reply.headers.request_id.clone()),
            maybe_twice: dropped && flight.request.operation == Operation::Cancel,
        }));
    }

    fn signed_in(&mut self, flight: &Flight, answer: &HttpResult, now: f64) {
        let reading = parse_token_response(answer);
        let Some(case) = self.subject(flight.purpose) else { return };
        // A token stands for the client that it was fetched for, and for no other.
        let same = case.credentials.as_ref().filter(|now| flight.credentials.as_ref() == Some(now));
        if let (TokenResponse::Token(token), Some(credentials)) = (&reading, same) {
            self.token = Some(held(token.clone(), case, credentials, now).into());
            self.send(flight.purpose, now, flight.renewed);
            return;
        }
        if matches!(reading, TokenResponse::Token(_)) {
            self.checking = None;
            let outcome = judge::forgotten(flight.purpose, self.attempt.as_deref(), now);
            self.outcome = Some(outcome.into());
            return;
        }
        let refusal = match &reading {
            TokenResponse::Error(refusal) => Some(refusal),
            _ => None,
        };
        if flight.purpose == Purpose::Check {
            self.found(|case| check::no_token(case, &reading, answer, now));
            return;
        }
        let said = Said::of(Operation::SignIn, answer, refusal, now);
        let attempt = self.attempt.as_deref();
        self.outcome = Some(judge::no_token(&reading, said, flight.purpose, attempt, now).into());
    }

    fn told(&mut self, flight: &Flight, answer: &HttpResult, now: f64) {
        let Some(case) = self.subject(flight.purpose) else { return };
        let reading = parse_job_response(answer, &case.job_id);
        let operation = flight.request.operation;
        let said = Said::of_reading(operation, answer, &reading, now);
        let refused = match &reading {
            JobResponse::Error(refusal) => Some(refusal),
            _ => None,
        };
        if refused.is_some_and(|refusal| refusal.kind == ErrorKind::SignIn) {
            // Of no use any more, whether it ran out or was withdrawn.
            let had_token = self.token.take().is_some();
            // A read may be tried again with a new token; a DELETE is never sent twice unasked.
            if had_token && !flight.renewed && operation == Operation::Read {
                self.send(flight.purpose, now, true);
                return;
            }
        }
        if flight.purpose == Purpose::Check {
            self.found(|case| check::told(case, &reading, answer, now));
            return;
        }
        if let (JobResponse::Job(job), Ok(reply)) = (&reading, answer) {
            self.seen = Some(Rc::new(Snapshot {
                job: job.clone(),
                raw: reply.body.clone(),
                at: now,
                request_id: said.request_id.clone(),
            }));
        }
        match flight.purpose {
            Purpose::Cancel => self.cancel_told(reading, said, now),
            Purpose::LookUpToCancel if may_be_cancelled(&reading) => {
                let doubt = words::doubt(&reading);
                self.phase = Phase::Confirming(doubt);
            }
            _ => self.settle(&reading, said, now),
        }
    }

    /// Ends a check.
    fn found(&mut self, what: impl FnOnce(&JobTarget) -> Checked) {
        self.checked = self.checking.take().map(|case| what(&case).into());
    }

    fn cancel_told(&mut self, reading: JobResponse, said: Said, now: f64) {
        let ending = match reading {
            JobResponse::Job(job) if job.status == Some(JobStatus::Cancelled) => {
                self.attempt = None;
                self.stopped_here = true;
                self.outcome = Some(judge::cancelled(&job, said, now).into());
                return;
            }
            JobResponse::Job(job) => Ending::Reads(job.status.clone()),
            JobResponse::Error(refusal) => Ending::Refused(refusal),
            JobResponse::Unreadable(oddity) => Ending::Unreadable(oddity),
            JobResponse::NoResponse(lost) => Ending::TransportError(lost),
        };
        self.attempt = Some(Attempt { number: self.cancels, ending, said }.into());
        self.send(Purpose::Verify, now, false);
    }

    /// Names the outcome of a read.
    fn settle(&mut self, reading: &JobResponse, said: Said, now: f64) {
        let outcome = match (&self.attempt, &self.case, reading) {
            (Some(attempt), ..) => judge::after_attempt(attempt, reading, said, now),
            (None, _, JobResponse::Job(job))
                if self.stopped_here && job.status == Some(JobStatus::Cancelled) =>
            {
                judge::cancelled(job, said, now)
            }
            (None, Some(case), _) => judge::look_up(case, reading, said, now),
            (None, None, _) => return,
        };
        self.stopped_here |= outcome.kind == OutcomeKind::Cancelled;
        if self.stopped_here && self.attempt.as_ref().is_some_and(|attempt| attempt.is_second()) {
            let cancel = self.log.iter_mut().rev().find(|entry| entry.method == "DELETE");
            cancel.into_iter().for_each(|entry| Rc::make_mut(entry).maybe_twice = true);
        }
        let ended = matches!(outcome.kind, OutcomeKind::Cancelled | OutcomeKind::AlreadyFinished);
        if ended {
            // The question that the attempt left open is answered.
            self.attempt = None;
        }
        self.outcome = Some(outcome.into());
    }
}

fn held(token: Token, case: &JobTarget, credentials: &Credentials, now: f64) -> Held {
    let until = match token.lifetime {
        Some(seconds) => now + (seconds as f64) * 1000.0 - TOKEN_MARGIN,
        // Unknown: used until it is refused.
        None => f64::INFINITY,
    };
    Held {
        token,
        origin: case.tenant.address.origin.clone(),
        credentials: credentials.clone(),
        // A lifetime shorter than the margin must still serve the call it was fetched for.
        until: until.max(now + 1000.0),
    }
}

/// Whether a cancel may still be worth offering after this look-up.
fn may_be_cancelled(reading: &JobResponse) -> bool {
    match reading {
        JobResponse::Job(job) => {
            job.status.as_ref().map_or(Stage::Unknown, JobStatus::stage) != Stage::Ended
        }
        JobResponse::Error(refusal) => matches!(
            refusal.kind,
            ErrorKind::Permission
                | ErrorKind::Server
                | ErrorKind::Other
                | ErrorKind::Request
                | ErrorKind::Method
        ),
        JobResponse::Unreadable(_) | JobResponse::NoResponse(TransportError::TooLong(_)) => true,
        JobResponse::NoResponse(_) => false,
    }
}

impl Outcome {
    /// Whether reading the job once more may tell something new.
    pub fn may_look_again(&self) -> bool {
        self.kind != OutcomeKind::Invalid
    }
}
