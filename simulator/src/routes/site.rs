//! What stands around the page on its site: a sign-on, and a stand-in for a relay.

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::{Next, map_response};
use axum::response::{IntoResponse, Response};

use super::{Shared, api, send};
use crate::line::Line;
use crate::reply::Answer;
use crate::tenant::Target;

/// `/stand-in-relay/{host}/`, behind which the tenant answers for every host. It says what a real relay says
/// in `Aqua-Relay` and checks nothing of what one checks.
pub(super) fn relay() -> Router<Shared> {
    Router::new().nest("/stand-in-relay/{host}", api::router().layer(map_response(passed)))
}

async fn passed(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(HeaderName::from_static("aqua-relay"), HeaderValue::from_static("passed"));
    response
}

/// Lets a request pass, or has the sign-on answer it.
pub(super) async fn sign_on(
    State(shared): State<Shared>,
    request: Request,
    next: Next,
) -> Response {
    let turned_away = shared.sign_on().turns_away(request.uri().path(), request.headers());
    let Some(reply) = turned_away else { return next.run(request).await };
    let line = request.extensions().get::<Line>().cloned();
    let Some(call) = api::call(request, Target::Unknown).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let answer = Answer::Reply(reply);
    shared.tenant().turned_away(&call, &answer);
    send::send(answer, line.as_ref()).await
}
