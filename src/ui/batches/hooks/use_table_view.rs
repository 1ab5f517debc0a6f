//! What follows from a job's batches and from how the table is set up.

use std::rc::Rc;

use yew::prelude::*;

use crate::aqua::Batch;
use crate::table::TableState;
use crate::ui::batches::view::{BatchFacts, SelectedRows, ShownColumns, ShownRows, TableView};
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
    let facts = use_memo(batches.clone(), BatchFacts::of);
    // By itself: to order takes longer than to search.
    let ordered =
        use_memo((batches.clone(), state.order.clone()), |(batches, order)| order.rows(batches));
    let shown = use_memo(
        (facts.clone(), ordered, state.filter.clone(), group, state.closed_groups.clone()),
        |(facts, ordered, filter, group, closed)| {
            ShownRows::of(batches, facts, ordered, filter, *group, closed)
        },
    );
    let selected = use_memo(
        (facts.clone(), shown.lines.clone(), state.order.clone(), group, state.selection.clone()),
        |(_, lines, order, group, selection)| {
            SelectedRows::of(batches, lines, order, *group, selection)
        },
    );
    let shows_all = state.shows_folded || printing;
    let columns = use_memo(
        (facts.clone(), state.layout.clone(), shows_all, compact),
        |(facts, layout, shows_all, compact)| match compact {
            true => ShownColumns::compact(batches, facts, messages),
            false => ShownColumns::of(batches, facts, layout, *shows_all, messages),
        },
    );
    TableView { batches: batches.clone(), facts, shown, selected, columns, compact }
}
