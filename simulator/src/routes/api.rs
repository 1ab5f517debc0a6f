//! The tenant's own calls.

use axum::Router;
use axum::body::to_bytes;
use axum::extract::{OriginalUri, Path, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::any;

use super::{Shared, send};
use crate::line::Line;
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

async fn submit(state: State<Shared>, request: Request) -> Response {
    answer(state, Target::Submit, request).await
}

async fn describe_all(state: State<Shared>, request: Request) -> Response {
    answer(state, Target::Describe(None), request).await
}

async fn describe(state: State<Shared>, Path(name): Path<String>, request: Request) -> Response {
    answer(state, Target::Describe(Some(name)), request).await
}

async fn job(state: State<Shared>, Path(id): Path<String>, request: Request) -> Response {
    answer(state, Target::Job(id), request).await
}

async fn last_completed(
    state: State<Shared>,
    Path((partner, project)): Path<(String, String)>,
    request: Request,
) -> Response {
    answer(state, Target::LastCompleted(partner, project), request).await
}

async fn file(state: State<Shared>, Path(id): Path<String>, request: Request) -> Response {
    answer(state, Target::File(id), request).await
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

/// Reads the whole request, asks the tenant, and does what it says: send, keep silent or hang up.
async fn answer(State(shared): State<Shared>, target: Target, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, LONGEST_BODY).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    // Below `/practice` the request's own URI is already cut short.
    let uri = parts.extensions.get::<OriginalUri>().map_or(&parts.uri, |original| &original.0);
    let path = uri.path_and_query().map_or("/", |whole| whole.as_str()).to_owned();
    let call = Call { method: parts.method, path, headers: parts.headers, body, target };
    let answer = shared.tenant().answer(&call);
    send::send(answer, parts.extensions.get::<Line>()).await
}
