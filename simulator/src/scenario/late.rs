//! Answers that come late, and cancels that are answered before they took effect or as if they had
//! not.

use super::{Act, Effect, Job, Scenario};
use crate::reply::Reply;

pub(super) fn jobs() -> Vec<Scenario> {
    let late = Job::usual("1a7e1a7e1a7e1a7e1a7e1a7e1a7e1a7e");
    let stalled = Job::usual("57a157a157a157a157a157a157a157a1");
    let half_a_minute = Job::usual("1a7e00301a7e00301a7e00301a7e0030");
    let a_minute = Job::usual("5e775e775e775e775e775e775e775e77");
    vec![
        Scenario::of(
            &late,
            "Reads cancelled only later",
            "The cancel is answered with the job still executing; the next look-up reads \
             cancelled.",
        )
        .on_cancel(Act::Say(late.reply()), Effect::Cancels),
        Scenario::of(
            &stalled,
            "Keeps executing",
            "The cancel is answered with the job still executing, and it stays so for ever.",
        )
        .on_cancel(Act::Say(stalled.reply()), Effect::Nothing),
        Scenario::of(
            &half_a_minute,
            "Takes effect after 30 seconds",
            "The cancel is answered with the job still executing. 30 seconds later, by the practice \
             clock, the job reads cancelled.",
        )
        .settling(&half_a_minute, 30),
        Scenario::of(
            &a_minute,
            "Cancelled, its batches a minute later",
            "The cancel is answered with the job cancelled and two batches that still read executing \
             and submitted. A minute later, by the practice clock, they read cancelled.",
        )
        .settling(&a_minute.clone().status("cancelled"), 60),
        Scenario::usual(
            "22222222222222222222222222222222",
            "Cancelled, and refused as if sent twice",
            "The cancel takes effect, yet its answer is a refusal with 90003: a browser or relay \
             that lost the connection sent it twice. The next look-up reads cancelled.",
        )
        .on_cancel(
            Act::Say(Reply::aqua_error("90003", "Invalid Job Id for job cancellation.")),
            Effect::Cancels,
        ),
        Scenario::usual(
            "510e100c510e100c510e100c510e100c",
            "Look-ups answered after 45 seconds",
            "Every look-up is answered after 45 seconds, or when it is released. Cancelling works.",
        )
        .look_up(Act::Hold)
        .afterwards(Act::Hold),
        Scenario::usual(
            "510ede1e510ede1e510ede1e510ede1e",
            "Cancel answered after 45 seconds",
            "The cancel takes effect at once and is answered after 45 seconds, or when it is \
             released.",
        )
        .on_cancel(Act::Hold, Effect::Cancels),
    ]
}
