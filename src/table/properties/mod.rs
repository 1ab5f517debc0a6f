//! What holds for every table, tried on many made-up ones: with odd characters, missing values,
//! many alike.

use std::rc::Rc;

use proptest::prelude::*;

use super::examples::row;
use super::{Column, Condition, Filter, Order, Row, SearchIndex, TableKind, filtered};
use crate::aqua::{Batch, BatchStatus};

mod exporting;
mod filtering;
mod laying_out;
mod ordering;
mod selecting;
mod zoql;

/// Text in which whatever might go wrong is frequent.
fn text() -> impl Strategy<Value = String> {
    let odd = proptest::sample::select(vec![
        "=", "+", "-", "@", "＝", "'", "\"", "\"\"", ",", ";", "\t", "\r", "\n", "\r\n", " ",
        "\u{feff}", "\u{202e}", "\u{0}", "\\", "İ", "i\u{307}", "ß", "ẞ", "\u{212a}", "k", "Σ",
        "ς", "Ⱥ", "Batch", "batch", "0", "007", "2", "10", "🦀", "</td>",
    ]);
    let part = prop_oneof![
        4 => odd.prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(part, 0..8).prop_map(|parts| parts.concat())
}

fn optional_text() -> impl Strategy<Value = Option<String>> {
    proptest::option::of(text().prop_filter("an empty text is absent", |text| !text.is_empty()))
}

fn batch() -> impl Strategy<Value = Batch> {
    let status = proptest::option::of(prop_oneof![
        Just(BatchStatus::Completed),
        Just(BatchStatus::Submitted),
        Just(BatchStatus::read("odd one")),
    ]);
    let count = proptest::option::of(prop_oneof![0..3_u64, any::<u64>()]);
    let segments = proptest::collection::vec("[a-f0-9]{1,4}", 0..3);
    (
        optional_text(),
        optional_text(),
        optional_text(),
        optional_text(),
        optional_text(),
        status,
        count,
        segments,
    )
        .prop_map(
            |(name, query, message, file_id, batch_id, status, record_count, segments)| Batch {
                batch_id,
                batch_type: record_count.map(|_| "zoqlexport".into()),
                name,
                query,
                status,
                record_count,
                file_id,
                segments,
                message,
                ..Batch::default()
            },
        )
}

fn batches() -> impl Strategy<Value = Vec<Row>> {
    proptest::collection::vec(batch().prop_map(row), 0..12)
}

fn column() -> impl Strategy<Value = Column> {
    proptest::sample::select(TableKind::Batches.columns().to_vec())
}

/// What may be asked of a column.
fn condition() -> impl Strategy<Value = Condition> {
    let number = || proptest::sample::select(vec![Column::Records, Column::Segments]);
    prop_oneof![
        proptest::sample::select(vec!["completed", "submitted", "odd one", ""])
            .prop_map(|word| Condition::State(Column::Status, word.to_owned())),
        (column(), "[a-z0-9]{1,2}").prop_map(|(column, text)| Condition::Contains(column, text)),
        (number(), 0..3_u64).prop_map(|(column, least)| Condition::AtLeast(column, least)),
        (number(), 0..3_u64).prop_map(|(column, most)| Condition::AtMost(column, most)),
    ]
}

/// An order reached by any clicks, with and without Shift.
fn order() -> impl Strategy<Value = Order> {
    proptest::collection::vec((column(), any::<bool>()), 0..6).prop_map(|clicks| {
        let mut order = Order::default();
        clicks.into_iter().for_each(|(column, add)| order.toggle(column, add));
        order
    })
}

/// The rows that a filter leaves, in an order.
fn shown(batches: &[Row], order: &Order, filter: &Filter) -> Vec<usize> {
    let index = SearchIndex::new(TableKind::Batches, Rc::new(batches.to_vec()));
    filtered(batches, &index, &order.rows(batches), filter)
}
