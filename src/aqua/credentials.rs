//! The four ways to sign in, and the headers they become.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use thiserror::Error;

use super::paste::is_invisible;
use super::secret::Secret;
use super::uuid::{hyphenated, is_uuid};

/// Which way of signing in is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SignIn {
    /// HTTP Basic (RFC 7617).
    #[default]
    Basic,
    /// OAuth client credentials, through `/oauth/token`.
    OAuth,
    /// A token that somebody else got.
    Bearer,
    /// `apiAccessKeyId` and `apiSecretAccessKey`.
    Keys,
}

/// Sign-in details that were checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Credentials {
    /// User name and password.
    Basic {
        /// Without a colon, which RFC 7617 cannot carry.
        user: String,
        /// Any text.
        password: Secret,
    },
    /// OAuth client credentials.
    OAuth {
        /// 36 characters at Zuora.
        client_id: String,
        /// Any text.
        client_secret: Secret,
    },
    /// A bearer token, without the word `Bearer`.
    Bearer(Secret),
    /// API access keys.
    Keys {
        /// `apiAccessKeyId`.
        id: Secret,
        /// `apiSecretAccessKey`.
        secret: Secret,
    },
}

/// What is wrong with one field. The text itself is never repeated: it may be a secret.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FieldError {
    /// Nothing was typed.
    #[error("Enter the {0}.")]
    Blank(&'static str),
    /// RFC 7617: the first colon ends the user name.
    #[error(
        "A user name cannot have a colon. Enter the user name alone; the password has its own field."
    )]
    Colon,
    /// A character that an HTTP header cannot hold, by its place.
    #[error(
        "Character {0} cannot be sent: only plain letters, digits and signs can. Copy it again."
    )]
    Unsendable(usize),
    /// A line break or the like, which Basic forbids (RFC 7617, section 2).
    #[error("Character {0} is a control character, which cannot be sent. Copy it again.")]
    Control(usize),
}

impl Credentials {
    /// Checks a user name and password.
    pub fn user(user: &str) -> Result<&str, FieldError> {
        let user = user.trim();
        match user.is_empty() {
            true => Err(FieldError::Blank("user name")),
            false if user.contains([':']) => Err(FieldError::Colon),
            false => no_control(user),
        }
    }

    /// Checks a password. White space around it may be part of it.
    pub fn password(password: &str) -> Result<&str, FieldError> {
        match password.is_empty() {
            true => Err(FieldError::Blank("password")),
            false => no_control(password),
        }
    }

    /// Checks a client ID or secret, which travel in a form body and may hold anything.
    pub fn client<'a>(text: &'a str, what: &'static str) -> Result<&'a str, FieldError> {
        match unlabelled(text) {
            "" => Err(FieldError::Blank(what)),
            text => no_control(text),
        }
    }

    /// Checks what becomes a header as it stands: a token or key. What stands around it where it was
    /// copied is left out: see [`bare`].
    pub fn header<'a>(text: &'a str, what: &'static str) -> Result<&'a str, FieldError> {
        let text = bare(text);
        match text.chars().position(|c| !c.is_ascii_graphic()) {
            _ if text.is_empty() => Err(FieldError::Blank(what)),
            Some(at) => Err(FieldError::Unsendable(at + 1)),
            None => Ok(text),
        }
    }

    /// The headers that sign a call in. OAuth has none of its own: it needs a token first.
    pub fn headers(&self) -> Vec<(&'static str, Secret)> {
        match self {
            Self::Basic { user, password } => {
                let pair = Secret::new(format!("{user}:{}", password.expose()));
                let coded = Secret::new(STANDARD.encode(pair.expose()));
                vec![("Authorization", Secret::new(format!("Basic {}", coded.expose())))]
            }
            Self::OAuth { .. } => Vec::new(),
            Self::Bearer(token) => vec![bearer(token)],
            Self::Keys { id, secret } => {
                vec![("apiAccessKeyId", id.clone()), ("apiSecretAccessKey", secret.clone())]
            }
        }
    }
}

/// The header that carries a token.
pub fn bearer(token: &Secret) -> (&'static str, Secret) {
    ("Authorization", Secret::new(format!("Bearer {}", token.expose())))
}

/// Optional headers that choose the entity or organisation within a tenant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EntityScope {
    /// `Zuora-Entity-Ids`.
    pub entity_ids: Option<String>,
    /// `Zuora-Org-Ids`.
    pub org_ids: Option<String>,
}

impl EntityScope {
    /// Checks an optional list of IDs: none if blank.
    pub fn ids(text: &str) -> Result<Option<String>, FieldError> {
        let text = text.trim();
        match text.chars().position(|c| !c.is_ascii_graphic() && c != ' ') {
            _ if text.is_empty() => Ok(None),
            Some(at) => Err(FieldError::Unsendable(at + 1)),
            None => Ok(Some(text.to_owned())),
        }
    }

    /// Checks an optional list of entity IDs: none if blank. Zuora wants UUIDs with their hyphens; one
    /// without them gets them.
    pub fn entity_ids(text: &str) -> Result<Option<String>, FieldError> {
        let ids = entities(text).join(",");
        Self::ids(&ids)
    }

    /// What is to be said of entity IDs that are not sent as they were typed, or that look wrong.
    pub fn entity_note(text: &str) -> Option<String> {
        let sent = Self::entity_ids(text).ok()??;
        if let Some(odd) = sent.split(',').find(|id| !is_uuid(id)) {
            return Some(format!(
                "An entity ID has 36 characters, hyphens included; this one has {}. Check it.",
                odd.chars().count()
            ));
        }
        let added = text.matches('-').count() < sent.matches('-').count();
        added.then(|| format!("Sent with the hyphens that Zuora wants: {sent}"))
    }
}

/// The entity IDs in a list. A token's scope names each as `entity.…`, beside other things; where there
/// are UUIDs, or what is one but for its hyphens, nothing else is one.
fn entities(text: &str) -> Vec<String> {
    let apart = |c: char| c.is_whitespace() || is_invisible(c) || "\"'`“”{}[]()<>|,;:=".contains(c);
    let entity = |id: &str| {
        let id = id.trim_matches('.');
        let start = id.get(..7).filter(|start| start.eq_ignore_ascii_case("entity."));
        hyphenated(start.map_or(id, |_| &id[7..]))
    };
    let ids: Vec<String> = text.split(apart).filter(|id| !id.is_empty()).map(entity).collect();
    let uuids: Vec<String> = ids.iter().filter(|id| is_uuid(id)).cloned().collect();
    if uuids.is_empty() { ids } else { uuids }
}

/// What stands before a token or key where people copy it from, without case, spaces and signs.
const NAMES: &[&str] = &[
    "authorization",
    "accesstoken",
    "token",
    "bearer",
    "bearertoken",
    "zuoratoken",
    "apiaccesskeyid",
    "apisecretaccesskey",
    "accesskeyid",
    "secretaccesskey",
    "clientid",
    "clientsecret",
    "zuoraclientid",
    "zuoraclientsecret",
];

/// What follows on a name and a `:` or `=`, if that is what a text begins with.
fn behind_name(text: &str) -> Option<&str> {
    let (name, value) = text.split_once([':', '=']).filter(|(name, _)| !name.contains('\n'))?;
    let letters = name.chars().filter(char::is_ascii_alphanumeric);
    let letters: String = letters.map(|c| c.to_ascii_lowercase()).collect();
    let value = value.trim();
    (NAMES.contains(&letters.as_str()) && !value.is_empty()).then_some(value)
}

/// A client ID or secret without its name and the quotes around it. What is left may be anything.
fn unlabelled(text: &str) -> &str {
    let text = text.trim_matches(|c: char| c.is_whitespace() || is_invisible(c));
    // A second line is another value.
    let line = text.lines().next().unwrap_or_default().trim();
    let Some(value) = behind_name(line) else { return text };
    let quoted = |quote| value.strip_prefix(quote).and_then(|value| value.strip_suffix(quote));
    quoted('"').or_else(|| quoted('\'')).unwrap_or(value)
}

/// The value of `access_token` in the answer to a token call, however it is quoted.
fn access_token(text: &str) -> Option<&str> {
    let quote = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '\\');
    let (_, rest) = text.split_once("access_token")?;
    let rest = rest.trim_start_matches(quote).strip_prefix(':')?.trim_start();
    let value = rest.trim_start_matches(quote);
    let quoted = value.len() < rest.len();
    let end = value.find(|c: char| quote(c) || matches!(c, ',' | '}'))?;
    quoted.then_some(&value[..end])
}

/// A token or key without what stands around it where it was copied: `Authorization: Bearer …`, the
/// whole answer to a token call, quotes, `TOKEN=…`.
pub fn bare(text: &str) -> &str {
    let around = |c: char| c.is_whitespace() || is_invisible(c) || "\"'`,;<>\\".contains(c);
    if let Some(token) = access_token(text) {
        return token;
    }
    let mut text = text.trim_matches(around);
    loop {
        let before = text;
        for start in ["-H", "--header=", "--header", "export ", "set ", "$env:"] {
            text = text.strip_prefix(start).unwrap_or(text).trim_matches(around);
        }
        if let Some(value) = behind_name(text).or_else(|| behind_variable(text)) {
            let value = value.trim_matches(around);
            text = value.split_once('&').map_or(value, |(value, _)| value);
        }
        let word = text.split(char::is_whitespace).next().unwrap_or_default();
        if word.eq_ignore_ascii_case("bearer") {
            text = text[word.len()..].trim_matches(around);
        }
        // One alone may be a slip within the value, which is told then.
        let printed = text.strip_prefix('“').and_then(|text| text.strip_suffix('”'));
        text = printed.unwrap_or(text);
        if text == before {
            return text;
        }
    }
}

/// What a variable is set to whose name tells that it holds a token or key: `MY_TOKEN=…`.
fn behind_variable(text: &str) -> Option<&str> {
    let (name, value) = text.split_once('=')?;
    let plain =
        name.trim().chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_');
    let tells = ["TOKEN", "SECRET", "KEY", "KEY_ID", "CLIENT_ID"]
        .iter()
        .any(|end| name.trim().ends_with(end));
    (plain && tells && !value.trim().is_empty()).then_some(value)
}

fn no_control(text: &str) -> Result<&str, FieldError> {
    match text.chars().position(char::is_control) {
        Some(at) => Err(FieldError::Control(at + 1)),
        None => Ok(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn basic_is_utf_8_and_a_password_may_have_colons() {
        let credentials =
            Credentials::Basic { user: "zoë".into(), password: Secret::new("pä:ss") };
        let headers = credentials.headers();
        let (name, value) = &headers[0];
        assert_eq!((*name, value.expose()), ("Authorization", "Basic em/Dqzpww6Q6c3M="));
    }

    #[test]
    fn a_user_name_has_no_colon() {
        assert_eq!(Credentials::user("a:b"), Err(FieldError::Colon));
        assert_eq!(Credentials::user("  "), Err(FieldError::Blank("user name")));
        assert_eq!(Credentials::user(" a@b.com "), Ok("a@b.com"));
    }

    #[test]
    fn a_token_is_freed_of_what_was_copied_along() {
        assert_eq!(Credentials::header(" Bearer abc.def\n", "token"), Ok("abc.def"));
        assert_eq!(Credentials::header("abc", "token"), Ok("abc"));
        assert_eq!(Credentials::header("Bearer ", "token"), Err(FieldError::Blank("token")));
        assert_eq!(Credentials::header("bearer1", "token"), Ok("bearer1"));
        assert_eq!(Credentials::header("é", "token"), Err(FieldError::Unsendable(1)));
    }

    #[test]
    fn a_token_is_found_in_what_stands_around_it() {
        for text in [
            "Authorization: Bearer abc123",
            "authorization:bearer abc123",
            "-H \"Authorization: Bearer abc123\"",
            "{\"access_token\":\"abc123\",\"token_type\":\"bearer\",\"expires_in\":3598}",
            "{ \"scope\" : \"a\", \"access_token\" : \"abc123\" }",
            "\"abc123\"",
            "'abc123',",
            "`abc123`",
            "access_token=abc123&token_type=bearer",
            "\"access_token\": \"abc123\",",
            "export ZUORA_TOKEN=\"abc123\"",
            "$env:TOKEN = 'abc123'",
            "TOKEN=abc123",
            "Bearer \"abc123\"",
        ] {
            assert_eq!(Credentials::header(text, "token"), Ok("abc123"), "{text}");
        }
        // Signs in a token stay.
        for token in ["abc==", "a:b", "a=b", "a&b", "eyJ.eyJ.sig"] {
            assert_eq!(Credentials::header(token, "token"), Ok(token));
        }
        assert_eq!(Credentials::client("client_id=a b", "client ID"), Ok("a b"));
        let both = "client_id=3a-b\nclient_secret=s";
        assert_eq!(Credentials::client(both, "client ID"), Ok("3a-b"));
        assert_eq!(Credentials::client("Client Secret: x+y=/", "client secret"), Ok("x+y=/"));
        // A secret may hold anything.
        for secret in ["x&y_id=z", ";x+y", "x+y\\", "'x", "a:b", "a=b&c"] {
            assert_eq!(Credentials::client(secret, "client secret"), Ok(secret));
        }
        for text in [
            "Access token: abc123",
            "“abc123”",
            "\u{feff}abc123\u{200b}",
            "--header='Authorization: Bearer abc123'",
            "-H'Authorization: Bearer abc123'",
            "\"access_token\":\"abc123\",\"token_type\":\"bearer\"",
            "{'access_token':'abc123','token_type':'bearer'}",
            "{\\\"access_token\\\":\\\"abc123\\\"}",
            "[{\"access_token\":\"abc123\"}]",
        ] {
            assert_eq!(Credentials::header(text, "token"), Ok("abc123"), "{text}");
        }
        assert_eq!(Credentials::header("apiAccessKeyId: k", "access key ID"), Ok("k"));
    }

    #[test]
    fn entity_ids_are_sent_with_their_hyphens() {
        const WITH: &str = "2c92a0fd-6f1e-2d3c-016f-2b1c0a7e0002";
        let bare = WITH.replace('-', "");
        for typed in [
            WITH,
            &bare,
            &format!(" {{{bare}}} "),
            &format!("entity.{WITH}"),
            &format!("\"{bare}\""),
        ] {
            assert_eq!(EntityScope::entity_ids(typed).unwrap().as_deref(), Some(WITH), "{typed}");
        }
        for typed in [
            format!("Zuora-Entity-Ids: {bare}"),
            format!("-H 'Zuora-Entity-Ids: {WITH}'"),
            format!("entity.{bare} service.usage.delete tenant.12270 user.{bare}"),
            format!("({bare})."),
            format!("{bare}\u{200b}\n"),
            format!("entityId={bare}"),
        ] {
            assert_eq!(EntityScope::entity_ids(&typed).unwrap().as_deref(), Some(WITH), "{typed}");
        }
        let two = EntityScope::entity_ids(&format!("{bare}; {WITH}")).unwrap().unwrap();
        assert_eq!(two, format!("{WITH},{WITH}"));
        assert!(EntityScope::entity_note(&bare).unwrap().contains(WITH));
        assert_eq!(EntityScope::entity_note(WITH), None);
        assert!(EntityScope::entity_note("abc").unwrap().contains("has 3"));
        assert_eq!(EntityScope::entity_ids(" "), Ok(None));
    }

    #[test]
    fn what_a_header_cannot_hold_is_named_by_its_place_only() {
        let error = Credentials::header("hunter2\u{2026}", "token").unwrap_err();
        assert_eq!(error, FieldError::Unsendable(8));
        assert!(!error.to_string().contains("hunter2"));
        assert_eq!(Credentials::password("a\nb"), Err(FieldError::Control(2)));
        assert_eq!(EntityScope::ids("a\u{e9}"), Err(FieldError::Unsendable(2)));
        assert_eq!(EntityScope::ids(" "), Ok(None));
    }

    #[test]
    fn credentials_print_no_secret() {
        let credentials = Credentials::Keys { id: Secret::new("k1"), secret: Secret::new("k2") };
        assert_eq!(format!("{credentials:?}"), "Keys { id: …, secret: … }");
    }
}
