//! The job's batches as one bar, by status.

use yew::prelude::*;

use super::text::visible;
use crate::aqua::{Batch, Fate, say};

/// Batches as one bar, by status, with a word and a count for every part of it.
pub fn bar(batches: &[Batch]) -> Html {
    let parts = parts(batches);
    let all = batches.len().max(1) as u64;
    let mut before = 0;
    let drawn = parts.iter().map(|part| {
        let start = before;
        before += part.count;
        html! {
            <rect class={part.class} x={start.to_string()} width={part.count.to_string()} height="1" />
        }
    });
    let bar = drawn.collect::<Html>();
    let word = |part: &Part| {
        html! {
            <li>
                <svg class="key" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
                    <rect class={part.class} width="12" height="12" />
                </svg>
                { say::count(part.count) }{ " " }<bdi>{ visible(&part.word) }</bdi>
            </li>
        }
    };
    html! {
        <section class="bar" aria-label="Batches by status">
            <svg width="100%" height="12" viewBox={format!("0 0 {all} 1")} preserveAspectRatio="none"
                aria-hidden="true">
                { bar }
            </svg>
            <ul>{ for parts.iter().map(word) }</ul>
        </section>
    }
}

struct Part {
    word: String,
    class: &'static str,
    count: u64,
}

fn parts(batches: &[Batch]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for batch in batches {
        let word = batch.status.as_ref().map_or("no status", |status| status.word());
        match parts.iter_mut().find(|part| part.word == word) {
            Some(part) => part.count += 1,
            None => {
                parts.push(Part { word: word.to_owned(), class: class(Fate::of(batch)), count: 1 })
            }
        }
    }
    parts
}

/// The class that colours a fate, in the bar and in the table.
pub fn class(fate: Fate) -> &'static str {
    match fate {
        Fate::Finished => "finished",
        Fate::Running => "running",
        Fate::Stopped => "stopped",
        Fate::Waiting => "waiting",
        Fate::Aborted => "aborted",
        Fate::Unknown => "unknown",
    }
}
