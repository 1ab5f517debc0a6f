//! What a cell shows.

use std::ops::Range;

use yew::prelude::*;

use crate::messages::Messages;
use crate::table::zoql::from_clause;
use crate::table::{Column, JobName, Row, SearchTerms, marks};
use crate::ui::widgets::{marked_text, optional_text, visible_text};

/// What a cell shows: a number with separators, any other text with what was searched for marked.
pub fn cell_text(messages: &dyn Messages, row: &Row, column: Column, terms: &SearchTerms) -> Html {
    match (column, column.number(row)) {
        (Column::RunningFor, Some(minutes)) => return html! { messages.running_minutes(minutes) },
        (Column::Records | Column::Segments, Some(number)) => {
            return html! { messages.count(number) };
        }
        _ => {}
    }
    if let Some(job) = row.job().filter(|_| column == Column::Job) {
        return html! { <>{ job_title(messages, job, terms) }{ " " }{ job_ending(job, terms) }</> };
    }
    let text = column.text(row);
    if text.is_empty() {
        return optional_text(messages, None);
    }
    let marks = marks(&text, terms);
    match from_clause(&text).filter(|_| column == Column::Query) {
        Some(from) => query_from(&text, from, marks),
        // Cut at its beginning where there is no room, since IDs differ in their ends. Around it the styles
        // write from right to left, which the ID itself is not.
        None if column.is_id() => html! {
            <span class="from-end"><bdi dir="ltr">{ marked_text(&text, &marks) }</bdi></span>
        },
        None => marked_text(&text, &marks),
    }
}

/// The name of a job, with what was searched for marked.
pub fn job_title(messages: &dyn Messages, job: &JobName, terms: &SearchTerms) -> Html {
    match &job.name {
        Some(name) => html! { <bdi>{ marked_text(name, &marks(name, terms)) }</bdi> },
        None => html! { <span class="absent">{ messages.nameless_job() }</span> },
    }
}

/// The end of a job's ID, with what was searched for marked.
pub fn job_ending(job: &JobName, terms: &SearchTerms) -> Html {
    let ending = job.ending();
    let before = if ending.len() < job.job_id.len() { "…" } else { "" };
    html! {
        <span class="ending">{ before }{ marked_text(ending, &marks(ending, terms)) }</span>
    }
}

/// A query that is seen from its `from` on, because its fields would fill the cell; they are there for
/// finding in the page, copying and screen readers. Where something in them was searched for, all is seen.
fn query_from(query: &str, from: usize, marks: Vec<Range<usize>>) -> Html {
    if marks.first().is_some_and(|mark| mark.start < from) {
        return marked_text(query, &marks);
    }
    let marks: Vec<_> = marks.iter().map(|mark| mark.start - from..mark.end - from).collect();
    html! {
        <>
            <span class="fields">{ visible_text(&query[..from]) }</span>
            { marked_text(&query[from..], &marks) }
        </>
    }
}
