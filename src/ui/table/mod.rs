//! A table of batches or of jobs, and what stands around it: the states, search and filters, sums, files.

mod chip_list;
mod column_item;
mod columns_panel;
mod details;
mod dom;
mod element;
mod export_menu;
mod export_rows;
mod filters_panel;
mod hooks;
mod ids;
mod kept_layout;
mod number_filter;
mod query;
mod reducer;
mod search_box;
mod state_bar;
mod state_filter;
mod summary;
mod text_filter;
mod toolbar;
mod view;

use std::rc::Rc;

use yew::prelude::*;
use yew_hooks::use_effect_update_with_deps;

use crate::messages::TablePart;
use crate::table::{Panel, Row, TableState};
use crate::ui::hooks::use_messages;

use columns_panel::ColumnsPanel;
use element::TableElement;
use filters_panel::FiltersPanel;
use hooks::{use_forget_rows, use_printing, use_table_view};
use summary::summary;
use toolbar::toolbar;

pub use hooks::{use_table_state, use_window_width};

/// Up to so many CSS pixels a screen is too narrow for columns; the styles have the same number.
const COMPACT_UP_TO: u32 = 640;

/// Properties of [`DataTable`].
#[derive(Clone, PartialEq, Properties)]
pub struct DataTableProps {
    /// Which table it is, and how it is set up: by [`use_table_state`].
    pub table: UseReducerHandle<TableState>,
    /// Its rows.
    pub rows: Rc<Vec<Row>>,
    /// The name of exported files, without its end.
    pub file_stem: AttrValue,
    /// Whether it stands beside something: it then has a few columns, and scrolls in a box of its own.
    #[prop_or_default]
    pub beside: bool,
    /// The row that is shown elsewhere on the page.
    #[prop_or_default]
    pub chosen: Option<usize>,
    /// Hears that the name of a job's row was pressed.
    #[prop_or_default]
    pub on_choose: Callback<usize>,
    /// Hears which rows are selected, as indices into the rows, in the order of the table.
    #[prop_or_default]
    pub on_select: Callback<Rc<Vec<usize>>>,
    /// Buttons at the end of the toolbar.
    #[prop_or_default]
    pub actions: Html,
}

/// A table and what stands around it. It keeps its order, filters and selection while its rows change.
#[component]
pub fn DataTable(props: &DataTableProps) -> Html {
    let messages = use_messages();
    let DataTableProps { beside, chosen, .. } = *props;
    let dispatch = props.table.dispatcher();
    // As it is now: the handle gives whatever is latest when it is asked.
    let state = TableState::clone(&props.table);
    let kind = state.kind();
    let window_width = use_window_width();
    let printing = use_printing();
    let compact = beside || window_width <= COMPACT_UP_TO;
    let view = use_table_view(&props.rows, &state, compact, printing);
    use_forget_rows(&props.rows, &state, &dispatch);
    {
        let on_select = props.on_select.clone();
        use_effect_update_with_deps(
            move |rows: &Rc<Vec<usize>>| on_select.emit(rows.clone()),
            view.selected.rows.clone(),
        );
    }
    let [search, select_all] = [use_node_ref(), use_node_ref()];
    let nodes = [&search, &select_all];
    // Beside something there is no room for one, nor the button that closes it.
    let panel = state.panel.filter(|_| !beside);
    let class = classes!("data-table", kind.key(), beside.then_some("beside"));
    html! {
        <section {class} aria-label={messages.table_name(kind, TablePart::Region)}>
            { toolbar(messages, props, &state, &view, &search, &dispatch) }
            if panel == Some(Panel::Filters) {
                <FiltersPanel
                    {kind}
                    conditions={state.filter.conditions.clone()}
                    dispatch={dispatch.clone()}
                />
            }
            if panel == Some(Panel::Columns) {
                <ColumnsPanel layout={state.layout.clone()} dispatch={dispatch.clone()} />
            }
            { summary(messages, &state, &view, nodes, &dispatch) }
            <TableElement
                {state}
                {view}
                {beside}
                {chosen}
                on_choose={props.on_choose.clone()}
                {window_width}
                {printing}
                {select_all}
                {dispatch}
            />
        </section>
    }
}
