//! What follows from a table's rows and from how the table is set up.

use std::rc::Rc;

use yew::prelude::*;

use crate::table::{Row, TableState};
use crate::ui::hooks::use_messages;
use crate::ui::table::view::{DerivedData, SelectedRows, ShownColumns, ShownRows, TableView};

/// Works out what is shown, each part anew only when what it depends on changed; `compact` where there is
/// no room for all columns, `printing` for paper, where no column is folded away.
#[hook]
pub fn use_table_view(
    rows: &Rc<Vec<Row>>,
    state: &TableState,
    compact: bool,
    printing: bool,
) -> TableView {
    let messages = use_messages();
    let (kind, group) = (state.kind(), state.layout.group());
    let derived = use_memo(rows.clone(), |rows| DerivedData::of(kind, rows));
    // By itself: to order takes longer than to search.
    let ordered = use_memo((rows.clone(), state.order.clone()), |(rows, order)| order.rows(rows));
    let shown = use_memo(
        (derived.clone(), ordered, state.filter.clone(), group, state.closed_groups.clone()),
        |(derived, ordered, filter, group, closed)| {
            ShownRows::of(rows, derived, ordered, filter, *group, closed)
        },
    );
    let selected = use_memo(
        (derived.clone(), shown.lines.clone(), state.order.clone(), group, state.selection.clone()),
        |(_, lines, order, group, selection)| {
            SelectedRows::of(rows, lines, order, *group, selection)
        },
    );
    let shows_all = state.shows_folded || printing;
    let columns = use_memo(
        (derived.clone(), state.layout.clone(), shows_all, compact),
        |(derived, layout, shows_all, compact)| match compact {
            true => ShownColumns::compact(kind, rows, derived, messages),
            false => ShownColumns::of(rows, derived, layout, *shows_all, messages),
        },
    );
    TableView { kind, rows: rows.clone(), derived, shown, selected, columns, compact }
}
