//! Selections reached by any presses.

use proptest::prelude::*;

use crate::table::{Extent, Selection};

proptest! {
    #[test]
    fn a_press_changes_its_row_and_none_beyond_its_range(
        shown in Just((0..9_usize).collect::<Vec<_>>()).prop_shuffle(),
        presses in proptest::collection::vec((0..9_usize, any::<bool>()), 1..12),
    ) {
        let mut selection = Selection::default();
        let mut last: Option<usize> = None;
        for (row, range) in presses {
            let before = selection.clone();
            selection.press(row, range, &shown);
            let place = |row| shown.iter().position(|other| *other == row).unwrap();
            let from = last.filter(|_| range).map_or(place(row), place);
            let reached = from.min(place(row))..=from.max(place(row));
            for other in 0..9 {
                let expected = if reached.contains(&place(other)) {
                    !before.has(row)
                } else {
                    before.has(other)
                };
                prop_assert_eq!(selection.has(other), expected);
            }
            last = Some(row);
        }
        let rows = selection.rows();
        prop_assert!(rows.iter().all(|&row| selection.has(row)));
        let extent = match rows.len() {
            0 => Extent::Nothing,
            9 => Extent::All,
            _ => Extent::Partial,
        };
        prop_assert_eq!(selection.extent(&shown), extent);
    }
}
