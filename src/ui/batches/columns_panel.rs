//! The panel that lays the columns out.

use web_sys::{Event, HtmlSelectElement};
use yew::prelude::*;

use super::column_item::ColumnItem;
use super::hooks::use_selected_index;
use super::reducer::Dispatch;
use crate::messages::TableLabel;
use crate::table::{Column, Layout, Place, TableAction};
use crate::ui::hooks::use_messages;

/// The element ID of the panel.
pub const COLUMNS_ID: &str = "columns";

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
    let item = |(at, place): (usize, &Place)| {
        let Place { column, shown, width } = *place;
        html! {
            <ColumnItem key={column.key()} {at} {column} {shown} {width} dispatch={dispatch.clone()} />
        }
    };
    let list = use_node_ref();
    let place = Layout::GROUPS.iter().position(|column| Some(*column) == layout.group());
    use_selected_index(&list, Layout::GROUPS.len() + 1, place.map_or(0, |at| at + 1));
    let on_group = {
        let dispatch = dispatch.clone();
        move |event: Event| {
            let list = event.target_dyn_into::<HtmlSelectElement>();
            // The first is none.
            let place = list.and_then(|list| usize::try_from(list.selected_index() - 1).ok());
            let column = place.and_then(|place| Layout::GROUPS.get(place)).copied();
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
    let on = |action: TableAction| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: Event| dispatch.dispatch(action.clone()))
    };
    let on_pin = on(TableAction::PinNames(!layout.pinned));
    let on_roomy = on(TableAction::RoomyRows(!layout.roomy));
    let on_reset = {
        let dispatch = dispatch.clone();
        move |_| dispatch.dispatch(TableAction::ResetLayout)
    };
    html! {
        <div
            class="panel layout"
            id={COLUMNS_ID}
            role="group"
            aria-label={messages.table_label(TableLabel::Columns)}
        >
            <ol>{ for layout.columns().iter().enumerate().map(item) }</ol>
            <div class="actions">
                <span class="choice">
                    <label for="group-by">{ messages.table_label(TableLabel::GroupBy) }</label>
                    <select ref={list} id="group-by" onchange={on_group}>
                        { group(None) }
                        { for Layout::GROUPS.map(Some).into_iter().map(group) }
                    </select>
                </span>
                <span class="choice">
                    <input type="checkbox" id="pin-names" checked={layout.pinned} onchange={on_pin} />
                    <label for="pin-names">{ messages.table_label(TableLabel::PinNames) }</label>
                </span>
                <span class="choice">
                    <input type="checkbox" id="roomy-rows" checked={layout.roomy} onchange={on_roomy} />
                    <label for="roomy-rows">{ messages.table_label(TableLabel::RoomyRows) }</label>
                </span>
                <button type="button" class="small" onclick={on_reset}>
                    { messages.table_label(TableLabel::ResetLayout) }
                </button>
            </div>
        </div>
    }
}
