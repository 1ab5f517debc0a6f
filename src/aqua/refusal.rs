//! The error shapes that Zuora, and what stands in front of it, answer with.

use super::codes::{Cause, Meaning};
use super::foreign::Foreign;
use super::object::Object;
use super::reply::Reply;
use super::say::shortened;
use super::speaker::{Speaker, relay_word};

/// A refusal in one shape, whichever of Zuora's it came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What kind of refusal it is.
    pub cause: Cause,
    /// Who refused.
    pub speaker: Speaker,
    /// What about the sign-in is at fault, where that is told.
    pub fault: Option<Fault>,
    /// Zuora's first code, verbatim.
    pub code: Option<String>,
    /// Zuora's texts, verbatim, one a line.
    pub text: Option<String>,
    /// Zuora's `processId`, which its support asks for.
    pub process_id: Option<String>,
}

/// What about a sign-in is at fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No OAuth client has this ID.
    ClientId,
    /// The user behind the OAuth client may not sign in any more.
    Deactivated,
    /// Zuora wants a bearer token here.
    NoBearerToken,
}

/// The most characters of a plain text that are kept.
const LONGEST_TEXT: usize = 2_000;

impl Refusal {
    /// Reads a refusal out of an object; none if it is not one of the error shapes.
    ///
    /// The shapes: AQuA (`errorCode`, `message`), v1 (`success`, `processId`, `reasons`), flattened
    /// v1 and bare 400/403 (`code`, `message`), 401 (`message`), CRUD (`Success`, `Errors`), OAuth
    /// (`error`, `error_description`, RFC 6749 section 5.2), nested (`error`: an object), SOAP turned
    /// JSON (`faultcode`, `faultstring`), and Spring's own (`timestamp`, `error`, `path`), in which
    /// `error` is the status once more.
    pub fn of_object(object: &Object<'_>, status: u16) -> Option<Self> {
        let mut codes = Vec::new();
        let mut texts = Vec::new();
        for list in ["reasons", "Errors", "errors"] {
            for reason in object.objects(list) {
                codes.extend(reason.first(&["code", "Code", "errorCode"]));
                texts.extend(reason.first(&["message", "Message", "title", "detail"]));
            }
        }
        let nested = object.raw("error").and_then(|raw| Object::parse(raw).ok());
        if let Some(nested) = &nested {
            codes.extend(nested.first(&["code", "errorCode"]));
            texts.extend(nested.first(&["message", "error_description"]));
        }
        codes.extend(object.first(&["errorCode", "code", "Code", "faultcode"]));
        let spring = object.raw("timestamp").is_some() && object.raw("path").is_some();
        if nested.is_none() && !spring {
            codes.extend(object.text("error"));
        }
        texts.extend(object.first(&["message", "Message", "error_description", "faultstring"]));
        let failed = ["success", "Success"].iter().any(|key| object.flag(key) == Some(false))
            || object.text("status").is_some_and(|word| word.trim().eq_ignore_ascii_case("error"));
        if codes.is_empty() && texts.is_empty() && !failed {
            return None;
        }
        // A 2xx with nothing but a `message` may be anything; it takes more to call it a refusal.
        if codes.is_empty() && !failed && (200..300).contains(&status) {
            return None;
        }
        let cause = codes
            .iter()
            .find_map(|code| Meaning::of(code))
            .map(|meaning| meaning.cause)
            .or_else(|| codes.first().and_then(|code| of_word(code)))
            .or_else(|| texts.iter().find_map(|text| of_text(text)))
            .unwrap_or_else(|| of_status(status));
        texts.dedup();
        let fault = texts.iter().find_map(|text| fault(text)).filter(|_| cause == Cause::SignIn);
        Some(Self {
            cause,
            speaker: Speaker::Zuora,
            fault,
            code: codes.into_iter().next(),
            text: (!texts.is_empty()).then(|| texts.join("\n")),
            process_id: object.first(&["processId", "ProcessId"]),
        })
    }

    /// A refusal by the relay of this page's site, which says in `Aqua-Relay` why it answered itself;
    /// `passed` stands on answers of the tenant's. None where it is not known to be the relay's own.
    pub fn of_relay(reply: &Reply) -> Option<Self> {
        let cause = match relay_word(reply)? {
            // Sent, but not wholly answered: it may have taken effect. The others stop a call before.
            "upstream-silent" => Cause::Gateway,
            "upstream-unreachable" => Cause::Unreached,
            _ => Cause::Relay,
        };
        let says = Object::parse(reply.body.trim()).ok().and_then(|object| object.text("message"));
        Some(Self {
            cause,
            speaker: Speaker::Relay,
            fault: None,
            code: None,
            text: says,
            process_id: None,
        })
    }

    /// A refusal known by its HTTP status alone: XML from a limit, HTML from a gateway, or nothing.
    /// `text` keeps the words of a body that is not HTML, and of HTML what [`Foreign`] reads of it.
    pub fn of_status(reply: &Reply) -> Self {
        let shown = reply.body.trim();
        let foreign = Foreign::read(shown);
        let lines: Vec<&str> = foreign.lines().collect();
        let text = if foreign.is_page { lines.join("\n") } else { shortened(shown, LONGEST_TEXT) };
        let speaker = Speaker::of(reply);
        Self {
            cause: of_answer(reply, speaker, &foreign),
            speaker,
            fault: None,
            code: None,
            text: (!text.is_empty()).then_some(text),
            process_id: None,
        }
    }

    /// What the code means in plain words, where it is documented.
    pub fn meaning(&self) -> Option<Meaning> {
        self.code.as_deref().and_then(Meaning::of)
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
            self.cause,
            Cause::SignIn
                | Cause::Permission
                | Cause::Relay
                | Cause::Unreached
                | Cause::Blocked
                | Cause::Method
                | Cause::SiteSignOn
                | Cause::Entity
        )
    }
}

/// The cause of an answer that is none of the API's.
fn of_answer(reply: &Reply, speaker: Speaker, foreign: &Foreign) -> Cause {
    let not_zuora = !matches!(speaker, Speaker::Zuora | Speaker::Unknown);
    let challenge =
        reply.noted.challenge.as_deref().unwrap_or_default().trim().to_ascii_lowercase();
    // Zuora's API asks with none of these for a sign-in; proxies and sites do.
    let sites_own =
        ["basic", "digest", "negotiate", "ntlm"].iter().any(|own| challenge.starts_with(own));
    match reply.status {
        401 if speaker == Speaker::BeforeRelay || not_zuora && sites_own => Cause::SiteSignOn,
        400..=499 if not_zuora && foreign.asks_password => Cause::SiteSignOn,
        405 | 501 => Cause::Method,
        // A proxy, or the way into a network, wants a sign-in of its own.
        407 | 511 => Cause::Blocked,
        404 | 410 | 429 => of_status(reply.status),
        400..=499 if not_zuora && foreign.is_xml() => of_status(reply.status),
        400..=499 if not_zuora => Cause::Blocked,
        status => of_status(status),
    }
}

fn of_status(status: u16) -> Cause {
    match status {
        401 => Cause::SignIn,
        403 => Cause::Permission,
        404 | 410 => Cause::NotFound,
        405 | 501 => Cause::Method,
        429 => Cause::TooMany,
        500 => Cause::Server,
        502..=504 => Cause::Gateway,
        501..=599 => Cause::Server,
        400..=499 => Cause::Request,
        _ => Cause::Other,
    }
}

/// What a text without a code of its own tells, in the words that Zuora was seen to use.
fn of_text(text: &str) -> Option<Cause> {
    let text = text.to_ascii_lowercase();
    if fault(&text).is_some() {
        Some(Cause::SignIn)
    } else if text.contains("not in accepted or in_progress") {
        Some(Cause::NotCancellable)
    } else {
        None
    }
}

/// What a text says is at fault with the sign-in.
fn fault(text: &str) -> Option<Fault> {
    let text = text.to_ascii_lowercase();
    if text.contains("client id") && !text.contains("secret") {
        Some(Fault::ClientId)
    } else if text.contains("no bearer token") {
        Some(Fault::NoBearerToken)
    } else {
        None
    }
}

/// OAuth's error words (RFC 6749 section 5.2).
fn of_word(code: &str) -> Option<Cause> {
    match code {
        "invalid_client" | "invalid_grant" | "invalid_token" | "unauthorized_client" => {
            Some(Cause::SignIn)
        }
        "insufficient_scope" | "access_denied" => Some(Cause::Permission),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aqua::Noted;

    fn refusal(json: &str, status: u16) -> Option<Refusal> {
        Refusal::of_object(&Object::parse(json).unwrap(), status)
    }

    #[track_caller]
    fn check(json: &str, status: u16, cause: Cause, code: Option<&str>, text: Option<&str>) {
        let refusal = refusal(json, status).expect("a refusal");
        assert_eq!(refusal.cause, cause);
        assert_eq!(refusal.code.as_deref(), code);
        assert_eq!(refusal.text.as_deref(), text);
    }

    #[test]
    fn every_documented_shape_is_read() {
        use Cause::*;
        check(
            r#"{"errorCode":"90003","message":"Invalid Job Id for job cancellation."}"#,
            200,
            NotCancellable,
            Some("90003"),
            Some("Invalid Job Id for job cancellation."),
        );
        check(
            r#"{"success":false,"processId":"CB","reasons":[{"code":50000040,"message":"gone"}]}"#,
            200,
            NoSuchJob,
            Some("50000040"),
            Some("gone"),
        );
        check(
            r#"{"success":"false","code":"50000099","message":"try"}"#,
            200,
            Server,
            Some("50000099"),
            Some("try"),
        );
        check(r#"{"code":50000010,"message":"no"}"#, 403, Permission, Some("50000010"), Some("no"));
        check(
            r#"{"message":"Authentication error"}"#,
            401,
            SignIn,
            None,
            Some("Authentication error"),
        );
        check(
            r#"{"Success":false,"Errors":[{"Code":"INVALID_VALUE","Message":"bad"}]}"#,
            200,
            Request,
            Some("INVALID_VALUE"),
            Some("bad"),
        );
        check(
            r#"{"error":"invalid_client","error_description":"who?"}"#,
            400,
            SignIn,
            Some("invalid_client"),
            Some("who?"),
        );
        check(r#"{"status":"error"}"#, 200, Other, None, None);
    }

    #[test]
    fn the_process_id_is_kept_for_zuoras_support() {
        let refusal = refusal(r#"{"success":false,"processId":"CBCF","reasons":[]}"#, 500).unwrap();
        assert_eq!(refusal.process_id.as_deref(), Some("CBCF"));
        assert_eq!(refusal.cause, Cause::Server);
    }

    #[test]
    fn several_reasons_keep_all_their_texts() {
        let json =
            r#"{"success":false,"reasons":[{"code":1,"message":"a"},{"code":2,"message":"b"}]}"#;
        assert_eq!(refusal(json, 400).unwrap().text.as_deref(), Some("a\nb"));
    }

    #[test]
    fn an_object_that_says_nothing_of_failure_is_no_refusal() {
        assert_eq!(refusal("{}", 200), None);
        assert_eq!(refusal(r#"{"message":"hello"}"#, 200), None);
        assert_eq!(refusal(r#"{"status":"executing"}"#, 200), None);
    }

    #[test]
    fn xml_keeps_its_words_and_html_does_not() {
        let reply = |status, body: &str| Reply { status, body: body.into(), ..Reply::default() };
        let xml = "<security:max-object-size>2047MB</security:max-object-size>";
        assert_eq!(Refusal::of_status(&reply(403, xml)).text.as_deref(), Some(xml));
        let gateway = Refusal::of_status(&reply(502, "<html><h1>Bad</h1></html>"));
        assert_eq!((gateway.cause, gateway.text.as_deref()), (Cause::Gateway, Some("Bad")));
    }

    #[test]
    fn the_rarer_shapes_are_read_too() {
        use Cause::*;
        check(
            r#"{"error":{"code":"ABC","message":"why"}}"#,
            400,
            Request,
            Some("ABC"),
            Some("why"),
        );
        check(
            r#"{"faultcode":"fns:INVALID_SESSION","faultstring":"gone"}"#,
            200,
            SignIn,
            Some("fns:INVALID_SESSION"),
            Some("gone"),
        );
        check(
            r#"{"success":false,"reasons":[{"code":90000020,"message":"entity"}]}"#,
            200,
            Entity,
            Some("90000020"),
            Some("entity"),
        );
        check(
            r#"{"Success":false,"Errors":[{"Code":"REQUEST_EXCEEDED_LIMIT","Message":"x"}]}"#,
            200,
            TooMany,
            Some("REQUEST_EXCEEDED_LIMIT"),
            Some("x"),
        );
        check(
            r#"{"code":"LOCK_COMPETITION","message":"x"}"#,
            200,
            TooMany,
            Some("LOCK_COMPETITION"),
            Some("x"),
        );
        check(
            r#"{"success":false,"reasons":[{"code":50000045,"message":"x"}]}"#,
            405,
            Method,
            Some("50000045"),
            Some("x"),
        );
        check(
            r#"{"message":"not in accepted or in_progress status"}"#,
            400,
            NotCancellable,
            None,
            Some("not in accepted or in_progress status"),
        );
        check(
            r#"{"timestamp":"t","status":500,"error":"Internal Server Error","message":"m","path":"/p"}"#,
            500,
            Server,
            None,
            Some("m"),
        );
    }

    #[test]
    fn what_is_at_fault_with_a_sign_in_is_told_where_it_is_said() {
        let spring = r#"{"timestamp":"t","status":400,"error":"Bad Request","message":"Invalid client id","path":"/oauth/token"}"#;
        for status in [400, 401] {
            let refusal = refusal(spring, status).unwrap();
            assert_eq!((refusal.cause, refusal.fault), (Cause::SignIn, Some(Fault::ClientId)));
        }
        let other = refusal(r#"{"message":"No bearer token"}"#, 400).unwrap();
        assert_eq!((other.cause, other.fault), (Cause::SignIn, Some(Fault::NoBearerToken)));
    }

    #[test]
    fn what_something_else_than_zuora_refused_is_no_answer_of_zuoras() {
        let page = "<html><title>Denied</title><body>no";
        let login = "<html><input type=\"password\">";
        for (status, relay, challenge, body, cause) in [
            (403, None, None, page, Cause::Blocked),
            (403, Some("passed"), None, page, Cause::Blocked),
            (400, None, None, "Bad gateway policy", Cause::Blocked),
            (407, None, None, "", Cause::Blocked),
            (405, None, None, page, Cause::Method),
            (501, Some("passed"), None, page, Cause::Method),
            (405, None, None, "", Cause::Method),
            (401, Some(""), None, page, Cause::SiteSignOn),
            (401, Some(""), None, "", Cause::SiteSignOn),
            (401, None, Some("Basic realm=\"intranet\""), page, Cause::SiteSignOn),
            (403, Some(""), None, login, Cause::SiteSignOn),
            (401, None, None, "", Cause::SignIn),
            (401, None, Some("Bearer"), "", Cause::SignIn),
            (403, None, None, "", Cause::Permission),
            (404, None, None, page, Cause::NotFound),
            (429, None, None, page, Cause::TooMany),
            (502, None, None, page, Cause::Gateway),
        ] {
            let noted = Noted {
                relay: relay.map(str::to_owned),
                challenge: challenge.map(str::to_owned),
                ..Noted::default()
            };
            let reply = Reply { status, noted, body: body.into() };
            assert_eq!(Refusal::of_status(&reply).cause, cause, "{status} {relay:?} {body}");
        }
    }
}
