//! The region **Progress** of several jobs that are looked up or cancelled together.

use yew::prelude::*;

use super::focus::{focus, is_focus_lost};
use super::hooks::use_messages;
use crate::messages::Messages;
use crate::session::{OutcomeKind, Progress, RunState, TaskKind};

/// What is pressed in the region **Progress**.
#[derive(Clone, PartialEq)]
pub struct RunButtons {
    /// **Pause**.
    pub on_pause: Callback<()>,
    /// **Resume**.
    pub on_resume: Callback<()>,
    /// **Stop**.
    pub on_stop: Callback<()>,
    /// **Close**.
    pub on_close: Callback<()>,
}

/// Properties of [`RunProgress`].
#[derive(Clone, PartialEq, Properties)]
pub struct RunProgressProps {
    /// How far the run is.
    pub progress: Progress,
    /// What is pressed.
    pub buttons: RunButtons,
    /// What has the focus once the region is closed.
    pub next: NodeRef,
}

/// The region **Progress**: what is done with how many jobs, a bar of their outcomes, the counts in words, and
/// why nothing new is sent, where that is so; **Close** once it is over. The counts are read out at the end
/// alone: they change with every job.
#[component]
pub fn RunProgress(props: &RunProgressProps) -> Html {
    let RunProgressProps { progress, buttons, next } = props;
    let messages = use_messages();
    let heading_node = use_node_ref();
    {
        let heading_node = heading_node.clone();
        use_effect_with(has_buttons(progress), move |has_buttons| {
            // They may have had the focus.
            if !has_buttons && is_focus_lost() {
                focus(&heading_node);
            }
        });
    }
    let state = messages.run_state(progress);
    let is_halted = matches!(progress.state, RunState::Halted(_)) && !progress.is_over();
    let (heading, counts) = (messages.run_heading(progress), messages.run_counts(progress));
    html! {
        <section class="run" aria-label={messages.progress()}>
            <h2 ref={heading_node} tabindex="-1">{ &heading }</h2>
            { bar(progress) }
            <p class="counts">{ &counts }</p>
            if has_buttons(progress) {
                { run_buttons(messages, progress, buttons) }
            }
            if progress.is_over() {
                { close_button(messages, &buttons.on_close, next) }
            }
            <p class="state" role="status">
                if state.is_empty() {
                    // Seen above; it is here to be read out when the run begins and when it ends.
                    <span class="hidden">
                        { &heading }
                        if progress.is_over() {
                            { ". " }{ &counts }
                        }
                    </span>
                } else {
                    <span class={is_halted.then_some("caution")}>{ state }</span>
                }
            </p>
        </section>
    }
}

fn has_buttons(progress: &Progress) -> bool {
    !progress.is_over() && progress.state != RunState::Stopped
}

/// **Pause** or **Resume**, which are one button so that it keeps the focus, and **Stop**.
fn run_buttons(messages: &dyn Messages, progress: &Progress, buttons: &RunButtons) -> Html {
    let is_going = progress.state == RunState::Going;
    let (label, on_press) = match is_going {
        true => (messages.pause(), &buttons.on_pause),
        false => (messages.resume(), &buttons.on_resume),
    };
    html! {
        <div class="actions">
            <button type="button" onclick={on_press.reform(|_| ())}>{ label }</button>
            <button type="button" onclick={buttons.on_stop.reform(|_| ())}>{ messages.stop() }</button>
        </div>
    }
}

/// **Close**. The focus goes on to what follows before the button is gone.
fn close_button(messages: &dyn Messages, on_close: &Callback<()>, next: &NodeRef) -> Html {
    let onclick = {
        let (on_close, next) = (on_close.clone(), next.clone());
        move |_: MouseEvent| {
            focus(&next);
            on_close.emit(());
        }
    };
    html! {
        <div class="actions">
            <button type="button" aria-label={messages.close_progress()} {onclick}>
                { messages.close() }
            </button>
        </div>
    }
}

/// The outcomes of a run as one bar: what worked, what did not, what is not known, and what is left.
fn bar(progress: &Progress) -> Html {
    let mut start = 0;
    let mut part = |class: &'static str, jobs: usize| {
        let x = start;
        start += jobs;
        html! { <rect {class} x={x.to_string()} width={jobs.to_string()} height="1" /> }
    };
    let ended: Vec<_> = progress
        .ended
        .iter()
        .map(|(kind, jobs)| part(class(progress.kind, *kind), *jobs))
        .collect();
    html! {
        <svg
            class="run-bar"
            width="100%"
            height="8"
            viewBox={format!("0 0 {} 1", progress.total.max(1))}
            preserveAspectRatio="none"
            aria-hidden="true"
        >
            { for ended }
        </svg>
    }
}

/// The class that colours the jobs that ended so.
fn class(task: TaskKind, kind: OutcomeKind) -> &'static str {
    match (kind, task) {
        (OutcomeKind::Cancelled, _) => "finished",
        (OutcomeKind::StillRunning, TaskKind::LookUp) => "running",
        (OutcomeKind::StillRunning, TaskKind::Cancel) | (OutcomeKind::Unknown, _) => "doubtful",
        (OutcomeKind::AlreadyFinished, _) => "waiting",
        (OutcomeKind::Refused | OutcomeKind::Unreachable | OutcomeKind::Invalid, _) => "failed",
    }
}
