//! The line between the toolbar and the table: what is shown, filtered and selected.

use yew::prelude::*;

use super::chip_list::ChipList;
use super::dom;
use super::hooks::TableView;
use super::reducer::Dispatch;
use crate::messages::TableLabel;
use crate::table::{Column, Order, TableAction, Undo};
use crate::ui::hooks::use_messages;

/// Properties of [`Summary`].
#[derive(Clone, PartialEq, Properties)]
pub struct SummaryProps {
    /// What is shown.
    pub view: TableView,
    /// The order of the rows.
    pub order: Order,
    /// The column by which they are grouped.
    pub group: Option<Column>,
    /// What was copied: so many cells, or with 0 the selected rows.
    pub copied: Option<usize>,
    /// What was cleared or reset last.
    pub undo: Option<Undo>,
    /// The search box, which has the focus once a chip is gone.
    pub search: NodeRef,
    /// The box for all rows, which has the focus once the selection is cleared.
    pub select_all: NodeRef,
    /// Hears what the person does.
    pub dispatch: Dispatch,
}

/// What is shown and selected, each read aloud when it changes, and the filters in force. All in one line
/// where there is room, as high as whatever comes and goes in it, so that the table stays where it is under
/// the pointer.
#[component]
pub fn Summary(props: &SummaryProps) -> Html {
    let messages = use_messages();
    let SummaryProps { view, order, group, copied, undo, search, select_all, dispatch } = props;
    let selected = &view.selected;
    // The button is about to go: the focus must not go with it.
    let on_clear = {
        let (dispatch, select_all) = (dispatch.clone(), select_all.clone());
        move |_| {
            dispatch.dispatch(TableAction::ClearSelection);
            dom::focus(&select_all);
        }
    };
    let on_show = {
        let dispatch = dispatch.clone();
        move |_| dispatch.dispatch(TableAction::ShowFolded)
    };
    let on_undo = {
        let (dispatch, select_all) = (dispatch.clone(), select_all.clone());
        move |_| {
            dispatch.dispatch(TableAction::Undo);
            dom::focus(&select_all);
        }
    };
    html! {
        <div class="summary">
            <p class="sums" role="status">
                { messages.shown(view.batches.len(), &view.sums, order, *group) }
            </p>
            if !view.folded.is_empty() {
                <div class="folded">
                    <p>{ messages.folded(&view.folded) }</p>
                    <button
                        type="button"
                        class="small"
                        aria-label={messages.show_folded(&view.folded)}
                        onclick={on_show}
                    >
                        { messages.table_label(TableLabel::Show) }
                    </button>
                </div>
            }
            <ChipList chips={view.chips.clone()} search={search.clone()} dispatch={dispatch.clone()} />
            <div class="undo">
                <p role="status">{ undo.as_ref().map(|undo| messages.undone(undo)).unwrap_or_default() }</p>
                if undo.is_some() {
                    <button type="button" class="small" onclick={on_undo}>
                        { messages.table_label(TableLabel::Undo) }
                    </button>
                }
            </div>
            <div class="picking">
                <p class="picked" role="status">
                    { messages.selected(&selected.sums, selected.hidden, *copied) }
                </p>
                if !selected.rows.is_empty() {
                    <button type="button" class="small" onclick={on_clear}>
                        { messages.table_label(TableLabel::ClearSelection) }
                    </button>
                }
            </div>
        </div>
    }
}
