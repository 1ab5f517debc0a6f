//! The ways to sign in, and the headers they become.

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

impl SignIn {
    /// Every way, in the order of the form.
    pub const ALL: [Self; 4] = [Self::Basic, Self::OAuth, Self::Bearer, Self::Keys];
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
    /// What is secret of them.
    pub fn secrets(&self) -> impl Iterator<Item = &Secret> {
        let [first, second] = match self {
            Self::Basic { password: secret, .. }
            | Self::OAuth { client_secret: secret, .. }
            | Self::Bearer(secret) => [Some(secret), None],
            Self::Keys { id, secret } => [Some(id), Some(secret)],
        };
        first.into_iter().chain(second)
    }

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
    fn all_ways_are_there_in_their_order() {
        // The compiler tells of a way that is missing here.
        let next = |way: &SignIn| match way {
            SignIn::Basic => Some(SignIn::OAuth),
            SignIn::OAuth => Some(SignIn::Bearer),
            SignIn::Bearer => Some(SignIn::Keys),
            SignIn::Keys => None,
        };
        assert!(std::iter::successors(Some(SignIn::Basic), next).eq(SignIn::ALL));
    }

    #[test]
    fn every_header_of_a_sign_in_goes_through_the_relays_and_to_no_sign_on_of_the_site() {
        let credentials = |way| match way {
            SignIn::Basic => Credentials::Basic { user: "u".into(), password: Secret::new("p") },
            SignIn::OAuth => {
                Credentials::OAuth { client_id: "c".into(), client_secret: Secret::new("s") }
            }
            SignIn::Bearer => Credentials::Bearer(Secret::new("t")),
            SignIn::Keys => Credentials::Keys { id: Secret::new("k1"), secret: Secret::new("k2") },
        };
        let nginx = include_str!("../../deploy/nginx.conf");
        let caddy = include_str!("../../deploy/Caddyfile").to_lowercase();
        let sign_on = include_str!("../../deploy/here.caddy").to_lowercase();
        for (name, _) in SignIn::ALL.into_iter().flat_map(|way| credentials(way).headers()) {
            let sent = name.to_lowercase();
            let passed = format!("proxy_set_header {name} $http_{};", sent.replace('-', "_"));
            assert!(nginx.contains(&passed), "{name}");
            assert!(caddy.contains(&format!("{{http.request.header.{sent}}}")), "{name}");
            assert!(caddy.contains(&format!(" {sent} {{http.vars.")), "{name}");
            // nginx hands no headers on to a sign-on; Caddy does, at two places.
            assert_eq!(sign_on.matches(&format!("header_up -{sent}\n")).count(), 2, "{name}");
        }
    }

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
