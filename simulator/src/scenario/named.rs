//! Jobs whose errors are known by a word in place of a number, or by a message alone. All but one
//! come with status 200.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::fault::Fault;
use super::fault::On::{Cancel, Every};
use crate::reply::Reply;

pub(super) const FAULTS: &[Fault] = &[
    Fault {
        mark: "e1c1",
        title: "REQUEST_EXCEEDED_LIMIT",
        on: &[Every, Cancel],
        reply: |_| crud("REQUEST_EXCEEDED_LIMIT", "x"),
    },
    Fault {
        mark: "e1c2",
        title: "REQUEST_EXCEEDED_RATE",
        on: &[Every],
        reply: |_| code("REQUEST_EXCEEDED_RATE", "The request exceeded the rate limit."),
    },
    Fault {
        mark: "10c4",
        title: "LOCK_COMPETITION",
        on: &[Every, Cancel],
        reply: |_| code("LOCK_COMPETITION", "Another operation holds the lock. Try again later."),
    },
    Fault {
        mark: "5e4e",
        title: "SERVER_UNAVAILABLE",
        on: &[Every],
        reply: |_| code("SERVER_UNAVAILABLE", "The server is not available at the moment."),
    },
    Fault {
        mark: "a910",
        title: "API_DISABLED",
        on: &[Every],
        reply: |_| crud("API_DISABLED", "The API was disabled for this tenant."),
    },
    Fault {
        mark: "7e39",
        title: "TEMPORARY_ERROR",
        on: &[Every],
        reply: |_| code("TEMPORARY_ERROR", "A temporary error occurred."),
    },
    Fault {
        mark: "74a5",
        title: "TRANSACTION_TERMINATED",
        on: &[Every],
        reply: |_| code("TRANSACTION_TERMINATED", "The transaction was terminated."),
    },
    Fault {
        mark: "3e55",
        title: "A message and nothing else",
        on: &[Every, Cancel],
        reply: |_| {
            ok(
                &json!({ "message": "This tenant is being moved. Jobs cannot be reached until it is \
                                    back." }),
            )
        },
    },
    Fault {
        mark: "0e57",
        title: "An error nested in an object",
        on: &[Every],
        reply: |_| ok(&nested()),
    },
    Fault {
        mark: "4e57",
        title: "400 with an error nested in an object",
        on: &[Every],
        reply: |_| Reply::json(StatusCode::BAD_REQUEST, &nested()),
    },
    Fault {
        mark: "50a9",
        title: "A SOAP fault in JSON",
        on: &[Every, Cancel],
        reply: |_| {
            ok(&json!({
                "faultcode": "fns:INVALID_SESSION",
                "faultstring": "Invalid session. Session has ended.",
            }))
        },
    },
];

fn ok(body: &Value) -> Reply {
    Reply::json(StatusCode::OK, body)
}

fn code(word: &str, message: &str) -> Reply {
    ok(&json!({ "code": word, "message": message }))
}

fn crud(word: &str, message: &str) -> Reply {
    ok(&json!({ "Success": false, "Errors": [{ "Code": word, "Message": message }] }))
}

fn nested() -> Value {
    json!({ "error": { "code": "ABC", "message": "The request could not be served." } })
}
