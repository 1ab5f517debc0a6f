//! Limits of a tenant that bite: how many calls at once, how many in a while, and how long each
//! takes. All are off until somebody sets them.

use std::collections::VecDeque;

use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::clock::later;
use crate::reply::Reply;

/// What is limited. What is left out is not.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct Limits {
    /// The most calls under way at once. The next one gets 429.
    pub at_once: Option<u32>,
    /// The most calls in a while. The next one gets 429.
    pub rate: Option<Rate>,
    /// How long every call takes, in milliseconds of real time. What it does is done when it
    /// arrives.
    pub latency: u64,
}

/// The most calls in a while. A call that was refused does not count.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Rate {
    /// How many calls.
    pub calls: u32,
    /// In how many seconds of the practice clock.
    pub seconds: u32,
    /// How a refusal says when to come back.
    #[serde(default)]
    pub told_by: ToldBy,
}

/// The header that says in how many seconds there is room again.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ToldBy {
    /// `Retry-After`, beside the headers that every answer has.
    #[default]
    RetryAfter,
    /// `RateLimit-Reset` alone, which every answer has.
    RatelimitReset,
}

/// The calls as the limits count them.
#[derive(Debug, Default)]
pub struct Traffic {
    limits: Limits,
    under_way: u32,
    /// When the calls arrived that count against the rate, oldest first.
    counted: VecDeque<Timestamp>,
}

impl Traffic {
    /// What is limited.
    pub fn limits(&self) -> Limits {
        self.limits
    }

    /// Sets what is limited. Calls so far do not count against the rate.
    pub fn limit(&mut self, limits: Limits) {
        self.limits = limits;
        self.counted.clear();
    }

    /// How many calls are under way.
    pub fn under_way(&self) -> u32 {
        self.under_way
    }

    /// Counts a call that arrives now: it is under way until [`Traffic::leave`]. Some refusal, if
    /// there is no room for it.
    pub fn arrive(&mut self, now: Timestamp) -> Option<Reply> {
        self.under_way += 1;
        if self.limits.at_once.is_some_and(|most| self.under_way > most) {
            return Some(too_many());
        }
        let rate = self.limits.rate?;
        self.forget(rate, now);
        if self.counted.len() < rate.calls as usize {
            self.counted.push_back(now);
            return None;
        }
        let mut refusal = too_many();
        if rate.told_by == ToldBy::RetryAfter {
            let seconds = HeaderValue::from(self.resets_in(rate, now));
            refusal.headers.insert(RETRY_AFTER, seconds);
        }
        Some(refusal)
    }

    /// A call has been answered, or its caller has gone away.
    pub fn leave(&mut self) {
        self.under_way = self.under_way.saturating_sub(1);
    }

    /// Adds the headers that tell of the limits there are, unless the answer has its own.
    pub fn tell(&mut self, headers: &mut HeaderMap, now: Timestamp) {
        let mut add = |name, value: String| {
            if let Ok(value) = HeaderValue::try_from(value) {
                headers.entry(HeaderName::from_static(name)).or_insert(value);
            }
        };
        if let Some(most) = self.limits.at_once {
            let left = most.saturating_sub(self.under_way);
            add("concurrency-limit-type", "Default".to_owned());
            add("concurrency-limit-limit", most.to_string());
            add("concurrency-limit-remaining", left.to_string());
        }
        if let Some(rate) = self.limits.rate {
            self.forget(rate, now);
            let Rate { calls, seconds, .. } = rate;
            let left = (calls as usize).saturating_sub(self.counted.len());
            add("ratelimit-limit", format!("{calls}, {calls};w={seconds}"));
            add("ratelimit-remaining", left.to_string());
            add("ratelimit-reset", self.resets_in(rate, now).to_string());
        }
    }

    fn forget(&mut self, rate: Rate, now: Timestamp) {
        let window = SignedDuration::from_secs(rate.seconds.into());
        while self.counted.front().is_some_and(|first| later(*first, window) <= now) {
            self.counted.pop_front();
        }
    }

    /// In how many seconds the oldest call counts no more, rounded up.
    fn resets_in(&self, rate: Rate, now: Timestamp) -> i64 {
        let window = SignedDuration::from_secs(rate.seconds.into());
        let first = self.counted.front().copied().unwrap_or(now);
        let left = later(first, window).duration_since(now);
        left.as_secs() + i64::from(left.subsec_nanos() > 0)
    }
}

fn too_many() -> Reply {
    Reply::v1_error(StatusCode::TOO_MANY_REQUESTS, 50_000_070, "Request exceeded limit")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(milliseconds: i64) -> Timestamp {
        later(Timestamp::UNIX_EPOCH, SignedDuration::from_millis(milliseconds))
    }

    fn limited(json: &str) -> Traffic {
        let mut traffic = Traffic::default();
        traffic.limit(serde_json::from_str(json).expect("limits"));
        traffic
    }

    /// The headers that tell of the limits at this moment.
    fn told(traffic: &mut Traffic, milliseconds: i64) -> HeaderMap {
        let mut headers = HeaderMap::new();
        traffic.tell(&mut headers, at(milliseconds));
        headers
    }

    fn header<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
        Some(headers.get(name)?.to_str().expect("text"))
    }

    #[test]
    fn without_limits_every_call_passes_and_nothing_is_told() {
        let mut traffic = Traffic::default();
        assert!((0..1000).all(|_| traffic.arrive(at(0)).is_none()));
        assert!(told(&mut traffic, 0).is_empty());
    }

    #[test]
    fn one_call_too_many_at_once_is_refused_until_another_has_left() {
        let mut traffic = limited(r#"{"at_once":2}"#);
        assert!(traffic.arrive(at(0)).is_none() && traffic.arrive(at(0)).is_none());
        let refused = traffic.arrive(at(0)).expect("a refusal");
        assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(header(&refused.headers, "retry-after"), None);
        let told = told(&mut traffic, 0);
        assert_eq!(header(&told, "concurrency-limit-limit"), Some("2"));
        assert_eq!(header(&told, "concurrency-limit-remaining"), Some("0"));
        // The refused one is under way until it has its answer.
        traffic.leave();
        assert!(traffic.arrive(at(0)).is_some());
        traffic.leave();
        traffic.leave();
        assert!(traffic.arrive(at(0)).is_none());
    }

    #[test]
    fn one_call_too_many_in_a_while_is_refused_until_the_oldest_counts_no_more() {
        let mut traffic = limited(r#"{"rate":{"calls":2,"seconds":10}}"#);
        assert!(traffic.arrive(at(0)).is_none() && traffic.arrive(at(4000)).is_none());
        let refused = traffic.arrive(at(4500)).expect("a refusal");
        assert_eq!(header(&refused.headers, "retry-after"), Some("6"));
        assert!(traffic.arrive(at(9999)).is_some());
        assert!(traffic.arrive(at(10_000)).is_none());
        assert!(traffic.arrive(at(13_999)).is_some());
        let told = told(&mut traffic, 14_000);
        assert_eq!(header(&told, "ratelimit-limit"), Some("2, 2;w=10"));
        assert_eq!(header(&told, "ratelimit-remaining"), Some("1"));
        assert_eq!(header(&told, "ratelimit-reset"), Some("6"));
    }

    #[test]
    fn when_to_come_back_may_stand_in_ratelimit_reset_alone() {
        let mut traffic =
            limited(r#"{"rate":{"calls":1,"seconds":30,"told_by":"ratelimit-reset"}}"#);
        assert!(traffic.arrive(at(0)).is_none());
        let refused = traffic.arrive(at(1)).expect("a refusal");
        assert_eq!(header(&refused.headers, "retry-after"), None);
        let told = told(&mut traffic, 1);
        assert_eq!(header(&told, "ratelimit-remaining"), Some("0"));
        assert_eq!(header(&told, "ratelimit-reset"), Some("30"));
    }
}
