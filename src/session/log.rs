//! What was sent and what came back, without anything secret.

use std::time::{Duration, UNIX_EPOCH};

use super::call::CallId;
use super::target::JobKey;
use super::timestamp::Timestamp;
use crate::aqua::{
    Credentials, ErrorResponse, ForeignBody, HttpResponse, HttpResult, JobResponse, Method, Object,
    Operation, Request, Responder, RetryAfter, TransportError, curl_command,
};

/// A longer wait is not an instruction: it is a mistake, or a way to say no.
const LONGEST_WAIT: Duration = Duration::from_secs(24 * 60 * 60);

/// What one answer said, for the page and for a support ticket. Texts are verbatim.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerRecord {
    /// Which call it answered.
    pub operation: Operation,
    /// The HTTP status, if an answer came.
    pub http_status: Option<u16>,
    /// Zuora's error code.
    pub code: Option<String>,
    /// Zuora's text, or the words of whatever else answered.
    pub text: Option<String>,
    /// Zuora's `processId`.
    pub process_id: Option<String>,
    /// `Zuora-Request-Id`.
    pub request_id: Option<String>,
    /// `Retry-After`.
    pub retry_after: Option<String>,
    /// How long to wait, from that or from the limits.
    pub wait: Option<RetryAfter>,
    /// Who answered; none where no answer came.
    pub responder: Option<Responder>,
    /// `Server`, where it was not Zuora that answered.
    pub server: Option<String>,
    /// `RateLimit-*` and `Concurrency-Limit-*`, name and value.
    pub limits: Vec<(String, String)>,
    /// When it came.
    pub at: Timestamp,
}

impl AnswerRecord {
    /// What an answer said and, where it was one, the error in it.
    pub(super) fn new(
        operation: Operation,
        result: &HttpResult,
        error: Option<&ErrorResponse>,
        at: Timestamp,
    ) -> Self {
        let headers = result.as_ref().ok().map(|response| response.headers.clone());
        let headers = headers.unwrap_or_default();
        let responder = result.as_ref().ok().map(Responder::of);
        let is_foreign = !matches!(responder, None | Some(Responder::Zuora | Responder::Relay));
        Self {
            operation,
            http_status: http_status(result),
            code: error.and_then(|error| error.code.clone()),
            text: error.and_then(|error| error.text.clone()),
            process_id: error.and_then(|error| error.process_id.clone()),
            wait: headers.wait(),
            responder,
            server: headers.server.filter(|_| is_foreign),
            request_id: headers.request_id,
            retry_after: headers.retry_after,
            limits: headers.limits,
            at,
        }
    }

    /// The same of an answer to a call about a job.
    pub(super) fn of_job(
        operation: Operation,
        result: &HttpResult,
        response: &JobResponse,
        at: Timestamp,
    ) -> Self {
        let error = match response {
            JobResponse::Error(error) => Some(error),
            _ => None,
        };
        let mut record = Self::new(operation, result, error, at);
        if let (JobResponse::Unreadable(_), Ok(response)) = (response, result) {
            record.text = words(response);
        }
        record
    }

    /// When the wait is over that this answer asked for; none for one of more than a day, or for a
    /// date that is none.
    pub fn wait_until(&self) -> Option<Timestamp> {
        wait_until(self.wait.as_ref()?, self.at)
    }
}

/// When a wait is over that was asked for at this time; none for one of more than a day, or for a date
/// that is none.
pub(super) fn wait_until(wait: &RetryAfter, at: Timestamp) -> Option<Timestamp> {
    let until = match wait {
        RetryAfter::Seconds(seconds) => at + Duration::from_secs(*seconds),
        RetryAfter::Until(date) => {
            let date = httpdate::parse_http_date(date).ok()?.duration_since(UNIX_EPOCH).ok()?;
            Timestamp::default() + date
        }
    };
    (until.since(at) <= LONGEST_WAIT).then_some(until)
}

/// The status of an answer, also of one that did not come to its end.
fn http_status(result: &HttpResult) -> Option<u16> {
    match result {
        Ok(response) => Some(response.status),
        Err(TransportError::CutOff(status) | TransportError::TooLong(status)) => Some(*status),
        Err(_) => None,
    }
}

/// What an answer says that is neither a job nor an error: the words of a page or plain text, or an
/// object's `message`.
fn words(response: &HttpResponse) -> Option<String> {
    let body = response.body.trim_start_matches('\u{feff}').trim();
    let text = match Object::parse(body) {
        Ok(object) => object.first(&["message", "Message", "error", "title", "detail"])?,
        Err(_) => ForeignBody::parse(body).lines().collect::<Vec<_>>().join("\n"),
    };
    (!text.is_empty()).then_some(text)
}

/// An entry of the request log: a call that ended.
#[derive(Clone, Debug, PartialEq)]
pub struct LogEntry {
    /// The call's number.
    pub call: CallId,
    /// The job it was about; none for a check of the connection.
    pub job: Option<JobKey>,
    /// The HTTP method.
    pub method: Method,
    /// Where it went, without any header or body.
    pub url: String,
    /// The command that makes the same call, without what is secret in it.
    pub curl: String,
    /// When it was sent.
    pub sent_at: Timestamp,
    /// How long the answer took.
    pub took: Duration,
    /// The HTTP status, or why there is none.
    pub result: Result<u16, TransportError>,
    /// `Zuora-Request-Id`.
    pub request_id: Option<String>,
    /// Whether the browser may have sent it a second time by itself, as it may a DELETE where a
    /// connection that was kept open drops (RFC 9110, section 9.2.2).
    pub maybe_sent_twice: bool,
}

impl LogEntry {
    /// The entry for a call that ended.
    pub(super) fn new(
        call: CallId,
        job: Option<JobKey>,
        request: &Request,
        credentials: Option<&Credentials>,
        sent_at: Timestamp,
        result: &HttpResult,
        now: Timestamp,
    ) -> Self {
        let dropped =
            matches!(result, Err(TransportError::Unreachable | TransportError::CrossOrigin));
        let response = result.as_ref();
        Self {
            call,
            job,
            method: request.method(),
            url: format!("{}{}", request.address.origin, request.path),
            curl: curl_command(request, credentials),
            sent_at,
            took: now.since(sent_at),
            result: response.map(|response| response.status).map_err(|error| *error),
            request_id: response.ok().and_then(|response| response.headers.request_id.clone()),
            maybe_sent_twice: dropped && request.operation == Operation::Cancel,
        }
    }
}
