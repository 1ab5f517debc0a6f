//! The tenant's own calls.

use std::time::Duration;

use axum::Router;
use axum::body::to_bytes;
use axum::extract::{OriginalUri, Path, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use serde::Deserialize;

use super::{Shared, send};
use crate::line::Line;
use crate::reply::Answer;
use crate::tenant::{Call, Target};

/// More than any call to the tenant needs: fifty long queries are some hundred kilobytes.
const LONGEST_BODY: usize = 2 * 1024 * 1024;

/// Both base paths, with the double slash that some clients put before `jobs`, and with or without
/// a slash at the end.
pub(super) fn router() -> Router<Shared> {
    let mut router = Router::new().route("/login", any(sign_in)).route("/oauth/token", any(token));
    for base in ["/v1", "/apps/api"] {
        router = router.route(&format!("{base}/{{*rest}}"), any(unknown));
        for end in ["", "/"] {
            router = router
                .route(&format!("{base}/batch-query{end}"), any(submit))
                .route(&format!("{base}/describe{end}"), any(describe_all))
                .route(&format!("{base}/describe/{{object}}{end}"), any(describe));
            for files in ["files", "file"] {
                router = router.route(&format!("{base}/{files}/{{id}}{end}"), any(file));
            }
            for jobs in ["batch-query/jobs", "batch-query//jobs"] {
                let partner = format!("{base}/{jobs}/partner/{{partner}}/project/{{project}}{end}");
                router = router
                    .route(&format!("{base}/{jobs}/{{id}}{end}"), any(job))
                    .route(&partner, any(last_completed));
            }
        }
    }
    router
}

/// An ID in a path, by its name: below `/stand-in-relay/{host}` it is not the only one.
#[derive(Deserialize)]
struct Id {
    id: String,
}

/// An object's name in a path.
#[derive(Deserialize)]
struct Object {
    object: String,
}

/// A partner and a project in a path.
#[derive(Deserialize)]
struct Owner {
    partner: String,
    project: String,
}

async fn submit(state: State<Shared>, request: Request) -> Response {
    answer(state, Target::Submit, request).await
}

async fn describe_all(state: State<Shared>, request: Request) -> Response {
    answer(state, Target::Describe(None), request).await
}

async fn describe(state: State<Shared>, Path(named): Path<Object>, request: Request) -> Response {
    answer(state, Target::Describe(Some(named.object)), request).await
}

async fn job(state: State<Shared>, Path(named): Path<Id>, request: Request) -> Response {
    answer(state, Target::Job(named.id), request).await
}

async fn last_completed(
    state: State<Shared>,
    Path(owner): Path<Owner>,
    request: Request,
) -> Response {
    answer(state, Target::LastCompleted(owner.partner, owner.project), request).await
}

async fn file(state: State<Shared>, Path(named): Path<Id>, request: Request) -> Response {
    answer(state, Target::File(named.id), request).await
}

async fn token(state: State<Shared>, request: Request) -> Response {
    answer(state, Target::Token, request).await
}

async fn sign_in(state: State<Shared>, request: Request) -> Response {
    answer(state, Target::SignIn, request).await
}

async fn unknown(state: State<Shared>, request: Request) -> Response {
    answer(state, Target::Unknown, request).await
}

/// Reads the whole request, asks the tenant, and does what it says: send, wait, keep silent or hang
/// up.
async fn answer(State(shared): State<Shared>, target: Target, request: Request) -> Response {
    let line = request.extensions().get::<Line>().cloned();
    let Some(call) = call(request, target).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let (answer, _under_way, latency) = begin(&shared, &call);
    if !latency.is_zero() {
        tokio::time::sleep(latency).await;
    }
    send::send(answer, line.as_ref()).await
}

/// The answer to a call, and how long it is to take.
fn begin(shared: &Shared, call: &Call) -> (Answer, UnderWay, Duration) {
    let mut tenant = shared.tenant();
    let (answer, number) = tenant.begin(call);
    let latency = Duration::from_millis(tenant.traffic().limits().latency);
    drop(tenant);
    (answer, UnderWay { shared: shared.clone(), number }, latency)
}

/// A call until it is answered or its caller goes away, when it is dropped.
struct UnderWay {
    shared: Shared,
    number: u64,
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.shared.tenant().end(self.number);
    }
}

/// The whole request as a call. None if it is too long.
pub(super) async fn call(request: Request, target: Target) -> Option<Call> {
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, LONGEST_BODY).await.ok()?;
    // Below `/practice` the request's own URI is already cut short.
    let uri = parts.extensions.get::<OriginalUri>().map_or(&parts.uri, |original| &original.0);
    let path = uri.path_and_query().map_or("/", |whole| whole.as_str()).to_owned();
    let reused = parts.extensions.get::<Line>().is_some_and(|line| line.reused);
    Some(Call { method: parts.method, path, headers: parts.headers, body, target, reused })
}
