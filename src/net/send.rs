//! One call: sent, and bounded in time.

use std::pin::pin;

use futures_util::future::{Either, select};
use gloo_net::http::{self, Headers, Response};
use gloo_timers::future::TimeoutFuture;
use web_sys::{AbortController, AbortSignal};

use super::bare::bare;
use super::body::{BodyError, body};
use super::route::Route;
use crate::aqua::{
    HttpResponse, HttpResult, MAX_BODY_BYTES, Method, Request, ResponseHeaders, TransportError,
};

/// Sends a request and waits for the answer, at most `limit` seconds. `cookies`: whether this site's
/// sign-on wants the cookies of the page's own origin.
///
/// Dropping the future aborts the request. That does not undo it: it may have arrived.
pub async fn send(request: &Request, route: &Route, cookies: bool, limit: u32) -> HttpResult {
    let exchange = pin!(exchange(request, route, cookies));
    let time_is_up = TimeoutFuture::new(limit.saturating_mul(1000));
    let error = match select(exchange, time_is_up).await {
        Either::Left((Ok(response), _)) => return Ok(response),
        Either::Left((Err(error), _)) => error,
        Either::Right(_) => return Err(TransportError::TimedOut(limit)),
    };
    Err(error.told(request, route))
}

/// Where an exchange broke off.
pub(super) enum ExchangeError {
    /// Before there was an answer.
    NoResponse,
    /// In the body of an answer with this status.
    Body(u16, BodyError),
    /// At a redirect.
    Redirected,
}

impl ExchangeError {
    /// What is told of it.
    pub(super) fn told(&self, request: &Request, route: &Route) -> TransportError {
        let own = request.address.own || route.relays(&request.address);
        match self {
            Self::NoResponse if is_offline() => TransportError::Offline,
            Self::NoResponse if route.crosses(&request.address) => TransportError::CrossOrigin,
            Self::NoResponse => TransportError::Unreachable,
            Self::Body(status, BodyError::CutOff) => TransportError::CutOff(*status),
            Self::Body(status, BodyError::TooLong) => TransportError::TooLong(*status),
            Self::Redirected if own => TransportError::SiteRedirected,
            Self::Redirected => TransportError::Redirected,
        }
    }
}

/// Aborts its request when it is dropped; one that is answered in full is not changed by that.
struct AbortOnDrop(AbortController);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        self.0.abort();
    }
}

async fn exchange(
    request: &Request,
    route: &Route,
    cookies: bool,
) -> Result<HttpResponse, ExchangeError> {
    let abort = AbortController::new().map_err(|_| ExchangeError::NoResponse)?;
    let abort = AbortOnDrop(abort);
    let response = response(request, route, cookies, &abort.0.signal()).await?;
    let status = response.status();
    let headers = response_headers(&response.headers(), route.relays(&request.address));
    let bytes = body(&response, MAX_BODY_BYTES).await;
    let bytes = bytes.map_err(|error| ExchangeError::Body(status, error))?;
    Ok(HttpResponse { status, headers, body: text(bytes).into() })
}

/// Sends a request and waits until its answer begins.
pub(super) async fn response(
    request: &Request,
    route: &Route,
    cookies: bool,
    abort: &AbortSignal,
) -> Result<Response, ExchangeError> {
    let url = route.url(&request.address, &request.path);
    let mut builder = bare(method(request.method()), &url, cookies).abort_signal(Some(abort));
    for (name, value) in &request.headers {
        // Checked when they were typed. The browser takes no others, and gloo-net would stop the page.
        if !value.expose().bytes().all(|b| (b' '..0x7f).contains(&b)) {
            return Err(ExchangeError::NoResponse);
        }
        builder = builder.header(name, value.expose());
    }
    let built = match &request.body {
        Some(body) => builder.body(body.expose()),
        None => builder.build(),
    };
    let sent = built.map_err(|_| ExchangeError::NoResponse)?.send();
    let response = sent.await.map_err(|_| ExchangeError::NoResponse)?;
    // Only a redirect that was not followed has no status.
    match response.status() {
        0 => Err(ExchangeError::Redirected),
        _ => Ok(response),
    }
}

/// The text of a body; what is not UTF-8 in it becomes replacement characters.
pub(super) fn text(bytes: Vec<u8>) -> String {
    let bytes = String::from_utf8(bytes);
    bytes.unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

fn method(method: Method) -> http::Method {
    match method {
        Method::Get => http::Method::GET,
        Method::Post => http::Method::POST,
        Method::Delete => http::Method::DELETE,
    }
}

pub(super) fn response_headers(headers: &Headers, relayed: bool) -> ResponseHeaders {
    let counts = |name: &str| {
        ["ratelimit-", "x-ratelimit-", "concurrency-limit-"].iter().any(|p| name.starts_with(p))
    };
    ResponseHeaders {
        request_id: headers.get("zuora-request-id"),
        retry_after: headers.get("retry-after"),
        server: headers.get("server"),
        challenge: headers.get("www-authenticate"),
        content_type: headers.get("content-type"),
        relay: relayed.then(|| headers.get("aqua-relay").unwrap_or_default()),
        limits: headers.entries().filter(|(name, _)| counts(name)).collect(),
    }
}

fn is_offline() -> bool {
    web_sys::window().is_some_and(|window| !window.navigator().on_line())
}
