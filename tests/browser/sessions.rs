//! Sessions as the reducer makes them, for components that draw one.

use aqua_cancel::aqua::{
    Address, Credentials, EntityScope, HttpResponse, HttpResult, JobId, Secret, Tenant,
};
use aqua_cancel::session::{Action, ActionKind, JobTarget, Session, Timestamp};

/// A job ID; its end is typed to confirm a cancel on a production tenant.
pub const JOB: &str = "2c92a0f96bd69165016bdcbf55ad5e62";

/// A moment, so many seconds from now.
pub fn at(seconds: f64) -> Timestamp {
    Timestamp::from_millis((js_sys::Date::now() + seconds * 1_000.0) as u64)
}

/// A session and what happens to it.
pub struct Sitting(pub Session);

impl Sitting {
    /// The job on a production tenant is looked up.
    pub fn looking_up() -> Self {
        Self(Session::default()).after(0.0, ActionKind::LookUp(vec![target()]))
    }

    /// **Cancel job** was pressed for it.
    pub fn asking() -> Self {
        Self(Session::default()).after(0.0, ActionKind::AskToCancel(target()))
    }

    /// Something happens so many seconds from now.
    pub fn after(self, seconds: f64, kind: ActionKind) -> Self {
        Self(self.0.reduce(Action { at: at(seconds), kind }))
    }

    /// The call under way is answered.
    pub fn answered(self, seconds: f64, status: u16, body: &str) -> Self {
        let id = *self.0.calls.keys().next().expect("a call under way");
        let result: HttpResult =
            Ok(HttpResponse { status, body: body.into(), ..HttpResponse::default() });
        self.after(seconds, ActionKind::Responded(id, result))
    }
}

/// The job's answer in a status, with one batch.
pub fn body(status: &str) -> String {
    format!(
        r#"{{"id":"{JOB}","name":"June10","status":"{status}","batches":[
            {{"name":"Account","status":"completed","recordCount":7}}]}}"#
    )
}

/// The job on a production tenant, signed in to.
pub fn target() -> JobTarget {
    let address = Address::parse("https://rest.zuora.com/v1", "https://a.example").unwrap();
    JobTarget {
        tenant: Tenant::custom(address),
        job_id: JobId::new(JOB),
        listed: None,
        credentials: Some(Credentials::Bearer(Secret::new("t"))),
        scope: EntityScope::default(),
    }
}
