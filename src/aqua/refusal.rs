//! The error shapes that Zuora, and what stands in front of it, answer with.

use aqua_loops::cut;

use super::codes::{Cause, Meaning};
use super::object::Object;
use super::reply::Reply;

/// A refusal in one shape, whichever of Zuora's it came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What kind of refusal it is.
    pub cause: Cause,
    /// Zuora's first code, verbatim.
    pub code: Option<String>,
    /// Zuora's texts, verbatim, one a line.
    pub text: Option<String>,
    /// Zuora's `processId`, which its support asks for.
    pub process_id: Option<String>,
}

impl Refusal {
    /// Reads a refusal out of an object; none if it is not one of the error shapes.
    ///
    /// The shapes: AQuA (`errorCode`, `message`), v1 (`success`, `processId`, `reasons`), flattened
    /// v1 and bare 400/403 (`code`, `message`), 401 (`message`), CRUD (`Success`, `Errors`), OAuth
    /// (`error`, `error_description`, RFC 6749 section 5.2).
    pub fn of_object(object: &Object<'_>, status: u16) -> Option<Self> {
        let mut codes = Vec::new();
        let mut texts = Vec::new();
        for list in ["reasons", "Errors", "errors"] {
            for reason in object.objects(list) {
                codes.extend(reason.first(&["code", "Code", "errorCode"]));
                texts.extend(reason.first(&["message", "Message", "title", "detail"]));
            }
        }
        codes.extend(object.first(&["errorCode", "code", "Code", "error"]));
        texts.extend(object.first(&["message", "Message", "error_description"]));
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
            .unwrap_or_else(|| of_status(status));
        texts.dedup();
        Some(Self {
            cause,
            code: codes.into_iter().next(),
            text: (!texts.is_empty()).then(|| texts.join("\n")),
            process_id: object.first(&["processId", "ProcessId"]),
        })
    }

    /// A refusal by the relay of this page's site, which says in `Aqua-Relay` why it answered itself;
    /// `passed` stands on answers of the tenant's. None where it is not known to be the relay's own.
    pub fn of_relay(reply: &Reply) -> Option<Self> {
        let word = reply.noted.relay.as_deref().filter(|word| !["", "passed"].contains(word))?;
        let cause = match word {
            // Sent, but not wholly answered: it may have taken effect. The others stop a call before.
            "upstream-silent" => Cause::Gateway,
            "upstream-unreachable" => Cause::Unreached,
            _ => Cause::Relay,
        };
        let says = Object::parse(reply.body.trim()).ok().and_then(|object| object.text("message"));
        Some(Self { cause, code: None, text: says, process_id: None })
    }

    /// A refusal known by its HTTP status alone: XML from a limit, HTML from a gateway, or nothing.
    /// `text` keeps the words of a body that is not HTML.
    pub fn of_status(reply: &Reply) -> Self {
        let shown = reply.body.trim();
        let html =
            shown.get(..1) == Some("<") && cut(&shown.to_ascii_lowercase(), "<html").is_some();
        Self {
            cause: of_status(reply.status),
            code: None,
            text: (!shown.is_empty() && !html).then(|| shown.to_owned()),
            process_id: None,
        }
    }

    /// What the code means in plain words, where it is documented.
    pub fn meaning(&self) -> Option<Meaning> {
        self.code.as_deref().and_then(Meaning::of)
    }

    /// Whether Zuora certainly did nothing: it stopped at the door.
    pub fn is_certain(&self) -> bool {
        matches!(self.cause, Cause::SignIn | Cause::Permission | Cause::Relay | Cause::Unreached)
    }
}

fn of_status(status: u16) -> Cause {
    match status {
        401 => Cause::SignIn,
        403 => Cause::Permission,
        404 | 410 => Cause::NotFound,
        429 => Cause::TooMany,
        500 => Cause::Server,
        502..=504 => Cause::Gateway,
        501..=599 => Cause::Server,
        400..=499 => Cause::Request,
        _ => Cause::Other,
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
            Other,
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
        assert_eq!((gateway.cause, gateway.text), (Cause::Gateway, None));
    }
}
