//! Layouts reached by any changes, and the lines of any rows.

use std::rc::Rc;

use proptest::prelude::*;

use super::{batches, column, order, shown};
use crate::table::{
    Column, Filter, KeptLayout, Layout, Line, Lines, Row, Sums, TableKind, natural_width,
};

fn kind() -> impl Strategy<Value = TableKind> {
    proptest::sample::select(TableKind::ALL.to_vec())
}

fn any_column() -> impl Strategy<Value = Column> {
    proptest::sample::select(Column::ALL.to_vec())
}

/// A layout of any table reached by any changes, some to columns that it does not have.
fn layout() -> impl Strategy<Value = Layout> {
    let change = (any_column(), any_column(), 0..5_u8, any::<u16>(), any::<i8>());
    let looks = (any::<bool>(), any::<bool>());
    (kind(), looks, proptest::collection::vec(change, 0..20)).prop_map(
        |(kind, (roomy, pinned), changes)| {
            let mut layout = Layout::of(kind);
            (layout.roomy, layout.pinned) = (roomy, pinned);
            for (column, other, change, width, steps) in changes {
                match change {
                    0 => layout.show(column, steps > 0),
                    1 => layout.shift(column, steps),
                    2 => layout.put(column, other),
                    3 => layout.set_width(column, Some(width).filter(|_| steps > 0)),
                    _ => layout.group_by(Some(column)),
                }
            }
            layout
        },
    )
}

/// Words of a layout, in any sequence and number, among oddities.
fn kept() -> impl Strategy<Value = String> {
    let word = proptest::sample::select(vec![
        "1",
        "2",
        "roomy",
        "unpinned",
        "group=",
        "group=type",
        "group=name",
        "name",
        "-name",
        "name:1",
        "status",
        "-status:90",
        "records:999",
        "records:",
        "records:-1",
        "type:65536",
        "query::",
        "batch-id",
        "--file",
        "-batch-id:60",
        ":",
        "-",
        "",
        "message:99999999999999999999",
    ]);
    let word = prop_oneof![4 => word.prop_map(str::to_owned), 1 => any::<String>()];
    (any::<bool>(), proptest::collection::vec(word, 0..16)).prop_map(|(known, words)| {
        let start = if known { "1 " } else { "" };
        start.to_owned() + &words.join(" ")
    })
}

/// Whether every column is there once, the one that heads the rows first and shown, with widths that can be.
fn holds_together(layout: &Layout) -> bool {
    let places = layout.columns();
    let (least, most) = Layout::WIDTHS;
    let once = |column: &Column| places.iter().filter(|p| p.column == *column).count() == 1;
    let columns = layout.kind().columns();
    places.len() == columns.len()
        && columns.iter().all(once)
        && places[0].column == columns[0]
        && layout.shown().next() == Some(columns[0])
        && places.iter().filter_map(|p| p.width).all(|width| (least..=most).contains(&width))
        && layout.group().is_none_or(|column| layout.kind().groups().contains(&column))
}

fn closed() -> impl Strategy<Value = Vec<String>> {
    let words = ["completed", "submitted", "odd one", "", "zoqlexport"].map(str::to_owned);
    proptest::sample::subsequence(words.to_vec(), 0..=words.len())
}

fn group() -> impl Strategy<Value = Option<Column>> {
    proptest::option::of(proptest::sample::select(TableKind::Batches.columns().to_vec()))
}

proptest! {
    #[test]
    fn no_change_breaks_a_layout(layout in layout()) {
        prop_assert!(holds_together(&layout));
    }

    #[test]
    fn a_layout_that_was_kept_comes_back(layout in layout()) {
        let json = serde_json::to_string(&KeptLayout::from(&layout)).unwrap();
        let kept: KeptLayout = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(kept.layout(layout.kind()), layout);
    }

    #[test]
    fn any_text_gives_a_layout(kind in kind(), text in prop_oneof![kept(), any::<String>()]) {
        prop_assert!(holds_together(&KeptLayout::from_words(&text).layout(kind)));
    }

    #[test]
    fn a_column_that_is_dropped_is_beside_the_other_and_no_third_one_moves(
        before in layout(), dragged in any_column(), onto in any_column(),
    ) {
        let mut layout = before.clone();
        layout.put(dragged, onto);
        let at = |layout: &Layout, column| {
            layout.columns().iter().position(|place| place.column == column).unwrap()
        };
        let others = |layout: &Layout| -> Vec<_> {
            layout.columns().iter().filter(|place| place.column != dragged).copied().collect()
        };
        prop_assert_eq!(others(&layout), others(&before));
        let columns = before.kind().columns();
        let moves = columns[1..].contains(&dragged);
        if moves && columns[1..].contains(&onto) {
            prop_assert_eq!(at(&layout, dragged), at(&before, onto));
        } else if moves {
            prop_assert_eq!(at(&layout, dragged), 1);
        } else {
            prop_assert_eq!(&layout, &before);
        }
    }

    #[test]
    fn a_column_has_a_width_whatever_it_holds(batches in batches(), column in column()) {
        let width = |batches: &[Row]| natural_width(batches, column, "Heading");
        let (alone, all) = (width(&[]), width(&batches));
        prop_assert!(alone >= 80 && all >= alone && all <= 320);
    }

    #[test]
    fn lines_are_the_rows_given_and_those_of_closed_groups(
        batches in batches(), order in order(), group in group(), closed in closed(),
    ) {
        let rows = Rc::new(shown(&batches, &order, &Filter::default()));
        let lines = Lines::of(&batches, rows.clone(), group, &closed);
        let mut all: Vec<usize> = lines.rows().to_vec();
        all.sort_unstable();
        prop_assert!(all.into_iter().eq(0..batches.len()));
        let listed = (0..lines.len()).filter(|&at| matches!(lines.get(at), Some(Line::Row(_))));
        let hidden = lines.groups().iter().filter(|group| !group.open).map(|group| group.rows);
        prop_assert_eq!(listed.count() + hidden.sum::<usize>(), rows.len());
    }

    #[test]
    fn each_heading_is_followed_by_its_rows_in_the_order_given(
        batches in batches(), order in order(), column in column(), closed in closed(),
    ) {
        let given = shown(&batches, &order, &Filter::default());
        let lines = Lines::of(&batches, Rc::new(given.clone()), Some(column), &closed);
        let mut expected = Vec::new();
        for (number, group) in lines.groups().iter().enumerate() {
            let mut rows = given.clone();
            rows.retain(|&row| column.text(&batches[row]) == group.word);
            prop_assert_eq!(group.rows, rows.len());
            prop_assert_eq!(group.sums, Sums::of(&batches, &rows));
            prop_assert_eq!(group.open, !closed.contains(&group.word));
            expected.push(Line::Group(number));
            if group.open {
                expected.extend(rows.into_iter().map(Line::Row));
            }
        }
        let listed: Vec<Line> = (0..lines.len()).filter_map(|at| lines.get(at)).collect();
        prop_assert_eq!(listed, expected);
        prop_assert_eq!(lines.get(lines.len()), None);
    }

    #[test]
    fn groups_keep_their_order_when_rows_are_filtered(
        batches in batches(), column in column(), kept in any::<u16>(),
    ) {
        let all: Vec<usize> = (0..batches.len()).collect();
        let some: Vec<usize> = all.iter().copied().filter(|row| kept >> row & 1 == 1).collect();
        let of = |rows| Lines::of(&batches, Rc::new(rows), Some(column), &[]);
        let (all, some) = (of(all), of(some));
        let words = |lines: &Lines| -> Vec<_> {
            lines.groups().iter().map(|group| group.word.clone()).collect()
        };
        let mut left = words(&all);
        left.retain(|word| some.groups().iter().any(|group| group.word == *word));
        prop_assert_eq!(words(&some), left);
        let first = all.groups().iter().map(|group| {
            batches.iter().position(|row| column.group_word(row) == group.word).unwrap()
        });
        prop_assert!(first.is_sorted());
    }
}
