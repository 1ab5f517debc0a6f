//! The job's batches as one bar, by status.

use yew::prelude::*;

use super::reducer::{Dispatch, on};
use crate::aqua::{BatchState, BatchStatus};
use crate::messages::{Messages, TableLabel};
use crate::table::{StatusCount, TableAction};
use crate::ui::widgets::visible_text;

/// Batches as one bar, by status, with a word and a count for every part of it: a button that filters by
/// the status, and pressed again no longer does. `asked` are the statuses that are asked for.
pub fn status_bar(
    messages: &dyn Messages,
    statuses: &[StatusCount],
    asked: &[&str],
    dispatch: &Dispatch,
) -> Html {
    let mut statuses: Vec<_> = statuses.iter().filter(|one| one.count > 0).collect();
    statuses.sort_by_key(|one| rank(&one.status));
    let all: usize = statuses.iter().map(|one| one.count).sum();
    let mut start = 0;
    let parts = statuses.iter().map(|one| {
        let x = start;
        start += one.count;
        html! {
            <rect class={state_class(one.state)} x={x.to_string()} width={one.count.to_string()} height="1" />
        }
    });
    let part = |one: &&StatusCount| {
        let pressed = asked.contains(&&*one.status);
        let onclick = on(dispatch, TableAction::ToggleStatus(one.status.clone()));
        html! {
            <li key={one.status.clone()}>
                <button type="button" aria-pressed={pressed.to_string()} {onclick}>
                    <svg class="key" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
                        <rect class={state_class(one.state)} x="0" width="12" height="12" />
                    </svg>
                    { messages.count(one.count as u64) }{ " " }
                    <bdi>{ visible_text(messages.status(&one.status)) }</bdi>
                </button>
            </li>
        }
    };
    html! {
        <section class="bar" aria-label={messages.table_label(TableLabel::ByStatus)}>
            <svg
                width="100%"
                height="12"
                viewBox={format!("0 0 {} 1", all.max(1))}
                preserveAspectRatio="none"
                aria-hidden="true"
            >
                { for parts }
            </svg>
            <ul>{ for statuses.iter().map(part) }</ul>
        </section>
    }
}

/// The place of a status in the bar, which is the same for every job: what is done, what runs, what waits,
/// what was cancelled, what Zuora ended, and what is not known.
fn rank(status: &str) -> u8 {
    match BatchStatus::read(status) {
        BatchStatus::Completed => 0,
        BatchStatus::Executing => 1,
        BatchStatus::Pending | BatchStatus::Submitted => 2,
        BatchStatus::Cancelled => 3,
        BatchStatus::Aborted | BatchStatus::DeletedNotAllowed => 4,
        BatchStatus::Other(_) => 5,
    }
}

/// The class that colours a batch by what its status means, in the bar and in the table.
pub fn state_class(state: BatchState) -> &'static str {
    match state {
        BatchState::Finished => "finished",
        BatchState::Running => "running",
        BatchState::Stopped => "stopped",
        BatchState::Waiting => "waiting",
        BatchState::Aborted => "aborted",
        BatchState::Unknown => "unknown",
    }
}
