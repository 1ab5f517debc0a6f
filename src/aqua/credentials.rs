//! The four ways to sign in, and the headers they become.

use base64ct::{Base64, Encoding};

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

impl Credentials {
    /// The headers that sign a call in. OAuth has none of its own: it needs a token first.
    pub fn headers(&self) -> Vec<(&'static str, Secret)> {
        match self {
            Self::Basic { user, password } => {
                let pair = Secret::new(format!("{user}:{}", password.expose()));
                let coded = Secret::new(Base64::encode_string(pair.expose().as_bytes()));
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
    fn credentials_print_no_secret() {
        let credentials = Credentials::Keys { id: Secret::new("k1"), secret: Secret::new("k2") };
        assert_eq!(format!("{credentials:?}"), "Keys { id: …, secret: … }");
    }
}
