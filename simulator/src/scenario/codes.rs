//! Jobs whose errors are known by a number: v1's codes, whose last two digits are the kind, and
//! AQuA's own.

use axum::http::StatusCode;

use super::fault::Fault;
use super::fault::On::{Cancel, Every};
use super::{Act, Effect, Scenario, shapes};
use crate::reply::Reply;

pub(super) const FAULTS: &[Fault] = &[
    Fault {
        mark: "e020",
        title: "Code 90000020, the entity is not this token's",
        on: &[Every],
        reply: |_| Reply::v1_error(StatusCode::OK, 90_000_020, "entity"),
    },
    Fault {
        mark: "0010",
        title: "403 with code 50000010, no permission",
        on: &[Every, Cancel],
        reply: |_| shapes::v1(StatusCode::FORBIDDEN, 50_000_010),
    },
    Fault {
        mark: "0027",
        title: "400 with code 50000027, invalid parameter",
        on: &[Every, Cancel],
        reply: |_| shapes::v1(StatusCode::BAD_REQUEST, 50_000_027),
    },
    Fault {
        mark: "0040",
        title: "Code 50000040 without success, not found",
        on: &[Every, Cancel],
        reply: |_| shapes::not_found_without_success(),
    },
    Fault {
        mark: "0050",
        title: "Code 50000050, locked",
        on: &[Every, Cancel],
        reply: |_| shapes::v1(StatusCode::OK, 50_000_050),
    },
    Fault {
        mark: "0061",
        title: "Code 50000061, temporary error",
        on: &[Every, Cancel],
        reply: |_| shapes::v1(StatusCode::OK, 50_000_061),
    },
    Fault {
        mark: "0090",
        title: "400 with code 50000090, malformed",
        on: &[Every, Cancel],
        reply: |_| shapes::v1(StatusCode::BAD_REQUEST, 50_000_090),
    },
    Fault {
        mark: "0099",
        title: "Code 50000099, worth another try",
        on: &[Every, Cancel],
        reply: |_| shapes::v1(StatusCode::OK, 50_000_099),
    },
    Fault {
        mark: "0120",
        title: "429, Retry-After two minutes",
        on: &[Every, Cancel],
        reply: |_| shapes::retry_after_two_minutes(),
    },
    Fault {
        mark: "0600",
        title: "429, only ratelimit-reset says when",
        on: &[Every, Cancel],
        reply: |_| shapes::limit_resets_in_ten_minutes(),
    },
    Fault {
        mark: "bea0",
        title: "400, no bearer token",
        on: &[Every],
        reply: |_| shapes::no_bearer_token(),
    },
];

/// AQuA's table of codes, but for 90009, which a job of its own has.
const AQUA: [(&str, &str); 22] = [
    ("90001", "Invalid batch ID."),
    ("90002", "Invalid Job Id."),
    ("90003", "Invalid Job Id for job cancellation."),
    ("90004", "There are more than 50 queries in the job."),
    ("90005", "There is a syntax error in one of the queries."),
    ("90006", "File storage error."),
    ("90007", "The query was aborted."),
    ("90008", "Database error."),
    ("90010", "Server error."),
    ("90012", "Deleted columns are not supported for stateless jobs."),
    ("90014", "The notifyURL is too long."),
    ("90015", "The incremental timestamp is invalid."),
    ("90016", "There are no queries in the job."),
    ("90017", "The object does not support deleted records."),
    ("90018", "You do not have permission for the object."),
    ("90019", "The partner ID is not recognized."),
    ("90020", "Distinct is supported with Count alone."),
    ("90021", "Invalid currency."),
    ("90022", "Zuora server error. Please try again."),
    ("90027", "The job exceeded the maximum processing time."),
    ("90028", "There are too many concurrent jobs."),
    ("90029", "The job was marked Error after too long in Processing."),
];

/// A job for each of AQuA's codes. It stands in the ID with three zeros before it.
pub(super) fn aqua() -> Vec<Scenario> {
    AQUA.iter()
        .map(|(code, message)| {
            Scenario::usual(
                &format!("000{code}").repeat(4),
                &format!("Cancel refused with {code}"),
                &format!("The cancel is refused with {code}: {message} The job keeps executing."),
            )
            .on_cancel(Act::Say(Reply::aqua_error(code, message)), Effect::Nothing)
        })
        .collect()
}
