//! The list of what became of rows, to filter by.

use std::rc::Rc;

use web_sys::{Event, HtmlSelectElement};
use yew::prelude::*;

use super::hooks::use_selected_index;
use super::ids::table_id;
use super::reducer::Dispatch;
use crate::messages::TableLabel;
use crate::table::{Condition, StateCount, TableAction, TableKind};
use crate::ui::hooks::use_messages;

/// Properties of [`StateFilter`].
#[derive(Clone, PartialEq, Properties)]
pub struct StateFilterProps {
    /// Which table it is.
    pub kind: TableKind,
    /// How many rows there are.
    pub all: usize,
    /// The words to choose from.
    pub states: Rc<Vec<StateCount>>,
    /// Those that are asked for.
    pub asked: Vec<String>,
    /// Hears what the person does.
    pub dispatch: Dispatch,
}

/// **Status** or **Outcome**, for the words that were found with their counts.
#[component]
pub fn StateFilter(props: &StateFilterProps) -> Html {
    let messages = use_messages();
    let StateFilterProps { kind, all, states, asked, dispatch } = props;
    let column = kind.state_column();
    let list = use_node_ref();
    let place = match asked.as_slice() {
        [] => 0,
        [only] => states.iter().position(|one| one.word == *only).map_or(0, |at| at + 1),
        _ => states.len() + 1,
    };
    use_selected_index(&list, states.len(), place);
    let onchange = {
        let (dispatch, states) = (dispatch.clone(), states.clone());
        move |event: Event| {
            let list = event.target_dyn_into::<HtmlSelectElement>();
            // By place: a word may be any text, and an attribute would not carry all. The first is all.
            let place = list.and_then(|list| usize::try_from(list.selected_index() - 1).ok());
            dispatch.dispatch(TableAction::RemoveConditionsLike(Condition::State(
                column,
                String::new(),
            )));
            if let Some(chosen) = place.and_then(|place| states.get(place)) {
                dispatch.dispatch(TableAction::ToggleState(chosen.word.clone()));
            }
        }
    };
    let choice = |one: &StateCount| {
        let words = messages.counted_choice(messages.status(&one.word), one.count);
        html! { <option>{ words }</option> }
    };
    let every = messages.counted_choice(messages.table_label(TableLabel::AllStates), *all);
    let several = messages.table_label(TableLabel::SeveralStates);
    let id = table_id(*kind, "state-filter");
    html! {
        <div class="state-filter">
            <label for={id.clone()}>{ messages.column(column) }</label>
            <select ref={list} {id} {onchange}>
                <option>{ every }</option>
                { for states.iter().map(choice) }
                if asked.len() > 1 {
                    <option>{ messages.counted_choice(several, asked.len()) }</option>
                }
            </select>
        </div>
    }
}
