//! A column in the panel that lays the columns out.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::{Event, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::ids::table_id;
use super::reducer::{Dispatch, on};
use crate::messages::{Messages, TableLabel};
use crate::table::{ColumnLayout, Layout, TableAction, TableKind};

/// Whether a column is shown, the buttons that move it, and its width. The button that was pressed last is
/// put into `pressed`.
pub fn column_item(
    messages: &dyn Messages,
    kind: TableKind,
    place: ColumnLayout,
    pressed: &Rc<RefCell<Option<HtmlElement>>>,
    dispatch: &Dispatch,
) -> Html {
    let ColumnLayout { column, shown, width } = place;
    let on_width = {
        let dispatch = dispatch.clone();
        // Once it is whole: a width on the way to another would be clamped between two digits.
        move |event: Event| {
            let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let typed = field.value_as_number();
            let (least, most) = Layout::WIDTHS;
            let width = (!typed.is_nan()).then_some((typed as u16).clamp(least, most));
            // Where it is bounded to the width that it had, nothing is rendered anew.
            field.set_value(&width_text(width));
            dispatch.dispatch(TableAction::SetWidth(column, width));
        }
    };
    let move_button = |name: String, sign: &'static str, steps: i8| {
        let (dispatch, pressed) = (dispatch.clone(), pressed.clone());
        let onclick = move |event: MouseEvent| {
            pressed.replace(event.target_dyn_into());
            dispatch.dispatch(TableAction::ShiftColumn(column, steps));
        };
        html! {
            <button type="button" class="small" aria-label={name} {onclick}>{ sign }</button>
        }
    };
    let [left, right] = messages.move_column(column);
    let id = table_id(kind, &format!("show-{}", column.key()));
    let is_first = column == kind.heading_column();
    let (least, most) = Layout::WIDTHS;
    html! {
        <li key={column.key()}>
            <input
                type="checkbox"
                id={id.clone()}
                checked={shown}
                disabled={is_first}
                onchange={on::<Event>(dispatch, TableAction::ShowColumn(column, !shown))}
            />
            <label for={id}>{ messages.column(column) }</label>
            if !is_first {
                { move_button(left, "←", -1) }
                { move_button(right, "→", 1) }
            }
            <input
                type="number"
                aria-label={messages.width_of(column)}
                placeholder={messages.table_label(TableLabel::AutomaticWidth)}
                step="8"
                min={least.to_string()}
                max={most.to_string()}
                value={width_text(width)}
                onchange={on_width}
            />
        </li>
    }
}

/// A width as its field has it; nothing for what the content needs.
fn width_text(width: Option<u16>) -> String {
    width.map(|width| width.to_string()).unwrap_or_default()
}
