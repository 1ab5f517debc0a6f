//! The call under way, its seconds, and the button that stops the wait.

use yew::prelude::*;

use super::hooks::use_seconds_since;
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
    let seconds = use_seconds_since(props.sent_at).min(TIME_LIMIT_SECONDS);
    let on_stop = props.on_stop.clone();
    let what = match (props.operation, props.purpose) {
        (Operation::SignIn, _) => "Signing in",
        (_, Purpose::LookUp | Purpose::LookUpToCancel) => "Looking the job up",
        (_, Purpose::Cancel) => "Cancelling the job",
        (_, Purpose::Verify) => "Reading the job to see what became of the cancel",
    };
    html! {
        <section class="progress" aria-label="Progress">
            <p role="status">{ what }{ "…" }</p>
            // Said once above; counting aloud every second would drown everything else.
            <p class="seconds" aria-hidden="true">
                { format!("{seconds} s of {TIME_LIMIT_SECONDS} s") }
            </p>
            <progress max={TIME_LIMIT_SECONDS.to_string()} value={seconds.to_string()}
                aria-label="Time waited" />
            <button type="button" onclick={move |_| on_stop.emit(())}>{ "Stop waiting" }</button>
        </section>
    }
}
