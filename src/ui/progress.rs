//! The call under way, its seconds, and the button that stops the wait.

use super::pen::Pen;
use crate::aqua::Operation;
use crate::desk::{Flight, LONG_SECONDS, Purpose, TIME_LIMIT_SECONDS};

/// What is said once a call takes long.
const LONG: &str = " This takes longer than usual. A busy tenant may take two minutes to answer. You can stop waiting at any moment; what was sent is not taken back by that.";

/// The call under way, how many seconds it takes so far, and **Stop waiting**.
pub fn progress(pen: &mut Pen, flight: &Flight, seconds: usize, on_stop: impl Fn() + 'static) {
    let waited = seconds.min(TIME_LIMIT_SECONDS as usize);
    let seconds = waited.to_string();
    let limit = TIME_LIMIT_SECONDS.to_string();
    let what = match (flight.request.operation, flight.purpose) {
        (Operation::SignIn, _) => "Signing in…",
        (_, Purpose::LookUp | Purpose::LookUpToCancel) => "Looking the job up…",
        (_, Purpose::Cancel) => "Cancelling the job…",
        (_, Purpose::Check) => "Checking the connection…",
        (_, Purpose::Verify) => "JobResponse the job to see what became of the cancel…",
    };
    pen.el("section", "progress", |pen| {
        pen.set("aria-label", "Progress");
        pen.el("p", "", |pen| {
            pen.set("role", "status");
            pen.text(what);
            if waited >= LONG_SECONDS as usize {
                pen.text(LONG);
            }
        });
        // Said once above; counting aloud every second would drown everything else.
        pen.el("p", "seconds", |pen| {
            pen.set("aria-hidden", "true");
            pen.text(&[&seconds, " s of ", &limit, " s"].concat());
        });
        pen.el("progress", "", |pen| {
            pen.set("max", &limit);
            pen.set("value", &seconds);
            pen.set("aria-label", "Time waited");
        });
        pen.button("", "Stop waiting", move |_| on_stop());
    });
}
