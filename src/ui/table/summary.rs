//! The line between the toolbar and the table: what is shown, filtered and selected.

use yew::prelude::*;

use super::chip_list::chip_list;
use super::reducer::{Dispatch, on};
use super::view::TableView;
use crate::messages::{Messages, TableLabel};
use crate::table::{TableAction, TableState};
use crate::ui::focus::focus;

/// What is shown and selected, each read aloud when it changes, and the filters in force. All in one line
/// where there is room, as high as whatever comes and goes in it, so that the table stays where it is under
/// the pointer.
///
/// The search box `search` has the focus once a chip is gone, the box for all rows `select_all` once the
/// selection is cleared.
pub fn summary(
    messages: &dyn Messages,
    state: &TableState,
    view: &TableView,
    [search, select_all]: [&NodeRef; 2],
    dispatch: &Dispatch,
) -> Html {
    let selected = &view.selected;
    let folded = &view.columns.folded;
    let undo = state.undo.as_ref();
    // The button is about to go: the focus must not go with it.
    let on_and_focus = |action: TableAction| {
        let (dispatch, select_all) = (dispatch.clone(), select_all.clone());
        move |_| {
            dispatch.dispatch(action.clone());
            focus(&select_all);
        }
    };
    html! {
        <div class="summary">
            <p class="sums" role="status">
                { messages.shown(view.kind, view.rows.len(), &view.shown.sums, &state.order, state.layout.group()) }
            </p>
            if !folded.is_empty() {
                <div class="folded">
                    <p>{ messages.folded(folded) }</p>
                    <button
                        type="button"
                        class="small"
                        aria-label={messages.show_folded(folded)}
                        onclick={on(dispatch, TableAction::ShowFolded)}
                    >
                        { messages.table_label(TableLabel::Show) }
                    </button>
                </div>
            }
            { chip_list(messages, &view.shown.chips, search, dispatch) }
            <div class="undo">
                <p role="status">{ undo.map(|undo| messages.undone(undo)).unwrap_or_default() }</p>
                if undo.is_some() {
                    <button type="button" class="small" onclick={on_and_focus(TableAction::Undo)}>
                        { messages.table_label(TableLabel::Undo) }
                    </button>
                }
            </div>
            <div class="picking">
                <p class="picked" role="status">
                    { messages.selected(view.kind, &selected.sums, selected.hidden, state.copied) }
                </p>
                if !selected.rows.is_empty() {
                    <button type="button" class="small" onclick={on_and_focus(TableAction::ClearSelection)}>
                        { messages.table_label(TableLabel::ClearSelection) }
                    </button>
                }
            </div>
        </div>
    }
}
