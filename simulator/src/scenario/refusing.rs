//! Cancels that are refused: not allowed, too late, or the sign-in does not do.

use axum::http::StatusCode;
use serde_json::json;

use super::{Act, Effect, Expiry, Job, Scenario};
use crate::reply::Reply;

pub(super) fn jobs() -> Vec<Scenario> {
    let not_found = Reply::v1_error(StatusCode::OK, 50_000_040, "Cannot find the job.");
    let overtaken = Job::usual("fa57fa57fa57fa57fa57fa57fa57fa57");
    vec![
        Scenario {
            over: overtaken.completed().reply(),
            ..Scenario::of(
                &overtaken,
                "Completes just before the cancel",
                "The look-up reads executing. The cancel comes too late and is refused with \
                 90003; from then on the job reads completed.",
            )
            .on_cancel(
                Act::Say(Reply::aqua_error("90003", "Invalid Job Id for job cancellation.")),
                Effect::Overtaken,
            )
        },
        too_late(
            "fa570204",
            "The cancel comes too late and is answered with 204",
            Reply::empty(StatusCode::NO_CONTENT),
        ),
        too_late(
            "fa570400",
            "The cancel comes too late and is answered with 400 and a message",
            Reply::json(
                StatusCode::BAD_REQUEST,
                &json!({ "message": "not in accepted or in_progress status" }),
            ),
        ),
        Scenario::usual(
            "90099009900990099009900990099009",
            "Cancel not authorized",
            "The cancel is refused with 90009, and the job keeps executing.",
        )
        .on_cancel(
            Act::Say(Reply::aqua_error("90009", "Not authorized to cancel this job.")),
            Effect::Nothing,
        ),
        Scenario {
            over: not_found.clone(),
            again: not_found.clone(),
            ..Scenario::usual(
                "fadefadefadefadefadefadefadefade",
                "Vanishes before the cancel",
                "The look-up reads executing. The cancel does not find the job, and neither does \
                 anything after it (50000040).",
            )
            .on_cancel(Act::Say(not_found), Effect::Overtaken)
        },
        Scenario {
            expiry: Expiry::FirstToken,
            ..Scenario::usual(
                "70ce70ce70ce70ce70ce70ce70ce70ce",
                "OAuth token ran out",
                "The first OAuth token that reaches this job has run out and gets 401. A new token \
                 works, and so does every other way to sign in.",
            )
        },
        Scenario {
            expiry: Expiry::FirstTokenOnCancel,
            ..Scenario::usual(
                "de1e70cede1e70cede1e70cede1e70ce",
                "OAuth token runs out at the cancel",
                "Look-ups take any token. The first OAuth token that comes with a cancel gets 401, \
                 and nothing is cancelled; a new token works.",
            )
        },
        Scenario::usual(
            "04010401040104010401040104010401",
            "401 always",
            "Every sign-in is refused with 401, whatever is right about it.",
        )
        .always(Act::Say(Reply::authentication_error())),
        Scenario::usual(
            "90000011900000119000001190000011",
            "401 with a reason code",
            "Every sign-in is refused with 401 and code 90000011.",
        )
        .always(Act::Say(Reply::unauthorized(&json!({
            "success": false,
            "processId": "PRACTICE0000C0DE",
            "reasons": [
                { "code": 90_000_011, "message": "This resource is protected. Please sign in." },
            ],
        })))),
    ]
}

/// A job that completes just before the cancel, which is answered like this then and later.
fn too_late(mark: &str, title: &str, answer: Reply) -> Scenario {
    let job = Job::usual(&mark.repeat(4));
    let does = "The look-up reads executing. Then the job completes: the cancel does nothing, and \
                the job reads completed.";
    Scenario {
        over: job.completed().reply(),
        again: answer.clone(),
        ..Scenario::of(&job, title, does).on_cancel(Act::Say(answer), Effect::Overtaken)
    }
}
