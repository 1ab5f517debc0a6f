//! The row that heads a group of rows.

use yew::prelude::*;

use crate::messages::Messages;
use crate::table::{Group, TableAction, TableKind};
use crate::ui::table::reducer::{Dispatch, on};
use crate::ui::widgets::visible_text;

/// A button that closes and opens a group of rows, and what the rows come to: a row across so many columns,
/// at this place in the table, from 1 with the header.
pub fn group_row(
    messages: &dyn Messages,
    kind: TableKind,
    group: &Group,
    place: usize,
    across: usize,
    dispatch: &Dispatch,
) -> Html {
    html! {
        <tr key={format!("group {}", group.word)} class="group" aria-rowindex={place.to_string()}>
            <td colspan={across.to_string()}>
                <button
                    type="button"
                    class="small"
                    aria-expanded={group.open.to_string()}
                    onclick={on(dispatch, TableAction::ToggleGroup(group.word.clone()))}
                >
                    <bdi>{ visible_text(messages.status(&group.word)) }</bdi>
                </button>
                <span>{ " " }{ messages.group_sums(kind, &group.sums) }</span>
            </td>
        </tr>
    }
}
