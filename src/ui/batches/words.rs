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

/// What is selected, of which the filters hide some, and what was copied: `3 selected · 1,322 records ·
/// … · copied`. Empty where nothing is.
pub fn selected(sums: &Sums, hidden: u64, copied: Option<usize>) -> String {
    let mut parts = Vec::new();
    if sums.batches > 0 {
        parts.push([&say::count(sums.batches), " selected", &of(sums)].concat());
    }
    if hidden > 0 {
        parts.push([&say::count(hidden), " not shown"].concat());
    }
    match copied {
        Some(0) => parts.push("copied".to_owned()),
        Some(cells) => parts.push(say::counted(cells as u64, "cell copied", "cells copied")),
        None => {}
    }
    parts.join(" · ")
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
