//! How the last attempt ended.

use yew::prelude::*;

use super::copy::Copy;
use super::text::visible;
use crate::aqua::Operation;
use crate::desk::{Outcome as Ended, Said};

/// The heading's element ID, for putting the focus there.
pub const HEADING: &str = "outcome-heading";

/// How the last attempt ended: one sentence, what to do next, and what Zuora said. `on_look_again`
/// is none while a call is under way.
pub fn outcome(
    outcome: &Ended,
    job_id: &str,
    account: String,
    on_look_again: Option<Callback<MouseEvent>>,
) -> Html {
    html! {
        <section class={classes!("outcome", outcome.kind.word())} aria-label="Outcome"
            data-outcome={outcome.kind.word()}>
            <div role={if outcome.kind.is_trouble() { "alert" } else { "status" }}>
                <h2 id={HEADING} tabindex="-1">{ visible(&outcome.heading) }</h2>
            </div>
            <p class="about">{ "Job " }<code>{ visible(job_id) }</code></p>
            if !outcome.next.is_empty() {
                <ul class="next">{ for outcome.next.iter().map(|line| html! { <li>{ visible(line) }</li> }) }</ul>
            }
            <ul class="answers" aria-label="Zuora’s answers">{ for outcome.said.iter().map(said) }</ul>
            <div class="actions">
                if let Some(onclick) = on_look_again.filter(|_| outcome.may_look_again()) {
                    <button type="button" {onclick}>{ "Look again" }</button>
                }
                <Copy text={account} label="Copy for a ticket" class="normal" />
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
