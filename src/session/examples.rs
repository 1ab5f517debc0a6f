//! Jobs, targets and answers for tests of the session and of what is told of it.

use super::JobTarget;
use crate::aqua::hosts::TenantHost;
use crate::aqua::{
    Credentials, EntityScope, HttpResponse, HttpResult, JobId, ResponseHeaders, Secret, Tenant,
};

/// The ID of the job that is asked about.
pub const ID: &str = "2c90839d46f936820146fd4ef77a1eb6";
/// That job while it runs, half of it done.
pub const EXECUTING: &str = r#"{"status":"executing",
    "batches":[{"status":"completed","recordCount":3},{"status":"submitted"}]}"#;
/// The same after a cancel.
pub const CANCELLED: &str = r#"{"status":"cancelled",
    "batches":[{"status":"completed","recordCount":3},{"status":"submitted"}]}"#;
/// The same at its end.
pub const COMPLETED: &str = r#"{"status":"completed",
    "batches":[{"status":"completed","recordCount":3},{"status":"completed","recordCount":4}]}"#;
/// Zuora's answer to a user without the permission.
pub const MAY_NOT: &str = r#"{"code":50000010,"message":"no"}"#;

/// That job on a listed tenant, with a bearer token.
pub fn on_host(host: &str) -> JobTarget {
    JobTarget {
        tenant: Tenant::listed(TenantHost::find(host).unwrap()),
        job_id: JobId::new(ID),
        listed: None,
        credentials: Some(Credentials::Bearer(Secret::new("hunter2"))),
        scope: EntityScope::default(),
    }
}

/// The same on a sandbox.
pub fn sandbox() -> JobTarget {
    on_host("rest.test.zuora.com")
}

/// An answer of Zuora's own.
pub fn answer(status: u16, body: &str) -> HttpResult {
    let headers =
        ResponseHeaders { request_id: Some("req-1".into()), ..ResponseHeaders::default() };
    Ok(HttpResponse { status, headers, body: body.into() })
}

/// An answer by a relay that says this word of itself: none where it is empty.
pub fn by_relay(word: &str, status: u16, body: &str) -> HttpResult {
    let headers = ResponseHeaders { relay: Some(word.into()), ..ResponseHeaders::default() };
    Ok(HttpResponse { status, headers, body: body.into() })
}

/// A page of a CDN that blocks a call.
pub const PAGE: &str = "<html><head><title>ERROR: The request could not be satisfied</title></head>
    <body><h1>403 ERROR</h1><p>Request blocked.</p><pre>Request ID: Xy12_-==</pre></body></html>";

/// An answer without Zuora's request ID.
pub fn foreign(status: u16, body: &str) -> HttpResult {
    let headers =
        ResponseHeaders { server: Some("CloudFront".into()), ..ResponseHeaders::default() };
    Ok(HttpResponse { status, headers, body: body.into() })
}
