//! How the last look-up or cancel of a job ended, or the one under way.

use std::rc::Rc;

use yew::prelude::*;

use super::answers::answers;
use super::focus::focus;
use super::hooks::use_messages;
use super::notifying::Notifying;
use super::progress::progress;
use super::seconds::Seconds;
use super::watch_line::{watch_button, watch_line};
use super::widgets::{CopyButton, mark, visible_text};
use crate::messages::Messages;
use crate::session::{Finding, JobEntry, Outcome, OutcomeKind, PendingCall};

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
    /// Whether the call is one of several jobs'.
    pub is_of_run: bool,
    /// Makes the text for a ticket.
    pub ticket: Callback<(), String>,
    /// What is known of the job while it runs.
    pub findings: Vec<Finding>,
    /// Whether to notify once the job has settled.
    pub notifying: Notifying,
    /// The button **Report** with its sheet.
    #[prop_or_default]
    pub report: Html,
    /// **Look again** was pressed.
    pub on_look_again: Callback<()>,
    /// **Watch** was pressed, or **Stop watching**.
    pub on_watch: Callback<bool>,
    /// **Stop waiting** was pressed.
    pub on_stop: Callback<()>,
}

impl PartialEq for OutcomePanelProps {
    /// The job is compared by which state of it this is: it may hold many megabytes.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.entry, &other.entry)
            && self.call == other.call
            && self.takes_focus == other.takes_focus
            && self.is_of_run == other.is_of_run
            && self.ticket == other.ticket
            && self.findings == other.findings
            && self.notifying == other.notifying
            && self.report == other.report
            && self.on_look_again == other.on_look_again
            && self.on_watch == other.on_watch
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
        // A watch takes it from nobody.
        use_effect_with(current.and(props.entry.answered_at), move |at| {
            // Not away from what is done elsewhere meanwhile: the outcome is read out anyway.
            if at.is_some() && takes_focus && !is_at_work() {
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
                    <div class="rest">{ rest(messages, props, outcome) }</div>
                }
                if let Some(call) = &props.call {
                    { progress(messages, call, props.is_of_run, &props.on_stop) }
                }
            </div>
        </section>
    }
}

/// **Look again**, **Watch** and **Copy for a ticket**. They stay in place while a call is under way, so that the
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
            { watch_button(messages, &props.entry, &props.on_watch) }
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

/// What to do next, what was answered, which job it is about, and its report.
fn rest(messages: &'static dyn Messages, props: &OutcomePanelProps, outcome: &Outcome) -> Html {
    let entry = &props.entry;
    let steps = steps(messages, outcome, &props.findings);
    let answered_at = entry.answered_at.unwrap_or_default().as_millis();
    let job_id = &entry.target.job_id;
    let (start, end) = job_id.as_str().split_at(job_id.as_str().len() - job_id.ending().len());
    let (first, others) = steps.split_at(steps.len().min(STEPS_SHOWN));
    html! {
        <>
            { watch_line(messages, entry, &props.notifying) }
            { step_list(first) }
            <div class="foot">
                <div class="about">
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
                    { " " }{ props.report.clone() }
                </div>
                // A new outcome is folded or not anew, whatever was done with the last one; not one that
                // a watch brings.
                <details key={answered_at} open={opens_answers(outcome)}>
                    <summary>{ messages.answers(outcome.answers.len()) }</summary>
                    { step_list(others) }
                    { answers(messages, &outcome.answers) }
                </details>
            </div>
        </>
    }
}

/// What to know and to do next: why the job does not go on stands before advice, other things that are known
/// behind it. After a cancel what became of that comes first.
fn steps(messages: &dyn Messages, outcome: &Outcome, findings: &[Finding]) -> Vec<String> {
    let is_first = |finding: &&Finding| finding.is_urgent() && outcome.cancel.is_none();
    let (first, others): (Vec<_>, Vec<_>) = findings.iter().partition(is_first);
    let told = |findings: Vec<&Finding>| -> Vec<String> {
        findings.into_iter().map(|finding| messages.finding(finding)).collect()
    };
    [told(first), messages.outcome_advice(outcome), told(others)].concat()
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

/// Whether the focus is in a field of a table, or anywhere in that of jobs.
fn is_at_work() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let active = document.and_then(|document| document.active_element());
    active.is_some_and(|active| active.matches(".data-table input, .jobs-column *") == Ok(true))
}
