//! The OAuth token call: client credentials in, a token out (RFC 6749, section 4.4).

use std::collections::HashMap;

use axum::http::StatusCode;
use axum::http::header::WWW_AUTHENTICATE;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use crate::clients::CLIENTS;
use crate::clock::later;
use crate::identity::{CLIENT_ID, CLIENT_SECRET, ENTITIES, Shown};
use crate::ids;
use crate::reply::{Answer, Reply};

/// How long an issued token lasts by the practice clock, in seconds, as at Zuora.
pub const LASTS: u32 = 3598;

/// The tokens issued so far.
#[derive(Debug, Default)]
pub struct Tokens {
    /// Each with the moment at which it runs out.
    issued: HashMap<String, Timestamp>,
    count: u64,
}

impl Tokens {
    /// Whether this token was issued here and is still good.
    pub fn holds(&self, token: &str, now: Timestamp) -> bool {
        self.issued.get(token).is_some_and(|runs_out| now < *runs_out)
    }

    /// Forgets every token. Later ones still differ from those.
    pub fn forget(&mut self) {
        self.issued.clear();
    }

    /// Answers a token call: `form` is its body, `shown` what its headers show. A client shown as
    /// Basic goes before one in the form.
    pub fn answer(&mut self, form: &[u8], shown: Option<&Shown>, now: Timestamp) -> Answer {
        let field = |name: &str| {
            let mut fields = form_urlencoded::parse(form);
            fields.find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
        };
        match field("grant_type").as_deref() {
            Some("client_credentials") => {}
            Some(_) => {
                return Answer::Reply(refusal("unsupported_grant_type", "Unsupported grant type."));
            }
            None => return Answer::Reply(refusal("invalid_request", "Missing grant type.")),
        }
        let (id, secret) = match shown {
            Some(Shown::Basic(id, secret)) => (Some(id.clone()), Some(secret.clone())),
            _ => (field("client_id"), field("client_secret")),
        };
        if secret.as_deref() == Some(CLIENT_SECRET) {
            if id.as_deref() == Some(CLIENT_ID) {
                return Answer::Reply(self.issue(now));
            }
            if let Some(client) = CLIENTS.iter().find(|client| id.as_deref() == Some(client.id)) {
                return (client.answer)(self.issue(now));
            }
        }
        let mut answer = refusal("invalid_client", "Invalid client ID or secret.");
        answer.status = StatusCode::UNAUTHORIZED;
        Answer::Reply(answer.with(WWW_AUTHENTICATE, "Basic realm=\"Zuora\""))
    }

    fn issue(&mut self, now: Timestamp) -> Reply {
        self.count += 1;
        let token = ids::digits(ids::kind("token"), self.count);
        let runs_out = later(now, SignedDuration::from_secs(LASTS.into()));
        self.issued.insert(token.clone(), runs_out);
        let user = ids::digits(ids::kind("user"), 1);
        let entities = ENTITIES.map(|entity| format!("entity.{entity}")).join(" ");
        Reply::json(
            StatusCode::OK,
            &json!({
                "access_token": token,
                "token_type": "bearer",
                "expires_in": LASTS,
                "scope": format!("{entities} service.usage.delete tenant.12270 user.{user}"),
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

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    const NOW: Timestamp = Timestamp::UNIX_EPOCH;

    const FORM: &str = "grant_type=client_credentials\
                        &client_id=facade00-cafe-4bad-8bad-0123456789ab\
                        &client_secret=practice%3Dclient%2Fsecret%2Bnot%26real";

    fn reply(answer: Answer) -> Reply {
        let Answer::Reply(reply) = answer else { panic!("no answer: {answer:?}") };
        reply
    }

    fn body(answer: Answer) -> Value {
        serde_json::from_slice(&reply(answer).body).expect("JSON")
    }

    #[test]
    fn every_token_is_a_new_one_also_after_forgetting() {
        let mut tokens = Tokens::default();
        let first = body(tokens.answer(FORM.as_bytes(), None, NOW))["access_token"].clone();
        tokens.forget();
        let second = body(tokens.answer(FORM.as_bytes(), None, NOW))["access_token"].clone();
        assert_ne!(first, second);
        assert!(!tokens.holds(first.as_str().expect("a token"), NOW));
        assert!(tokens.holds(second.as_str().expect("a token"), NOW));
    }

    #[test]
    fn a_token_says_which_entities_it_is_for() {
        let answer = body(Tokens::default().answer(FORM.as_bytes(), None, NOW));
        let scope = answer["scope"].as_str().expect("a scope");
        let named: Vec<_> =
            scope.split(' ').filter_map(|part| part.strip_prefix("entity.")).collect();
        assert_eq!(named, ENTITIES);
    }

    #[test]
    fn a_token_is_good_for_an_hour_but_two_seconds() {
        let mut tokens = Tokens::default();
        let token = body(tokens.answer(FORM.as_bytes(), None, NOW))["access_token"].clone();
        let holds = |seconds| {
            let then = later(NOW, SignedDuration::from_secs(seconds));
            tokens.holds(token.as_str().expect("a token"), then)
        };
        assert!(holds(0) && holds(3597) && !holds(3598));
    }

    #[test]
    fn a_client_may_come_in_the_form_or_as_basic() {
        let basic = Shown::Basic(CLIENT_ID.to_owned(), CLIENT_SECRET.to_owned());
        let mut tokens = Tokens::default();
        assert_eq!(reply(tokens.answer(FORM.as_bytes(), None, NOW)).status, StatusCode::OK);
        let answer = body(tokens.answer(b"grant_type=client_credentials", Some(&basic), NOW));
        assert_eq!(answer["expires_in"], 3598);
        assert!(answer["scope"].as_str().is_some_and(|scope| scope.contains("tenant.12270")));
    }

    #[test]
    fn refusals_are_in_the_shape_of_oauth() {
        let mut tokens = Tokens::default();
        let mut error = |form: &str| {
            let answer = reply(tokens.answer(form.as_bytes(), None, NOW));
            let body: Value = serde_json::from_slice(&answer.body).expect("JSON");
            (answer.status.as_u16(), body["error"].as_str().unwrap_or_default().to_owned())
        };
        assert_eq!(error(&FORM.replace("facade", "faded0")), (401, "invalid_client".to_owned()));
        assert_eq!(error("grant_type=password"), (400, "unsupported_grant_type".to_owned()));
        assert_eq!(error(""), (400, "invalid_request".to_owned()));
    }

    #[test]
    fn an_odd_client_meets_its_own_answer_only_with_the_right_secret() {
        let mut tokens = Tokens::default();
        let mut status = |form: &str| reply(tokens.answer(form.as_bytes(), None, NOW)).status;
        let odd = FORM.replace("facade00", "0a070403");
        assert_eq!(status(&odd), StatusCode::FORBIDDEN);
        assert_eq!(status(&odd.replace("practice", "other")), StatusCode::UNAUTHORIZED);
    }

    #[test]
    fn a_token_behind_a_byte_order_mark_is_good() {
        let mut tokens = Tokens::default();
        let form = FORM.replace("facade00", "0a07feff");
        let answer = reply(tokens.answer(form.as_bytes(), None, NOW));
        let rest = answer.body.strip_prefix(b"\xef\xbb\xbf").expect("a byte-order mark");
        let rest: Value = serde_json::from_slice(rest).expect("JSON");
        assert!(tokens.holds(rest["access_token"].as_str().expect("a token"), NOW));
    }
}
