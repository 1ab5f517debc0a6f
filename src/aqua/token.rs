//! The token that OAuth client credentials are exchanged for.

use super::codes::ErrorKind;
use super::error_response::{ErrorResponse, SignInFault};
use super::object::Object;
use super::response::{HttpResult, TransportError};
use super::secret::Secret;
use super::uuid::{hyphenated, is_uuid};

/// An access token and how long it is good for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The `access_token`.
    pub secret: Secret,
    /// The entities that it is good for, from its `scope`; with the hyphens that `Zuora-Entity-Ids` wants.
    pub entities: Vec<String>,
    /// `expires_in`, seconds from when it was issued; Zuora says about 3,598.
    pub lifetime: Option<u64>,
}

/// What the answer of `/oauth/token` is.
#[derive(Clone, Debug, PartialEq)]
pub enum TokenResponse {
    /// A token.
    Token(Token),
    /// The client credentials were not accepted, or something else was refused.
    Error(ErrorResponse),
    /// A whole answer without a token.
    Unreadable,
    /// No whole answer.
    NoResponse(TransportError),
}

/// Reads the answer of `/oauth/token` (RFC 6749, sections 5.1 and 5.2).
pub fn parse_token_response(answer: &HttpResult) -> TokenResponse {
    let response = match answer {
        Ok(response) => response,
        Err(error) => return TokenResponse::NoResponse(*error),
    };
    if let Some(error) = ErrorResponse::from_relay(response) {
        return TokenResponse::Error(error);
    }
    let object = match Object::parse(response.body.trim_start_matches('\u{feff}').trim()) {
        Ok(object) => object,
        Err(_) if (200..300).contains(&response.status) => return TokenResponse::Unreadable,
        Err(_) => return TokenResponse::Error(ErrorResponse::from_status(response)),
    };
    let token = object.text("access_token");
    let token = token.as_deref().map(str::trim);
    let sendable = |token: &&str| !token.is_empty() && token.bytes().all(|b| b.is_ascii_graphic());
    if let Some(token) = token.filter(sendable).filter(|_| (200..300).contains(&response.status)) {
        let lifetime = object.count("expires_in");
        let entities = entities(object.text("scope").as_deref().unwrap_or_default());
        return TokenResponse::Token(Token { secret: Secret::new(token), entities, lifetime });
    }
    match ErrorResponse::from_object(&object, response.status) {
        Some(error) => TokenResponse::Error(of_client(error, response.status).from(response)),
        None if (200..300).contains(&response.status) => TokenResponse::Unreadable,
        None => TokenResponse::Error(ErrorResponse::from_status(response)),
    }
}

/// The entities of a scope: `tenant.12270 entity.{uuid} user.{id}`.
fn entities(scope: &str) -> Vec<String> {
    let named = scope.split_whitespace().filter_map(|part| part.strip_prefix("entity."));
    named.map(hyphenated).filter(|id| is_uuid(id)).collect()
}

/// A refused token call is about the client, unless its code says otherwise: there is nothing else to
/// be refused in it.
fn of_client(mut error: ErrorResponse, status: u16) -> ErrorResponse {
    match (status, error.kind) {
        (400, ErrorKind::Request | ErrorKind::Other) if error.code.is_none() => {
            error.kind = ErrorKind::SignIn;
        }
        // The client is known, and the user that it stands for may not sign in.
        (403, ErrorKind::Permission) => {
            (error.kind, error.fault) = (ErrorKind::SignIn, Some(SignInFault::Deactivated));
        }
        _ => {}
    }
    error
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aqua::HttpResponse;

    fn read(status: u16, body: &str) -> TokenResponse {
        parse_token_response(&Ok(HttpResponse {
            status,
            body: body.into(),
            ..HttpResponse::default()
        }))
    }

    #[test]
    fn a_token_is_read_with_its_lifetime() {
        let body = r#"{"access_token":"abc","token_type":"bearer","expires_in":3598,"jti":"x"}"#;
        let expected =
            Token { secret: Secret::new("abc"), entities: Vec::new(), lifetime: Some(3598) };
        assert_eq!(read(200, body), TokenResponse::Token(expected));
    }

    #[test]
    fn a_tokens_scope_names_its_entities() {
        let body = r#"{"access_token":"abc","scope":"tenant.12270 entity.2c92a0fd-6f1e-2d3c-016f-2b1c0a7e0001 entity.2c92a0fd6f1e2d3c016f2b1c0a7e0002 user.8a80 entity.x"}"#;
        let TokenResponse::Token(token) = read(200, body) else { panic!() };
        assert_eq!(
            token.entities,
            ["2c92a0fd-6f1e-2d3c-016f-2b1c0a7e0001", "2c92a0fd-6f1e-2d3c-016f-2b1c0a7e0002"]
        );
    }

    #[test]
    fn refused_client_credentials_are_a_refused_sign_in() {
        let body = r#"{"error":"invalid_client","error_description":"Bad"}"#;
        for status in [400, 401] {
            let reading = read(status, body);
            assert!(matches!(&reading, TokenResponse::Error(r) if r.kind == ErrorKind::SignIn));
        }
    }

    #[test]
    fn a_byte_order_mark_before_a_token_is_no_part_of_it() {
        let reading = read(200, "\u{feff}{\"access_token\":\"abc\"}");
        assert!(matches!(reading, TokenResponse::Token(token) if token.secret.expose() == "abc"));
    }

    #[test]
    fn springs_own_shape_is_about_the_client() {
        let spring = |status: u16, error: &str, message: &str| {
            let body = format!(
                r#"{{"timestamp":"t","status":{status},"error":"{error}","message":"{message}","path":"/oauth/token"}}"#
            );
            match read(status, &body) {
                TokenResponse::Error(error) => (error.kind, error.fault),
                other => panic!("{other:?}"),
            }
        };
        let client = (ErrorKind::SignIn, Some(SignInFault::ClientId));
        assert_eq!(spring(400, "Bad Request", "Invalid client id"), client);
        assert_eq!(spring(401, "Unauthorized", "Invalid client id"), client);
        let user = (ErrorKind::SignIn, Some(SignInFault::Deactivated));
        assert_eq!(spring(403, "Forbidden", "Access is denied"), user);
        assert_eq!(spring(400, "Bad Request", "x"), (ErrorKind::SignIn, None));
        assert_eq!(spring(500, "Internal Server Error", "x"), (ErrorKind::Server, None));
    }

    #[test]
    fn an_answer_without_a_sendable_token_is_no_token() {
        assert_eq!(read(200, r#"{"token_type":"bearer"}"#), TokenResponse::Unreadable);
        assert_eq!(read(200, r#"{"access_token":"a\nb"}"#), TokenResponse::Unreadable);
        assert_eq!(read(200, "<html>"), TokenResponse::Unreadable);
        assert!(matches!(read(502, "<html>"), TokenResponse::Error(_)));
    }
}
