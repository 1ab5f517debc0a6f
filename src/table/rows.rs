//! The rows that are shown.

use super::filter::Filter;
use super::row::Row;
use super::search::{SearchIndex, SearchTerms};

/// Of rows in the order of the table, those that a filter leaves, in the same order.
pub fn filtered(all: &[Row], index: &SearchIndex, rows: &[usize], filter: &Filter) -> Vec<usize> {
    let mut rows = index.find(rows, &SearchTerms::new(&filter.search));
    if !filter.conditions.is_empty() {
        let meets = filter.conditions_to_meet();
        rows.retain(|&row| all.get(row).is_some_and(|row| meets.meets(row)));
    }
    rows
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::super::examples::documented;
    use super::super::{Column, Condition, Order, TableKind};
    use super::*;

    #[test]
    fn what_is_shown_is_filtered_and_in_order() {
        let batches = documented();
        let index = SearchIndex::new(TableKind::Batches, Rc::new(batches.clone()));
        let all = Order::default().rows(&batches);
        assert_eq!(filtered(&batches, &index, &all, &Filter::default()), [0, 1]);
        let mut order = Order::default();
        order.toggle(Column::Records, false);
        let ordered = order.rows(&batches);
        assert_eq!(filtered(&batches, &index, &ordered, &Filter::default()), [1, 0]);
        let filter = Filter { search: "creditbalance".into(), ..Filter::default() };
        assert_eq!(filtered(&batches, &index, &ordered, &filter), [0]);
        let filter = Filter::by(Condition::State(Column::Status, "submitted".into()));
        assert_eq!(filtered(&batches, &index, &ordered, &filter), [1]);
    }
}
