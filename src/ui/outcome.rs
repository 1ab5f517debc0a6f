//! How the last attempt ended.

use yew::prelude::*;

use super::copy::Copy;
use super::text::visible;
use crate::aqua::Operation;
use crate::desk::{Outcome as Ended, Said};

/// The heading's element ID, for putting the focus there.
pub const HEADING: &str = "outcome-heading";

/// Properties of [`Outcome`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct OutcomeProps {
    /// How it ended.
    pub outcome: Ended,
    /// The job ID it is about.
    pub job_id: AttrValue,
    /// What **Copy for a ticket** copies.
    pub account: AttrValue,
    /// Look again was pressed.
    pub on_look_again: Callback<()>,
    /// Whether a call is under way.
    pub busy: bool,
}

/// How the last attempt ended: one sentence, what to do next, and what Zuora said.
#[component]
pub fn Outcome(props: &OutcomeProps) -> Html {
    let outcome = &props.outcome;
    let on_look_again = props.on_look_again.clone();
    html! {
        <section class={classes!("outcome", outcome.kind.word())} aria-label="Outcome"
            data-outcome={outcome.kind.word()}>
            <div role={if outcome.kind.is_trouble() { "alert" } else { "status" }}>
                <h2 id={HEADING} tabindex="-1">{ visible(&outcome.heading) }</h2>
            </div>
            <p class="about">{ "Job " }<code>{ visible(&props.job_id) }</code></p>
            if !outcome.next.is_empty() {
                <ul class="next">{ for outcome.next.iter().map(|line| html! { <li>{ visible(line) }</li> }) }</ul>
            }
            <ul class="answers" aria-label="Zuora’s answers">{ for outcome.said.iter().map(said) }</ul>
            <div class="actions">
                if outcome.may_look_again() && !props.busy {
                    <button type="button" onclick={move |_| on_look_again.emit(())}>
                        { "Look again" }
                    </button>
                }
                <Copy text={props.account.clone()} label="Copy for a ticket" class="normal" />
            </div>
        </section>
    }
}

fn said(said: &Said) -> Html {
    let call = match said.operation {
        Operation::SignIn => "Sign-in",
        Operation::Read => "Look-up",
        Operation::Cancel => "Cancel",
    };
    let http = said.http.map_or("no HTTP status".to_owned(), |status| format!("HTTP {status}"));
    let labelled = [
        ("code", &said.code),
        ("request ID", &said.request_id),
        ("process ID", &said.process_id),
        ("Retry-After", &said.retry_after),
    ];
    let limits = said.limits.iter().map(|(name, value)| (name.as_str(), value));
    let parts = labelled
        .into_iter()
        .filter_map(|(label, value)| value.as_ref().map(|value| (label, value)))
        .chain(limits)
        .map(|(label, value)| {
            html! { <span class="part">{ label }{ " " }<code>{ visible(value) }</code></span> }
        });
    html! {
        <li>
            <span class="part">{ call }{ ": " }{ http }</span>
            { for parts }
            if let Some(text) = &said.text {
                <blockquote><bdi>{ visible(text) }</bdi></blockquote>
            }
        </li>
    }
}
