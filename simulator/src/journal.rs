//! The list of calls the tenant has seen, for tests to count and read.

use std::collections::BTreeMap;

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
        }
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
