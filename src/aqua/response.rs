//! What came over the network, before anyone asks what it means.

use std::rc::Rc;

/// The most bytes that are read of an answer, unpacked. A job of 100,000 batches has half of it.
pub const MAX_BODY_BYTES: usize = 64_000_000;

/// A whole HTTP answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HttpResponse {
    /// The HTTP status.
    pub status: u16,
    /// The response headers worth showing.
    pub headers: ResponseHeaders,
    /// The body, verbatim; bytes that are not UTF-8 are replacement characters.
    pub body: Rc<str>,
}

/// Response headers worth showing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResponseHeaders {
    /// `Zuora-Request-Id`: what Zuora's support asks for.
    pub request_id: Option<String>,
    /// `Retry-After`: seconds or an HTTP date, verbatim.
    pub retry_after: Option<String>,
    /// `Server`, verbatim: who spoke, where it was not Zuora.
    pub server: Option<String>,
    /// `WWW-Authenticate`, verbatim: a sign-in that is asked for.
    pub challenge: Option<String>,
    /// `Content-Type`, verbatim.
    pub content_type: Option<String>,
    /// Of a call through a relay, what `Aqua-Relay` says: a word where the relay itself answered in
    /// the tenant's place, empty where the header is missing. None for a call without a relay.
    pub relay: Option<String>,
    /// `RateLimit-*` and `Concurrency-Limit-*`, name and value.
    pub limits: Vec<(String, String)>,
}

/// How long an answer asks to wait.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RetryAfter {
    /// So many seconds.
    Seconds(u64),
    /// Until this date, verbatim (RFC 9110, section 10.2.3).
    Until(String),
}

/// A wait of more seconds than this is none: a limit's reset may also be told as a moment.
const LONGEST_WAIT: u64 = 24 * 60 * 60;

impl ResponseHeaders {
    /// How long the answer asks to wait: `Retry-After`, or else until its rate limit is reset.
    pub fn wait(&self) -> Option<RetryAfter> {
        let retry = self.retry_after.as_deref().map(str::trim).filter(|value| !value.is_empty());
        if let Some(value) = retry {
            return Some(match value.parse() {
                Ok(seconds) => RetryAfter::Seconds(seconds),
                Err(_) => RetryAfter::Until(value.to_owned()),
            });
        }
        let get = |name: &str| {
            let limit =
                self.limits.iter().find(|(known, _)| known.trim_start_matches("x-") == name);
            limit.and_then(|(_, value)| value.trim().parse::<u64>().ok())
        };
        let reset = get("ratelimit-reset")?;
        // What is left tells whether the limit is the reason at all.
        let spent = get("ratelimit-remaining").is_none_or(|left| left == 0);
        (spent && reset <= LONGEST_WAIT).then_some(RetryAfter::Seconds(reset))
    }
}

/// Why there is no whole answer. After a DELETE none of these says whether it took effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransportError {
    /// No answer within this many seconds.
    TimedOut(u32),
    /// The person stopped waiting.
    Stopped,
    /// The browser says that this computer has no network.
    Offline,
    /// A call from this page to another site ended without a status: refused by the browser's
    /// cross-origin rule, or not reached. Script cannot tell the two apart.
    CrossOrigin,
    /// A call to this page's own site ended without a status.
    Unreachable,
    /// The line broke in the middle of an answer with this HTTP status.
    CutOff(u16),
    /// A redirect, which is never followed: it would carry the sign-in elsewhere.
    Redirected,
    /// The same in answer to a call to this page's own site: most often its own sign-on.
    SiteRedirected,
    /// An answer with this HTTP status of more than [`MAX_BODY_BYTES`]; what came was dropped.
    TooLong(u16),
}

/// An answer, or why there is none.
pub type HttpResult = Result<HttpResponse, TransportError>;

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(retry_after: Option<&str>, limits: &[(&str, &str)]) -> ResponseHeaders {
        ResponseHeaders {
            retry_after: retry_after.map(str::to_owned),
            limits: limits
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect(),
            ..ResponseHeaders::default()
        }
    }

    #[test]
    fn the_wait_is_retry_after_or_else_the_reset_of_the_limit() {
        let reset = [("ratelimit-remaining", "0"), ("ratelimit-reset", "600")];
        assert_eq!(headers(Some("17"), &reset).wait(), Some(RetryAfter::Seconds(17)));
        assert_eq!(headers(None, &reset).wait(), Some(RetryAfter::Seconds(600)));
        let date = "Fri, 31 Dec 2027 23:59:59 GMT";
        assert_eq!(headers(Some(date), &[]).wait(), Some(RetryAfter::Until(date.into())));
        let spelled = [("x-ratelimit-reset", " 5 ")];
        assert_eq!(headers(None, &spelled).wait(), Some(RetryAfter::Seconds(5)));
    }

    #[test]
    fn a_limit_that_is_not_spent_or_is_reset_at_a_moment_asks_for_no_wait() {
        for limits in [
            &[("ratelimit-remaining", "12"), ("ratelimit-reset", "600")][..],
            &[("ratelimit-reset", "1798761600")],
            &[("ratelimit-reset", "soon")],
            &[("ratelimit-limit", "40")],
        ] {
            assert_eq!(headers(None, limits).wait(), None, "{limits:?}");
        }
    }
}
