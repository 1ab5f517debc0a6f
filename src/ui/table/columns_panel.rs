//! The panel that lays the columns out.

use web_sys::{Event, HtmlElement, HtmlSelectElement};
use yew::prelude::*;

use super::column_item::column_item;
use super::hooks::use_selected_index;
use super::ids::table_id;
use super::reducer::{Dispatch, on};
use super::toolbar::panel_name;
use crate::messages::TableLabel;
use crate::table::{Column, Layout, Panel, TableAction};
use crate::ui::hooks::use_messages;

/// Properties of [`ColumnsPanel`].
#[derive(Clone, PartialEq, Properties)]
pub struct ColumnsPanelProps {
    /// How the columns are laid out.
    pub layout: Layout,
    /// Hears what the person does.
    pub dispatch: Dispatch,
}

/// Every column: whether it is shown, its place and its width; whether names stay in view, the height of
/// rows, and groups.
#[component]
pub fn ColumnsPanel(props: &ColumnsPanelProps) -> Html {
    let messages = use_messages();
    let ColumnsPanelProps { layout, dispatch } = props;
    let pressed = use_mut_ref(|| None::<HtmlElement>);
    {
        // The button moves with its column, and loses the focus on its way.
        let pressed = pressed.clone();
        let order: Vec<Column> = layout.columns().iter().map(|place| place.column).collect();
        use_effect_with(order, move |_| {
            if let Some(button) = pressed.take() {
                // Fails only for an element that cannot have it.
                let _ = button.focus();
            }
        });
    }
    let kind = layout.kind();
    let groups = kind.groups();
    let list = use_node_ref();
    let place = groups.iter().position(|column| Some(*column) == layout.group());
    use_selected_index(&list, groups.len() + 1, place.map_or(0, |at| at + 1));
    let on_group = {
        let dispatch = dispatch.clone();
        move |event: Event| {
            let list = event.target_dyn_into::<HtmlSelectElement>();
            // The first is none.
            let place = list.and_then(|list| usize::try_from(list.selected_index() - 1).ok());
            let column = place.and_then(|place| groups.get(place)).copied();
            dispatch.dispatch(TableAction::GroupBy(column));
        }
    };
    let group = |choice: Option<Column>| {
        let words = match choice {
            Some(column) => messages.column(column),
            None => messages.table_label(TableLabel::Nothing),
        };
        html! { <option>{ words }</option> }
    };
    let choice = |name: &str, label: TableLabel, checked: bool, action: TableAction| {
        let id = table_id(kind, name);
        html! {
            <span class="choice">
                <input type="checkbox" id={id.clone()} {checked} onchange={on::<Event>(dispatch, action)} />
                <label for={id}>{ messages.table_label(label) }</label>
            </span>
        }
    };
    let group_id = table_id(kind, "group-by");
    let (pinned, roomy) = (layout.pinned, layout.roomy);
    html! {
        <div
            class="panel layout"
            id={table_id(kind, panel_name(Panel::Columns))}
            role="group"
            aria-label={messages.table_label(TableLabel::Columns)}
        >
            <ol>
                { for layout.columns().iter().map(|place| column_item(messages, kind, *place, &pressed, dispatch)) }
            </ol>
            <div class="actions">
                <span class="choice">
                    <label for={group_id.clone()}>{ messages.table_label(TableLabel::GroupBy) }</label>
                    <select ref={list} id={group_id} onchange={on_group}>
                        { group(None) }
                        { for groups.iter().copied().map(Some).map(group) }
                    </select>
                </span>
                { choice("pin-names", TableLabel::PinNames, pinned, TableAction::PinNames(!pinned)) }
                { choice("roomy-rows", TableLabel::RoomyRows, roomy, TableAction::RoomyRows(!roomy)) }
                <button type="button" class="small" onclick={on(dispatch, TableAction::ResetLayout)}>
                    { messages.table_label(TableLabel::ResetLayout) }
                </button>
            </div>
        </div>
    }
}
