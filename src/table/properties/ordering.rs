//! Orders, and the window over them.

use std::cmp::Ordering;

use proptest::prelude::*;

use super::{batches, column, order, text};
use crate::table::{Column, Direction, Order, RowHeights, natural, window};

proptest! {
    #[test]
    fn the_natural_order_is_a_total_order(a in text(), b in text(), c in text()) {
        prop_assert_eq!(natural(&a, &b), natural(&b, &a).reverse());
        prop_assert_eq!(natural(&a, &b) == Ordering::Equal, a == b);
        let mut three = [&a, &b, &c];
        three.sort_by(|a, b| natural(a, b));
        prop_assert!(natural(three[0], three[1]).is_le());
        prop_assert!(natural(three[1], three[2]).is_le());
        prop_assert!(natural(three[0], three[2]).is_le());
    }

    #[test]
    fn numbers_in_names_are_ordered_by_value(a in any::<u64>(), b in any::<u64>(), zeros in 0..4_usize) {
        if a != b {
            let first = format!("Batch{}{a}", "0".repeat(zeros));
            prop_assert_eq!(natural(&first, &format!("batch{b}")), a.cmp(&b));
        }
    }

    #[test]
    fn ordering_loses_and_invents_no_row(batches in batches(), order in order()) {
        let mut rows = order.rows(&batches);
        rows.sort_unstable();
        prop_assert!(rows.into_iter().eq(0..batches.len()));
    }

    #[test]
    fn rows_that_are_alike_keep_zuoras_order(
        batches in batches(), column in column(), down in any::<bool>(),
    ) {
        let mut order = Order::default();
        order.toggle(column, false);
        if down {
            order.toggle(column, false);
        }
        let rows = order.rows(&batches);
        for pair in rows.windows(2) {
            let [a, b] = [&batches[pair[0]], &batches[pair[1]]];
            let alike = if column.is_number() {
                column.number(a) == column.number(b)
            } else {
                column.text(a) == column.text(b)
            };
            prop_assert!(!alike || pair[0] < pair[1]);
        }
    }

    #[test]
    fn missing_values_come_last_either_way_and_numbers_as_numbers(
        batches in batches(), column in column(), down in any::<bool>(),
    ) {
        let mut order = Order::default();
        order.toggle(column, false);
        if down {
            order.toggle(column, false);
        }
        let rows = order.rows(&batches);
        let empty = |&row: &usize| column.text(&batches[row]).is_empty();
        prop_assert!(rows.is_sorted_by_key(empty));
        let mut numbers: Vec<u64> =
            rows.iter().filter_map(|&row| Column::Records.number(&batches[row])).collect();
        if down {
            numbers.reverse();
        }
        prop_assert!(column != Column::Records || numbers.is_sorted());
    }

    #[test]
    fn three_clicks_lead_back_to_where_it_began(before in order(), column in column()) {
        let mut order = before.clone();
        let fresh = before.direction(column).is_none();
        for _ in 0..3 {
            order.toggle(column, true);
        }
        if fresh {
            prop_assert_eq!(&order, &before);
        } else {
            prop_assert_eq!(order.direction(column), before.direction(column));
            prop_assert_eq!(order.columns().len(), before.columns().len());
        }
        let mut alone = Order::default();
        for expected in [Some(Direction::Ascending), Some(Direction::Descending), None] {
            alone.toggle(column, false);
            prop_assert_eq!(alone.direction(column), expected);
        }
        prop_assert_eq!(alone, Order::default());
    }

    #[test]
    fn a_column_is_ordered_by_once_and_ranks_count_from_1(order in order()) {
        let ranks: Vec<usize> =
            order.columns().iter().filter_map(|(column, _)| order.rank(*column)).collect();
        prop_assert!(ranks.into_iter().eq(1..=order.columns().len()));
    }

    #[test]
    fn the_window_covers_what_is_in_sight(
        lines in 0..5000_usize, line in 1..80_u16, place in 0.0..1.0_f64, height in 0.0..2000.0_f64,
        more in proptest::collection::btree_map(0..5000_usize, 0..900_usize, 0..6),
    ) {
        let heights = RowHeights::new(line, more.into_iter().filter(|(at, _)| *at < lines).collect());
        let top = place * (heights.top(lines) as f64 - height).max(0.0);
        let rendered = window(lines, &heights, top, height);
        prop_assert!(rendered.end <= lines);
        for at in 0..lines {
            let (from, to) = (heights.top(at) as f64, heights.top(at + 1) as f64);
            if from < top + height && to > top + 1.0 {
                prop_assert!(rendered.contains(&at), "line {} is in sight", at);
            }
        }
        if lines > 60 {
            prop_assert!(rendered.len() <= height as usize / usize::from(line) + 22);
        }
    }

    #[test]
    fn no_lengths_lead_beyond_the_lines(
        lines in 0..1_000_000_usize, line in any::<u16>(), top in any::<f64>(), height in any::<f64>(),
    ) {
        let rendered = window(lines, &RowHeights::new(line, Vec::new()), top, height);
        prop_assert!(rendered.start <= rendered.end && rendered.end <= lines);
        prop_assert_eq!(rendered.is_empty(), lines == 0);
    }
}
