//! Jobs whose calls are answered with errors, or with something that is no answer.

use axum::http::StatusCode;

use super::fault::Fault;
use super::fault::On::{Cancel, CancelTakingEffect, Every, LookUp};
use super::shapes;
use crate::reply::Reply;

pub(super) const FAULTS: &[Fault] = &[
    Fault {
        mark: "0403",
        title: "403, no permission",
        on: &[Every, Cancel, LookUp],
        reply: |_| shapes::forbidden(),
    },
    Fault { mark: "f403", title: "403 in XML", on: &[Every], reply: |_| shapes::xml_forbidden() },
    Fault {
        mark: "0404",
        title: "404 in HTML",
        on: &[Every],
        reply: |_| shapes::gateway(StatusCode::NOT_FOUND),
    },
    Fault {
        mark: "0429",
        title: "429, too many requests",
        on: &[Every, Cancel],
        reply: |_| shapes::too_many_requests(),
    },
    Fault {
        mark: "0500",
        title: "500 with reasons",
        on: &[Every, Cancel, LookUp],
        reply: |_| shapes::internal_error(),
    },
    Fault { mark: "f1a7", title: "500, flattened", on: &[Every], reply: |_| shapes::flattened() },
    Fault {
        mark: "0502",
        title: "502 in HTML",
        on: &[Every, Cancel, LookUp, CancelTakingEffect],
        reply: |_| shapes::gateway(StatusCode::BAD_GATEWAY),
    },
    Fault {
        mark: "0503",
        title: "503 in HTML, Retry-After a date",
        on: &[Every],
        reply: |_| shapes::unavailable(),
    },
    Fault {
        mark: "0504",
        title: "504 in HTML",
        on: &[Every, CancelTakingEffect],
        reply: |_| shapes::gateway(StatusCode::GATEWAY_TIMEOUT),
    },
    Fault { mark: "c20d", title: "400 in the CRUD shape", on: &[Every], reply: |_| shapes::crud() },
    Fault {
        mark: "0a07",
        title: "400 in the OAuth shape",
        on: &[Every],
        reply: |_| shapes::oauth(),
    },
    Fault {
        mark: "0302",
        title: "302 to the sign-in page",
        on: &[Every, Cancel],
        reply: |_| Reply::redirect("/login"),
    },
    Fault {
        mark: "7a95",
        title: "200 with HTML",
        on: &[Every, Cancel, LookUp],
        reply: |_| shapes::wall(),
    },
    Fault {
        mark: "0200",
        title: "200 without a body",
        on: &[Every, Cancel, CancelTakingEffect],
        reply: |_| Reply::empty(StatusCode::OK),
    },
    Fault {
        mark: "0204",
        title: "204",
        on: &[Every, CancelTakingEffect],
        reply: |_| Reply::empty(StatusCode::NO_CONTENT),
    },
    Fault {
        mark: "b17e",
        title: "200 with half of the JSON",
        on: &[Every, Cancel, CancelTakingEffect],
        reply: Reply::truncated,
    },
    Fault {
        mark: "c075",
        title: "200 cut off in transfer",
        on: &[Every, CancelTakingEffect],
        reply: Reply::cut_off,
    },
    Fault {
        mark: "a44a",
        title: "A JSON array",
        on: &[Every],
        reply: |_| text("[{\"id\":\"1\"}]"),
    },
    Fault { mark: "5721", title: "A JSON string", on: &[Every], reply: |_| text("\"cancelled\"") },
    Fault { mark: "0000", title: "JSON null", on: &[Every], reply: |_| text("null") },
];

fn text(json: &'static str) -> Reply {
    Reply::json_text(StatusCode::OK, json)
}
