//! The only place that talks to the network. It sends what it is given by the route it is told,
//! and says how that ended; what an answer means is for others.

mod call;
mod config;
mod permission;
mod practice;
mod route;

pub use call::{Call, call};
pub use config::{Config, read_config};
pub use permission::ask;
pub use practice::{Practice, PracticeJob, read_practice};
pub use route::Route;

use gloo_net::http::{Method, RequestBuilder};
use web_sys::{ReferrerPolicy, RequestCache, RequestCredentials, RequestRedirect};

/// A request with everything off that could send more than it says: no cookies, no referrer, no
/// cache, no redirect followed.
///
/// `credentials: omit` also keeps the browser's own sign-in box away when an answer carries
/// `WWW-Authenticate`.
fn bare(method: Method, url: &str) -> RequestBuilder {
    RequestBuilder::new(url)
        .method(method)
        .credentials(RequestCredentials::Omit)
        .referrer_policy(ReferrerPolicy::NoReferrer)
        .cache(RequestCache::NoStore)
        .redirect(RequestRedirect::Manual)
}

/// The text of a file beside the page; none if it is not there or is not text.
async fn file(path: &str) -> Option<String> {
    let response = bare(Method::GET, path).send().await.ok()?;
    match response.ok() {
        true => response.text().await.ok(),
        false => None,
    }
}
