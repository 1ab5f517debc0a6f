//! The order of the rows: by any columns, one after another.

use std::borrow::Cow;

use super::column::Column;
use super::natural::NaturalKey;
use super::row::Row;

/// Which way a column is ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Smallest first, A to Z.
    Ascending,
    /// Largest first, Z to A.
    Descending,
}

/// The columns the rows are ordered by, the most important first. By default none: of batches
/// Zuora's order, in which they run; of jobs the one in which they were asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Order {
    columns: Vec<(Column, Direction)>,
}

impl Order {
    /// Takes a column to its next state: ascending, descending, not ordered by. Other columns are
    /// dropped, or with `add` stay as they are; a column that is new then comes last.
    pub fn toggle(&mut self, column: Column, add: bool) {
        let next = match self.direction(column) {
            None => Some(Direction::Ascending),
            Some(Direction::Ascending) => Some(Direction::Descending),
            Some(Direction::Descending) => None,
        };
        if !add {
            self.columns.clear();
        }
        let place = self.columns.iter().position(|(c, _)| *c == column);
        match (place, next) {
            (Some(at), Some(direction)) => self.columns[at].1 = direction,
            (Some(at), None) => {
                self.columns.remove(at);
            }
            (None, Some(direction)) => self.columns.push((column, direction)),
            (None, None) => {}
        }
    }

    /// Which way a column is ordered, if it is.
    pub fn direction(&self, column: Column) -> Option<Direction> {
        self.columns.iter().find(|(c, _)| *c == column).map(|(_, direction)| *direction)
    }

    /// A column's place among those ordered by, from 1. Worth showing when there are several.
    pub fn rank(&self, column: Column) -> Option<usize> {
        self.columns.iter().position(|(c, _)| *c == column).map(|at| at + 1)
    }

    /// The columns ordered by, the most important first. None: the order of [`Order::default`].
    pub fn columns(&self) -> &[(Column, Direction)] {
        &self.columns
    }

    /// All rows in order, as indices into `all`.
    pub fn rows(&self, all: &[Row]) -> Vec<usize> {
        let mut rows: Vec<usize> = (0..all.len()).collect();
        self.sort(all, &mut rows);
        rows
    }

    /// Puts rows in order. Rows that are alike keep the order they have. Cells without a value
    /// come last either way: what is missing is never what was looked for.
    pub fn sort(&self, all: &[Row], rows: &mut [usize]) {
        // The least important first: what is ordered by later keeps the order of those that are alike.
        for &(column, direction) in self.columns.iter().rev() {
            sort(rows, direction, |row| SortKey::new(column, all.get(row)?));
        }
    }
}

/// What a cell is ordered by. Cells of one column all have keys of the same kind.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum SortKey<'a> {
    Number(u64),
    /// Read digit by digit: runs of digits in a hexadecimal ID are no numbers.
    Id(Cow<'a, str>),
    Words(NaturalKey),
}

impl<'a> SortKey<'a> {
    /// The key of a row's cell; none for one without a value.
    fn new(column: Column, row: &'a Row) -> Option<Self> {
        if column.is_number() {
            return column.number(row).map(Self::Number);
        }
        let text = column.text(row);
        match column {
            _ if text.is_empty() => None,
            _ if column.is_id() => Some(Self::Id(text)),
            _ => Some(Self::Words(NaturalKey::new(&text))),
        }
    }
}

/// Sorts rows by what they have in a column; those that have nothing come last.
fn sort<'a>(rows: &mut [usize], direction: Direction, key: impl Fn(usize) -> Option<SortKey<'a>>) {
    // Each key is made once: that takes longer than to compare it.
    let mut keyed: Vec<_> = rows.iter().map(|&row| (key(row), row)).collect();
    keyed.sort_by(|(a, _), (b, _)| match (a, b) {
        (Some(a), Some(b)) if direction == Direction::Descending => b.cmp(a),
        (Some(a), Some(b)) => a.cmp(b),
        _ => a.is_none().cmp(&b.is_none()),
    });
    for (row, (_, sorted)) in rows.iter_mut().zip(keyed) {
        *row = sorted;
    }
}

#[cfg(test)]
mod tests {
    use super::super::examples::row;
    use super::*;
    use crate::aqua::Batch;

    fn batches(rows: &[(&str, Option<u64>)]) -> Vec<Row> {
        let batch = |&(name, record_count): &(&str, Option<u64>)| Batch {
            name: Some(name).filter(|name| !name.is_empty()).map(Into::into),
            record_count,
            ..Batch::default()
        };
        rows.iter().map(batch).map(row).collect()
    }

    fn by(columns: &[Column]) -> Order {
        let mut order = Order::default();
        columns.iter().for_each(|&column| order.toggle(column, true));
        order
    }

    #[test]
    fn a_column_goes_up_then_down_then_back_to_zuoras_order() {
        let mut order = Order::default();
        order.toggle(Column::Name, false);
        assert_eq!(order.direction(Column::Name), Some(Direction::Ascending));
        order.toggle(Column::Name, false);
        assert_eq!(order.direction(Column::Name), Some(Direction::Descending));
        order.toggle(Column::Name, false);
        assert_eq!(order, Order::default());
    }

    #[test]
    fn a_column_is_added_behind_the_others_and_changed_at_its_place() {
        let mut order = by(&[Column::Status, Column::Records]);
        assert_eq!(order.rank(Column::Records), Some(2));
        order.toggle(Column::Status, true);
        assert_eq!(
            order.columns(),
            [(Column::Status, Direction::Descending), (Column::Records, Direction::Ascending)]
        );
        order.toggle(Column::Status, true);
        assert_eq!(order.columns(), [(Column::Records, Direction::Ascending)]);
        assert_eq!(order.rank(Column::Status), None);
    }

    #[test]
    fn without_shift_the_other_columns_are_dropped() {
        let mut order = by(&[Column::Status, Column::Records]);
        order.toggle(Column::Records, false);
        assert_eq!(order.columns(), [(Column::Records, Direction::Descending)]);
    }

    #[test]
    fn records_are_ordered_as_numbers_and_missing_ones_come_last_either_way() {
        let batches = batches(&[("a", None), ("b", Some(100)), ("c", Some(9)), ("d", Some(0))]);
        let mut order = by(&[Column::Records]);
        assert_eq!(order.rows(&batches), [3, 2, 1, 0]);
        order.toggle(Column::Records, false);
        assert_eq!(order.rows(&batches), [1, 2, 3, 0]);
    }

    #[test]
    fn names_are_ordered_naturally_and_missing_ones_come_last_either_way() {
        let batches = batches(&[("", None), ("Batch10", None), ("batch2", None), ("Äpfel", None)]);
        let mut order = by(&[Column::Name]);
        assert_eq!(order.rows(&batches), [2, 1, 3, 0]);
        order.toggle(Column::Name, false);
        assert_eq!(order.rows(&batches), [3, 1, 2, 0]);
    }

    #[test]
    fn ids_are_ordered_digit_by_digit() {
        let id = |id: &str| row(Batch { batch_id: Some(id.into()), ..Batch::default() });
        let batches = [id("2c9"), id("2c10"), id("10c")];
        assert_eq!(by(&[Column::BatchId]).rows(&batches), [2, 1, 0]);
    }

    #[test]
    fn the_second_column_decides_where_the_first_does_not() {
        let batches = batches(&[("b", Some(2)), ("a", Some(2)), ("c", Some(1))]);
        assert_eq!(by(&[Column::Records, Column::Name]).rows(&batches), [2, 1, 0]);
        assert_eq!(by(&[Column::Records]).rows(&batches), [2, 0, 1]);
        let mut order = by(&[Column::Records, Column::Name]);
        order.toggle(Column::Records, true);
        assert_eq!(order.rows(&batches), [1, 0, 2]);
    }

    #[test]
    fn a_row_of_no_batch_is_no_reason_to_panic() {
        let mut rows = vec![7, 0];
        by(&[Column::Name]).sort(&batches(&[("a", None)]), &mut rows);
        assert_eq!(rows, [0, 7]);
    }
}
