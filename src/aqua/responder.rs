//! Who gave an answer: Zuora, this site's relay, or something else on the way.

use super::foreign_body::ForeignBody;
use super::object::Object;
use super::response::HttpResponse;

/// Who gave an answer, as far as it tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Responder {
    /// Zuora's API: in one of its shapes, or with its request ID.
    Zuora,
    /// This site's relay, of itself.
    Relay,
    /// Something on this site in front of the relay or in its place: its own sign-on, a proxy.
    BeforeRelay,
    /// Something between this site's relay and Zuora.
    BehindRelay,
    /// Something between this browser and Zuora.
    Between,
    /// Not known: the answer says nothing of it.
    #[default]
    Unknown,
}

impl Responder {
    /// Who gave this answer.
    pub fn of(response: &HttpResponse) -> Self {
        let body = response.body.trim_start_matches('\u{feff}').trim();
        if relay_word(response).is_some() {
            return Self::Relay;
        }
        if response.headers.request_id.is_some() || body.starts_with(['{', '[']) {
            return Self::Zuora;
        }
        let foreign_body = ForeignBody::parse(body);
        // Zuora's own servers send such pages as well as others'.
        let lower = body.to_ascii_lowercase();
        let servers_own = foreign_body.is_page
            && (lower.contains("apache tomcat") || lower.contains("<title>http status"));
        match response.headers.relay.as_deref() {
            Some("") => Self::BeforeRelay,
            // Limits of Zuora's own servers are told in XML.
            _ if foreign_body.is_silent() || foreign_body.is_xml() || servers_own => Self::Unknown,
            Some(_) => Self::BehindRelay,
            None => Self::Between,
        }
    }
}

/// The words with which the relay answers of itself, and the statuses that it gives them.
const WORDS: [(&str, &[u16]); 8] = [
    ("cross-site", &[403]),
    ("host-not-listed", &[404]),
    ("path-not-allowed", &[404]),
    ("method-not-allowed", &[405]),
    ("body-not-allowed", &[413]),
    ("rate-limited", &[429]),
    ("upstream-unreachable", &[502, 503, 504]),
    ("upstream-silent", &[502, 503, 504]),
];

/// Why the relay of this page's site answered in the tenant's place. Believed only in the form in which
/// the relay says it: with the status that belongs to the word, and the same word in the body, if there
/// is one. None for any other answer.
pub fn relay_word(response: &HttpResponse) -> Option<&'static str> {
    let told = response.headers.relay.as_deref()?;
    let (word, statuses) = WORDS.iter().find(|(word, _)| *word == told)?;
    let body = response.body.trim();
    let said = Object::parse(body).ok().and_then(|object| object.text("relay"));
    let same = body.is_empty() || said.as_deref() == Some(*word);
    (same && statuses.contains(&response.status)).then_some(*word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aqua::ResponseHeaders;

    fn response(status: u16, relay: Option<&str>, body: &str) -> HttpResponse {
        let headers =
            ResponseHeaders { relay: relay.map(str::to_owned), ..ResponseHeaders::default() };
        HttpResponse { status, headers, body: body.into() }
    }

    #[test]
    fn the_relay_is_believed_in_its_own_form_alone() {
        let body = r#"{"relay":"rate-limited","message":"Wait."}"#;
        assert_eq!(relay_word(&response(429, Some("rate-limited"), body)), Some("rate-limited"));
        for forged in [
            response(200, Some("rate-limited"), body),
            response(429, Some("rate-limited"), "{}"),
            response(429, Some("rate-limited"), "<html>"),
            response(404, Some("host-not-listed"), body),
            response(429, Some("passed"), body),
            response(429, Some("new-word"), r#"{"relay":"new-word"}"#),
            response(429, None, body),
        ] {
            assert_eq!(relay_word(&forged), None, "{forged:?}");
        }
    }

    #[test]
    fn a_page_is_told_from_zuora_by_where_it_came_from() {
        let page = "<html><title>Denied</title>";
        for (relay, responder) in [
            (None, Responder::Between),
            (Some(""), Responder::BeforeRelay),
            (Some("passed"), Responder::BehindRelay),
        ] {
            assert_eq!(Responder::of(&response(403, relay, page)), responder);
            assert_eq!(Responder::of(&response(403, relay, "{\"code\":1}")), Responder::Zuora);
        }
        assert_eq!(Responder::of(&response(204, None, "")), Responder::Unknown);
        let mut marked = response(500, None, page);
        marked.headers.request_id = Some("r".into());
        assert_eq!(Responder::of(&marked), Responder::Zuora);
    }
}
