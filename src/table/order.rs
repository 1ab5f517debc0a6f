//! The order of the rows: by any columns, one after another.

use std::cmp::Ordering;
use std::rc::Rc;

use aqua_loops::{Key, sort};

use super::column::Column;
use super::natural::{natural, natural_key};
use crate::aqua::Batch;

/// Which way a column is ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Smallest first, A to Z.
    Ascending,
    /// Largest first, Z to A.
    Descending,
}

/// The columns the rows are ordered by, the most important first. By default none: Zuora's order,
/// in which the batches run.
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

    /// The columns ordered by, the most important first. None: Zuora's order.
    pub fn columns(&self) -> &[(Column, Direction)] {
        &self.columns
    }

    /// Puts rows in order. Rows that are alike keep the order they have. Cells without a value
    /// come last either way: what is missing is never what was looked for.
    pub fn sort(&self, batches: &[Rc<Batch>], rows: &mut [usize]) {
        let Some((&(first, direction), others)) = self.columns.split_first() else { return };
        let batch = |row: usize| batches.get(row).map(|batch| &**batch);
        // A number is known by its key.
        let columns = if first.is_number() { others } else { &self.columns };
        let compare = |a: usize, b: usize| {
            columns.iter().fold(Ordering::Equal, |order, &(column, direction)| {
                order.then_with(|| compare(column, direction, batch(a), batch(b)))
            })
        };
        let (mut present, mut missing) = (Vec::with_capacity(rows.len()), Vec::new());
        for &row in &*rows {
            match batch(row).and_then(|batch| key(first, batch)) {
                Some(key) if direction == Direction::Ascending => present.push((key, row)),
                Some(key) => present.push((key.map(|byte| !byte), row)),
                None => missing.push((Key::default(), row)),
            }
        }
        sort(&mut present, &compare);
        if !others.is_empty() {
            sort(&mut missing, &compare);
        }
        let sorted = present.into_iter().chain(missing);
        rows.iter_mut().zip(sorted).for_each(|(row, (_, sorted))| *row = sorted);
    }
}

/// How a cell begins, as far as a key holds it; none for a cell without a value.
fn key(column: Column, batch: &Batch) -> Option<Key> {
    let mut key = Key::default();
    if column.is_number() {
        key[..8].copy_from_slice(&column.number(batch)?.to_be_bytes());
        return Some(key);
    }
    let text = column.text(batch);
    if !is_id(column) {
        return (!text.is_empty()).then(|| natural_key(&text));
    }
    key.iter_mut().zip(text.bytes()).for_each(|(to, byte)| *to = byte);
    (!text.is_empty()).then_some(key)
}

/// Whether its cells are read digit by digit, because runs of digits in a hexadecimal ID are no
/// numbers.
fn is_id(column: Column) -> bool {
    matches!(column, Column::File | Column::BatchId)
}

/// A number as it counts in this direction. What is missing is above every number, whichever the
/// direction.
fn rank(number: Option<u64>, direction: Direction) -> (bool, u64) {
    let number_or = |n: u64| if direction == Direction::Ascending { n } else { u64::MAX - n };
    (number.is_none(), number.map_or(0, number_or))
}

fn compare(column: Column, direction: Direction, a: Option<&Batch>, b: Option<&Batch>) -> Ordering {
    if column.is_number() {
        let rank = |batch: Option<&Batch>| rank(batch.and_then(|b| column.number(b)), direction);
        return rank(a).cmp(&rank(b));
    }
    let text = |batch| Some(column.text(batch)).filter(|text| !text.is_empty());
    let by = if is_id(column) { <str as Ord>::cmp } else { natural };
    match (a.and_then(text), b.and_then(text)) {
        (Some(a), Some(b)) if direction == Direction::Ascending => by(&a, &b),
        (Some(a), Some(b)) => by(&b, &a),
        (a, b) => a.is_none().cmp(&b.is_none()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn batches(rows: &[(&str, Option<u64>)]) -> Vec<Rc<Batch>> {
        let batch = |&(name, record_count): &(&str, Option<u64>)| Batch {
            name: Some(name).filter(|name| !name.is_empty()).map(Into::into),
            record_count,
            ..Batch::default()
        };
        rows.iter().map(batch).map(Rc::new).collect()
    }

    fn sorted(order: &Order, batches: &[Rc<Batch>]) -> Vec<usize> {
        let mut rows: Vec<usize> = (0..batches.len()).collect();
        order.sort(batches, &mut rows);
        rows
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
        assert_eq!(sorted(&order, &batches), [3, 2, 1, 0]);
        order.toggle(Column::Records, false);
        assert_eq!(sorted(&order, &batches), [1, 2, 3, 0]);
    }

    #[test]
    fn names_are_ordered_naturally_and_missing_ones_come_last_either_way() {
        let batches = batches(&[("", None), ("Batch10", None), ("batch2", None), ("Äpfel", None)]);
        let mut order = by(&[Column::Name]);
        assert_eq!(sorted(&order, &batches), [2, 1, 3, 0]);
        order.toggle(Column::Name, false);
        assert_eq!(sorted(&order, &batches), [3, 1, 2, 0]);
    }

    #[test]
    fn ids_are_ordered_digit_by_digit() {
        let id = |id: &str| Batch { batch_id: Some(id.into()), ..Batch::default() };
        assert_eq!(
            sorted(&by(&[Column::BatchId]), &[id("2c9"), id("2c10"), id("10c")].map(Rc::new)),
            [2, 1, 0]
        );
    }

    #[test]
    fn the_second_column_decides_where_the_first_does_not() {
        let batches = batches(&[("b", Some(2)), ("a", Some(2)), ("c", Some(1))]);
        assert_eq!(sorted(&by(&[Column::Records, Column::Name]), &batches), [2, 1, 0]);
        assert_eq!(sorted(&by(&[Column::Records]), &batches), [2, 0, 1]);
        let mut order = by(&[Column::Records, Column::Name]);
        order.toggle(Column::Records, true);
        assert_eq!(sorted(&order, &batches), [1, 0, 2]);
    }

    #[test]
    fn a_row_of_no_batch_is_no_reason_to_panic() {
        let mut rows = vec![7, 0];
        by(&[Column::Name]).sort(&batches(&[("a", None)]), &mut rows);
        assert_eq!(rows, [0, 7]);
    }
}
