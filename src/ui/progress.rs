//! The call under way, its seconds, and the button that stops the wait.

use yew::prelude::*;

use super::hooks::use_seconds_since;
use super::pen::draw;
use crate::aqua::Operation;
use crate::desk::{Purpose, TIME_LIMIT_SECONDS};

/// Properties of [`Progress`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ProgressProps {
    /// What the call is.
    pub operation: Operation,
    /// What it is made for.
    pub purpose: Purpose,
    /// When it was sent, in milliseconds since 1970.
    pub sent_at: f64,
    /// Stop waiting was pressed.
    pub on_stop: Callback<()>,
}

/// The call under way, its seconds, and **Stop waiting**.
#[component]
pub fn Progress(props: &ProgressProps) -> Html {
    let seconds = use_seconds_since(props.sent_at).min(TIME_LIMIT_SECONDS as usize);
    let on_stop = props.on_stop.clone();
    let what = match (props.operation, props.purpose) {
        (Operation::SignIn, _) => "Signing in",
        (_, Purpose::LookUp | Purpose::LookUpToCancel) => "Looking the job up",
        (_, Purpose::Cancel) => "Cancelling the job",
        (_, Purpose::Verify) => "Reading the job to see what became of the cancel",
    };
    draw(|pen| {
        pen.el("section", "progress", |pen| {
            pen.set("aria-label", "Progress");
            pen.el("p", "", |pen| {
                pen.set("role", "status");
                pen.text(what);
                pen.text("…");
            });
            // Said once above; counting aloud every second would drown everything else.
            pen.el("p", "seconds", |pen| {
                pen.set("aria-hidden", "true");
                pen.text(&format!("{seconds} s of {TIME_LIMIT_SECONDS} s"));
            });
            pen.el("progress", "", |pen| {
                pen.set("max", &TIME_LIMIT_SECONDS.to_string());
                pen.set("value", &seconds.to_string());
                pen.set("aria-label", "Time waited");
            });
            pen.button("", "Stop waiting", move |_| on_stop.emit(()));
        });
    })
}
