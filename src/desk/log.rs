//! What was sent and what came back, without anything secret.

use crate::aqua::{
    ErrorResponse, ForeignBody, HttpResponse, HttpResult, JobResponse, Object, Operation,
    Responder, RetryAfter, TransportError,
};

/// What one answer said, for the page and for a support ticket.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// Which call it answered.
    pub operation: Operation,
    /// The HTTP status, if an answer came.
    pub http: Option<u16>,
    /// Zuora's error code, verbatim.
    pub code: Option<String>,
    /// Zuora's text, verbatim.
    pub text: Option<String>,
    /// Zuora's `processId`.
    pub process_id: Option<String>,
    /// `Zuora-Request-Id`.
    pub request_id: Option<String>,
    /// `Retry-After`, verbatim.
    pub retry_after: Option<String>,
    /// How long to wait, from that or from the limits.
    pub wait: Option<RetryAfter>,
    /// Who answered; none where no answer came.
    pub responder: Option<Responder>,
    /// `Server`, verbatim, where it was not Zuora that answered.
    pub server: Option<String>,
    /// `RateLimit-*` and `Concurrency-Limit-*`.
    pub limits: Vec<(String, String)>,
    /// When it came, in milliseconds since 1970.
    pub at: f64,
}

impl Said {
    /// Notes an answer and, where it was one, the refusal in it.
    pub fn of(
        operation: Operation,
        answer: &HttpResult,
        refusal: Option<&ErrorResponse>,
        at: f64,
    ) -> Self {
        let noted = answer.as_ref().ok().map(|reply| reply.headers.clone()).unwrap_or_default();
        let responder = answer.as_ref().ok().map(Responder::of);
        let spoke_for_zuora =
            !matches!(responder, None | Some(Responder::Zuora | Responder::Relay));
        Self {
            operation,
            http: match answer {
                Ok(reply) => Some(reply.status),
                Err(TransportError::CutOff(status) | TransportError::TooLong(status)) => {
                    Some(*status)
                }
                Err(_) => None,
            },
            code: refusal.and_then(|refusal| refusal.code.clone()),
            text: refusal.and_then(|refusal| refusal.text.clone()),
            wait: noted.wait(),
            responder,
            server: noted.server.filter(|_| spoke_for_zuora),
            process_id: refusal.and_then(|refusal| refusal.process_id.clone()),
            request_id: noted.request_id,
            retry_after: noted.retry_after,
            limits: noted.limits,
            at,
        }
    }

    /// The same for the answer to a call about a job.
    pub fn of_reading(
        operation: Operation,
        answer: &HttpResult,
        reading: &JobResponse,
        at: f64,
    ) -> Self {
        let refusal = match reading {
            JobResponse::Error(refusal) => Some(refusal),
            _ => None,
        };
        let mut said = Self::of(operation, answer, refusal, at);
        if let (JobResponse::Unreadable(_), Ok(reply)) = (reading, answer) {
            said.text = words(reply);
        }
        said
    }
}

/// What an answer says that is neither a job nor a refusal: the words of a page or plain text, or an
/// object's `message`.
fn words(reply: &HttpResponse) -> Option<String> {
    let body = reply.body.trim_start_matches('\u{feff}').trim();
    let text = match Object::parse(body) {
        Ok(object) => object.first(&["message", "Message", "error", "title", "detail"])?,
        Err(_) => ForeignBody::parse(body).lines().collect::<Vec<_>>().join("\n"),
    };
    (!text.is_empty()).then_some(text)
}

/// One line of the request log.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// `GET`, `POST` or `DELETE`.
    pub method: &'static str,
    /// Where it went, without any header or body.
    pub url: String,
    /// When it was sent, in milliseconds since 1970.
    pub sent_at: f64,
    /// How long the answer took, in milliseconds.
    pub took: f64,
    /// What came of it: an HTTP status, or why there is none.
    pub result: Result<u16, TransportError>,
    /// `Zuora-Request-Id`.
    pub request_id: Option<String>,
    /// Whether the browser may have sent it a second time by itself, as it may a DELETE where a line
    /// that was kept open drops (RFC 9110, section 9.2.2).
    pub maybe_twice: bool,
}
