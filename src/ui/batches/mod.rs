//! The table "Batches", and what stands around it: the statuses, search and filters, sums, files.

mod chip_list;
mod column_item;
mod columns_panel;
mod details;
mod dom;
mod export_menu;
mod export_rows;
mod filters_panel;
mod hooks;
mod kept_layout;
mod number_filter;
mod query;
mod reducer;
mod search_box;
mod status_bar;
mod status_filter;
mod summary;
mod table;
mod text_filter;
mod toolbar;
mod view;

use std::rc::Rc;

use yew::prelude::*;
use yew_hooks::use_effect_update_with_deps;

use crate::aqua::Job;
use crate::messages::TableLabel;
use crate::table::{Panel, TableState};
use crate::ui::hooks::use_messages;

use columns_panel::ColumnsPanel;
use filters_panel::FiltersPanel;
use hooks::{use_forget_rows, use_printing, use_table_view, use_window_width};
use summary::summary;
use table::BatchTable;
use toolbar::toolbar;

/// Up to so many CSS pixels a screen is too narrow for columns; the styles have the same number.
const COMPACT_UP_TO: u32 = 640;

/// Properties of [`Batches`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct BatchesProps {
    /// The job whose batches are shown.
    pub job: Rc<Job>,
    /// Its ID, which names exported files.
    pub job_id: AttrValue,
}

/// The table "Batches" and what stands around it. Its key is the ID of the job: another job starts anew.
#[component]
pub fn Batches(props: &BatchesProps) -> Html {
    let messages = use_messages();
    let reducer = use_reducer(|| TableState::laid_out(kept_layout::read()));
    let dispatch = reducer.dispatcher();
    // As it is now: the handle gives whatever is latest when it is asked.
    let state = TableState::clone(&reducer);
    let batches = use_memo(props.job.clone(), |job| job.batches.clone());
    let window_width = use_window_width();
    let printing = use_printing();
    let view = use_table_view(&batches, &state, window_width <= COMPACT_UP_TO, printing);
    use_forget_rows(&batches, &state, &dispatch);
    use_effect_update_with_deps(kept_layout::keep, state.layout.clone());
    let [search, select_all] = [use_node_ref(), use_node_ref()];
    let nodes = [&search, &select_all];
    html! {
        <section class="batches" aria-label={messages.table_label(TableLabel::Region)}>
            { toolbar(messages, &props.job_id, &state, &view, &search, &dispatch) }
            if state.panel == Some(Panel::Filters) {
                <FiltersPanel
                    conditions={state.filter.conditions.clone()}
                    dispatch={dispatch.clone()}
                />
            }
            if state.panel == Some(Panel::Columns) {
                <ColumnsPanel layout={state.layout.clone()} dispatch={dispatch.clone()} />
            }
            { summary(messages, &state, &view, nodes, &dispatch) }
            <BatchTable {state} {view} {window_width} {printing} {select_all} {dispatch} />
        </section>
    }
}
