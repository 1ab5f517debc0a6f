//! What the page says, of answers that are given to a session.

mod cancel;
mod check;
mod foreign;
mod look_up;
mod ticket;

use std::time::Duration;

use super::super::English;
use crate::aqua::{Credentials, HttpResponse, HttpResult, ResponseHeaders, Secret, TransportError};
use crate::messages::OutcomeMessages;
use crate::session::examples::*;
use crate::session::{Action, ActionKind, Confirmation, JobTarget, Session, Timestamp};

const NO_SUCH_JOB: &str = r#"{"errorCode":"90002","message":"Invalid job id"}"#;

fn oauth() -> JobTarget {
    let credentials =
        Credentials::OAuth { client_id: "c".into(), client_secret: Secret::new("hunter2") };
    JobTarget { credentials: Some(credentials), ..sandbox() }
}

/// A session in which these things happened, one a second.
struct Driver {
    session: Session,
    at: Timestamp,
}

impl Driver {
    fn new() -> Self {
        Self { session: Session::default(), at: Timestamp::from_millis(1_795_489_925_000) }
    }

    fn then(mut self, kind: ActionKind) -> Self {
        self.at = self.at + Duration::from_secs(1);
        let action = Action { at: self.at, kind };
        Self { session: self.session.reduce(action), at: self.at }
    }

    /// The call under way ends like this.
    fn answered(self, result: HttpResult) -> Self {
        let id = *self.session.calls.first().expect("a call under way").0;
        self.then(ActionKind::Responded(id, result))
    }

    fn looked_up(result: HttpResult) -> Self {
        Self::new().then(ActionKind::LookUp(vec![sandbox()])).answered(result)
    }

    fn looked_up_to_cancel(result: HttpResult) -> Self {
        Self::new().then(ActionKind::AskToCancel(sandbox())).answered(result)
    }

    /// The job was looked up, cancelled with this answer, and read again with that one.
    fn cancelled(answer_to_delete: HttpResult, read: HttpResult) -> Self {
        Self::cancel_answered(answer_to_delete).answered(read)
    }

    fn cancel_answered(answer_to_delete: HttpResult) -> Self {
        Self::looked_up_to_cancel(answer(200, EXECUTING)).confirmed().answered(answer_to_delete)
    }

    fn confirmed(self) -> Self {
        self.then(ActionKind::ConfirmCancel(Confirmation::default()))
    }

    fn heading(&self) -> String {
        let outcome = self.session.shown_job().and_then(|entry| entry.outcome.clone());
        English.outcome_heading(&outcome.expect("an outcome")).text()
    }

    fn advice(&self) -> Vec<String> {
        let outcome = self.session.shown_job().and_then(|entry| entry.outcome.clone());
        English.outcome_advice(&outcome.expect("an outcome"))
    }

    fn advises(&self, words: &str) -> bool {
        self.advice().iter().any(|line| line.contains(words))
    }

    fn ticket(&self) -> String {
        English.ticket(&self.session, &sandbox().key())
    }
}
