//! The search, the status filter, the marks, and what is shown in the end.

use std::rc::Rc;

use proptest::prelude::*;

use super::{batches, condition, order, shown, text};
use crate::table::{
    Column, Condition, Filter, Order, SearchIndex, SearchTerms, Sums, TableKind, chips, marks,
    states,
};

proptest! {
    #[test]
    fn what_is_shown_is_the_filtered_rows_in_some_order(
        batches in batches(), order in order(), search in text(),
        conditions in proptest::collection::vec(condition(), 0..4),
    ) {
        let mut filter = Filter { search, ..Filter::default() };
        conditions.into_iter().for_each(|condition| filter.add(condition));
        let kept = shown(&batches, &Order::default(), &filter);
        prop_assert!(kept.is_sorted());
        let expected: Vec<usize> =
            order.rows(&batches).into_iter().filter(|row| kept.contains(row)).collect();
        prop_assert_eq!(shown(&batches, &order, &filter), expected);
    }

    #[test]
    fn each_word_taken_from_a_cell_finds_its_row_in_any_case(
        batches in batches(), at in any::<proptest::sample::Index>(), upper in any::<bool>(),
    ) {
        prop_assume!(!batches.is_empty());
        let row = at.index(batches.len());
        for column in TableKind::Batches.columns() {
            for word in column.text(&batches[row]).split_whitespace() {
                // Upper case that does not come back the same (ß to SS) is another word.
                let changed: String = word
                    .chars()
                    .map(|c| match c.to_uppercase().next() {
                        Some(big) if upper && big.to_lowercase().eq([c]) => big,
                        _ => c,
                    })
                    .collect();
                let filter = Filter { search: changed, ..Filter::default() };
                prop_assert!(shown(&batches, &Order::default(), &filter).contains(&row));
            }
        }
    }

    #[test]
    fn a_word_is_found_just_where_it_is_in_lower_case(batches in batches(), search in text()) {
        let lowered =
            |text: &str| text.chars().map(crate::table::case::lower).collect::<String>();
        let is_found = |row: &usize| {
            let columns = TableKind::Batches.columns().iter();
            let cells: Vec<_> =
                columns.map(|column| lowered(&column.text(&batches[*row]))).collect();
            let cells = cells.join("\n");
            search.split_whitespace().all(|word| cells.contains(&lowered(word)))
        };
        let expected: Vec<usize> = (0..batches.len()).filter(is_found).collect();
        let filter = Filter { search: search.clone(), ..Filter::default() };
        prop_assert_eq!(shown(&batches, &Order::default(), &filter), expected);
    }

    #[test]
    fn status_counts_add_up_and_agree_with_the_filter(batches in batches()) {
        let mut all = 0;
        for one in states(TableKind::Batches, &batches) {
            let filter = Filter::by(Condition::State(Column::Status, one.word));
            prop_assert_eq!(shown(&batches, &Order::default(), &filter).len(), one.count);
            all += one.count;
        }
        prop_assert_eq!(all, batches.len());
    }

    #[test]
    fn conditions_of_different_columns_keep_what_each_of_them_keeps(
        batches in batches(), a in condition(), b in condition(),
    ) {
        prop_assume!(a.column() != b.column());
        let kept = |filter: &Filter| shown(&batches, &Order::default(), filter);
        let mut both = Filter::by(a.clone());
        both.add(b.clone());
        let (a, b) = (kept(&Filter::by(a)), kept(&Filter::by(b)));
        let expected: Vec<usize> = a.into_iter().filter(|row| b.contains(row)).collect();
        prop_assert_eq!(kept(&both), expected);
    }

    #[test]
    fn a_chip_tells_what_is_left_by_it_alone_and_none_is_left_over_without_them(
        batches in batches(), search in text(),
        conditions in proptest::collection::vec(condition(), 0..4),
    ) {
        let mut filter = Filter { search, ..Filter::default() };
        conditions.into_iter().for_each(|condition| filter.add(condition));
        let all = shown(&batches, &Order::default(), &filter).len();
        let index = SearchIndex::new(TableKind::Batches, Rc::new(batches.clone()));
        let found = chips(&batches, &index, &filter, all);
        let least = found.iter().map(|chip| chip.leaves).min();
        let states = filter.states().len();
        prop_assert!(states > 1 || least.is_none_or(|least| all <= least));
        prop_assert!(found.len() != 1 || least == Some(all));
        for chip in found {
            filter.remove(&chip.part);
        }
        prop_assert!(filter.is_empty());
    }

    #[test]
    fn marks_stand_between_characters_in_order_and_apart(text in text(), search in text()) {
        let mut end_before = None;
        for range in marks(&text, &SearchTerms::new(&search)) {
            prop_assert!(text.get(range.clone()).is_some_and(|marked| !marked.is_empty()));
            prop_assert!(end_before.is_none_or(|end| end < range.start));
            end_before = Some(range.end);
        }
    }

    #[test]
    fn a_word_of_the_text_is_marked_and_what_is_marked_is_found(text in text()) {
        for word in text.split_whitespace() {
            let terms = SearchTerms::new(word);
            let ranges = marks(&text, &terms);
            prop_assert!(ranges.iter().any(|range| text[range.clone()].contains(word)));
            for range in ranges {
                prop_assert!(!marks(&text[range], &terms).is_empty());
            }
        }
    }

    #[test]
    fn sums_of_two_parts_are_the_sums_of_the_whole(batches in batches(), order in order()) {
        let rows = shown(&batches, &order, &Filter::default());
        let (some, others) = rows.split_at(rows.len() / 2);
        let (some, others) = (Sums::of(&batches, some), Sums::of(&batches, others));
        let whole = Sums::of(&batches, &rows);
        prop_assert_eq!(whole.rows, batches.len() as u64);
        prop_assert_eq!(whole.records, some.records.saturating_add(others.records));
        prop_assert_eq!(whole.files, some.files + others.files);
        prop_assert_eq!(whole.segments, some.segments + others.segments);
    }
}
