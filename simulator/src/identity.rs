//! Who is calling: the practice tenant's made-up credentials, and the three ways to show them.

use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// A user who may read and cancel jobs.
pub const USER: &str = "practice@example.com";
/// A user who may read jobs and not cancel them.
pub const READ_ONLY_USER: &str = "readonly@example.com";
/// A user who may cancel jobs and not read them.
pub const CANCEL_ONLY_USER: &str = "deleteonly@example.com";
/// The users' password. Its letters and colon show that Basic is UTF-8 (RFC 7617) and that only
/// the first colon divides.
pub const PASSWORD: &str = "pr\u{e4}ctice-p\u{e4}ss:1";
/// The OAuth client, its ID 36 characters long as at Zuora.
pub const CLIENT_ID: &str = "facade00-cafe-4bad-8bad-0123456789ab";
/// The OAuth client's secret.
pub const CLIENT_SECRET: &str = "practice=client/secret+not&real";
/// A bearer token that is valid without having been issued.
pub const TOKEN: &str = "practice0pasted0bearer0token0001";
/// The API access key's ID.
pub const KEY_ID: &str = "practice-access-key-id";
/// The API access key's secret.
pub const KEY_SECRET: &str = "practice-secret-access-key";

/// The entities that an issued token is for. Whichever a call names, it is answered: there is one set
/// of jobs.
pub const ENTITIES: [&str; 2] =
    ["facade00-cafe-4bad-8bad-00000000e001", "facade00-cafe-4bad-8bad-00000000e002"];

/// What a caller may do with jobs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Read and cancel.
    Full,
    /// Read.
    ReadOnly,
    /// Cancel.
    CancelOnly,
}

/// The credentials that a call shows, not yet checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// User name and password, or an OAuth client's ID and secret.
    Basic(String, String),
    /// A token, pasted or issued.
    Bearer(String),
    /// The headers `apiAccessKeyId` and `apiSecretAccessKey`.
    Keys(String, String),
}

impl Shown {
    /// The credentials in these headers; `Authorization` goes before the access keys. None where
    /// they are missing or cannot be read.
    pub fn in_headers(headers: &HeaderMap) -> Option<Self> {
        if let Some(authorization) = headers.get(AUTHORIZATION) {
            let (scheme, rest) = authorization.to_str().ok()?.split_once(' ')?;
            return if scheme.eq_ignore_ascii_case("bearer") {
                Some(Self::Bearer(rest.trim().to_owned()))
            } else if scheme.eq_ignore_ascii_case("basic") {
                let text = String::from_utf8(STANDARD.decode(rest.trim()).ok()?).ok()?;
                let (user, password) = text.split_once(':')?;
                Some(Self::Basic(user.to_owned(), password.to_owned()))
            } else {
                None
            };
        }
        let header = |name| Some(headers.get(name)?.to_str().ok()?.to_owned());
        Some(Self::Keys(header("apiaccesskeyid")?, header("apisecretaccesskey")?))
    }

    /// What these credentials allow, leaving issued tokens aside. None where they are wrong.
    pub fn role(&self) -> Option<Role> {
        match self {
            Self::Basic(user, password) if password == PASSWORD => match user.as_str() {
                USER => Some(Role::Full),
                READ_ONLY_USER => Some(Role::ReadOnly),
                CANCEL_ONLY_USER => Some(Role::CancelOnly),
                _ => None,
            },
            Self::Bearer(token) if token == TOKEN => Some(Role::Full),
            Self::Keys(id, secret) if id == KEY_ID && secret == KEY_SECRET => Some(Role::Full),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn authorized(value: &str) -> Option<Role> {
        let value = HeaderValue::from_str(value).expect("a header value");
        Shown::in_headers(&HeaderMap::from_iter([(AUTHORIZATION, value)]))?.role()
    }

    #[test]
    fn a_password_is_read_as_utf_8_and_may_hold_a_colon() {
        let basic = STANDARD.encode(format!("{USER}:{PASSWORD}"));
        assert_eq!(authorized(&format!("Basic {basic}")), Some(Role::Full));
    }

    #[test]
    fn a_password_in_latin_1_is_wrong() {
        let latin_1: Vec<u8> = format!("{USER}:{PASSWORD}").chars().map(|c| c as u8).collect();
        assert_eq!(authorized(&format!("Basic {}", STANDARD.encode(latin_1))), None);
    }

    #[test]
    fn the_scheme_is_read_without_case() {
        assert_eq!(authorized(&format!("bearer {TOKEN}")), Some(Role::Full));
        assert_eq!(authorized(&format!("Token {TOKEN}")), None);
    }

    #[test]
    fn access_keys_need_both_headers() {
        let mut headers = HeaderMap::new();
        headers.insert("apiaccesskeyid", HeaderValue::from_static(KEY_ID));
        assert_eq!(Shown::in_headers(&headers), None);
        headers.insert("apisecretaccesskey", HeaderValue::from_static(KEY_SECRET));
        assert_eq!(Shown::in_headers(&headers).and_then(|shown| shown.role()), Some(Role::Full));
    }
}
