//! What the page says, of answers that are given to a session.

mod cancel;
mod check;
mod foreign;
mod look_up;
mod ticket;

use std::time::Duration;

use super::super::English;
use crate::aqua::hosts::TenantHost;
use crate::aqua::{
    Credentials, EntityScope, HttpResponse, HttpResult, JobId, ResponseHeaders, Secret, Tenant,
    TransportError,
};
use crate::messages::OutcomeMessages;
use crate::session::{Action, ActionKind, JobTarget, Session, Timestamp};

const ID: &str = "2c90839d46f936820146fd4ef77a1eb6";
const EXECUTING: &str = r#"{"status":"executing",
    "batches":[{"status":"completed","recordCount":3},{"status":"submitted"}]}"#;
const CANCELLED: &str = r#"{"status":"cancelled",
    "batches":[{"status":"completed","recordCount":3},{"status":"submitted"}]}"#;
const COMPLETED: &str = r#"{"status":"completed",
    "batches":[{"status":"completed","recordCount":3},{"status":"completed","recordCount":4}]}"#;
const NO_SUCH_JOB: &str = r#"{"errorCode":"90002","message":"Invalid job id"}"#;
const MAY_NOT: &str = r#"{"code":50000010,"message":"no"}"#;

fn target() -> JobTarget {
    JobTarget {
        tenant: Tenant::listed(TenantHost::find("rest.test.zuora.com").unwrap()),
        job_id: JobId::new(ID),
        credentials: Some(Credentials::Bearer(Secret::new("hunter2"))),
        scope: EntityScope::default(),
    }
}

fn oauth() -> JobTarget {
    let credentials =
        Credentials::OAuth { client_id: "c".into(), client_secret: Secret::new("hunter2") };
    JobTarget { credentials: Some(credentials), ..target() }
}

fn answer(status: u16, body: &str) -> HttpResult {
    let headers =
        ResponseHeaders { request_id: Some("req-1".into()), ..ResponseHeaders::default() };
    Ok(HttpResponse { status, headers, body: body.into() })
}

fn by_relay(word: &str, status: u16, body: &str) -> HttpResult {
    let headers = ResponseHeaders { relay: Some(word.into()), ..ResponseHeaders::default() };
    Ok(HttpResponse { status, headers, body: body.into() })
}

/// A session in which these things happened, one a second.
struct Sitting {
    session: Session,
    at: Timestamp,
}

impl Sitting {
    fn new() -> Self {
        Self { session: Session::default(), at: Timestamp::from_millis(1_795_489_925_000.0) }
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
        Self::new().then(ActionKind::LookUp(vec![target()])).answered(result)
    }

    fn looked_up_to_cancel(result: HttpResult) -> Self {
        Self::new().then(ActionKind::AskToCancel(target())).answered(result)
    }

    /// The job was looked up, cancelled with this answer, and read again with that one.
    fn cancelled(answer_to_delete: HttpResult, read: HttpResult) -> Self {
        Self::cancel_answered(answer_to_delete).answered(read)
    }

    fn cancel_answered(answer_to_delete: HttpResult) -> Self {
        Self::looked_up_to_cancel(answer(200, EXECUTING)).confirmed().answered(answer_to_delete)
    }

    fn confirmed(self) -> Self {
        self.then(ActionKind::ConfirmCancel(String::new()))
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
        English.ticket(&self.session, &target().key())
    }
}
