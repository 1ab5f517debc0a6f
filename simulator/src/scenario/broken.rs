//! Jobs whose calls are answered with errors.
//!
//! A fault's mark stands in its job IDs: `0429` eight times for a job that always answers so,
//! `de1e0429` four times where only the cancel (*delete*) does, `100c0429` where only the look-up
//! does, and `effe0502` where the cancel answers so but takes *effect*.

use axum::http::StatusCode;

use super::shapes;
use super::{Act, Effect, Job, Scenario};
use crate::reply::Reply;

/// On which calls a fault shows.
#[derive(Clone, Copy)]
enum On {
    /// Every call; the job is never cancelled.
    Every,
    /// The cancel alone, which does nothing.
    Cancel,
    /// Look-ups before a cancel.
    LookUp,
    /// The cancel alone, which takes effect.
    CancelTakingEffect,
}

use On::{Cancel, CancelTakingEffect, Every, LookUp};

struct Fault {
    mark: &'static str,
    title: &'static str,
    on: &'static [On],
    /// The faulty answer; it gets what the call should have answered.
    reply: fn(Reply) -> Reply,
}

const FAULTS: &[Fault] = &[
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

pub(super) fn jobs() -> Vec<Scenario> {
    FAULTS.iter().flat_map(|fault| fault.on.iter().map(|on| fault.job(*on))).collect()
}

impl Fault {
    fn job(&self, on: On) -> Scenario {
        let (mark, title) = (self.mark, self.title);
        let (id, title, does) = match on {
            Every => {
                (mark.repeat(8), title.to_owned(), "Look-ups and cancels are answered like this.")
            }
            Cancel => (
                format!("de1e{mark}").repeat(4),
                format!("{title}, only at the cancel"),
                "The cancel is answered like this and does nothing; look-ups read executing.",
            ),
            LookUp => (
                format!("100c{mark}").repeat(4),
                format!("{title}, only at the look-up"),
                "Look-ups are answered like this; a cancel works, and look-ups after it.",
            ),
            CancelTakingEffect => (
                format!("effe{mark}").repeat(4),
                format!("{title}, yet cancelled"),
                "The cancel is answered like this but takes effect; look-ups then read cancelled.",
            ),
        };
        let job = Job::usual(&id);
        let read = Act::Say((self.reply)(job.reply()));
        let cancelled = Act::Say((self.reply)(job.cancelled().reply()));
        let scenario = Scenario::of(&job, &title, does);
        match on {
            Every => scenario
                .look_up(read.clone())
                .on_cancel(read.clone(), Effect::Nothing)
                .afterwards(read),
            Cancel => scenario.on_cancel(read, Effect::Nothing),
            LookUp => scenario.look_up(read),
            CancelTakingEffect => scenario.on_cancel(cancelled, Effect::Cancels),
        }
    }
}
