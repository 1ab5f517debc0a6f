//! The session, driven as the page drives it: actions in, the calls due out.

#[cfg(not(target_arch = "wasm32"))]
mod any_order;
mod cancel;
mod cancel_list;
mod check;
mod close_run;
mod files;
mod findings;
mod foreign;
mod jobs;
mod last_completed;
mod limits;
mod look_up;
mod many;
mod sign_in;
mod stopped;
mod token;
mod watch;
#[cfg(not(target_arch = "wasm32"))]
mod watch_properties;

use std::rc::Rc;

use super::examples::*;
use super::*;
use crate::aqua::{
    Credentials, ErrorKind, HttpResponse, HttpResult, JobId, JobStatus, Method, Operation,
    ResponseHeaders, Secret, TrackId, TransportError,
};

const TOKEN: &str = r#"{"access_token":"t-1","token_type":"bearer","expires_in":3598}"#;
const NO_SUCH_JOB: &str = r#"{"errorCode":"90002","message":"Invalid job id."}"#;

fn production() -> JobTarget {
    on_host("rest.zuora.com")
}

/// Another job on the same tenant.
fn other_job() -> JobTarget {
    JobTarget { job_id: JobId::new("0".repeat(32)), ..sandbox() }
}

fn client(id: &str) -> Credentials {
    Credentials::OAuth { client_id: id.into(), client_secret: Secret::new("hunter2") }
}

fn oauth(target: JobTarget) -> JobTarget {
    JobTarget { credentials: Some(client("c")), ..target }
}

/// A session and its clock, which moves one second an action.
struct Driver {
    session: Session,
    now: Timestamp,
}

impl Driver {
    fn new() -> Self {
        Self { session: Session::default(), now: Timestamp::from_millis(1_000_000) }
    }

    fn act(&mut self, kind: ActionKind) {
        self.wait(1);
        let action = Action { at: self.now, kind };
        self.session = std::mem::take(&mut self.session).reduce(action);
    }

    fn wait(&mut self, seconds: u64) {
        self.now = self.now + std::time::Duration::from_secs(seconds);
    }

    fn look_up(&mut self, target: JobTarget) {
        self.act(ActionKind::LookUp(vec![target]));
    }

    fn look_again(&mut self) {
        self.act(ActionKind::LookAgain(sandbox().key(), None));
    }

    fn ask(&mut self, target: JobTarget) {
        self.act(ActionKind::AskToCancel(target));
    }

    fn confirm(&mut self, typed: &str) {
        let said = Confirmation { typed: typed.into(), ..Confirmation::default() };
        self.act(ActionKind::ConfirmCancel(said));
    }

    fn stop(&mut self) {
        self.act(ActionKind::StopWaiting(sandbox().key()));
    }

    /// Answers the only call under way that a person waits for.
    #[track_caller]
    fn respond(&mut self, expected: Operation, result: HttpResult) {
        let is_asked = |call: &&Rc<PendingCall>| call.purpose != Purpose::Watch;
        let calls: Vec<_> = self.session.calls.values().filter(is_asked).collect();
        assert_eq!(calls.len(), 1, "one call under way");
        assert_eq!(calls[0].request.operation, expected);
        let id = calls[0].id;
        self.act(ActionKind::Responded(id, result));
    }

    /// Answers the call under way about a job.
    #[track_caller]
    fn respond_about(&mut self, target: &JobTarget, expected: Operation, result: HttpResult) {
        let call = self.session.call_for(&target.key()).expect("a call about this job");
        assert_eq!(call.request.operation, expected);
        let id = call.id;
        self.act(ActionKind::Responded(id, result));
    }

    /// Looks the job up, confirms, and answers the DELETE.
    #[track_caller]
    fn cancel(&mut self, answer_to_delete: HttpResult) {
        self.ask(sandbox());
        self.respond(Operation::Read, answer(200, EXECUTING));
        self.confirm("");
        self.respond(Operation::Cancel, answer_to_delete);
    }

    #[track_caller]
    fn entry(&self) -> &JobEntry {
        self.session.shown_job().expect("a job is shown")
    }

    #[track_caller]
    fn outcome(&self) -> &Outcome {
        self.entry().outcome.as_ref().expect("an outcome")
    }

    #[track_caller]
    fn ends(&self, kind: OutcomeKind, headline: Headline) {
        assert!(self.is_idle());
        assert_eq!((self.outcome().kind, &self.outcome().headline), (kind, &headline));
    }

    #[track_caller]
    fn ends_as(&self, kind: OutcomeKind) {
        assert!(self.is_idle());
        assert_eq!(self.outcome().kind, kind);
    }

    fn is_idle(&self) -> bool {
        !self.session.is_busy() && self.session.question.is_none()
    }

    fn methods(&self) -> Vec<Method> {
        self.session.log.iter().map(|entry| entry.method).collect()
    }

    fn deletes(&self) -> usize {
        self.methods().into_iter().filter(|method| *method == Method::Delete).count()
    }

    /// What the call under way signs in with.
    fn authorization(&self) -> String {
        let (_, call) = self.session.calls.first().expect("a call under way");
        let header = call.request.headers.iter().find(|(name, _)| *name == "Authorization");
        header.map(|(_, value)| value.expose().to_owned()).unwrap_or_default()
    }
}

const UNKNOWN: Headline = Headline::CancelUnknown { job_not_found: false };

fn executing(after_cancel: Option<bool>) -> Headline {
    let after_cancel = after_cancel.map(MayStillTakeEffect);
    Headline::Active { status: JobStatus::Executing, after_cancel }
}

/// The kind of the error that a headline tells.
#[track_caller]
fn error_kind(headline: &Headline) -> ErrorKind {
    match headline {
        Headline::NotRead(FailedRead::Error(error)) => error.kind,
        other => panic!("{other:?}"),
    }
}
