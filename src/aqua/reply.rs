//! What came over the network, before anyone asks what it means.

use aqua_loops::Body;

/// A whole HTTP answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// The response headers worth showing.
    pub noted: Noted,
    /// The body, verbatim.
    pub body: Body,
}

/// Response headers worth showing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Noted {
    /// `Zuora-Request-Id`: what Zuora's support asks for.
    pub request_id: Option<String>,
    /// `Retry-After`: seconds or an HTTP date, verbatim.
    pub retry_after: Option<String>,
    /// `Content-Type`, verbatim.
    pub content_type: Option<String>,
    /// Of a call through a relay, what `Aqua-Relay` says: a word where the relay itself answered in
    /// the tenant's place, empty where the header is missing. None for a call without a relay.
    pub relay: Option<String>,
    /// `RateLimit-*` and `Concurrency-Limit-*`, name and value.
    pub limits: Vec<(String, String)>,
}

/// Why there is no whole answer. After a DELETE none of these says whether it took effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
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
}

/// An answer, or why there is none.
pub type Answer = Result<Reply, Lost>;
