//! The toolbar above the table.

use yew::prelude::*;

use super::columns_panel::COLUMNS_ID;
use super::export_menu::ExportMenu;
use super::export_rows::{ExportRows, copied_rows, write};
use super::filters_panel::FILTERS_ID;
use super::hooks::TableView;
use super::reducer::Dispatch;
use super::search_box::SearchBox;
use super::status_bar::StatusBar;
use super::status_filter::StatusFilter;
use crate::messages::TableLabel;
use crate::table::{Format, Panel, TableAction, TableState};
use crate::ui::hooks::use_messages;
use crate::ui::widgets::CopyButton;

/// Properties of [`Toolbar`].
#[derive(Clone, PartialEq, Properties)]
pub struct ToolbarProps {
    /// The ID of the job, which names exported files.
    pub job_id: AttrValue,
    /// How the table is set up.
    pub state: TableState,
    /// What is shown.
    pub view: TableView,
    /// The search box, for putting the focus there.
    pub search: NodeRef,
    /// Hears what the person does.
    pub dispatch: Dispatch,
}

/// The heading, the batches by status, the search, the panels' buttons, copies and files.
#[component]
pub fn Toolbar(props: &ToolbarProps) -> Html {
    let messages = use_messages();
    let ToolbarProps { job_id, state, view, search, dispatch } = props;
    let panel_button = |panel: Panel, label: TableLabel, id: &'static str| {
        let is_open = state.panel == Some(panel);
        let dispatch = dispatch.clone();
        html! {
            <button
                type="button"
                aria-expanded={is_open.to_string()}
                aria-controls={is_open.then_some(id)}
                onclick={move |_| dispatch.dispatch(TableAction::TogglePanel(panel))}
            >
                { messages.table_label(label) }
            </button>
        }
    };
    let copied = use_callback(view.clone(), |(), view| copied_rows(view));
    let written = use_callback(
        (view.clone(), state.order.clone(), state.layout.group()),
        |(format, rows): (Format, ExportRows), (view, order, group)| {
            write(view, order, *group, format, rows)
        },
    );
    let asked: Vec<String> = state.filter.statuses().into_iter().map(str::to_owned).collect();
    html! {
        <div class="toolbar">
            <h2>{ messages.table_label(TableLabel::Batches) }</h2>
            if !view.batches.is_empty() {
                <StatusBar
                    statuses={view.statuses.clone()}
                    asked={asked.clone()}
                    dispatch={dispatch.clone()}
                />
            }
            <div class="tools">
                <SearchBox
                    search={state.filter.search.clone()}
                    field={search.clone()}
                    dispatch={dispatch.clone()}
                />
                <StatusFilter
                    all={view.batches.len()}
                    statuses={view.statuses.clone()}
                    {asked}
                    dispatch={dispatch.clone()}
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
