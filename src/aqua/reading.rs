//! What an answer about a job is: the job, a refusal, or something that says nothing of it.

use std::rc::Rc;

use aqua_loops::{Body, Flaw, is_json};

use super::job::Job;
use super::job_id::JobId;
use super::json::escape_breaks;
use super::object::Object;
use super::refusal::Refusal;
use super::reply::{Answer, Lost, Reply};
use super::wire;

/// What an answer is.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    /// The job that was asked about.
    Job(Rc<Job>),
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
    if let Some(refusal) = Refusal::of_relay(reply) {
        return Reading::Refused(refusal);
    }
    let text = reply.body.trim_start_matches('\u{feff}').trim();
    if !text.starts_with('{') {
        return without_object(reply, text);
    }
    let mended;
    let mut read = wire::read(&reply.body, text);
    // What breaks inside its strings is odd as it is; most answers do not, and are not looked through.
    if read.as_ref().is_err_and(|flaw| *flaw == Flaw::Odd) {
        mended = Body::from(escape_breaks(text).into_owned());
        read = wire::read(&mended, &mended);
    }
    let (object, batches) = match read {
        Ok(read) => read,
        Err(flaw) => {
            let oddity = if flaw == Flaw::Ends { Oddity::Truncated } else { Oddity::NotJson };
            return refused_or(reply, oddity);
        }
    };
    if is_job(&object, reply.status) {
        let job = Job::new(&object, batches);
        return match &job.id {
            Some(id) if !asked.is(id) => Reading::Unreadable(Oddity::OtherJob(id.clone())),
            _ => Reading::Job(Rc::new(job)),
        };
    }
    match Refusal::of_object(&object, reply.status) {
        Some(refusal) => Reading::Refused(refusal.from(reply)),
        None => refused_or(reply, Oddity::NotAJob),
    }
}

fn without_object(reply: &Reply, text: &str) -> Reading {
    let oddity = if text.is_empty() {
        Oddity::Empty
    } else if text.starts_with('<') {
        Oddity::WebPage
    } else if is_json(text) {
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
fn is_job(object: &Object<'_>, status: u16) -> bool {
    let Some(word) = object.text("status") else { return false };
    if object.flag("success") == Some(false) || !(200..300).contains(&status) {
        return false;
    }
    if object.text("id").is_some() {
        return true;
    }
    // Without an ID it takes a status in words, and nothing that errors have.
    let errors = ["errorCode", "code", "error", "reasons", "Errors", "errors", "faultcode"];
    let refuses = errors.iter().any(|key| object.text(key).is_some())
        || word.trim().eq_ignore_ascii_case("error");
    !refuses && object.raw("status").is_some_and(|raw| raw.starts_with('"'))
}

#[cfg(test)]
#[path = "reading_tests.rs"]
mod tests;
