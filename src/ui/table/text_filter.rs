//! A field for a text that a column must contain.

use web_sys::{HtmlInputElement, InputEvent};
use yew::prelude::*;

use super::ids::table_id;
use super::reducer::Dispatch;
use crate::messages::{FilterField, Messages};
use crate::table::{Column, Condition, TableAction, TableKind};

/// A field for a text that a column must contain; `text` is what is asked for, empty for none.
pub fn text_filter(
    messages: &dyn Messages,
    kind: TableKind,
    column: Column,
    text: &str,
    dispatch: &Dispatch,
) -> Html {
    let id = table_id(kind, &format!("filter-{}", column.key()));
    let dispatch = dispatch.clone();
    let oninput = move |event: InputEvent| {
        let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return };
        let condition = Condition::Contains(column, field.value());
        dispatch.dispatch(match field.value().trim().is_empty() {
            true => TableAction::RemoveConditionsLike(condition),
            false => TableAction::AddCondition(condition),
        });
    };
    html! {
        <div class="field">
            <label for={id.clone()}>{ messages.filter_field(column, FilterField::Contains) }</label>
            <input
                {id}
                type="text"
                autocomplete="off"
                spellcheck="false"
                value={text.to_owned()}
                {oninput}
            />
        </div>
    }
}
