//! The entries of the history, in a table.

use yew::prelude::*;

use crate::account::HistoryEntry;
use crate::messages::{HistoryLabel, Messages};
use crate::ui::widgets::{optional_text, visible_text};

/// The table of these entries. `on_use` hears of the one whose job is to be put into the form; that closes the
/// sheet with this element ID.
pub fn entries_table(
    messages: &dyn Messages,
    entries: &[&HistoryEntry],
    sheet: &'static str,
    on_use: &Callback<HistoryEntry>,
) -> Html {
    let heads = [
        HistoryLabel::Time,
        HistoryLabel::Job,
        HistoryLabel::Outcome,
        HistoryLabel::Reason,
        HistoryLabel::Tenant,
        HistoryLabel::Use,
    ];
    html! {
        <table>
            <thead>
                <tr>
                    { for heads.map(|head| html! {
                        <th scope="col">{ messages.history(head) }</th>
                    }) }
                </tr>
            </thead>
            <tbody>{ for entries.iter().map(|entry| row(messages, entry, sheet, on_use)) }</tbody>
        </table>
    }
}

fn row(
    messages: &dyn Messages,
    entry: &HistoryEntry,
    sheet: &'static str,
    on_use: &Callback<HistoryEntry>,
) -> Html {
    let onclick = {
        let (entry, on_use) = (entry.clone(), on_use.clone());
        move |_| on_use.emit(entry.clone())
    };
    html! {
        <tr key={entry.id.clone()}>
            <td class="number">{ visible_text(&entry.shown_time()) }</td>
            <td class="job">
                if !entry.name.is_empty() {
                    <bdi class="name">{ visible_text(&entry.name) }</bdi>{ " " }
                }
                <code>{ visible_text(&entry.job_id) }</code>
            </td>
            <td class="ended" data-ended={entry.outcome.clone()}>
                { visible_text(&entry.sentence) }
            </td>
            <td class="said-reason">{ optional_text(messages, Some(&entry.reason)) }</td>
            <td>{ visible_text(&entry.tenant) }</td>
            <td class="use">
                <button
                    type="button"
                    class="small"
                    aria-label={messages.use_job(&entry.job_id)}
                    popovertarget={sheet}
                    popovertargetaction="hide"
                    {onclick}
                >
                    { messages.history(HistoryLabel::Use) }
                </button>
            </td>
        </tr>
    }
}
