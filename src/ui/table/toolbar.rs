//! The toolbar above the table.

use yew::prelude::*;

use super::DataTableProps;
use super::export_menu::ExportMenu;
use super::export_rows::{ExportRows, copied_rows, write};
use super::ids::table_id;
use super::reducer::{Dispatch, on};
use super::search_box::search_box;
use super::state_bar::state_bar;
use super::state_filter::StateFilter;
use super::view::TableView;
use crate::messages::{Messages, TableLabel, TablePart};
use crate::table::{Format, Panel, TableAction, TableState};
use crate::ui::widgets::CopyButton;

/// The heading, what became of the rows, the search, the panels' buttons, copies and files, which have the
/// table's `file_stem`. Of a table that stands beside something as much as there is room for. The table's
/// `actions` stand at the end; `search` is the search box, for putting the focus there.
pub fn toolbar(
    messages: &dyn Messages,
    props: &DataTableProps,
    state: &TableState,
    view: &TableView,
    search: &NodeRef,
    dispatch: &Dispatch,
) -> Html {
    let kind = view.kind;
    let panel_button = |panel: Panel, label: TableLabel| {
        let is_open = state.panel == Some(panel);
        let id = table_id(kind, panel_name(panel));
        html! {
            <button
                type="button"
                aria-expanded={is_open.to_string()}
                aria-controls={is_open.then_some(id)}
                onclick={on(dispatch, TableAction::TogglePanel(panel))}
            >
                { messages.table_label(label) }
            </button>
        }
    };
    let copied = {
        let view = view.clone();
        move |()| copied_rows(&view)
    };
    let written = {
        let (view, order, group) = (view.clone(), state.order.clone(), state.layout.group());
        move |(format, rows): (Format, ExportRows)| write(&view, &order, group, format, rows)
    };
    let (all, states, asked) = (view.rows.len(), &view.shown.states, state.filter.states());
    html! {
        <div class="toolbar">
            <h2>{ messages.table_name(kind, TablePart::Table) }</h2>
            if !view.rows.is_empty() {
                { state_bar(messages, kind, states, &asked, dispatch) }
            }
            <div class="tools">
                { search_box(messages, kind, &state.filter.search, search, dispatch) }
                if !props.beside {
                    <StateFilter
                        {kind}
                        {all}
                        {states}
                        asked={asked.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>()}
                        {dispatch}
                    />
                    { panel_button(Panel::Filters, TableLabel::Filters) }
                    { panel_button(Panel::Columns, TableLabel::Columns) }
                    <CopyButton text={copied} label={messages.table_label(TableLabel::CopyRows)} />
                }
                <ExportMenu
                    file_stem={props.file_stem.clone()}
                    choices={ExportRows::choices(view)}
                    selected={view.selected.rows.clone()}
                    write={written}
                />
                { props.actions.clone() }
            </div>
        </div>
    }
}

/// The name of a panel in the ID of its element.
pub fn panel_name(panel: Panel) -> &'static str {
    match panel {
        Panel::Filters => "filters",
        Panel::Columns => "columns",
    }
}
