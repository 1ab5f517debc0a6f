//! Zuora's limits, which hold for all calls of the page at once.

use std::time::Duration;

use super::call::PendingCall;
use super::failure::FailedRead;
use super::log::wait_until;
use super::queue::Rank;
use super::run::MOST_TIMES_HELD;
use super::state::Session;
use super::timestamp::Timestamp;
use crate::aqua::{ErrorKind, HttpResponse, HttpResult, ResponseHeaders};

/// How long to wait after an answer that tells of a limit and not for how long.
const UNTOLD_WAIT: Duration = Duration::from_secs(10);

/// Until when the queue waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hold {
    /// The end of the wait.
    pub until: Timestamp,
    /// Whether an answer named that time. If not, one told of a limit without a time.
    pub is_asked_for: bool,
}

impl Session {
    /// Waits as long as an answer asks for, and lets no more calls be under way than it allows.
    pub(super) fn obey_limits(&mut self, result: &HttpResult, is_limited: bool, now: Timestamp) {
        let Ok(response) = result else { return };
        if let Some(allowed) = calls_at_once(&response.headers, self.calls_about_jobs()) {
            self.queue.allowed = allowed.clamp(1, self.queue.limit);
        }
        let asked = asks_to_wait(response).then(|| response.headers.wait()).flatten();
        let asked = asked.and_then(|wait| wait_until(&wait, now));
        let until = asked.or_else(|| is_limited.then(|| now + UNTOLD_WAIT));
        let Some(until) = until.filter(|until| *until > now) else { return };
        if self.queue.hold.is_none_or(|hold| hold.until < until) {
            self.queue.hold = Some(Hold { until, is_asked_for: asked.is_some() });
        }
    }

    /// Puts a call of the run back into the queue that a limit kept from being answered, unless that has
    /// happened too often. A DELETE that was sent is never put back.
    pub(super) fn put_back(&mut self, call: &PendingCall, now: Timestamp) -> bool {
        if self.rank(&call.key(), call.purpose).0 == Rank::Single {
            return false;
        }
        let Some(task) = self.task_mut(&call.key()) else { return false };
        task.times_held += 1;
        let is_put_back = task.times_held <= MOST_TIMES_HELD;
        if is_put_back {
            self.send(call.target.clone(), call.purpose, call.token_renewed, now);
        }
        is_put_back
    }

    /// Has no more calls under way at once than this, from 1 to [`MOST_CALLS`](super::MOST_CALLS).
    pub(super) fn limit_calls(&mut self, limit: usize) {
        self.queue.limit = limit.clamp(1, super::queue::MOST_CALLS);
        self.queue.allowed = self.queue.limit;
    }
}

/// Whether an answer that failed like this tells of a limit, so that the same call may be answered later.
pub(super) fn is_limited(result: &HttpResult, failed: Option<&FailedRead>) -> bool {
    let Ok(response) = result else { return false };
    response.status == 429
        || (response.status == 503 && response.headers.retry_after.is_some())
        || failed.and_then(FailedRead::error_kind) == Some(ErrorKind::TooMany)
}

/// Whether the wait that an answer names is to be kept: not where it only tells when a limit is reset
/// that is not used up.
fn asks_to_wait(response: &HttpResponse) -> bool {
    let headers = &response.headers;
    matches!(response.status, 429 | 503)
        || headers.retry_after.is_some()
        || number(headers, "ratelimit-remaining") == Some(0)
}

/// How many calls the tenant takes at the same time, of which so many are under way still.
fn calls_at_once(headers: &ResponseHeaders, under_way: usize) -> Option<usize> {
    // What remains is beside the calls that are still under way. It is of the time of the answer, when others
    // may not have arrived yet; so the limit counts as well.
    let remaining = number(headers, "concurrency-limit-remaining");
    let more = remaining.map(|remaining| under_way.saturating_add(remaining));
    more.into_iter().chain(number(headers, "concurrency-limit-limit")).min()
}

fn number(headers: &ResponseHeaders, name: &str) -> Option<usize> {
    let mut limits = headers.limits.iter();
    let (_, value) = limits.find(|(known, _)| known.trim_start_matches("x-") == name)?;
    value.trim().parse().ok()
}
