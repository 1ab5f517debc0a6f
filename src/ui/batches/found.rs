//! What is worked out of a job once, and again only when what it depends on changed.

use std::rc::Rc;

use super::picture::BARS;
use crate::aqua::Batch;
use crate::table::{
    Chip, Column, Extent, Filter, Largest, Lines, Needle, Order, Selection, Sums, chips, shown,
    statuses,
};
use crate::ui::bar::{Part, parts};

/// What follows from the job alone.
pub struct Found {
    /// Every status and how many have it.
    pub statuses: Rc<Vec<(String, usize)>>,
    /// The same with colours.
    pub parts: Vec<Part>,
    /// The batches with the most records.
    pub largest: Largest,
}

impl Found {
    /// Looks through a job's batches.
    pub fn of(batches: &[Batch]) -> Self {
        let statuses = statuses(batches);
        let parts = parts(batches, &statuses);
        Self { statuses: Rc::new(statuses), parts, largest: Largest::of(batches, BARS) }
    }
}

/// What follows from the job, its order and its filter.
pub struct Listed {
    /// The rows that are shown, in order.
    pub rows: Rc<Vec<usize>>,
    /// What is searched for.
    pub needle: Rc<Needle>,
    /// What the rows come to.
    pub sums: Sums,
    /// The filters in force.
    pub chips: Vec<Chip>,
}

impl Listed {
    /// Filters and orders a job's batches.
    pub fn of(batches: &[Batch], order: &Order, filter: &Filter) -> Self {
        let rows = shown(batches, order, filter);
        let sums = Sums::of(batches, &rows);
        let chips = chips(batches, filter, rows.len());
        let needle = Rc::new(Needle::new(&filter.search));
        Self { rows: Rc::new(rows), needle, sums, chips }
    }
}

/// What follows from what is shown and the selection.
pub struct Picked {
    /// The selected rows, in the table's order.
    pub rows: Rc<Vec<usize>>,
    /// What they come to.
    pub sums: Sums,
    /// How many of them the filters hide.
    pub hidden: u64,
    /// How much is selected of what is shown.
    pub extent: Extent,
}

impl Picked {
    /// Looks the selected batches up.
    pub fn of(
        batches: &[Batch],
        order: &Order,
        shown: &[usize],
        group: Option<Column>,
        selection: &Selection,
    ) -> Self {
        let mut rows = selection.rows();
        rows.retain(|row| *row < batches.len());
        order.sort(batches, &mut rows);
        let rows = Lines::of(batches, Rc::new(rows), group, &[]).rows().clone();
        let hidden = rows.len() - shown.iter().filter(|row| selection.has(**row)).count();
        let sums = Sums::of(batches, &rows);
        Self { rows, sums, hidden: hidden as u64, extent: selection.extent(shown) }
    }
}
