//! The search, the status filter, the marks, and what is shown in the end.

use std::rc::Rc;

use proptest::prelude::*;

use super::{batch, batches, condition, order, text};
use crate::table::{
    Column, Condition, Filter, Needle, Order, Sums, chips, marks, shown, shown_of, statuses,
};

/// Text that is mostly of few ASCII letters in both cases.
fn plain() -> impl Strategy<Value = String> {
    prop_oneof![12 => "[a-bA-BkK7 ]{1,9}", 1 => text()]
}

proptest! {
    #[test]
    fn what_is_shown_is_the_filtered_rows_in_some_order(
        batches in batches(), order in order(), search in text(),
        conditions in proptest::collection::vec(condition(), 0..4),
    ) {
        let mut filter = Filter { search, ..Filter::default() };
        conditions.into_iter().for_each(|condition| filter.add(condition));
        let kept: Vec<usize> =
            (0..batches.len()).filter(|&row| filter.keeps(&batches[row])).collect();
        prop_assert_eq!(&shown(&batches, &Order::default(), &filter), &kept);
        let mut rows = shown(&batches, &order, &filter);
        rows.sort_unstable();
        prop_assert_eq!(rows, kept);
    }

    #[test]
    fn a_search_that_is_typed_on_shows_what_it_would_have_shown_at_once(
        batches in proptest::collection::vec(batch().prop_map(Rc::new), 0..20), order in order(),
        typed in plain(), more in plain(), conditions in proptest::collection::vec(condition(), 0..3),
    ) {
        let mut before = Filter { search: typed.clone(), ..Filter::default() };
        conditions.into_iter().for_each(|condition| before.add(condition));
        let after = Filter { search: typed + &more, ..before.clone() };
        prop_assert!(after.narrows(&before));
        let rows = shown(&batches, &order, &before);
        prop_assert_eq!(shown_of(&batches, &rows, &after), shown(&batches, &order, &after));
        let mut other = after.clone();
        other.add(Condition::AtLeast(Column::Records, 1_234_567));
        prop_assert!(!other.narrows(&before) && (more.is_empty() || !before.narrows(&after)));
    }

    #[test]
    fn each_word_taken_from_a_cell_finds_its_row_in_any_case(
        batches in batches(), at in any::<proptest::sample::Index>(), upper in any::<bool>(),
    ) {
        prop_assume!(!batches.is_empty());
        let batch = at.get(&batches);
        for column in Column::ALL {
            for word in column.text(batch).split_whitespace() {
                // Upper case that does not come back the same (ß to SS) is another word.
                let changed: String = word
                    .chars()
                    .map(|c| match c.to_uppercase().next() {
                        Some(big) if upper && big.to_lowercase().eq([c]) => big,
                        _ => c,
                    })
                    .collect();
                let filter = Filter { search: changed, ..Filter::default() };
                prop_assert!(filter.keeps(batch));
            }
        }
    }

    #[test]
    fn a_word_is_found_just_where_it_is_in_folded_text(batch in batch(), search in text()) {
        let folded = |text: &str| text.chars().map(crate::table::fold::fold).collect::<String>();
        let row = Column::ALL.map(|column| folded(&column.text(&batch))).join("\n");
        let found = search.split_whitespace().all(|word| row.contains(&folded(word)));
        prop_assert_eq!(Filter { search, ..Filter::default() }.keeps(&batch), found);
    }

    #[test]
    fn status_counts_add_up_and_agree_with_the_filter(batches in batches()) {
        let mut all = 0;
        for (status, count) in statuses(&batches) {
            let filter = Filter::by(Condition::Status(status));
            prop_assert_eq!(shown(&batches, &Order::default(), &filter).len(), count);
            all += count;
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
        let found = chips(&batches, &filter, all);
        let least = found.iter().map(|chip| chip.leaves).min();
        let statuses = filter.statuses().len();
        prop_assert!(statuses > 1 || least.is_none_or(|least| all <= least));
        prop_assert!(found.len() != 1 || least == Some(all));
        for chip in found {
            chip.take_from(&mut filter);
        }
        prop_assert!(filter.search.trim().is_empty() && filter.conditions.is_empty());
    }

    #[test]
    fn marks_stand_between_characters_in_order_and_apart(text in text(), search in text()) {
        let mut end_before = None;
        for range in marks(&text, &Needle::new(&search)) {
            prop_assert!(text.get(range.clone()).is_some_and(|marked| !marked.is_empty()));
            prop_assert!(end_before.is_none_or(|end| end < range.start));
            end_before = Some(range.end);
        }
    }

    #[test]
    fn a_word_of_the_text_is_marked_and_what_is_marked_is_found(text in text()) {
        for word in text.split_whitespace() {
            let needle = Needle::new(word);
            let ranges = marks(&text, &needle);
            prop_assert!(ranges.iter().any(|range| text[range.clone()].contains(word)));
            for range in ranges {
                prop_assert!(!marks(&text[range], &needle).is_empty());
            }
        }
    }

    #[test]
    fn sums_of_two_parts_are_the_sums_of_the_whole(batches in batches(), order in order()) {
        let rows = shown(&batches, &order, &Filter::default());
        let (some, others) = rows.split_at(rows.len() / 2);
        let (some, others) = (Sums::of(&batches, some), Sums::of(&batches, others));
        let whole = Sums::of(&batches, &rows);
        prop_assert_eq!(whole.batches, batches.len() as u64);
        prop_assert_eq!(whole.records, some.records.saturating_add(others.records));
        prop_assert_eq!(whole.files, some.files + others.files);
        prop_assert_eq!(whole.segments, some.segments + others.segments);
    }
}
