//! A field for one end of a range of numbers.

use web_sys::{HtmlInputElement, InputEvent};
use yew::prelude::*;

use super::ids::table_id;
use super::reducer::Dispatch;
use crate::messages::{FilterField, Messages, TableLabel};
use crate::table::{Condition, TableAction, TableKind};

/// A field for one end of a range: for a condition that is like `like`, whatever its number; `number` is
/// what is asked for. Of what is no number the styles tell, and the filter stays as it was.
pub fn number_filter(
    messages: &dyn Messages,
    kind: TableKind,
    like: Condition,
    number: Option<u64>,
    dispatch: &Dispatch,
) -> Html {
    let column = like.column();
    let end = match like {
        Condition::AtMost(..) => FilterField::AtMost,
        _ => FilterField::AtLeast,
    };
    let id = table_id(kind, &format!("filter-{}-{end:?}", column.key()));
    let dispatch = dispatch.clone();
    let oninput = move |event: InputEvent| {
        let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return };
        if !field.check_validity() {
            return;
        }
        let number = field.value_as_number();
        dispatch.dispatch(if number.is_nan() {
            TableAction::RemoveConditionsLike(like.clone())
        } else {
            TableAction::AddCondition(match like {
                Condition::AtMost(..) => Condition::AtMost(column, number as u64),
                _ => Condition::AtLeast(column, number as u64),
            })
        });
    };
    html! {
        <div class="field">
            <label for={id.clone()}>{ messages.filter_field(column, end) }</label>
            <input
                {id}
                type="number"
                min="0"
                autocomplete="off"
                value={number.map(|number| number.to_string()).unwrap_or_default()}
                {oninput}
            />
            <p class="wrong" role="alert">{ messages.table_label(TableLabel::WrongNumber) }</p>
        </div>
    }
}
