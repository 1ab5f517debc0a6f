//! What is shown of a table's rows: all that is derived from them and from how the table is set up.

use std::rc::Rc;

use super::dom::text_scale;
use crate::messages::Messages;
use crate::table::{
    Chip, Column, Extent, Filter, Layout, Lines, Order, Row, SearchIndex, SearchTerms, Selection,
    StateCount, Sums, TableKind, chips, filtered, folded_columns, most_records, natural_width,
    states,
};

/// What is shown of a table's rows.
#[derive(Clone, PartialEq)]
pub struct TableView {
    /// Which table it is.
    pub kind: TableKind,
    /// Every row: batches in Zuora's order, jobs in the order in which they were asked for.
    pub rows: Rc<Vec<Row>>,
    /// What follows from the rows alone.
    pub derived: Rc<DerivedData>,
    /// The rows that are shown.
    pub shown: Rc<ShownRows>,
    /// The selected rows.
    pub selected: Rc<SelectedRows>,
    /// The columns that are shown.
    pub columns: Rc<ShownColumns>,
    /// Whether there is no room for all columns: a row then has two lines, and only the
    /// [compact columns](TableKind::compact_columns).
    pub compact: bool,
}

/// What follows from a table's rows, however the table is set up.
#[derive(Debug, PartialEq)]
pub struct DerivedData {
    /// For searching them.
    pub index: SearchIndex,
    /// What became of them.
    pub states: Vec<StateCount>,
    /// The most records that one of them has.
    pub most_records: u64,
    /// How many times as large as usual text is.
    pub text_scale: f64,
}

/// The rows that are shown.
#[derive(Debug, PartialEq, Eq)]
pub struct ShownRows {
    /// What is searched for.
    pub terms: Rc<SearchTerms>,
    /// The words of the state column to choose from: the rows', and those that are asked for and none has
    /// any more.
    pub states: Rc<Vec<StateCount>>,
    /// The parts of the filter.
    pub chips: Vec<Chip>,
    /// The rows, line by line.
    pub lines: Rc<Lines>,
    /// What they come to.
    pub sums: Sums,
}

/// The selected rows.
#[derive(Debug, PartialEq, Eq)]
pub struct SelectedRows {
    /// As indices into all rows, in the table's order.
    pub rows: Rc<Vec<usize>>,
    /// What they come to.
    pub sums: Sums,
    /// How many of them the filters hide.
    pub hidden: u64,
    /// How much is selected of what is shown.
    pub extent: Extent,
}

/// The columns that are shown.
#[derive(Debug, PartialEq, Eq)]
pub struct ShownColumns {
    /// In their order.
    pub columns: Rc<Vec<Column>>,
    /// How wide each of them is.
    pub widths: Vec<ColumnWidth>,
    /// The columns that would be shown, and tell nothing.
    pub folded: Vec<Column>,
}

/// How wide a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColumnWidth {
    /// In CSS pixels: its own width, or what its content needs.
    pub width: u16,
    /// Whether the width is its own.
    pub is_own: bool,
}

impl DerivedData {
    /// What follows from these rows.
    pub fn of(kind: TableKind, rows: &Rc<Vec<Row>>) -> Self {
        Self {
            index: SearchIndex::new(kind, rows.clone()),
            states: states(kind, rows),
            most_records: most_records(rows),
            text_scale: text_scale(),
        }
    }
}

impl ShownRows {
    /// Of rows in order, those that a filter leaves, grouped by a column or not.
    pub fn of(
        all: &[Row],
        derived: &DerivedData,
        ordered: &[usize],
        filter: &Filter,
        group: Option<Column>,
        closed: &[String],
    ) -> Self {
        let rows = Rc::new(filtered(all, &derived.index, ordered, filter));
        Self {
            terms: Rc::new(SearchTerms::new(&filter.search)),
            states: Rc::new(with_asked_for(&derived.states, &filter.states())),
            chips: chips(all, &derived.index, filter, rows.len()),
            sums: Sums::of(all, &rows),
            lines: Rc::new(Lines::of(all, rows, group, closed)),
        }
    }
}

/// The words that were found, and those that are asked for and no row has any more.
fn with_asked_for(found: &[StateCount], asked: &[&str]) -> Vec<StateCount> {
    let mut all = found.to_vec();
    for word in asked {
        if !all.iter().any(|one| one.word == *word) {
            all.push(StateCount { word: (*word).to_owned(), count: 0, state: None });
        }
    }
    all
}

impl SelectedRows {
    /// The selected ones of the rows in these lines, and of those that filters hide.
    pub fn of(
        all: &[Row],
        lines: &Lines,
        order: &Order,
        group: Option<Column>,
        selection: &Selection,
    ) -> Self {
        let mut rows = selection.rows();
        rows.retain(|row| *row < all.len());
        order.sort(all, &mut rows);
        let rows = Lines::of(all, Rc::new(rows), group, &[]).rows().clone();
        let shown = lines.rows();
        let hidden = rows.len() - shown.iter().filter(|row| selection.has(**row)).count();
        let sums = Sums::of(all, &rows);
        Self { rows, sums, hidden: hidden as u64, extent: selection.extent(shown) }
    }
}

impl ShownColumns {
    /// The columns of a layout, as wide as they were made or else as their content needs. Those that tell
    /// nothing are folded away, unless all are to be shown.
    pub fn of(
        all: &[Row],
        derived: &DerivedData,
        layout: &Layout,
        shows_all: bool,
        messages: &dyn Messages,
    ) -> Self {
        let folded = if shows_all { Vec::new() } else { folded_columns(all, layout) };
        let columns: Vec<_> = layout.shown().filter(|column| !folded.contains(column)).collect();
        let width = |column: &Column| {
            let own = layout.width(*column);
            let width = own.unwrap_or_else(|| natural(all, derived, *column, messages));
            ColumnWidth { width, is_own: own.is_some() }
        };
        Self { widths: columns.iter().map(width).collect(), columns: Rc::new(columns), folded }
    }

    /// The columns where there is no room for all.
    pub fn compact(
        kind: TableKind,
        all: &[Row],
        derived: &DerivedData,
        messages: &dyn Messages,
    ) -> Self {
        let columns = kind.compact_columns().to_vec();
        let width = |column: &Column| ColumnWidth {
            width: natural(all, derived, *column, messages).min(WIDEST_COMPACT),
            is_own: false,
        };
        let widths = columns.iter().map(width).collect();
        Self { columns: Rc::new(columns), widths, folded: Vec::new() }
    }
}

/// The most CSS pixels that a column beside the first has where there is no room for all.
const WIDEST_COMPACT: u16 = 136;

/// The width in CSS pixels that a column has by itself, for text as large as the person has it.
fn natural(all: &[Row], derived: &DerivedData, column: Column, messages: &dyn Messages) -> u16 {
    let width = natural_width(all, column, messages.column(column));
    (f64::from(width) * derived.text_scale).round() as u16
}
