//! The toolbar above the table.

use yew::prelude::*;

use super::columns_panel::COLUMNS_ID;
use super::export_menu::ExportMenu;
use super::export_rows::{ExportRows, copied_rows, write};
use super::filters_panel::FILTERS_ID;
use super::reducer::{Dispatch, on};
use super::search_box::search_box;
use super::status_bar::status_bar;
use super::status_filter::StatusFilter;
use super::view::TableView;
use crate::messages::{Messages, TableLabel};
use crate::table::{Format, Panel, TableAction, TableState};
use crate::ui::widgets::CopyButton;

/// The heading, the batches by status, the search, the panels' buttons, copies and files, which are named
/// for the job's ID. `search` is the search box, for putting the focus there.
pub fn toolbar(
    messages: &dyn Messages,
    job_id: &AttrValue,
    state: &TableState,
    view: &TableView,
    search: &NodeRef,
    dispatch: &Dispatch,
) -> Html {
    let panel_button = |panel: Panel, label: TableLabel, id: &'static str| {
        let is_open = state.panel == Some(panel);
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
    let (all, statuses, asked) =
        (view.batches.len(), &view.shown.statuses, state.filter.statuses());
    html! {
        <div class="toolbar">
            <h2>{ messages.table_label(TableLabel::Batches) }</h2>
            if !view.batches.is_empty() {
                { status_bar(messages, statuses, &asked, dispatch) }
            }
            <div class="tools">
                { search_box(messages, &state.filter.search, search, dispatch) }
                <StatusFilter
                    {all}
                    {statuses}
                    asked={asked.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>()}
                    {dispatch}
                />
                { panel_button(Panel::Filters, TableLabel::Filters, FILTERS_ID) }
                { panel_button(Panel::Columns, TableLabel::Columns, COLUMNS_ID) }
                <CopyButton text={copied} label={messages.table_label(TableLabel::CopyRows)} />
                <ExportMenu
                    {job_id}
                    choices={ExportRows::choices(view)}
                    selected={view.selected.rows.clone()}
                    write={written}
                />
            </div>
        </div>
    }
}
