//! The desk, driven as the page drives it: events in, the next call out.

mod cancel;
mod check;
mod foreign;
mod look_up;
mod sign_in;

use std::rc::Rc;

use super::*;
use crate::aqua::hosts::TenantHost;
use crate::aqua::{
    Credentials, EntityScope, HttpResponse, HttpResult, JobId, Operation, ResponseHeaders, Secret,
    Tenant,
};

const ID: &str = "2c90839d46f936820146fd4ef77a1eb6";
const EXECUTING: &str = r#"{"id":"2c90839d46f936820146fd4ef77a1eb6","status":"executing",
    "batches":[{"status":"completed","recordCount":3},{"status":"submitted"}]}"#;
const CANCELLED: &str = r#"{"status":"cancelled",
    "batches":[{"status":"completed","recordCount":3},{"status":"submitted"}]}"#;
const COMPLETED: &str = r#"{"status":"completed",
    "batches":[{"status":"completed","recordCount":3},{"status":"completed","recordCount":4}]}"#;

fn case(host: &str) -> Rc<JobTarget> {
    Rc::new(JobTarget {
        tenant: Tenant::listed(TenantHost::find(host).unwrap()),
        job_id: JobId::new(ID),
        credentials: Some(Credentials::Bearer(Secret::new("hunter2"))),
        scope: EntityScope::default(),
    })
}

fn sandbox() -> Rc<JobTarget> {
    case("rest.test.zuora.com")
}

fn answer(status: u16, body: &str) -> HttpResult {
    let headers =
        ResponseHeaders { request_id: Some("req-1".into()), ..ResponseHeaders::default() };
    Ok(HttpResponse { status, headers, body: body.into() })
}

/// A desk and its clock, which moves one second an event.
struct Bench {
    desk: Desk,
    now: f64,
}

impl Bench {
    fn new() -> Self {
        Self { desk: Desk::default(), now: 1_000_000.0 }
    }

    fn step(&mut self, event: impl FnOnce(f64) -> Event) {
        self.now += 1000.0;
        self.desk = std::mem::take(&mut self.desk).after(event(self.now));
    }

    fn look_up(&mut self, case: Rc<JobTarget>) {
        self.step(|now| Event::LookUp(case, now));
    }

    fn ask(&mut self, case: Rc<JobTarget>) {
        self.step(|now| Event::AskToCancel(case, now));
    }

    fn confirm(&mut self, typed: &str) {
        self.step(|now| Event::Confirm(typed.into(), now));
    }

    #[track_caller]
    fn answered(&mut self, expected: Operation, answer: HttpResult) {
        let flight = self.desk.flight().expect("a call under way");
        assert_eq!(flight.request.operation, expected);
        let id = flight.id;
        self.step(|now| Event::Answered(id, answer, now));
    }

    /// Looks the job up, confirms, and answers the DELETE.
    #[track_caller]
    fn cancel_answered(&mut self, answer_to_delete: HttpResult) {
        self.ask(sandbox());
        self.answered(Operation::Read, answer(200, EXECUTING));
        self.confirm("");
        self.answered(Operation::Cancel, answer_to_delete);
    }

    #[track_caller]
    fn ends(&self, kind: OutcomeKind, heading: &str) {
        let outcome = self.desk.outcome.as_ref().expect("an outcome");
        assert_eq!((outcome.kind, outcome.heading.as_str()), (kind, heading));
        assert_eq!(self.desk.phase, Phase::Idle);
    }

    fn deletes(&self) -> usize {
        self.desk.log.iter().filter(|entry| entry.method == "DELETE").count()
    }

    fn advice(&self) -> String {
        self.desk.outcome.as_ref().map(|outcome| outcome.next.join("\n")).unwrap_or_default()
    }
}
