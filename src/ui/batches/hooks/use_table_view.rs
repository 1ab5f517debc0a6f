//! What follows from a job's batches and from how the table is set up.

use std::rc::Rc;

use yew::prelude::*;

use crate::aqua::Batch;
use crate::table::{
    Chip, Column, Extent, Layout, Lines, Order, Place, SearchIndex, SearchTerms, Selection,
    StatusCount, Sums, TableState, chips, filtered, folded_columns, most_records, natural_width,
    statuses,
};
use crate::ui::batches::dom::text_scale;
use crate::ui::hooks::use_messages;

/// What is shown of a job's batches, each part worked out anew only when what it depends on changed.
#[derive(Clone, PartialEq)]
pub struct TableView {
    /// Every batch, in Zuora's order.
    pub batches: Rc<Vec<Rc<Batch>>>,
    /// For searching them.
    pub index: Rc<SearchIndex>,
    /// Their statuses, and those that are asked for and none has any more.
    pub statuses: Rc<Vec<StatusCount>>,
    /// The most records that one of them has.
    pub most_records: u64,
    /// What is searched for.
    pub terms: Rc<SearchTerms>,
    /// The rows that are shown, line by line.
    pub lines: Rc<Lines>,
    /// What they come to.
    pub sums: Rc<Sums>,
    /// The parts of the filter.
    pub chips: Rc<Vec<Chip>>,
    /// The selected rows.
    pub selected: Rc<SelectedRows>,
    /// The columns that are shown.
    pub columns: Rc<Vec<ShownColumn>>,
    /// The columns that would be shown, and tell nothing.
    pub folded: Rc<Vec<Column>>,
    /// How many times as large as usual text is.
    pub text_scale: f64,
    /// Whether the screen is too narrow for columns: a row then has two lines, with the status below the
    /// name, and the records.
    pub compact: bool,
}

/// A column that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownColumn {
    /// The column.
    pub column: Column,
    /// Its width in CSS pixels: its own, or what its content needs.
    pub width: u16,
    /// Whether the width is its own.
    pub is_own_width: bool,
}

/// The selected rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelectedRows {
    /// As indices into the batches, in the table's order.
    pub rows: Rc<Vec<usize>>,
    /// What they come to.
    pub sums: Sums,
    /// How many of them the filters hide.
    pub hidden: u64,
    /// How much is selected of what is shown.
    pub extent: Extent,
}

/// Works out what is shown; `compact` on a screen too narrow for columns, `printing` for paper, where no
/// column is folded away.
#[hook]
pub fn use_table_view(
    batches: &Rc<Vec<Rc<Batch>>>,
    state: &TableState,
    compact: bool,
    printing: bool,
) -> TableView {
    let messages = use_messages();
    let batches = batches.clone();
    let index = use_memo(batches.clone(), |batches| SearchIndex::new(batches.clone()));
    let found = use_memo(batches.clone(), |batches| statuses(batches));
    let most_records = *use_memo(batches.clone(), |batches| most_records(batches));
    let scale = *use_memo(batches.clone(), |_| text_scale());
    let statuses = use_memo((found, state.filter.conditions.clone()), |(found, _)| {
        with_asked_for(found, &state.filter.statuses())
    });
    let terms = use_memo(state.filter.search.clone(), |search| SearchTerms::new(search));
    let ordered =
        use_memo((batches.clone(), state.order.clone()), |(batches, order)| order.rows(batches));
    let rows = use_memo(
        (batches.clone(), index.clone(), ordered, state.filter.clone()),
        |(batches, index, ordered, filter)| Rc::new(filtered(batches, index, ordered, filter)),
    );
    let rows = (*rows).clone();
    let sums = use_memo((batches.clone(), rows.clone()), |(batches, rows)| Sums::of(batches, rows));
    let chips = use_memo(
        (batches.clone(), index.clone(), state.filter.clone(), rows.len()),
        |(batches, index, filter, shown)| chips(batches, index, filter, *shown),
    );
    let lines = use_memo(
        (batches.clone(), rows, state.layout.group(), state.closed_groups.clone()),
        |(batches, rows, group, closed)| Lines::of(batches, rows.clone(), *group, closed),
    );
    let selected = use_memo(
        (
            batches.clone(),
            lines.clone(),
            state.order.clone(),
            state.layout.group(),
            state.selection.clone(),
        ),
        |(batches, lines, order, group, selection)| {
            SelectedRows::of(batches, lines, order, *group, selection)
        },
    );
    let shows_all = state.shows_folded || printing || compact;
    let folded = use_memo(
        (batches.clone(), state.layout.clone(), shows_all),
        |(batches, layout, shows_all)| match shows_all {
            true => Vec::new(),
            false => folded_columns(batches, layout),
        },
    );
    let columns = use_memo(
        (batches.clone(), state.layout.clone(), compact, folded.clone()),
        |(batches, layout, compact, folded)| {
            let natural = |column| natural_width(batches, column, messages.column(column));
            let scaled = |column| (f64::from(natural(column)) * scale).round() as u16;
            shown_columns(layout, scaled, *compact, folded)
        },
    );
    TableView {
        batches,
        index,
        statuses,
        most_records,
        terms,
        lines,
        sums,
        chips,
        selected,
        columns,
        folded,
        text_scale: scale,
        compact,
    }
}

/// The statuses that were found, and those that are asked for and no batch has any more.
fn with_asked_for(found: &[StatusCount], asked: &[&str]) -> Vec<StatusCount> {
    let mut all = found.to_vec();
    for status in asked {
        if !all.iter().any(|one| one.status == *status) {
            let state = crate::aqua::BatchState::Unknown;
            all.push(StatusCount { status: (*status).to_owned(), count: 0, state });
        }
    }
    all
}

/// The columns that are shown, as wide as they were made, or else by their `natural` width.
fn shown_columns(
    layout: &Layout,
    natural: impl Fn(Column) -> u16,
    compact: bool,
    folded: &[Column],
) -> Vec<ShownColumn> {
    let shown = |column, own: Option<u16>| ShownColumn {
        column,
        width: own.unwrap_or_else(|| natural(column)),
        is_own_width: own.is_some(),
    };
    if compact {
        return vec![shown(Column::Name, None), shown(Column::Records, None)];
    }
    let is_seen = |place: &&Place| place.shown && !folded.contains(&place.column);
    let places = layout.columns().iter().filter(is_seen);
    places.map(|place| shown(place.column, place.width)).collect()
}

impl SelectedRows {
    fn of(
        batches: &[Rc<Batch>],
        lines: &Lines,
        order: &Order,
        group: Option<Column>,
        selection: &Selection,
    ) -> Self {
        let mut rows = selection.rows();
        rows.retain(|row| *row < batches.len());
        order.sort(batches, &mut rows);
        let rows = Lines::of(batches, Rc::new(rows), group, &[]).rows().clone();
        let shown = lines.rows();
        let hidden = rows.len() - shown.iter().filter(|row| selection.has(**row)).count();
        let sums = Sums::of(batches, &rows);
        Self { rows, sums, hidden: hidden as u64, extent: selection.extent(shown) }
    }
}
