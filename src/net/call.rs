//! One call: sent, bounded in time, and aborted when its owner lets go of it.

use std::cell::Cell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::Object;
use wasm_bindgen_futures::spawn_local;
use web_sys::AbortController;

use super::fetch::{self, BodyError};
use super::route::Route;
use crate::aqua::{
    HttpResponse, HttpResult, MAX_BODY_BYTES, Request, ResponseHeaders, TransportError,
};
use crate::later::later;

/// A call under way. Dropping it aborts the call, and nobody is told of an answer any more.
#[must_use = "the call is aborted when this is dropped"]
#[derive(Debug)]
pub struct Call {
    abort: Option<AbortController>,
    let_go: Rc<Cell<bool>>,
    _limit: Option<Timeout>,
}

impl Drop for Call {
    fn drop(&mut self) {
        self.let_go.set(true);
        if let Some(abort) = &self.abort {
            abort.abort();
        }
    }
}

/// Sends a request and tells `done` how it ended, once, at the latest after `limit` seconds. `cookies`:
/// whether this site's sign-on wants the cookies of the page's own origin.
pub fn call(
    request: &Request,
    route: &Route,
    cookies: bool,
    limit: u32,
    done: impl Fn(HttpResult) + 'static,
) -> Call {
    let abort = AbortController::new().ok();
    let let_go = Rc::new(Cell::new(false));
    let timed_out = Rc::new(Cell::new(false));
    let timer = {
        let (abort, timed_out) = (abort.clone(), timed_out.clone());
        let step = move || {
            timed_out.set(true);
            if let Some(abort) = &abort {
                abort.abort();
            }
        };
        later(limit.saturating_mul(1000), Box::new(step))
    };
    let exchange = exchange(request, route, cookies, abort.as_ref());
    let (silent, crosses) = (let_go.clone(), route.crosses(&request.address));
    let own = request.address.own || route.relays(&request.address);
    spawn_local(async move {
        let answer = exchange.await.map_err(|cut| match cut {
            _ if timed_out.get() => TransportError::TimedOut(limit),
            Cut::Before if is_offline() => TransportError::Offline,
            Cut::Before if crosses => TransportError::CrossOrigin,
            Cut::Before => TransportError::Unreachable,
            Cut::Amid(status) => TransportError::CutOff(status),
            Cut::TooLong(status) => TransportError::TooLong(status),
            Cut::Redirected if own => TransportError::SiteRedirected,
            Cut::Redirected => TransportError::Redirected,
        });
        if !silent.get() {
            done(answer);
        }
    });
    Call { abort, let_go, _limit: Some(timer) }
}

/// Where an exchange broke off.
enum Cut {
    Before,
    Amid(u16),
    TooLong(u16),
    Redirected,
}

fn exchange(
    request: &Request,
    route: &Route,
    cookies: bool,
    abort: Option<&AbortController>,
) -> impl Future<Output = Result<HttpResponse, Cut>> + use<> {
    let options = fetch::bare(request.method().name(), cookies);
    let headers = Object::new();
    for (name, value) in &request.headers {
        // Checked when they were typed; fetch would refuse others.
        debug_assert!(value.expose().bytes().all(|b| (b' '..0x7f).contains(&b)));
        fetch::set(&headers, name, value.expose());
    }
    fetch::set(&options, "headers", headers);
    if let Some(body) = &request.body {
        fetch::set(&options, "body", body.expose());
    }
    if let Some(abort) = abort {
        fetch::set(&options, "signal", abort.signal());
    }
    let relayed = route.relays(&request.address);
    let sent = fetch::send(&route.url(&request.address, &request.path), &options);
    async move {
        let response = sent.await.ok_or(Cut::Before)?;
        let status = response.status();
        // Only a redirect that was not followed has no status.
        if status == 0 {
            return Err(Cut::Redirected);
        }
        let headers = response_headers(fetch::headers(&response), relayed);
        match fetch::body(&response, MAX_BODY_BYTES).await {
            Ok(body) => Ok(HttpResponse { status, headers, body: body.into() }),
            Err(BodyError::Cut) => Err(Cut::Amid(status)),
            Err(BodyError::TooLong) => Err(Cut::TooLong(status)),
        }
    }
}

fn response_headers(headers: Vec<(String, String)>, relayed: bool) -> ResponseHeaders {
    let get = |wanted: &str| {
        headers.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.clone())
    };
    let counts = |name: &str| {
        ["ratelimit-", "x-ratelimit-", "concurrency-limit-"].iter().any(|p| name.starts_with(p))
    };
    ResponseHeaders {
        request_id: get("zuora-request-id"),
        retry_after: get("retry-after"),
        server: get("server"),
        challenge: get("www-authenticate"),
        content_type: get("content-type"),
        relay: relayed.then(|| get("aqua-relay").unwrap_or_default()),
        limits: headers.into_iter().filter(|(name, _)| counts(name)).collect(),
    }
}

fn is_offline() -> bool {
    web_sys::window().is_some_and(|window| !window.navigator().on_line())
}
