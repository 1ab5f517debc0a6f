//! What is shown and selected, in words; read aloud whenever it changes.

use crate::aqua::say;
use crate::table::{Column, Direction, Order, Sums};

/// What is shown: `2 of 50 batches · 1,322 records · …`.
pub fn shown(all: usize, sums: &Sums, order: &Order, group: Option<Column>) -> String {
    let mut text = format!(
        "{} of {}{}",
        say::count(sums.batches),
        say::counted(all as u64, "batch", "batches"),
        of(sums)
    );
    if let Some(column) = group {
        text.push_str(&[" · grouped by ", column.label()].concat());
    }
    let by: Vec<_> = order
        .columns()
        .iter()
        .map(|(column, direction)| match direction {
            Direction::Ascending => format!("{} ascending", column.label()),
            Direction::Descending => format!("{} descending", column.label()),
        })
        .collect();
    if !by.is_empty() {
        text.push_str(&format!(" · ordered by {}", by.join(", then ")));
    }
    text
}

/// What is selected, of which the filters hide some: `3 selected · 1,322 records · …`. Empty where
/// nothing is.
pub fn selected(sums: &Sums, hidden: u64, copied: bool) -> String {
    if sums.batches == 0 {
        return String::new();
    }
    let mut text = [&say::count(sums.batches), " selected", &of(sums)].concat();
    if hidden > 0 {
        text.push_str(&[" · ", &say::count(hidden), " not shown"].concat());
    }
    if copied {
        text.push_str(" · copied");
    }
    text
}

/// What rows come to: ` · 1,322 records · 1 file · 2 segments`.
pub fn of(sums: &Sums) -> String {
    format!(
        " · {} · {} · {}",
        say::counted(sums.records, "record", "records"),
        say::counted(sums.files, "file", "files"),
        say::counted(sums.segments, "segment", "segments"),
    )
}
