//! What is shown of a job's batches: all that is derived from them and from how the table is set up.

use std::rc::Rc;

use super::dom::text_scale;
use crate::aqua::{Batch, BatchState};
use crate::messages::Messages;
use crate::table::{
    Chip, Column, Extent, Filter, Layout, Lines, Order, SearchIndex, SearchTerms, Selection,
    StatusCount, Sums, chips, filtered, folded_columns, most_records, natural_width, statuses,
};

/// What is shown of a job's batches.
#[derive(Clone, PartialEq)]
pub struct TableView {
    /// Every batch, in Zuora's order.
    pub batches: Rc<Vec<Rc<Batch>>>,
    /// What follows from the batches alone.
    pub derived: Rc<DerivedData>,
    /// The rows that are shown.
    pub shown: Rc<ShownRows>,
    /// The selected rows.
    pub selected: Rc<SelectedRows>,
    /// The columns that are shown.
    pub columns: Rc<ShownColumns>,
    /// Whether the screen is too narrow for columns: a row then has two lines, with the status below the
    /// name, and the records.
    pub compact: bool,
}

/// What follows from a job's batches, however the table is set up.
#[derive(Debug, PartialEq)]
pub struct DerivedData {
    /// For searching them.
    pub index: SearchIndex,
    /// Their statuses.
    pub statuses: Vec<StatusCount>,
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
    /// The statuses to choose from: the batches', and those that are asked for and none has any more.
    pub statuses: Rc<Vec<StatusCount>>,
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
    /// As indices into the batches, in the table's order.
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
    /// What follows from these batches.
    pub fn of(batches: &Rc<Vec<Rc<Batch>>>) -> Self {
        Self {
            index: SearchIndex::new(batches.clone()),
            statuses: statuses(batches),
            most_records: most_records(batches),
            text_scale: text_scale(),
        }
    }
}

impl ShownRows {
    /// Of rows in order, those that a filter leaves, grouped by a column or not.
    pub fn of(
        batches: &[Rc<Batch>],
        derived: &DerivedData,
        ordered: &[usize],
        filter: &Filter,
        group: Option<Column>,
        closed: &[String],
    ) -> Self {
        let rows = Rc::new(filtered(batches, &derived.index, ordered, filter));
        Self {
            terms: Rc::new(SearchTerms::new(&filter.search)),
            statuses: Rc::new(with_asked_for(&derived.statuses, &filter.statuses())),
            chips: chips(batches, &derived.index, filter, rows.len()),
            sums: Sums::of(batches, &rows),
            lines: Rc::new(Lines::of(batches, rows, group, closed)),
        }
    }
}

/// The statuses that were found, and those that are asked for and no batch has any more.
fn with_asked_for(found: &[StatusCount], asked: &[&str]) -> Vec<StatusCount> {
    let mut all = found.to_vec();
    for status in asked {
        if !all.iter().any(|one| one.status == *status) {
            let state = BatchState::Unknown;
            all.push(StatusCount { status: (*status).to_owned(), count: 0, state });
        }
    }
    all
}

impl SelectedRows {
    /// The selected ones of the rows in these lines, and of those that filters hide.
    pub fn of(
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

impl ShownColumns {
    /// The columns of a layout, as wide as they were made or else as their content needs. Those that tell
    /// nothing are folded away, unless all are to be shown.
    pub fn of(
        batches: &[Rc<Batch>],
        derived: &DerivedData,
        layout: &Layout,
        shows_all: bool,
        messages: &dyn Messages,
    ) -> Self {
        let folded = if shows_all { Vec::new() } else { folded_columns(batches, layout) };
        let columns: Vec<_> = layout.shown().filter(|column| !folded.contains(column)).collect();
        let width = |column: &Column| {
            let own = layout.width(*column);
            let width = own.unwrap_or_else(|| natural(batches, derived, *column, messages));
            ColumnWidth { width, is_own: own.is_some() }
        };
        Self { widths: columns.iter().map(width).collect(), columns: Rc::new(columns), folded }
    }

    /// The columns of a narrow screen.
    pub fn compact(batches: &[Rc<Batch>], derived: &DerivedData, messages: &dyn Messages) -> Self {
        let columns = [Column::Name, Column::Records];
        let width = |column| natural(batches, derived, column, messages);
        let widths = columns.map(|column| ColumnWidth { width: width(column), is_own: false });
        Self { columns: Rc::new(columns.into()), widths: widths.into(), folded: Vec::new() }
    }
}

/// The width in CSS pixels that a column has by itself, for text as large as the person has it.
fn natural(
    batches: &[Rc<Batch>],
    derived: &DerivedData,
    column: Column,
    messages: &dyn Messages,
) -> u16 {
    let width = natural_width(batches, column, messages.column(column));
    (f64::from(width) * derived.text_scale).round() as u16
}
