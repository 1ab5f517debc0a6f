//! How wide a column is by itself.

use super::column::Column;
use super::row::Row;

/// The most CSS pixels that names have by themselves.
pub const WIDEST_NAME: u16 = 264;

/// This many cells from the first are measured, and about as many spread over the rest.
const MEASURED: usize = 100;

/// The width in CSS pixels that a column has without one of its own, by its `heading` and its cells.
///
/// Counted in characters and not measured by the browser: nothing has to be drawn first, and of
/// 100,000 rows it looks at 200. The lengths of characters are means of the page's type.
pub fn natural_width(rows: &[Row], column: Column, heading: &str) -> u16 {
    let (least, most) = bounds(column);
    let characters = longest(rows, column, usize::from(most) / 7);
    // In tenths of a pixel: names are bold, identifiers set smaller and in type of one width.
    let character = match column {
        Column::Name => 88,
        _ if column.is_id() => 73,
        _ => 78,
    };
    // Beside the text stand a heading's arrow, a status's dot, a name's checkbox in both and its button in
    // the cell, and a file's button.
    let (in_heading, in_cell) = match column {
        Column::Name => (40, 48),
        Column::Status | Column::Outcome => (16, 16),
        Column::File => (16, 44),
        // The end of its ID stands behind its name.
        Column::Job => (40, 80),
        // Told in hours and minutes.
        Column::RunningFor => (16, 80),
        _ => (16, 0),
    };
    let heading = (heading.chars().count() * 76).div_ceil(10) + in_heading;
    let cell = (characters * character).div_ceil(10) + in_cell;
    let padding = 16;
    (heading.max(cell) + padding).clamp(least.into(), most.into()) as u16
}

/// The least and the most: room for the heading, and for other columns.
fn bounds(column: Column) -> (u16, u16) {
    match column {
        Column::Name => (120, WIDEST_NAME),
        Column::Job => (160, WIDEST_NAME),
        Column::Status => (112, 160),
        Column::Outcome => (128, 200),
        Column::Batches => (80, 120),
        Column::RunningFor => (120, 136),
        Column::Owner => (112, 240),
        Column::Records => (96, 136),
        Column::Type => (80, 112),
        Column::Query => (160, 240),
        Column::Message => (88, 200),
        Column::File => (88, 172),
        Column::BatchId => (88, 152),
        Column::JobId => (88, 264),
        Column::Segments => (88, 112),
    }
}

/// How many characters the longest of the measured cells has, as they are drawn. More than
/// `enough` need not be counted.
fn longest(rows: &[Row], column: Column, enough: usize) -> usize {
    let step = rows.len().saturating_sub(MEASURED).div_ceil(MEASURED);
    let (mut at, mut longest) = (0, 0);
    while let Some(row) = rows.get(at) {
        let length = match column.number(row) {
            Some(number) if column != Column::Batches => digits(number),
            _ => column.text(row).chars().take(enough).count(),
        };
        longest = longest.max(length);
        at += if at < MEASURED { 1 } else { step };
    }
    longest
}

/// How many characters a number has with a separator at each thousand.
fn digits(number: u64) -> usize {
    let digits = number.checked_ilog10().unwrap_or(0) as usize + 1;
    digits + (digits - 1) / 3
}

#[cfg(test)]
mod tests {
    use super::super::examples::row;
    use super::*;
    use crate::aqua::Batch;

    fn named(name: &str) -> Row {
        row(Batch { name: Some(name.into()), ..Batch::default() })
    }

    #[test]
    fn a_column_has_room_for_its_heading_and_its_longest_cell() {
        // 64 for the checkbox, the button and the padding, 8.8 for each of 20 characters.
        assert_eq!(natural_width(&[named("a"), named(&"x".repeat(20))], Column::Name, "Name"), 240);
        assert_eq!(natural_width(&[named(&"é".repeat(20))], Column::Name, "Name"), 240);
        // "Batch ID": 60.8, the arrow and the padding.
        assert_eq!(natural_width(&[], Column::BatchId, "Batch ID"), 93);
        // A dot, 16 characters, the padding.
        let status = crate::aqua::BatchStatus::read("waiting for lots");
        let batch = Batch { status: Some(status), ..Batch::default() };
        assert_eq!(natural_width(&[row(batch)], Column::Status, "Status"), 157);
    }

    #[test]
    fn numbers_are_as_long_as_they_are_drawn() {
        let batch = Batch { record_count: Some(1_000_000_000), ..Batch::default() };
        assert_eq!(natural_width(&[row(batch)], Column::Records, "Records"), 118);
        let batch = Batch { segments: vec!["2c90839d46f936820146".into(); 9], ..Batch::default() };
        assert_eq!(natural_width(&[row(batch)], Column::Segments, "Segments"), 93);
    }

    #[test]
    fn identifiers_are_set_in_type_of_one_width() {
        let batch = Batch { file_id: Some("2c90839d46f9".into()), ..Batch::default() };
        // Beside the button that saves it.
        assert_eq!(natural_width(&[row(batch)], Column::File, "File"), 148);
        let batch = Batch { batch_id: Some("2c90839d46f9".into()), ..Batch::default() };
        assert_eq!(natural_width(&[row(batch)], Column::BatchId, "Batch"), 104);
    }

    #[test]
    fn a_long_text_leaves_room_for_other_columns() {
        let batch = Batch { query: Some("select Id ".repeat(1000)), ..Batch::default() };
        assert_eq!(natural_width(&[row(batch)], Column::Query, "Query"), 240);
    }

    #[test]
    fn every_early_cell_is_measured_and_some_of_the_others() {
        let mut batches: Vec<_> =
            std::iter::repeat_with(|| row(Batch::default())).take(100_000).collect();
        batches[99] = named(&"x".repeat(15));
        assert_eq!(natural_width(&batches, Column::Name, "Name"), 196);
        batches[50_000..50_999].fill(named(&"x".repeat(20)));
        assert_eq!(natural_width(&batches, Column::Name, "Name"), 240);
    }
}
