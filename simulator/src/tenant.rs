//! The practice tenant itself: what it knows, and what it answers. No sockets, and no clock but its
//! own.

use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use jiff::Timestamp;
use serde_json::json;

use crate::clock::{Clock, later};
use crate::dashboard;
use crate::files;
use crate::identity::{Role, Shown};
use crate::journal::{Entry, Journal};
use crate::limits::{Limits, Traffic};
use crate::objects::{self, describe};
use crate::practice_files::PracticeFiles;
use crate::reply::{Answer, Reply};
use crate::scenario::{self, States};
use crate::submitted::Jobs;
use crate::tokens::Tokens;

/// What a call is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A job to be made.
    Submit,
    /// A job, by its ID: read with GET, cancelled with DELETE.
    Job(String),
    /// The last completed job of a partner and project.
    LastCompleted(String, String),
    /// A result file, by its ID.
    File(String),
    /// What an object of this name is made of; without a name, the objects there are.
    Describe(Option<String>),
    /// A token, to be issued.
    Token,
    /// The page that a redirect for signing in leads to.
    SignIn,
    /// Nothing that the tenant has.
    Unknown,
}

/// A call as it arrives.
#[derive(Clone, Debug)]
pub struct Call {
    /// The HTTP method.
    pub method: Method,
    /// The path and query string as asked for.
    pub path: String,
    /// All headers.
    pub headers: HeaderMap,
    /// The whole body.
    pub body: Bytes,
    /// What the path means.
    pub target: Target,
    /// Whether the connection carried a request before this one.
    pub reused: bool,
}

/// The tenant: its jobs' states, the jobs submitted to it, its clock, its tokens, and the calls it
/// has seen.
#[derive(Debug)]
pub struct Tenant {
    states: States,
    files: PracticeFiles,
    submitted: Jobs,
    clock: Clock,
    tokens: Tokens,
    journal: Journal,
    traffic: Traffic,
    requests: u64,
}

impl Default for Tenant {
    /// Nothing has happened yet, at this moment.
    fn default() -> Self {
        let clock = Clock::default();
        Self {
            states: States::new(clock.now()),
            files: PracticeFiles::default(),
            submitted: Jobs::default(),
            clock,
            tokens: Tokens::default(),
            journal: Journal::default(),
            traffic: Traffic::default(),
            requests: 0,
        }
    }
}

impl Tenant {
    /// Every call seen since the start or the last reset, in order.
    pub fn journal(&self) -> &[Entry] {
        self.journal.entries()
    }

    /// The calls as the limits count them, and the limits.
    pub fn traffic(&mut self) -> &mut Traffic {
        &mut self.traffic
    }

    /// The clock, to be read and set.
    pub fn clock(&mut self) -> &mut Clock {
        &mut self.clock
    }

    /// The hundred jobs as the dashboard lists them now.
    pub fn dashboard(&self) -> Vec<u8> {
        dashboard::table(&self.states, self.clock.now())
    }

    /// Takes everything back to the start, the clock to what `clock` shows. Tokens, the IDs of submitted
    /// jobs and request IDs still never repeat.
    pub fn reset(&mut self, clock: Clock) {
        self.submitted.forget();
        self.clock = clock;
        self.states = States::new(self.clock.now());
        self.files = PracticeFiles::default();
        self.journal.forget();
        self.traffic.limit(Limits::default());
        self.tokens.forget();
    }

    /// Makes a job's lost calls arrive and be answered from now on. False if there is no such job.
    pub fn mend(&mut self, id: &str) -> bool {
        let job = scenario::find(id);
        job.map(|job| self.states.mend(job)).is_some()
    }

    /// Ends the wait of every call on a practice job that is held now. False if there is no such
    /// job.
    pub fn release(&mut self, id: &str) -> bool {
        let job = scenario::find(id);
        job.map(|job| self.states.release(job)).is_some()
    }

    /// Writes down a call that the site's own sign-on answered in the tenant's place.
    pub fn turned_away(&mut self, call: &Call, answer: &Answer) {
        let number = self.journal.open(Entry { turned_away: true, ..Entry::of(call, answer) });
        self.journal.close(number);
    }

    /// Answers a call, does to the job what the call does, and writes both down.
    pub fn answer(&mut self, call: &Call) -> Answer {
        self.begin(call).0
    }

    /// As [`Tenant::answer`]. The call is under way until [`Tenant::end`] is told its number.
    pub fn begin(&mut self, call: &Call) -> (Answer, u64) {
        let mut effect = false;
        let now = self.clock.now();
        let mut answer = match self.traffic.arrive(now) {
            Some(refusal) => Answer::Reply(refusal),
            None => self.decide(call, now, &mut effect),
        };
        self.requests += 1;
        if let Answer::Reply(reply) | Answer::Held(reply, _) = &mut answer
            && !reply.intermediary
        {
            self.traffic.tell(&mut reply.headers, now);
            let id = format!("00000000-0000-4000-8000-{:012x}", self.requests);
            if let Ok(id) = HeaderValue::try_from(id) {
                reply.headers.insert(HeaderName::from_static("zuora-request-id"), id);
            }
            if let Some(track) = call.headers.get("zuora-track-id") {
                reply.headers.insert(HeaderName::from_static("zuora-track-id"), track.clone());
            }
        }
        let under_way = self.traffic.under_way();
        let number = self.journal.open(Entry { effect, under_way, ..Entry::of(call, &answer) });
        (answer, number)
    }

    /// The call of this number has its answer, or its caller has gone away.
    pub fn end(&mut self, number: u64) {
        self.traffic.leave();
        self.journal.close(number);
    }

    fn decide(&mut self, call: &Call, now: Timestamp, effect: &mut bool) -> Answer {
        let shown = Shown::in_headers(&call.headers);
        let allowed = match call.target {
            Target::Job(_) => call.method == Method::GET || call.method == Method::DELETE,
            Target::Token | Target::Submit => call.method == Method::POST,
            _ => call.method == Method::GET,
        };
        match &call.target {
            Target::Unknown => return Answer::Reply(not_found()),
            _ if !allowed => return Answer::Reply(Reply::empty(StatusCode::METHOD_NOT_ALLOWED)),
            Target::SignIn => return Answer::Reply(sign_in()),
            Target::Token => return self.tokens.answer(&call.body, shown.as_ref(), now),
            _ => {}
        }
        let issued = match &shown {
            Some(Shown::Bearer(token)) if self.tokens.holds(token, now) => Some(token.as_str()),
            _ => None,
        };
        let role = match (issued, &shown) {
            (Some(_), _) => Some(Role::Full),
            (None, shown) => shown.as_ref().and_then(Shown::role),
        };
        let Some(role) = role else { return Answer::Reply(Reply::authentication_error()) };
        match (role, &call.method) {
            (Role::ReadOnly, &Method::DELETE) => return Answer::Reply(may_not_cancel()),
            (Role::ReadOnly, &Method::POST) => return Answer::Reply(may_not_submit()),
            (Role::CancelOnly, &Method::GET) => return Answer::Reply(may_not_read()),
            _ => {}
        }
        match &call.target {
            Target::Job(id) => match scenario::find(id) {
                Some(job) => self.states.answer(job, &call.method, issued, now, effect),
                None => Answer::Reply(self.on_submitted(id, &call.method, now, effect)),
            },
            Target::Submit => Answer::Reply(self.submitted.submit(&call.body, now)),
            Target::LastCompleted(partner, project) => {
                let submitted = self.submitted.last_completed(partner, project, now);
                let fixed = || files::last_completed(self.states.readings(now), partner, project);
                Answer::Reply(submitted.unwrap_or_else(fixed))
            }
            Target::File(id) => {
                // The batches that have completed at the start are taken to have done so then.
                let gone = later(self.states.since(), files::LIVE) <= now;
                let submitted = self.submitted.file(id, now);
                let known = submitted.or_else(|| self.files.answer(id).filter(|_| !gone));
                let fixed = || {
                    if gone { files::none() } else { files::file(self.states.readings(now), id) }
                };
                Answer::Reply(known.unwrap_or_else(fixed))
            }
            Target::Describe(name) => Answer::Reply(described(name.as_deref())),
            Target::Token | Target::SignIn | Target::Unknown => Answer::Reply(not_found()),
        }
    }

    fn on_submitted(
        &mut self,
        id: &str,
        method: &Method,
        now: Timestamp,
        effect: &mut bool,
    ) -> Reply {
        let answer = if method == Method::DELETE {
            self.submitted.cancel(id, now).map(|(reply, cancelled)| {
                *effect = cancelled;
                reply
            })
        } else {
            self.submitted.read(id, now)
        };
        answer.unwrap_or_else(|| Reply::aqua_error("90002", "Invalid Job Id."))
    }
}

fn not_found() -> Reply {
    Reply::json(StatusCode::NOT_FOUND, &json!({ "message": "No such resource." }))
}

fn may_not_cancel() -> Reply {
    let text = "You do not have permission to cancel jobs: API Write Access is missing.";
    Reply::v1_error(StatusCode::FORBIDDEN, 50_000_010, text)
}

fn may_not_submit() -> Reply {
    let text = "You do not have permission to submit jobs: API Write Access is missing.";
    Reply::v1_error(StatusCode::FORBIDDEN, 50_000_010, text)
}

fn described(name: Option<&str>) -> Reply {
    let Some(name) = name else { return Reply::xml(StatusCode::OK, describe::all()) };
    match objects::find(name) {
        Some(object) => Reply::xml(StatusCode::OK, describe::one(object)),
        None => not_found(),
    }
}

fn may_not_read() -> Reply {
    let text = "You do not have permission to read jobs.";
    Reply::json(StatusCode::FORBIDDEN, &json!({ "code": 50_000_010, "message": text }))
}

fn sign_in() -> Reply {
    Reply::html(
        StatusCode::OK,
        "<!doctype html><html lang=\"en\"><title>Sign in</title><h1>Sign in</h1></html>",
    )
}

#[cfg(test)]
#[path = "tenant_tests/mod.rs"]
mod tests;
