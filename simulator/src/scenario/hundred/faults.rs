//! What goes wrong with the cancel of every tenth of the hundred jobs.

use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderName, StatusCode};

use crate::reply::Reply;
use crate::scenario::shapes;
use crate::scenario::{Act, Effect, Job, Scenario};

/// A way in which a cancel goes wrong.
pub(super) struct Fault {
    /// What happens, in a sentence or two.
    pub(super) does: &'static str,
    /// Has it happen to a job, which reads like this while it runs.
    pub(super) meet: fn(Scenario, &Job) -> Scenario,
}

/// What goes wrong with the job of this number, counted from 1; nothing with most of them.
pub(super) fn of(number: usize) -> Option<&'static Fault> {
    if number.is_multiple_of(10) { FAULTS.get(number / 10 - 1) } else { None }
}

const FAULTS: [Fault; 10] = [
    Fault {
        does: "It completes just before the cancel, which is refused with 90003.",
        meet: |scenario, job| Scenario {
            over: job.completed().reply(),
            ..scenario.on_cancel(
                Act::Say(Reply::aqua_error("90003", "Invalid Job Id for job cancellation.")),
                Effect::Overtaken,
            )
        },
    },
    Fault {
        does: "The first cancel is refused with 429 and Retry-After, of 5 seconds; a second one works.",
        meet: |scenario, _| {
            first_cancel(
                scenario,
                Reply::v1_error(
                    StatusCode::TOO_MANY_REQUESTS,
                    50_000_070,
                    "Request exceeded limit",
                )
                .with(RETRY_AFTER, "5"),
            )
        },
    },
    Fault {
        does: "The first cancel is refused with 429, and only ratelimit-reset says when to come back: \
               in 8 seconds. A second one works.",
        meet: |scenario, _| {
            let name = HeaderName::from_static;
            let message = serde_json::json!({ "message": "Rate limit exceeded." });
            first_cancel(
                scenario,
                Reply::json(StatusCode::TOO_MANY_REQUESTS, &message)
                    .with(name("ratelimit-remaining"), "0")
                    .with(name("ratelimit-reset"), "8"),
            )
        },
    },
    Fault {
        does: "The cancel takes effect, and its connection closes without an answer.",
        meet: |scenario, _| scenario.on_cancel(Act::Drop, Effect::Cancels),
    },
    Fault {
        does: "The first cancel is answered with 502 in HTML and does nothing; a second one works.",
        meet: |scenario, _| first_cancel(scenario, shapes::gateway(StatusCode::BAD_GATEWAY)),
    },
    Fault {
        does: "The cancel is answered with 504 in HTML, yet takes effect.",
        meet: |scenario, _| {
            let answer = shapes::gateway(StatusCode::GATEWAY_TIMEOUT);
            scenario.on_cancel(Act::Say(answer), Effect::Cancels)
        },
    },
    Fault {
        does: "From the cancel on the job reads terminating, a status that is in no list, and stays so.",
        meet: |scenario, job| {
            let reads = Act::Say(job.clone().status("terminating").reply());
            scenario.on_cancel(reads.clone(), Effect::Nothing).afterwards(reads)
        },
    },
    Fault {
        does: "The cancel is answered with the job still executing. 30 seconds later, by the practice \
               clock, it reads cancelled.",
        meet: |scenario, job| scenario.settling(job, 30),
    },
    Fault {
        does: "The cancel is refused with 403 and code 50000010: no permission.",
        meet: |scenario, _| scenario.on_cancel(Act::Say(shapes::forbidden()), Effect::Nothing),
    },
    Fault {
        does: "The cancel takes effect, and half of its answer is missing.",
        meet: |scenario, job| {
            let answer = job.cancelled().reply().truncated();
            scenario.on_cancel(Act::Say(answer), Effect::Cancels)
        },
    },
];

/// The same job, whose first cancel is answered so and does nothing.
fn first_cancel(scenario: Scenario, answer: Reply) -> Scenario {
    Scenario { first_cancel_only: true, ..scenario.on_cancel(Act::Say(answer), Effect::Nothing) }
}
