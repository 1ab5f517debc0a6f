//! One call: sent, bounded in time, and aborted when its owner lets go of it.

use std::cell::Cell;
use std::rc::Rc;

use gloo_net::http::{Headers, Method, Response};
use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use web_sys::{AbortController, ResponseType};

use super::route::Route;
use crate::aqua::{self, Answer, Lost, Noted, Reply, Request};

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

/// Sends a request and tells `done` how it ended, once, at the latest after `limit` seconds.
pub fn call(request: &Request, route: &Route, limit: u32, done: impl Fn(Answer) + 'static) -> Call {
    let abort = AbortController::new().ok();
    let let_go = Rc::new(Cell::new(false));
    let timed_out = Rc::new(Cell::new(false));
    let timer = {
        let (abort, timed_out) = (abort.clone(), timed_out.clone());
        Timeout::new(limit.saturating_mul(1000), move || {
            timed_out.set(true);
            if let Some(abort) = &abort {
                abort.abort();
            }
        })
    };
    let exchange = exchange(request, route, abort.as_ref());
    let (silent, crosses) = (let_go.clone(), route.crosses(&request.address));
    spawn_local(async move {
        let answer = exchange.await.map_err(|cut| match cut {
            _ if timed_out.get() => Lost::TimedOut(limit),
            Cut::Before if is_offline() => Lost::Offline,
            Cut::Before if crosses => Lost::CrossOrigin,
            Cut::Before => Lost::Unreachable,
            Cut::Amid(status) => Lost::CutOff(status),
            Cut::Redirected => Lost::Redirected,
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
    Redirected,
}

fn exchange(
    request: &Request,
    route: &Route,
    abort: Option<&AbortController>,
) -> impl Future<Output = Result<Reply, Cut>> + use<> {
    let method = match request.method() {
        aqua::Method::Get => Method::GET,
        aqua::Method::Post => Method::POST,
        aqua::Method::Delete => Method::DELETE,
    };
    let url = route.url(&request.address, &request.path);
    let relayed = route.relays(&request.address);
    let signal = abort.map(AbortController::signal);
    let mut builder = super::bare(method, &url).abort_signal(signal.as_ref());
    for (name, value) in &request.headers {
        // Checked when they were typed; fetch would throw on others.
        debug_assert!(value.expose().bytes().all(|b| (b' '..0x7f).contains(&b)));
        builder = builder.header(name, value.expose());
    }
    let ready = match &request.body {
        Some(body) => builder.body(body.expose()),
        None => builder.build(),
    };
    async move {
        let response = ready.map_err(|_| Cut::Before)?.send().await.map_err(|_| Cut::Before)?;
        if response.type_() == ResponseType::Opaqueredirect {
            return Err(Cut::Redirected);
        }
        let status = response.status();
        let noted = noted(&response, relayed);
        let body = response.binary().await.map_err(|_| Cut::Amid(status))?;
        Ok(Reply { status, noted, body: body.into() })
    }
}

fn noted(response: &Response, relayed: bool) -> Noted {
    let headers = response.headers();
    Noted {
        request_id: headers.get("zuora-request-id"),
        retry_after: headers.get("retry-after"),
        content_type: headers.get("content-type"),
        relay: relayed.then(|| headers.get("aqua-relay").unwrap_or_default()),
        limits: limits(&headers),
    }
}

fn limits(headers: &Headers) -> Vec<(String, String)> {
    let counts = |name: &str| {
        ["ratelimit-", "x-ratelimit-", "concurrency-limit-"].iter().any(|p| name.starts_with(p))
    };
    headers.entries().filter(|(name, _)| counts(name)).collect()
}

fn is_offline() -> bool {
    web_sys::window().is_some_and(|window| !window.navigator().on_line())
}
