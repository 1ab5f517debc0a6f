//! A request with everything off that could send more than it is told.

use gloo_net::http::{Method, RequestBuilder};
use web_sys::{ReferrerPolicy, RequestCache, RequestCredentials, RequestRedirect};

/// A request without a referrer, a cache, or a redirect that is followed.
///
/// `cookies`: whether those of the page's own origin go to it, for a site whose sign-on wants them; no
/// other origin ever gets any. Without them the browser keeps its own sign-in box away, too, when an
/// answer carries `WWW-Authenticate`.
pub fn bare(method: Method, url: &str, cookies: bool) -> RequestBuilder {
    let credentials =
        if cookies { RequestCredentials::SameOrigin } else { RequestCredentials::Omit };
    RequestBuilder::new(url)
        .method(method)
        .credentials(credentials)
        .referrer_policy(ReferrerPolicy::NoReferrer)
        .cache(RequestCache::NoStore)
        .redirect(RequestRedirect::Manual)
}
