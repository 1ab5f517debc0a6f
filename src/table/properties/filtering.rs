//! The search, the status filter, the marks, and what is shown in the end.

use proptest::prelude::*;

use super::{batch, batches, order, text};
use crate::table::{Column, Filter, Needle, Order, Sums, marks, shown, statuses};

proptest! {
    #[test]
    fn what_is_shown_is_the_filtered_rows_in_some_order(
        batches in batches(), order in order(), search in text(), status in any::<bool>(),
    ) {
        let status = status.then(|| "completed".to_owned());
        let filter = Filter { search, status };
        let kept: Vec<usize> =
            (0..batches.len()).filter(|&row| filter.keeps(&batches[row])).collect();
        prop_assert_eq!(&shown(&batches, &Order::default(), &filter), &kept);
        let mut rows = shown(&batches, &order, &filter);
        rows.sort_unstable();
        prop_assert_eq!(rows, kept);
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
            let filter = Filter { status: Some(status), ..Filter::default() };
            prop_assert_eq!(shown(&batches, &Order::default(), &filter).len(), count);
            all += count;
        }
        prop_assert_eq!(all, batches.len());
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
