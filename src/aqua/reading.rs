//! What an answer about a job is: the job, a refusal, or something that says nothing of it.

use serde_json::{Map, Value};

use super::job::Job;
use super::job_id::JobId;
use super::json::escape_breaks;
use super::refusal::Refusal;
use super::reply::{Answer, Lost, Reply};

/// What an answer is.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    /// The job that was asked about.
    Job(Box<Job>),
    /// An error object, or an HTTP status that refuses.
    Refused(Refusal),
    /// A whole answer that tells nothing of the job.
    Unreadable(Oddity),
    /// No whole answer.
    Lost(Lost),
}

/// How a whole answer fails to tell anything of the job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// Nothing in the body.
    Empty,
    /// A web page: a login page, a gateway, or a site without the relay it was said to have.
    WebPage,
    /// JSON that ends too soon.
    Truncated,
    /// Not JSON.
    NotJson,
    /// JSON, but not an object.
    NotAnObject,
    /// An object that is neither a job nor a known error.
    NotAJob,
    /// A job, but one with this other ID.
    OtherJob(String),
}

/// Reads the answer to a GET or DELETE of the job `asked`.
///
/// The HTTP status decides only where the body does not: AQuA answers failures with 200.
pub fn read_job(answer: &Answer, asked: &JobId) -> Reading {
    match answer {
        Err(lost) => Reading::Lost(*lost),
        Ok(reply) => read_reply(reply, asked),
    }
}

fn read_reply(reply: &Reply, asked: &JobId) -> Reading {
    let text = reply.text();
    let text = text.trim_start_matches('\u{feff}').trim();
    if !text.starts_with('{') {
        return without_object(reply, text);
    }
    let mended = escape_breaks(text);
    let head: Map<String, Value> = match serde_json::from_str::<Head>(&mended) {
        Ok(Head(head)) => head,
        Err(error) => {
            let oddity = if error.is_eof() { Oddity::Truncated } else { Oddity::NotJson };
            return refused_or(reply, oddity);
        }
    };
    if is_job(&head, reply.status) {
        return match serde_json::from_str::<Job>(&mended) {
            Ok(job) => match &job.id {
                Some(id) if !asked.is(id) => Reading::Unreadable(Oddity::OtherJob(id.clone())),
                _ => Reading::Job(Box::new(job)),
            },
            Err(_) => refused_or(reply, Oddity::NotJson),
        };
    }
    match Refusal::of_object(&head, reply.status) {
        Some(refusal) => Reading::Refused(refusal),
        None => refused_or(reply, Oddity::NotAJob),
    }
}

fn without_object(reply: &Reply, text: &str) -> Reading {
    let oddity = if text.is_empty() {
        Oddity::Empty
    } else if text.starts_with('<') {
        Oddity::WebPage
    } else if serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok() {
        Oddity::NotAnObject
    } else {
        Oddity::NotJson
    };
    refused_or(reply, oddity)
}

fn refused_or(reply: &Reply, oddity: Oddity) -> Reading {
    if (200..300).contains(&reply.status) {
        Reading::Unreadable(oddity)
    } else {
        Reading::Refused(Refusal::of_status(reply))
    }
}

/// A job has a status, and no sign of being an error object: those carry no ID.
fn is_job(head: &Map<String, Value>, status: u16) -> bool {
    let says = |key: &str| head.get(key).is_some_and(|value| !value.is_null() && value != "");
    let word = head.get("status").and_then(Value::as_str).unwrap_or_default().trim();
    let failed = head.get("success").is_some_and(|value| value == false || value == "false");
    if failed || word.is_empty() || !(200..300).contains(&status) {
        return false;
    }
    says("id") || !(says("errorCode") || word.eq_ignore_ascii_case("error"))
}

/// An object's own fields without its batches, which may be many and say nothing here.
struct Head(Map<String, Value>);

impl<'de> serde::Deserialize<'de> for Head {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(HeadVisitor)
    }
}

struct HeadVisitor;

impl<'de> serde::de::Visitor<'de> for HeadVisitor {
    type Value = Head;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Head, A::Error> {
        let mut head = Map::new();
        while let Some(key) = map.next_key::<String>()? {
            if key == "batches" {
                map.next_value::<serde::de::IgnoredAny>()?;
            } else {
                head.insert(key, map.next_value()?);
            }
        }
        Ok(Head(head))
    }
}

#[cfg(test)]
#[path = "reading_tests.rs"]
mod tests;
