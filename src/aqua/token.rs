//! The token that OAuth client credentials are exchanged for.

use super::codes::Cause;
use super::object::Object;
use super::refusal::{Fault, Refusal};
use super::reply::{Answer, Lost};
use super::secret::Secret;

/// An access token and how long it is good for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The `access_token`.
    pub secret: Secret,
    /// `expires_in`, seconds from when it was issued; Zuora says about 3,598.
    pub lifetime: Option<u64>,
}

/// What the answer of `/oauth/token` is.
#[derive(Clone, Debug, PartialEq)]
pub enum TokenReading {
    /// A token.
    Token(Token),
    /// The client credentials were not accepted, or something else was refused.
    Refused(Refusal),
    /// A whole answer without a token.
    Unreadable,
    /// No whole answer.
    Lost(Lost),
}

/// Reads the answer of `/oauth/token` (RFC 6749, sections 5.1 and 5.2).
pub fn read_token(answer: &Answer) -> TokenReading {
    let reply = match answer {
        Ok(reply) => reply,
        Err(lost) => return TokenReading::Lost(*lost),
    };
    if let Some(refusal) = Refusal::of_relay(reply) {
        return TokenReading::Refused(refusal);
    }
    let object = match Object::parse(reply.body.trim_start_matches('\u{feff}').trim()) {
        Ok(object) => object,
        Err(_) if (200..300).contains(&reply.status) => return TokenReading::Unreadable,
        Err(_) => return TokenReading::Refused(Refusal::of_status(reply)),
    };
    let token = object.text("access_token");
    let token = token.as_deref().map(str::trim);
    let sendable = |token: &&str| !token.is_empty() && token.bytes().all(|b| b.is_ascii_graphic());
    if let Some(token) = token.filter(sendable).filter(|_| (200..300).contains(&reply.status)) {
        let lifetime = object.count("expires_in");
        return TokenReading::Token(Token { secret: Secret::new(token), lifetime });
    }
    match Refusal::of_object(&object, reply.status) {
        Some(refusal) => TokenReading::Refused(of_client(refusal, reply.status).from(reply)),
        None if (200..300).contains(&reply.status) => TokenReading::Unreadable,
        None => TokenReading::Refused(Refusal::of_status(reply)),
    }
}

/// A refused token call is about the client, unless its code says otherwise: there is nothing else to
/// be refused in it.
fn of_client(mut refusal: Refusal, status: u16) -> Refusal {
    match (status, refusal.cause) {
        (400, Cause::Request | Cause::Other) if refusal.code.is_none() => {
            refusal.cause = Cause::SignIn;
        }
        // The client is known, and the user that it stands for may not sign in.
        (403, Cause::Permission) => {
            (refusal.cause, refusal.fault) = (Cause::SignIn, Some(Fault::Deactivated));
        }
        _ => {}
    }
    refusal
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aqua::Reply;

    fn read(status: u16, body: &str) -> TokenReading {
        read_token(&Ok(Reply { status, body: body.into(), ..Reply::default() }))
    }

    #[test]
    fn a_token_is_read_with_its_lifetime() {
        let body = r#"{"access_token":"abc","token_type":"bearer","expires_in":3598,"jti":"x"}"#;
        let expected = Token { secret: Secret::new("abc"), lifetime: Some(3598) };
        assert_eq!(read(200, body), TokenReading::Token(expected));
    }

    #[test]
    fn refused_client_credentials_are_a_refused_sign_in() {
        let body = r#"{"error":"invalid_client","error_description":"Bad"}"#;
        for status in [400, 401] {
            let reading = read(status, body);
            assert!(matches!(&reading, TokenReading::Refused(r) if r.cause == Cause::SignIn));
        }
    }

    #[test]
    fn a_byte_order_mark_before_a_token_is_no_part_of_it() {
        let reading = read(200, "\u{feff}{\"access_token\":\"abc\"}");
        assert!(matches!(reading, TokenReading::Token(token) if token.secret.expose() == "abc"));
    }

    #[test]
    fn springs_own_shape_is_about_the_client() {
        let spring = |status: u16, error: &str, message: &str| {
            let body = format!(
                r#"{{"timestamp":"t","status":{status},"error":"{error}","message":"{message}","path":"/oauth/token"}}"#
            );
            match read(status, &body) {
                TokenReading::Refused(refusal) => (refusal.cause, refusal.fault),
                other => panic!("{other:?}"),
            }
        };
        let client = (Cause::SignIn, Some(Fault::ClientId));
        assert_eq!(spring(400, "Bad Request", "Invalid client id"), client);
        assert_eq!(spring(401, "Unauthorized", "Invalid client id"), client);
        let user = (Cause::SignIn, Some(Fault::Deactivated));
        assert_eq!(spring(403, "Forbidden", "Access is denied"), user);
        assert_eq!(spring(400, "Bad Request", "x"), (Cause::SignIn, None));
        assert_eq!(spring(500, "Internal Server Error", "x"), (Cause::Server, None));
    }

    #[test]
    fn an_answer_without_a_sendable_token_is_no_token() {
        assert_eq!(read(200, r#"{"token_type":"bearer"}"#), TokenReading::Unreadable);
        assert_eq!(read(200, r#"{"access_token":"a\nb"}"#), TokenReading::Unreadable);
        assert_eq!(read(200, "<html>"), TokenReading::Unreadable);
        assert!(matches!(read(502, "<html>"), TokenReading::Refused(_)));
    }
}
