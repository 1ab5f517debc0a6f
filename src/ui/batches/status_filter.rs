//! The list of statuses to filter by.

use std::rc::Rc;

use web_sys::{Event, HtmlSelectElement};
use yew::prelude::*;

use super::hooks::use_selected_index;
use super::reducer::Dispatch;
use crate::messages::TableLabel;
use crate::table::{Condition, StatusCount, TableAction};
use crate::ui::hooks::use_messages;

/// Properties of [`StatusFilter`].
#[derive(Clone, PartialEq, Properties)]
pub struct StatusFilterProps {
    /// How many batches there are.
    pub all: usize,
    /// The statuses to choose from.
    pub statuses: Rc<Vec<StatusCount>>,
    /// Those that are asked for.
    pub asked: Vec<String>,
    /// Hears what the person does.
    pub dispatch: Dispatch,
}

/// **Status**, for the statuses that were found with their counts.
#[component]
pub fn StatusFilter(props: &StatusFilterProps) -> Html {
    let messages = use_messages();
    let StatusFilterProps { all, statuses, asked, dispatch } = props;
    let list = use_node_ref();
    let place = match asked.as_slice() {
        [] => 0,
        [only] => statuses.iter().position(|one| one.status == *only).map_or(0, |at| at + 1),
        _ => statuses.len() + 1,
    };
    use_selected_index(&list, statuses.len(), place);
    let onchange = {
        let (dispatch, statuses) = (dispatch.clone(), statuses.clone());
        move |event: Event| {
            let list = event.target_dyn_into::<HtmlSelectElement>();
            // By place: a status may be any text, and an attribute would not carry all. The first is all.
            let place = list.and_then(|list| usize::try_from(list.selected_index() - 1).ok());
            dispatch.dispatch(TableAction::RemoveConditionsLike(Condition::Status(String::new())));
            if let Some(chosen) = place.and_then(|place| statuses.get(place)) {
                dispatch.dispatch(TableAction::ToggleStatus(chosen.status.clone()));
            }
        }
    };
    let choice = |one: &StatusCount| {
        let words = messages.counted_choice(messages.status(&one.status), one.count);
        html! { <option>{ words }</option> }
    };
    let every = messages.counted_choice(messages.table_label(TableLabel::AllStatuses), *all);
    let several = messages.table_label(TableLabel::SeveralStatuses);
    html! {
        <div class="status-filter">
            <label for="status-filter">{ messages.table_label(TableLabel::Status) }</label>
            <select ref={list} id="status-filter" {onchange}>
                <option>{ every }</option>
                { for statuses.iter().map(choice) }
                if asked.len() > 1 {
                    <option>{ messages.counted_choice(several, asked.len()) }</option>
                }
            </select>
        </div>
    }
}
