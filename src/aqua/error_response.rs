//! The error shapes that Zuora, and what stands in front of it, answer with.

use serde_json::value::RawValue;

use super::codes::{CodeMeaning, ErrorKind};
use super::foreign_body::ForeignBody;
use super::object::Object;
use super::responder::{Responder, relay_word};
use super::response::HttpResponse;
use super::shortened::shortened;

/// A refusal in one shape, whichever of Zuora's it came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorResponse {
    /// What kind of refusal it is.
    pub kind: ErrorKind,
    /// Who refused.
    pub responder: Responder,
    /// What about the sign-in is at fault, where that is told.
    pub fault: Option<SignInFault>,
    /// Zuora's first code, verbatim.
    pub code: Option<String>,
    /// Zuora's texts, verbatim, one a line.
    pub text: Option<String>,
    /// Zuora's `processId`, which its support asks for.
    pub process_id: Option<String>,
}

/// What about a sign-in is at fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInFault {
    /// No OAuth client has this ID.
    ClientId,
    /// The user behind the OAuth client may not sign in any more.
    Deactivated,
    /// Zuora wants a bearer token here.
    NoBearerToken,
}

/// The most characters of a plain text that are kept.
const LONGEST_TEXT: usize = 2_000;

impl ErrorResponse {
    /// Reads a refusal out of an object; none if it is not one of the error shapes, in whichever case
    /// their keys are spelled.
    ///
    /// The shapes: AQuA (`errorCode`, `message`), v1 (`success`, `processId`, `reasons`), flattened
    /// v1 and bare 400/403 (`code`, `message`), 401 (`message`), CRUD (`Success`, `Errors`), OAuth
    /// (`error`, `error_description`, RFC 6749 section 5.2), nested (`error` or `fault`: an object),
    /// SOAP turned JSON (`faultcode`, `faultstring`), and Spring's own (`timestamp`, `error`, `path`),
    /// in which `error` is the status once more.
    pub fn from_object(object: &Object<'_>, status: u16) -> Option<Self> {
        let object = object.in_lower_case();
        let code = ["errorcode", "code", "faultcode"];
        let message = ["message", "error_description", "faultstring"];
        let mut codes = Vec::new();
        let mut texts = Vec::new();
        for reason in ["reasons", "errors"].iter().flat_map(|list| object.objects(list)) {
            let reason = reason.in_lower_case();
            codes.extend(reason.first(&["code", "errorcode"]));
            texts.extend(reason.first(&["message", "title", "detail"]));
        }
        let nested = ["error", "fault"].iter().filter_map(|key| object.raw(key));
        let nested: Vec<_> = nested.filter_map(|raw| Object::parse(raw.get()).ok()).collect();
        for nested in nested.iter().map(Object::in_lower_case) {
            codes.extend(nested.first(&code));
            texts.extend(nested.first(&message));
        }
        codes.extend(object.first(&code));
        let spring = object.raw("timestamp").is_some() && object.raw("path").is_some();
        if nested.is_empty() && !spring {
            codes.extend(object.text("error"));
        }
        texts.extend(object.first(&message));
        let failed = object.flag("success") == Some(false)
            || object.text("status").is_some_and(|word| word.trim().eq_ignore_ascii_case("error"));
        if codes.is_empty() && texts.is_empty() && !failed {
            return None;
        }
        // A 2xx with nothing but a `message` may be anything; it takes more to call it a refusal.
        if codes.is_empty() && !failed && (200..300).contains(&status) {
            return None;
        }
        let kind = codes
            .iter()
            .find_map(|code| CodeMeaning::find(code))
            .map(CodeMeaning::kind)
            // Words alone say nothing against a status of a gateway, a limit or a server's own trouble.
            .or_else(|| {
                let words = || {
                    let code = codes.first().and_then(|code| of_word(code));
                    code.or_else(|| texts.iter().find_map(|text| of_text(text)))
                };
                if status < 500 && status != 429 { words() } else { None }
            })
            .unwrap_or_else(|| of_status(status));
        texts.dedup();
        let fault = texts.iter().find_map(|text| fault(text)).filter(|_| kind == ErrorKind::SignIn);
        Some(Self {
            kind,
            responder: Responder::Zuora,
            fault,
            code: codes.into_iter().next(),
            text: (!texts.is_empty()).then(|| texts.join("\n")),
            process_id: object.text("processid"),
        })
    }

    /// Reads a refusal out of a list of objects, as CRUD calls answer for several objects at once: the
    /// first that is one; none if none is.
    pub fn from_list(text: &str, status: u16) -> Option<Self> {
        let items: Vec<&RawValue> = serde_json::from_str(text).ok()?;
        let mut objects = items.iter().filter_map(|item| Object::parse(item.get()).ok());
        objects.find_map(|object| Self::from_object(&object, status))
    }

    /// A refusal by the relay of this page's site, which says in `Aqua-Relay` why it answered itself;
    /// `passed` stands on answers of the tenant's. None where it is not known to be the relay's own.
    pub fn from_relay(response: &HttpResponse) -> Option<Self> {
        let kind = match relay_word(response)? {
            // Sent, but not wholly answered: it may have taken effect. The others stop a call before.
            "upstream-silent" => ErrorKind::Gateway,
            "upstream-unreachable" => ErrorKind::Unreached,
            _ => ErrorKind::Relay,
        };
        let says =
            Object::parse(response.body.trim()).ok().and_then(|object| object.text("message"));
        Some(Self {
            kind,
            responder: Responder::Relay,
            fault: None,
            code: None,
            text: says,
            process_id: None,
        })
    }

    /// A refusal known by its HTTP status alone: XML from a limit, HTML from a gateway, or nothing.
    /// `text` keeps the words of a body that is not HTML, and of HTML what [`ForeignBody`] reads of it.
    pub fn from_status(response: &HttpResponse) -> Self {
        let shown = response.body.trim();
        let foreign_body = ForeignBody::parse(shown);
        let lines: Vec<&str> = foreign_body.lines().collect();
        let text =
            if foreign_body.is_page { lines.join("\n") } else { shortened(shown, LONGEST_TEXT) };
        let responder = Responder::of(response);
        Self {
            kind: of_answer(response, responder, &foreign_body),
            responder,
            fault: None,
            code: None,
            text: (!text.is_empty()).then_some(text),
            process_id: None,
        }
    }

    /// What the code means, where it is documented.
    pub fn meaning(&self) -> Option<CodeMeaning> {
        self.code.as_deref().and_then(CodeMeaning::find)
    }

    /// The same, said by who really answered: where a relay should have marked the answer and has not,
    /// a bare message may be anybody's on this site. Zuora's own are known by a code, its process ID, its
    /// request ID, or the one message that it is documented to give without.
    pub(super) fn from(mut self, response: &HttpResponse) -> Self {
        let headers = &response.headers;
        let zuoras = self.code.as_deref().and_then(CodeMeaning::find).is_some()
            || self.process_id.is_some()
            || headers.request_id.is_some()
            || self.text.as_deref() == Some("Authentication error");
        if headers.relay.as_deref() == Some("") && !zuoras {
            self.responder = Responder::BeforeRelay;
            (self.kind, self.fault) = match self.kind {
                ErrorKind::SignIn => (ErrorKind::SiteSignOn, None),
                ErrorKind::Permission => (ErrorKind::Blocked, None),
                kind => (kind, self.fault),
            };
        }
        self
    }

    /// Whether the job is locked by another request (v1 kind 50, `LOCK_COMPETITION`).
    pub fn is_locked(&self) -> bool {
        let code = self.code.as_deref().unwrap_or_default();
        code == "LOCK_COMPETITION" || code.len() == 8 && code.ends_with("50")
    }

    /// Whether the API is switched off for the tenant or user (`API_DISABLED`).
    pub fn is_api_disabled(&self) -> bool {
        self.code.as_deref() == Some("API_DISABLED")
    }

    /// Whether Zuora certainly did nothing: it stopped at the door.
    pub fn is_certain(&self) -> bool {
        matches!(
            self.kind,
            ErrorKind::SignIn
                | ErrorKind::Permission
                | ErrorKind::Relay
                | ErrorKind::Unreached
                | ErrorKind::Blocked
                | ErrorKind::Method
                | ErrorKind::SiteSignOn
                | ErrorKind::Entity
        )
    }
}

/// The kind of an answer that is none of the API's.
fn of_answer(
    response: &HttpResponse,
    responder: Responder,
    foreign_body: &ForeignBody,
) -> ErrorKind {
    let not_zuora = !matches!(responder, Responder::Zuora | Responder::Unknown);
    let challenge =
        response.headers.challenge.as_deref().unwrap_or_default().trim().to_ascii_lowercase();
    // Proxies alone ask with these, whatever they say besides.
    let proxys = ["negotiate", "ntlm", "digest"].iter().any(|own| challenge.starts_with(own));
    // Zuora's API asks with none of these for a sign-in; proxies and sites do.
    let sites_own =
        ["basic", "digest", "negotiate", "ntlm"].iter().any(|own| challenge.starts_with(own));
    match response.status {
        401 if responder == Responder::BeforeRelay || not_zuora && sites_own || proxys => {
            ErrorKind::SiteSignOn
        }
        400..=499 if not_zuora && foreign_body.asks_password => ErrorKind::SiteSignOn,
        405 | 501 => ErrorKind::Method,
        // A proxy, or the way into a network, wants a sign-in of its own.
        407 | 511 => ErrorKind::Blocked,
        // Trunk's server answers so where it does not reach the tenant, and so do other proxies.
        500 if responder == Responder::BeforeRelay && response.body.trim().is_empty() => {
            ErrorKind::Gateway
        }
        // What is refused by rule. Other statuses may come from behind it, of a call that arrived.
        403 | 451 if not_zuora => ErrorKind::Blocked,
        status if status < 500 && status != 429 => {
            foreign_body.sentence.as_deref().and_then(of_text).unwrap_or_else(|| of_status(status))
        }
        status => of_status(status),
    }
}

fn of_status(status: u16) -> ErrorKind {
    match status {
        401 => ErrorKind::SignIn,
        403 => ErrorKind::Permission,
        404 | 410 => ErrorKind::NotFound,
        405 | 501 => ErrorKind::Method,
        429 => ErrorKind::TooMany,
        500 => ErrorKind::Server,
        502..=504 => ErrorKind::Gateway,
        501..=599 => ErrorKind::Server,
        400..=499 => ErrorKind::Request,
        _ => ErrorKind::Other,
    }
}

/// What a text without a code of its own tells, in the words that Zuora was seen to use.
fn of_text(text: &str) -> Option<ErrorKind> {
    let text = text.to_ascii_lowercase();
    if fault(&text).is_some() {
        Some(ErrorKind::SignIn)
    } else if text.contains("not in accepted or in_progress") {
        Some(ErrorKind::NotCancellable)
    } else {
        None
    }
}

/// What a text says is at fault with the sign-in.
fn fault(text: &str) -> Option<SignInFault> {
    let text = text.to_ascii_lowercase();
    if text.contains("client id") && !text.contains("secret") {
        Some(SignInFault::ClientId)
    } else if text.contains("no bearer token") {
        Some(SignInFault::NoBearerToken)
    } else {
        None
    }
}

/// OAuth's error words (RFC 6749 section 5.2).
fn of_word(code: &str) -> Option<ErrorKind> {
    match code {
        "invalid_client" | "invalid_grant" | "invalid_token" | "unauthorized_client" => {
            Some(ErrorKind::SignIn)
        }
        "insufficient_scope" | "access_denied" => Some(ErrorKind::Permission),
        _ => None,
    }
}

#[cfg(test)]
#[path = "error_response_tests.rs"]
mod tests;
