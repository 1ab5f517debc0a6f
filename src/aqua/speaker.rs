//! Who gave an answer: Zuora, this site's relay, or something else on the way.

use super::foreign::Foreign;
use super::object::Object;
use super::reply::Reply;

/// Who gave an answer, as far as it tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Speaker {
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

impl Speaker {
    /// Who gave this answer.
    pub fn of(reply: &Reply) -> Self {
        let body = reply.body.trim_start_matches('\u{feff}').trim();
        let foreign = Foreign::read(body);
        // Zuora's own servers send such pages as well as others'.
        let lower = body.to_ascii_lowercase();
        let servers_own = foreign.is_page
            && (lower.contains("apache tomcat") || lower.contains("<title>http status"));
        if relay_word(reply).is_some() {
            Self::Relay
        } else if reply.noted.request_id.is_some() || body.starts_with(['{', '[']) {
            Self::Zuora
        } else {
            match reply.noted.relay.as_deref() {
                Some("") => Self::BeforeRelay,
                // Limits of Zuora's own servers are told in XML.
                _ if foreign.is_silent() || foreign.is_xml() || servers_own => Self::Unknown,
                Some(_) => Self::BehindRelay,
                None => Self::Between,
            }
        }
    }

    /// Who that is, in words that go on a line by themselves; none where it is Zuora, as it should be.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Zuora => None,
            Self::Relay => Some("this site’s relay"),
            Self::BeforeRelay => Some("something on this site in place of its relay"),
            Self::BehindRelay => Some("something between this site’s relay and Zuora"),
            Self::Between => Some("something between this browser and Zuora"),
            Self::Unknown => Some("not known"),
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
pub fn relay_word(reply: &Reply) -> Option<&'static str> {
    let told = reply.noted.relay.as_deref()?;
    let (word, statuses) = WORDS.iter().find(|(word, _)| *word == told)?;
    let body = reply.body.trim();
    let said = Object::parse(body).ok().and_then(|object| object.text("relay"));
    let same = body.is_empty() || said.as_deref() == Some(*word);
    (same && statuses.contains(&reply.status)).then_some(*word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aqua::Noted;

    fn reply(status: u16, relay: Option<&str>, body: &str) -> Reply {
        let noted = Noted { relay: relay.map(str::to_owned), ..Noted::default() };
        Reply { status, noted, body: body.into() }
    }

    #[test]
    fn the_relay_is_believed_in_its_own_form_alone() {
        let body = r#"{"relay":"rate-limited","message":"Wait."}"#;
        assert_eq!(relay_word(&reply(429, Some("rate-limited"), body)), Some("rate-limited"));
        for forged in [
            reply(200, Some("rate-limited"), body),
            reply(429, Some("rate-limited"), "{}"),
            reply(429, Some("rate-limited"), "<html>"),
            reply(404, Some("host-not-listed"), body),
            reply(429, Some("passed"), body),
            reply(429, Some("new-word"), r#"{"relay":"new-word"}"#),
            reply(429, None, body),
        ] {
            assert_eq!(relay_word(&forged), None, "{forged:?}");
        }
    }

    #[test]
    fn a_page_is_told_from_zuora_by_where_it_came_from() {
        let page = "<html><title>Denied</title>";
        for (relay, speaker) in [
            (None, Speaker::Between),
            (Some(""), Speaker::BeforeRelay),
            (Some("passed"), Speaker::BehindRelay),
        ] {
            assert_eq!(Speaker::of(&reply(403, relay, page)), speaker);
            assert_eq!(Speaker::of(&reply(403, relay, "{\"code\":1}")), Speaker::Zuora);
        }
        assert_eq!(Speaker::of(&reply(204, None, "")), Speaker::Unknown);
        let mut marked = reply(500, None, page);
        marked.noted.request_id = Some("r".into());
        assert_eq!(Speaker::of(&marked), Speaker::Zuora);
    }
}
