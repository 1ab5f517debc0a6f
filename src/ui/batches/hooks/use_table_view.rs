//! What follows from a job's batches and from how the table is set up.

use std::rc::Rc;

use yew::prelude::*;

use crate::aqua::Batch;
use crate::table::TableState;
use crate::ui::batches::view::{DerivedData, SelectedRows, ShownColumns, ShownRows, TableView};
use crate::ui::hooks::use_messages;

/// Works out what is shown, each part anew only when what it depends on changed; `compact` on a screen too
/// narrow for columns, `printing` for paper, where no column is folded away.
#[hook]
pub fn use_table_view(
    batches: &Rc<Vec<Rc<Batch>>>,
    state: &TableState,
    compact: bool,
    printing: bool,
) -> TableView {
    let messages = use_messages();
    let group = state.layout.group();
    let derived = use_memo(batches.clone(), DerivedData::of);
    // By itself: to order takes longer than to search.
    let ordered =
        use_memo((batches.clone(), state.order.clone()), |(batches, order)| order.rows(batches));
    let shown = use_memo(
        (derived.clone(), ordered, state.filter.clone(), group, state.closed_groups.clone()),
        |(derived, ordered, filter, group, closed)| {
            ShownRows::of(batches, derived, ordered, filter, *group, closed)
        },
    );
    let selected = use_memo(
        (derived.clone(), shown.lines.clone(), state.order.clone(), group, state.selection.clone()),
        |(_, lines, order, group, selection)| {
            SelectedRows::of(batches, lines, order, *group, selection)
        },
    );
    let shows_all = state.shows_folded || printing;
    let columns = use_memo(
        (derived.clone(), state.layout.clone(), shows_all, compact),
        |(derived, layout, shows_all, compact)| match compact {
            true => ShownColumns::compact(batches, derived, messages),
            false => ShownColumns::of(batches, derived, layout, *shows_all, messages),
        },
    );
    TableView { batches: batches.clone(), derived, shown, selected, columns, compact }
}
