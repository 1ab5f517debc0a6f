//! A table's rows as one bar, by what became of them.

use yew::prelude::*;

use super::reducer::{Dispatch, on};
use crate::aqua::{BatchState, BatchStatus};
use crate::messages::{Messages, TablePart};
use crate::table::{JobState, RowState, StateCount, TableAction, TableKind};
use crate::ui::widgets::visible_text;

/// Rows as one bar, by what became of them, with a word and a count for every part of it: a button that
/// filters by the word, and pressed again no longer does. `asked` are the words that are asked for.
pub fn state_bar(
    messages: &dyn Messages,
    kind: TableKind,
    states: &[StateCount],
    asked: &[&str],
    dispatch: &Dispatch,
) -> Html {
    let mut states: Vec<_> = states.iter().filter(|one| one.count > 0).collect();
    states.sort_by_key(|one| rank(one));
    let all: usize = states.iter().map(|one| one.count).sum();
    let mut start = 0;
    let parts = states.iter().map(|one| {
        let x = start;
        start += one.count;
        html! {
            <rect class={one.state.map(state_class)} x={x.to_string()} width={one.count.to_string()} height="1" />
        }
    });
    let part = |one: &&StateCount| {
        let pressed = asked.contains(&&*one.word);
        let onclick = on(dispatch, TableAction::ToggleState(one.word.clone()));
        html! {
            <li key={one.word.clone()}>
                <button type="button" aria-pressed={pressed.to_string()} {onclick}>
                    <svg class="key" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
                        <rect class={one.state.map(state_class)} x="0" width="12" height="12" />
                    </svg>
                    { messages.count(one.count as u64) }{ " " }
                    <bdi>{ visible_text(messages.status(&one.word)) }</bdi>
                </button>
            </li>
        }
    };
    html! {
        <section class="bar" aria-label={messages.table_name(kind, TablePart::ByState)}>
            <svg
                width="100%"
                height="12"
                viewBox={format!("0 0 {} 1", all.max(1))}
                preserveAspectRatio="none"
                aria-hidden="true"
            >
                { for parts }
            </svg>
            <ul>{ for states.iter().map(part) }</ul>
        </section>
    }
}

/// The place of a word in the bar, which is always the same. Of batches: what is done, what runs, what waits,
/// what was cancelled, what Zuora ended, and what is not known. Of jobs: in the order of [`JobState`].
fn rank(one: &StateCount) -> u8 {
    if let Some(RowState::Job(state)) = one.state {
        return state as u8;
    }
    match BatchStatus::read(&one.word) {
        BatchStatus::Completed => 0,
        BatchStatus::Executing => 1,
        BatchStatus::Pending | BatchStatus::Submitted => 2,
        BatchStatus::Cancelled => 3,
        BatchStatus::Aborted | BatchStatus::DeletedNotAllowed => 4,
        BatchStatus::Other(_) => 5,
    }
}

/// The class that colours a row by what became of it, in the bar and in the table.
pub fn state_class(state: RowState) -> &'static str {
    match state {
        RowState::Batch(BatchState::Finished) => "finished",
        RowState::Batch(BatchState::Running) => "running",
        RowState::Batch(BatchState::Stopped) => "stopped",
        RowState::Batch(BatchState::Waiting) => "waiting",
        RowState::Batch(BatchState::Aborted) => "aborted",
        RowState::Batch(BatchState::Unknown) => "unknown",
        RowState::Job(JobState::Cancelled) => "finished",
        RowState::Job(JobState::Ended) => "ended",
        RowState::Job(JobState::UnderWay | JobState::Active) => "running",
        RowState::Job(JobState::Waits | JobState::NotBegun) => "waiting",
        RowState::Job(JobState::Refused) => "refused",
        RowState::Job(JobState::NotCancelled) => "not-cancelled",
        RowState::Job(JobState::NotKnown) => "not-known",
    }
}
