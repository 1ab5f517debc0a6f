//! The fields for signing in, and what may stand in them.

use super::copied::{bare, unlabelled};

/// A field for signing in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CredentialField {
    /// The user name.
    UserName,
    /// The password.
    Password,
    /// The client ID of an OAuth client.
    ClientId,
    /// The client secret of an OAuth client.
    ClientSecret,
    /// A bearer token.
    Token,
    /// `apiAccessKeyId`.
    AccessKeyId,
    /// `apiSecretAccessKey`.
    SecretAccessKey,
}

/// What is wrong with one field. The text itself is never repeated: it may be a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldError {
    /// Nothing was typed.
    Blank(CredentialField),
    /// RFC 7617: the first colon ends the user name.
    Colon,
    /// A character that an HTTP header cannot hold, by its place.
    Unsendable(usize),
    /// A line break or the like, which Basic forbids (RFC 7617, section 2).
    Control(usize),
}

impl CredentialField {
    /// Checks what was typed or pasted, and gives what of it is sent.
    ///
    /// A client ID or secret travels in a form body, and a token or key as a header: what stood around
    /// them where they were copied is left out. White space around a password may be part of it.
    ///
    /// # Errors
    /// If nothing is left of it, or if it holds what cannot be sent.
    pub fn check(self, text: &str) -> Result<&str, FieldError> {
        let text = match self {
            Self::UserName => text.trim(),
            Self::Password => text,
            Self::ClientId | Self::ClientSecret => unlabelled(text),
            Self::Token | Self::AccessKeyId | Self::SecretAccessKey => bare(text),
        };
        match self {
            _ if text.is_empty() => Err(FieldError::Blank(self)),
            Self::UserName if text.contains(':') => Err(FieldError::Colon),
            Self::Token | Self::AccessKeyId | Self::SecretAccessKey => graphic(text),
            Self::UserName | Self::Password | Self::ClientId | Self::ClientSecret => {
                no_control(text)
            }
        }
    }
}

/// What becomes a header as it stands.
fn graphic(text: &str) -> Result<&str, FieldError> {
    match text.chars().position(|c| !c.is_ascii_graphic()) {
        Some(at) => Err(FieldError::Unsendable(at + 1)),
        None => Ok(text),
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
    fn a_user_name_has_no_colon() {
        assert_eq!(CredentialField::UserName.check("a:b"), Err(FieldError::Colon));
        assert_eq!(
            CredentialField::UserName.check("  "),
            Err(FieldError::Blank(CredentialField::UserName))
        );
        assert_eq!(CredentialField::UserName.check(" a@b.com "), Ok("a@b.com"));
    }

    #[test]
    fn a_token_is_freed_of_what_was_copied_along() {
        assert_eq!(CredentialField::Token.check(" Bearer abc.def\n"), Ok("abc.def"));
        assert_eq!(CredentialField::Token.check("abc"), Ok("abc"));
        assert_eq!(
            CredentialField::Token.check("Bearer "),
            Err(FieldError::Blank(CredentialField::Token))
        );
        assert_eq!(CredentialField::Token.check("bearer1"), Ok("bearer1"));
        assert_eq!(CredentialField::Token.check("é"), Err(FieldError::Unsendable(1)));
    }

    #[test]
    fn what_a_header_cannot_hold_is_named_by_its_place_only() {
        let error = CredentialField::Token.check("hunter2\u{2026}").unwrap_err();
        assert_eq!(error, FieldError::Unsendable(8));
        assert!(!format!("{error:?}").contains("hunter2"));
        assert_eq!(CredentialField::Password.check("a\nb"), Err(FieldError::Control(2)));
    }
}
