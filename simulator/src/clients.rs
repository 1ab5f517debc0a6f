//! OAuth clients whose token call goes wrong, or is answered oddly.

use axum::body::Bytes;
use axum::http::StatusCode;
use serde_json::json;

use crate::reply::{Answer, Reply};
use crate::scenario::{pages, shapes};

/// A made-up OAuth client. Its secret is [`crate::identity::CLIENT_SECRET`].
#[derive(Clone, Copy, Debug)]
pub struct Client {
    /// The client ID, 36 characters long as at Zuora.
    pub id: &'static str,
    /// Its name in lists, in a few words.
    pub title: &'static str,
    /// What happens, in a sentence or two for people.
    pub does: &'static str,
    /// The token call's answer; it gets what the call should have answered.
    pub answer: fn(Reply) -> Answer,
}

/// All of them, in the order in which they are listed.
pub const CLIENTS: &[Client] = &[
    Client {
        id: "0a070400-cafe-4bad-8bad-0123456789ab",
        title: "Token call: 400, invalid client ID",
        does: "The token call is answered with 400 in the shape of the Spring framework.",
        answer: |_| Answer::Reply(spring(StatusCode::BAD_REQUEST, "Invalid client id")),
    },
    Client {
        id: "0a070401-cafe-4bad-8bad-0123456789ab",
        title: "Token call: 401, invalid client ID",
        does: "The token call is answered with 401 in the shape of the Spring framework.",
        answer: |_| Answer::Reply(spring(StatusCode::UNAUTHORIZED, "Invalid client id")),
    },
    Client {
        id: "0a070403-cafe-4bad-8bad-0123456789ab",
        title: "Token call: 403, user deactivated",
        does: "The user behind the client is deactivated: the token call is answered with 403 in \
               the shape of the Spring framework.",
        answer: |_| Answer::Reply(spring(StatusCode::FORBIDDEN, "Access Denied")),
    },
    Client {
        id: "0a07feff-cafe-4bad-8bad-0123456789ab",
        title: "Token call: byte-order mark",
        does: "The token call works; its answer begins with a byte-order mark.",
        answer: |token| Answer::Reply(with_byte_order_mark(token)),
    },
    Client {
        id: "0a07bea0-cafe-4bad-8bad-0123456789ab",
        title: "Token call: 400, no bearer token",
        does: "The token call is answered with 400 and a message alone.",
        answer: |_| Answer::Reply(shapes::no_bearer_token()),
    },
    Client {
        id: "0a070429-cafe-4bad-8bad-0123456789ab",
        title: "Token call: 429 for ten minutes",
        does: "The token call is answered with 429. When to come back stands in ratelimit-reset \
               alone, 600 seconds.",
        answer: |_| Answer::Reply(shapes::limit_resets_in_ten_minutes()),
    },
    Client {
        id: "0a07c10f-cafe-4bad-8bad-0123456789ab",
        title: "Token call: blocked by a CDN",
        does: "The token call never reaches Zuora: a CDN answers with 403 in HTML and a request ID.",
        answer: |_| Answer::Reply(pages::cloud_front()),
    },
    Client {
        id: "0a07deaf-cafe-4bad-8bad-0123456789ab",
        title: "Token call: never answered",
        does: "The token call gets no answer.",
        answer: |_| Answer::Hang,
    },
];

/// The error shape of the framework behind the token call.
fn spring(status: StatusCode, message: &str) -> Reply {
    Reply::json(
        status,
        &json!({
            "timestamp": "2026-01-05T08:15:30.123+00:00",
            "status": status.as_u16(),
            "error": status.canonical_reason(),
            "message": message,
            "path": "/oauth/token",
        }),
    )
}

fn with_byte_order_mark(reply: Reply) -> Reply {
    let body = Bytes::from([b"\xef\xbb\xbf", &reply.body[..]].concat());
    Reply { body, ..reply }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::identity::CLIENT_ID;

    #[test]
    fn every_client_has_an_id_of_its_own_as_long_as_zuoras() {
        let mut seen = HashSet::from([CLIENT_ID]);
        for client in CLIENTS {
            assert_eq!(client.id.len(), 36, "{}", client.title);
            assert!(seen.insert(client.id), "two clients are called {}", client.id);
            assert!(client.does.ends_with('.'), "{} does not end its sentence", client.title);
        }
    }
}
