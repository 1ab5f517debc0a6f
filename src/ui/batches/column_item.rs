//! A column in the panel that lays the columns out.

use web_sys::{Event, HtmlInputElement};
use yew::prelude::*;

use super::dom;
use super::reducer::Dispatch;
use crate::messages::TableLabel;
use crate::table::{Column, Layout, TableAction};
use crate::ui::hooks::use_messages;

/// Properties of [`ColumnItem`].
#[derive(Clone, PartialEq, Properties)]
pub struct ColumnItemProps {
    /// The column.
    pub column: Column,
    /// Its place among all columns, from 0.
    pub at: usize,
    /// Whether it is shown.
    pub shown: bool,
    /// Its own width in CSS pixels, if it has one.
    pub width: Option<u16>,
    /// Hears what the person does.
    pub dispatch: Dispatch,
}

/// Whether a column is shown, the buttons that move it, and its width.
#[component]
pub fn ColumnItem(props: &ColumnItemProps) -> Html {
    let messages = use_messages();
    let ColumnItemProps { column, at, shown, width, dispatch } = props.clone();
    let buttons = [use_node_ref(), use_node_ref()];
    let pressed = use_mut_ref(|| None::<NodeRef>);
    {
        // The button moves with its column, and loses the focus on its way.
        let pressed = pressed.clone();
        use_effect_with(at, move |_| {
            if let Some(button) = pressed.take() {
                dom::focus(&button);
            }
        });
    }
    let on_show = {
        let dispatch = dispatch.clone();
        move |_: Event| dispatch.dispatch(TableAction::ShowColumn(column, !shown))
    };
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
    let [left, right] = messages.move_column(column);
    let moves = [(left, "←", -1), (right, "→", 1)].into_iter().zip(buttons);
    let move_button = |((name, sign, steps), button): ((String, &'static str, i8), NodeRef)| {
        let (dispatch, pressed, node) = (dispatch.clone(), pressed.clone(), button.clone());
        let onclick = move |_| {
            pressed.replace(Some(node.clone()));
            dispatch.dispatch(TableAction::ShiftColumn(column, steps));
        };
        html! {
            <button ref={button} type="button" class="small" aria-label={name} {onclick}>{ sign }</button>
        }
    };
    let id = format!("show-{}", column.key());
    let (least, most) = Layout::WIDTHS;
    html! {
        <li>
            <input
                type="checkbox"
                id={id.clone()}
                checked={shown}
                disabled={column == Column::Name}
                onchange={on_show}
            />
            <label for={id}>{ messages.column(column) }</label>
            if column != Column::Name {
                { for moves.map(move_button) }
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
