//! What an answer about a job is: the job, a refusal, or something that says nothing of it.

use std::rc::Rc;

use serde::de::IgnoredAny;

use super::error_response::ErrorResponse;
use super::job::Job;
use super::job_id::JobId;
use super::json::escape_breaks;
use super::object::Object;
use super::response::{HttpResponse, HttpResult, TransportError};

/// What an answer is.
#[derive(Clone, Debug, PartialEq)]
pub enum JobResponse {
    /// The job that was asked about.
    Job(Rc<Job>),
    /// An error object, or an HTTP status that refuses.
    Error(ErrorResponse),
    /// A whole answer that tells nothing of the job.
    Unreadable(UnreadableBody),
    /// No whole answer.
    NoResponse(TransportError),
}

/// How a whole answer fails to tell anything of the job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnreadableBody {
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
pub fn parse_job_response(answer: &HttpResult, asked: &JobId) -> JobResponse {
    match answer {
        Err(error) => JobResponse::NoResponse(*error),
        Ok(response) => read_response(response, Some(asked)),
    }
}

/// Reads the answer to a GET of a partner's and project's last completed job: a job, whichever it is, that
/// tells its ID.
pub fn parse_last_completed(answer: &HttpResult) -> JobResponse {
    match answer {
        Err(error) => JobResponse::NoResponse(*error),
        Ok(response) => read_response(response, None),
    }
}

fn read_response(response: &HttpResponse, asked: Option<&JobId>) -> JobResponse {
    if let Some(error) = ErrorResponse::from_relay(response) {
        return JobResponse::Error(error);
    }
    let text = response.body.trim_start_matches('\u{feff}').trim();
    if !text.starts_with('{') {
        return without_object(response, text);
    }
    // One pass for what nearly every answer is: a job with an ID. All others are looked at member by
    // member.
    if let Ok(job) = Job::parse(text)
        && job.id.is_some()
        && job.status.is_some()
        && job.success != Some(false)
        && (200..300).contains(&response.status)
    {
        return job_asked_for(job, asked);
    }
    let mended;
    let mut read = Object::parse(text);
    // What breaks inside its strings is odd as it is; most answers do not, and are not looked through.
    if read.as_ref().is_err_and(|error| !error.is_eof()) {
        mended = escape_breaks(text);
        read = Object::parse(&mended);
    }
    let object = match read {
        Ok(object) => object,
        Err(error) => {
            let truncated = error.is_eof();
            let unreadable =
                if truncated { UnreadableBody::Truncated } else { UnreadableBody::NotJson };
            return refused_or(response, unreadable);
        }
    };
    if is_job(&object, response.status)
        && let Ok(job) = Job::from_object(&object)
    {
        return job_asked_for(job, asked);
    }
    match ErrorResponse::from_object(&object, response.status) {
        Some(error) => JobResponse::Error(error.from(response)),
        None => refused_or(response, UnreadableBody::NotAJob),
    }
}

fn job_asked_for(job: Job, asked: Option<&JobId>) -> JobResponse {
    match &job.id {
        None if asked.is_none() => JobResponse::Unreadable(UnreadableBody::NotAJob),
        Some(id) if asked.is_some_and(|asked| !asked.is(id)) => {
            JobResponse::Unreadable(UnreadableBody::OtherJob(id.clone()))
        }
        _ => JobResponse::Job(Rc::new(job)),
    }
}

fn without_object(response: &HttpResponse, text: &str) -> JobResponse {
    if let Some(error) = ErrorResponse::from_list(text, response.status) {
        return JobResponse::Error(error.from(response));
    }
    let unreadable = if text.is_empty() {
        UnreadableBody::Empty
    } else if text.starts_with('<') {
        UnreadableBody::WebPage
    } else if serde_json::from_str::<IgnoredAny>(text).is_ok() {
        UnreadableBody::NotAnObject
    } else {
        UnreadableBody::NotJson
    };
    refused_or(response, unreadable)
}

fn refused_or(response: &HttpResponse, unreadable: UnreadableBody) -> JobResponse {
    if (200..300).contains(&response.status) {
        JobResponse::Unreadable(unreadable)
    } else {
        JobResponse::Error(ErrorResponse::from_status(response))
    }
}

/// A job has a status, and no sign of being an error object: those carry no ID.
fn is_job(object: &Object<'_>, status: u16) -> bool {
    let Some(word) = object.text("status") else { return false };
    let said = object.in_lower_case();
    if said.flag("success") == Some(false) || !(200..300).contains(&status) {
        return false;
    }
    if object.text("id").is_some() {
        return true;
    }
    // Without an ID it takes a status in words, and nothing that errors have.
    let errors = ["errorcode", "code", "error", "reasons", "errors", "fault", "faultcode"];
    let refuses = errors.iter().any(|key| said.text(key).is_some())
        || word.trim().eq_ignore_ascii_case("error");
    !refuses && object.raw("status").is_some_and(|raw| raw.get().starts_with('"'))
}

#[cfg(test)]
#[path = "job_response_tests.rs"]
mod tests;
