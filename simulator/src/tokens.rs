//! The OAuth token call: client credentials in, a token out (RFC 6749, section 4.4).

use std::collections::HashSet;

use axum::http::StatusCode;
use axum::http::header::WWW_AUTHENTICATE;
use serde_json::json;

use crate::identity::{CLIENT_ID, CLIENT_SECRET, Shown};
use crate::reply::Reply;

/// How long an issued token is said to last, in seconds, as at Zuora. The practice tenant's
/// tokens last until it is reset.
pub const LASTS: u32 = 3598;

/// The tokens issued so far.
#[derive(Debug, Default)]
pub struct Tokens {
    issued: HashSet<String>,
    count: u64,
}

impl Tokens {
    /// Whether this token was issued here.
    pub fn holds(&self, token: &str) -> bool {
        self.issued.contains(token)
    }

    /// Forgets every token. Later ones still differ from those.
    pub fn forget(&mut self) {
        self.issued.clear();
    }

    /// Answers a token call: `form` is its body, `shown` what its headers show. A client shown as
    /// Basic goes before one in the form.
    pub fn answer(&mut self, form: &[u8], shown: Option<&Shown>) -> Reply {
        let field = |name: &str| {
            let mut fields = form_urlencoded::parse(form);
            fields.find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
        };
        match field("grant_type").as_deref() {
            Some("client_credentials") => {}
            Some(_) => return refusal("unsupported_grant_type", "Unsupported grant type."),
            None => return refusal("invalid_request", "Missing grant type."),
        }
        let (id, secret) = match shown {
            Some(Shown::Basic(id, secret)) => (Some(id.clone()), Some(secret.clone())),
            _ => (field("client_id"), field("client_secret")),
        };
        if id.as_deref() == Some(CLIENT_ID) && secret.as_deref() == Some(CLIENT_SECRET) {
            return self.issue();
        }
        let mut answer = refusal("invalid_client", "Invalid client ID or secret.");
        answer.status = StatusCode::UNAUTHORIZED;
        answer.with(WWW_AUTHENTICATE, "Basic realm=\"Zuora\"")
    }

    fn issue(&mut self) -> Reply {
        self.count += 1;
        let token = digits(self.count);
        self.issued.insert(token.clone());
        Reply::json(
            StatusCode::OK,
            &json!({
                "access_token": token,
                "token_type": "bearer",
                "expires_in": LASTS,
                "scope": "entity.practice-entity service.usage.delete tenant.12270 user.practice",
                "jti": token,
            }),
        )
    }
}

fn refusal(error: &str, description: &str) -> Reply {
    Reply::json(
        StatusCode::BAD_REQUEST,
        &json!({ "error": error, "error_description": description }),
    )
}

/// 32 hexadecimal digits that look like a token and are different for every count (splitmix64).
fn digits(count: u64) -> String {
    let mixed = |seed: u64| {
        let mut x = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        x ^ (x >> 31)
    };
    format!("{:016x}{:016x}", mixed(2 * count), mixed(2 * count + 1))
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    const FORM: &str = "grant_type=client_credentials\
                        &client_id=facade00-cafe-4bad-8bad-0123456789ab\
                        &client_secret=practice%3Dclient%2Fsecret%2Bnot%26real";

    fn body(reply: &Reply) -> Value {
        serde_json::from_slice(&reply.body).expect("JSON")
    }

    #[test]
    fn every_token_is_a_new_one_also_after_forgetting() {
        let mut tokens = Tokens::default();
        let first = body(&tokens.answer(FORM.as_bytes(), None))["access_token"].clone();
        tokens.forget();
        let second = body(&tokens.answer(FORM.as_bytes(), None))["access_token"].clone();
        assert_ne!(first, second);
        assert!(!tokens.holds(first.as_str().expect("a token")));
        assert!(tokens.holds(second.as_str().expect("a token")));
    }

    #[test]
    fn a_client_may_come_in_the_form_or_as_basic() {
        let basic = Shown::Basic(CLIENT_ID.to_owned(), CLIENT_SECRET.to_owned());
        let mut tokens = Tokens::default();
        assert_eq!(tokens.answer(FORM.as_bytes(), None).status, StatusCode::OK);
        let answer = tokens.answer(b"grant_type=client_credentials", Some(&basic));
        assert_eq!(body(&answer)["expires_in"], 3598);
        assert!(
            body(&answer)["scope"].as_str().is_some_and(|scope| scope.contains("tenant.12270"))
        );
    }

    #[test]
    fn refusals_are_in_the_shape_of_oauth() {
        let mut tokens = Tokens::default();
        let mut error = |form: &str| {
            let answer = tokens.answer(form.as_bytes(), None);
            (answer.status.as_u16(), body(&answer)["error"].as_str().unwrap_or_default().to_owned())
        };
        assert_eq!(error(&FORM.replace("facade", "faded0")), (401, "invalid_client".to_owned()));
        assert_eq!(error("grant_type=password"), (400, "unsupported_grant_type".to_owned()));
        assert_eq!(error(""), (400, "invalid_request".to_owned()));
    }
}
