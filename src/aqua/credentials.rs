//! The four ways to sign in, and the headers they become.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use thiserror::Error;

use super::secret::Secret;

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
        match text.trim() {
            "" => Err(FieldError::Blank(what)),
            text => no_control(text),
        }
    }

    /// Checks what becomes a header as it stands: a token or key. A pasted `Bearer ` is left out.
    pub fn header<'a>(text: &'a str, what: &'static str) -> Result<&'a str, FieldError> {
        let text = text.trim();
        let text = match text.get(..6) {
            Some(word) if word.eq_ignore_ascii_case("bearer") => match &text[6..] {
                rest if rest.is_empty() || rest.starts_with(' ') => rest.trim_start(),
                _ => text,
            },
            _ => text,
        };
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
pub struct Extras {
    /// `Zuora-Entity-Ids`.
    pub entity_ids: Option<String>,
    /// `Zuora-Org-Ids`.
    pub org_ids: Option<String>,
}

impl Extras {
    /// Checks an optional list of IDs: none if blank.
    pub fn ids(text: &str) -> Result<Option<String>, FieldError> {
        let text = text.trim();
        match text.chars().position(|c| !c.is_ascii_graphic() && c != ' ') {
            _ if text.is_empty() => Ok(None),
            Some(at) => Err(FieldError::Unsendable(at + 1)),
            None => Ok(Some(text.to_owned())),
        }
    }
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
    fn what_a_header_cannot_hold_is_named_by_its_place_only() {
        let error = Credentials::header("hunter2\u{2026}", "token").unwrap_err();
        assert_eq!(error, FieldError::Unsendable(8));
        assert!(!error.to_string().contains("hunter2"));
        assert_eq!(Credentials::password("a\nb"), Err(FieldError::Control(2)));
        assert_eq!(Extras::ids("a\u{e9}"), Err(FieldError::Unsendable(2)));
        assert_eq!(Extras::ids(" "), Ok(None));
    }

    #[test]
    fn credentials_print_no_secret() {
        let credentials = Credentials::Keys { id: Secret::new("k1"), secret: Secret::new("k2") };
        assert_eq!(format!("{credentials:?}"), "Keys { id: …, secret: … }");
    }
}
