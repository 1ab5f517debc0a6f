//! The job's batches as one bar, by status.

use std::rc::Rc;

use yew::prelude::*;

use super::text::visible;
use crate::aqua::{Batch, Fate, Job, say};

/// Properties of [`Bar`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct BarProps {
    /// The job.
    pub job: Rc<Job>,
}

/// The job's batches as one bar, by status, with a word and a count for every part of it.
#[component]
pub fn Bar(props: &BarProps) -> Html {
    let parts = parts(&props.job.batches);
    let all = props.job.batches.len().max(1) as f64;
    let mut x = 0.0;
    let drawn = parts.iter().map(|part| {
        let width = 100.0 * part.count as f64 / all;
        let start = x;
        x += width;
        html! {
            <rect class={part.class} x={format!("{start:.3}%")} width={format!("{width:.3}%")}
                y="0" height="100%" />
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
            <svg width="100%" height="12" aria-hidden="true">{ bar }</svg>
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
            None => parts.push(Part { word: word.to_owned(), class: class(Fate::of(batch)), count: 1 }),
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
