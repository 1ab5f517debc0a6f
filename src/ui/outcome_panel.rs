//! How the last look-up or cancel of a job ended, or the one under way.

use std::rc::Rc;

use yew::prelude::*;

use super::answers::answers;
use super::focus::focus;
use super::hooks::use_messages;
use super::progress::progress;
use super::seconds::Seconds;
use super::widgets::{CopyButton, mark, visible_text};
use crate::messages::Messages;
use crate::session::{JobEntry, Outcome, OutcomeKind, PendingCall};

/// How many next steps are shown; the others stand under **Answers**.
const STEPS_SHOWN: usize = 2;

/// Properties of [`OutcomePanel`].
#[derive(Clone, Debug, Properties)]
pub struct OutcomePanelProps {
    /// The job, with the outcome of its last look-up or cancel.
    pub entry: Rc<JobEntry>,
    /// The call about it that is under way; the outcome is of before then.
    pub call: Option<Rc<PendingCall>>,
    /// Whether the heading gets the focus when a new outcome comes.
    pub takes_focus: bool,
    /// Makes the text for a ticket.
    pub ticket: Callback<(), String>,
    /// **Look again** was pressed.
    pub on_look_again: Callback<()>,
    /// **Stop waiting** was pressed.
    pub on_stop: Callback<()>,
}

impl PartialEq for OutcomePanelProps {
    /// The job is compared by which state of it this is: it may hold many megabytes.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.entry, &other.entry)
            && self.call == other.call
            && self.takes_focus == other.takes_focus
            && self.ticket == other.ticket
            && self.on_look_again == other.on_look_again
            && self.on_stop == other.on_stop
    }
}

/// The region **Outcome**: how the last look-up or cancel ended, what to do next, what was answered; and
/// the call under way, beside the outcome of before.
#[component]
pub fn OutcomePanel(props: &OutcomePanelProps) -> Html {
    let messages = use_messages();
    let heading = use_node_ref();
    let outcome = props.entry.outcome.as_ref();
    let is_old = props.call.is_some();
    let current = outcome.filter(|_| !is_old);
    {
        let heading = heading.clone();
        let takes_focus = props.takes_focus;
        use_effect_with(current.map(|outcome| outcome.at), move |at| {
            // Not away from a search that is being typed: the outcome is read out anyway.
            if at.is_some() && takes_focus && !is_searching() {
                focus(&heading);
            }
        });
    }

    html! {
        <section
            class={classes!("outcome", is_old.then_some("old"))}
            aria-label={messages.outcome()}
            aria-busy={is_old.to_string()}
            data-outcome={current.map(|outcome| outcome.kind.word())}
        >
            if let Some(outcome) = outcome {
                <div class="head">
                    { mark(outcome.kind) }
                    <div class="says" role={(!is_old).then_some(live_role(outcome.kind))}>
                        if is_old {
                            <span class="previous">{ messages.previous_outcome() }</span>
                            { " " }
                        }
                        <h2 ref={heading} tabindex="-1">{ headline(messages, outcome) }</h2>
                    </div>
                    { actions(messages, props, outcome) }
                </div>
            }
            // One above the other: the region keeps its size while a call is under way.
            <div class="body">
                if let Some(outcome) = outcome {
                    <div class="rest">{ rest(messages, &props.entry, outcome) }</div>
                }
                if let Some(call) = &props.call {
                    { progress(messages, call, &props.on_stop) }
                }
            </div>
        </section>
    }
}

/// **Look again** and **Copy for a ticket**. They stay in place while a call is under way, so that the
/// focus does.
fn actions(messages: &'static dyn Messages, props: &OutcomePanelProps, outcome: &Outcome) -> Html {
    let is_busy = props.call.is_some();
    let wait_until = outcome.wait_until().filter(|_| !is_busy);
    let on_look_again = {
        let on_look_again = props.on_look_again.clone();
        move |_| {
            if !is_busy {
                on_look_again.emit(());
            }
        }
    };
    let wait_left = move |seconds: i64| match u64::try_from(-seconds) {
        Ok(left) if left > 0 => html! { messages.wait_left(left) },
        _ => Html::default(),
    };

    html! {
        <div class="actions">
            if outcome.may_look_again() {
                <button
                    type="button"
                    aria-disabled={is_busy.to_string()}
                    aria-describedby={wait_until.map(|_| "wait-left")}
                    onclick={on_look_again}
                >
                    { messages.look_again() }
                </button>
            }
            if let Some(until) = wait_until {
                <span id="wait-left" class="wait"><Seconds since={until} draw={wait_left} /></span>
            }
            <CopyButton
                label={messages.copy_for_ticket()}
                class="primary"
                text={props.ticket.clone()}
            />
        </div>
    }
}

fn live_role(kind: OutcomeKind) -> &'static str {
    if kind.is_error() { "alert" } else { "status" }
}

/// The heading's sentence, with its state set apart; a sentence without one is set apart as a whole.
fn headline(messages: &dyn Messages, outcome: &Outcome) -> Html {
    let sentence = messages.outcome_heading(outcome);
    match sentence.state {
        "" => html! { <strong>{ visible_text(&sentence.rest) }</strong> },
        state => html! { <><strong>{ state }</strong>{ " " }{ visible_text(&sentence.rest) }</> },
    }
}

/// What to do next, what was answered, and which job it is about.
fn rest(messages: &dyn Messages, entry: &JobEntry, outcome: &Outcome) -> Html {
    let steps = messages.outcome_advice(outcome);
    let job_id = &entry.target.job_id;
    let (start, end) = job_id.as_str().split_at(job_id.as_str().len() - job_id.ending().len());
    let (first, others) = steps.split_at(steps.len().min(STEPS_SHOWN));
    html! {
        <>
            { step_list(first) }
            <div class="foot">
                <p class="about">
                    <span class="kept" role="status">
                        if entry.kept_running {
                            { messages.kept_running() }
                        }
                    </span>
                    { " " }{ messages.job() }{ " " }
                    <code>
                        // Cut on a phone; the end is what tells job IDs apart.
                        <span class="start">{ visible_text(start) }</span>{ visible_text(end) }
                    </code>
                </p>
                // A new outcome is folded or not anew, whatever was done with the last one.
                <details key={outcome.at.as_millis()} open={opens_answers(outcome)}>
                    <summary>{ messages.answers(outcome.answers.len()) }</summary>
                    { step_list(others) }
                    { answers(messages, &outcome.answers) }
                </details>
            </div>
        </>
    }
}

fn step_list(steps: &[String]) -> Html {
    if steps.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="next">
            { for steps.iter().map(|step| html! { <li>{ visible_text(step) }</li> }) }
        </ul>
    }
}

/// Whether what was answered is needed at once: for anything but the plain end of what was asked for.
fn opens_answers(outcome: &Outcome) -> bool {
    let has_stopped_nothing = outcome.cancel.is_some() && !outcome.kind.has_ended();
    outcome.kind.is_error() || has_stopped_nothing
}

/// Whether the focus is in a field of the table.
fn is_searching() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let active = document.and_then(|document| document.active_element());
    active.is_some_and(|active| active.matches(".batches input") == Ok(true))
}
