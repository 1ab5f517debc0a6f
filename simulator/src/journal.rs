//! The list of calls the tenant has seen, for tests to count and read.

use std::collections::BTreeMap;
use std::time::Instant;

use axum::http::HeaderMap;
use axum::http::header::COOKIE;
use serde::Serialize;

use crate::reply::Answer;
use crate::tenant::Call;

/// One call, as it arrived and as it was answered.
#[derive(Clone, Debug, Serialize)]
pub struct Entry {
    /// `GET`, `DELETE` and so on.
    pub method: String,
    /// The whole path as asked for, `/practice` included, with its query string if it had one.
    pub path: String,
    /// Header names in lower case; several values of one name are joined with a comma.
    pub headers: BTreeMap<String, String>,
    /// Bytes in the request's body.
    pub body_length: usize,
    /// Whether a `cookie` header came with it.
    pub cookie: bool,
    /// Whether its connection had carried a request before.
    pub reused: bool,
    /// Whether this call cancelled a job.
    pub effect: bool,
    /// Whether the site's own sign-on answered, so that the call never came to the tenant.
    pub turned_away: bool,
    /// The HTTP status as a number, or `held`, `hang` or `drop`.
    pub answer: String,
    /// When it arrived: milliseconds of real time since the start or the last reset.
    pub began: u64,
    /// When it was answered or its caller went away, in the same measure; none until then.
    pub ended: Option<u64>,
    /// How many calls were under way when it arrived, this one included.
    pub under_way: u32,
}

impl Entry {
    /// A call that reached the tenant and cancelled nothing.
    pub fn of(call: &Call, answer: &Answer) -> Self {
        Self {
            method: call.method.to_string(),
            path: call.path.clone(),
            headers: headers(&call.headers),
            body_length: call.body.len(),
            cookie: call.headers.contains_key(COOKIE),
            reused: call.reused,
            effect: false,
            turned_away: false,
            answer: in_a_word(answer),
            began: 0,
            ended: None,
            under_way: 0,
        }
    }
}

/// The calls since a moment, in the order in which they arrived.
#[derive(Debug)]
pub struct Journal {
    since: Instant,
    entries: Vec<Entry>,
    /// How many calls were written down before the first of `entries`.
    forgotten: u64,
}

impl Default for Journal {
    fn default() -> Self {
        Self { since: Instant::now(), entries: Vec::new(), forgotten: 0 }
    }
}

impl Journal {
    /// The calls.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Writes down a call that arrives now, and gives the number to close it with.
    pub fn open(&mut self, entry: Entry) -> u64 {
        self.entries.push(Entry { began: self.now(), ..entry });
        self.forgotten + self.entries.len() as u64
    }

    /// Writes down that the call of this number has ended, unless it is forgotten.
    pub fn close(&mut self, number: u64) {
        let now = self.now();
        let place =
            number.checked_sub(self.forgotten + 1).and_then(|place| usize::try_from(place).ok());
        if let Some(entry) = place.and_then(|place| self.entries.get_mut(place)) {
            entry.ended = Some(now);
        }
    }

    /// Forgets all calls. Numbers never repeat.
    pub fn forget(&mut self) {
        self.forgotten += self.entries.len() as u64;
        self.entries.clear();
        self.since = Instant::now();
    }

    fn now(&self) -> u64 {
        u64::try_from(self.since.elapsed().as_millis()).unwrap_or(u64::MAX)
    }
}

/// The headers as the journal keeps them.
fn headers(headers: &HeaderMap) -> BTreeMap<String, String> {
    let mut kept = BTreeMap::<String, String>::new();
    for (name, value) in headers {
        let value = String::from_utf8_lossy(value.as_bytes());
        kept.entry(name.as_str().to_owned())
            .and_modify(|all| *all = format!("{all}, {value}"))
            .or_insert_with(|| value.into_owned());
    }
    kept
}

/// The answer in a word.
pub fn in_a_word(answer: &Answer) -> String {
    match answer {
        Answer::Reply(reply) => reply.status.as_str().to_owned(),
        Answer::Held(..) => "held".to_owned(),
        Answer::Hang => "hang".to_owned(),
        Answer::Drop => "drop".to_owned(),
    }
}
