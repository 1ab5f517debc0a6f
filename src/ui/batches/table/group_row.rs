//! The row that heads a group of rows.

use yew::prelude::*;

use crate::table::{Group, TableAction};
use crate::ui::batches::reducer::Dispatch;
use crate::ui::hooks::use_messages;
use crate::ui::widgets::visible_text;

/// Properties of [`GroupRow`].
#[derive(Clone, PartialEq, Properties)]
pub struct GroupRowProps {
    /// The group.
    pub group: Group,
    /// The row's place in the table, from 1 with the header.
    pub place: usize,
    /// How many columns there are.
    pub across: usize,
    /// Hears what the person does.
    pub dispatch: Dispatch,
}

/// A button that closes and opens a group of rows, and what the rows come to.
#[component]
pub fn GroupRow(props: &GroupRowProps) -> Html {
    let messages = use_messages();
    let GroupRowProps { group, place, across, dispatch } = props;
    let onclick = {
        let (dispatch, word) = (dispatch.clone(), group.word.clone());
        move |_| dispatch.dispatch(TableAction::ToggleGroup(word.clone()))
    };
    html! {
        <tr class="group" aria-rowindex={place.to_string()}>
            <td colspan={across.to_string()}>
                <button type="button" class="small" aria-expanded={group.open.to_string()} {onclick}>
                    <bdi>{ visible_text(messages.status(&group.word)) }</bdi>
                </button>
                <span>{ " " }{ messages.group_sums(&group.sums) }</span>
            </td>
        </tr>
    }
}
