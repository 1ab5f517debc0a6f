//! A call that ends with its owner.

use futures_util::future::{AbortHandle, abortable};
use wasm_bindgen_futures::spawn_local;

use super::route::Route;
use super::send::send;
use crate::aqua::{HttpResult, Request};

/// A call under way. Dropping it aborts the call, and nobody is told of an answer any more.
#[must_use = "the call is aborted when this is dropped"]
#[derive(Debug)]
pub struct CallGuard(AbortHandle);

impl Drop for CallGuard {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Sends a request and tells `done` how it ended, once, at the latest after `limit` seconds. `cookies`:
/// whether this site's sign-on wants the cookies of the page's own origin.
pub fn call(
    request: &Request,
    route: &Route,
    cookies: bool,
    limit: u32,
    done: impl FnOnce(HttpResult) + 'static,
) -> CallGuard {
    let (request, route) = (request.clone(), route.clone());
    let (task, handle) =
        abortable(async move { done(send(&request, &route, cookies, limit).await) });
    spawn_local(async move {
        // An error says that the call was let go.
        let _ = task.await;
    });
    CallGuard(handle)
}
