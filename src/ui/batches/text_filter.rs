//! A field for a text that a column must contain.

use web_sys::{HtmlInputElement, InputEvent};
use yew::prelude::*;

use super::reducer::Dispatch;
use crate::messages::FilterField;
use crate::table::{Column, Condition, TableAction};
use crate::ui::hooks::use_messages;

/// Properties of [`TextFilter`].
#[derive(Clone, PartialEq, Properties)]
pub struct TextFilterProps {
    /// The column.
    pub column: Column,
    /// The text asked for; empty for none.
    pub text: AttrValue,
    /// Hears what the person does.
    pub dispatch: Dispatch,
}

/// A field for a text that a column must contain.
#[component]
pub fn TextFilter(props: &TextFilterProps) -> Html {
    let TextFilterProps { column, text, dispatch } = props.clone();
    let messages = use_messages();
    let id = format!("filter-{}", column.key());
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
            <input {id} type="text" autocomplete="off" spellcheck="false" value={text} {oninput} />
        </div>
    }
}
