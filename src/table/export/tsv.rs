//! TSV: a heading row, and a line feed at the end of every row. No byte order mark, because it is
//! mostly pasted.
//!
//! The format has no quoting, so a tab or line break within a cell becomes one space. A cell that
//! a spreadsheet might take for a formula begins with an apostrophe; so does one that begins with
//! a quotation mark, because a spreadsheet would read on to the next such mark, over the ends of
//! cells and rows.

use super::defuse::is_risky;
use super::{cell, heading};
use crate::table::{Column, Row};

/// Writes the heading row and the rows.
pub(super) fn write(columns: &[Column], rows: &[&Row]) -> String {
    let headings: Vec<_> = columns.iter().map(|column| heading(*column)).collect();
    let mut out = headings.join("\t");
    out.push('\n');
    for one in rows {
        row(&mut out, one, columns);
    }
    out
}

/// Writes some cells of a row.
pub(super) fn row(out: &mut String, row: &Row, columns: &[Column]) {
    for (at, column) in columns.iter().enumerate() {
        if at > 0 {
            out.push('\t');
        }
        field(out, &cell(*column, row));
    }
    out.push('\n');
}

fn field(out: &mut String, text: &str) {
    if is_risky(text) || text.starts_with('"') {
        out.push('\'');
    }
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                out.push(' ');
            }
            _ => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aqua::Batch;
    use crate::table::{TableKind, examples};

    fn written(batch: &Batch) -> String {
        write(TableKind::Batches.columns(), &[&examples::row(batch.clone())])
    }

    #[test]
    fn a_row_is_one_line_whatever_its_cells_hold() {
        let batch = Batch {
            name: Some("a\tb".into()),
            query: Some("select a,\r\n  b\nfrom c".into()),
            record_count: Some(5),
            ..Batch::default()
        };
        assert_eq!(
            written(&batch),
            "Name\tStatus\tRecords\tType\tQuery\tMessage\tFile\tSegments\tBatch ID\n\
             a b\t\t5\t\tselect a,   b from c\t\t\t\t\n"
        );
    }

    #[test]
    fn every_kind_of_line_break_becomes_a_space() {
        let name = "a\u{b}b\u{c}c\u{85}d\u{2028}e\u{2029}f\rg";
        let batch = Batch { name: Some(name.into()), ..Batch::default() };
        assert!(written(&batch).ends_with("\na b c d e f g\t\t\t\t\t\t\t\t\n"));
    }

    #[test]
    fn formulas_and_opening_quotation_marks_get_an_apostrophe() {
        let batch = Batch {
            name: Some(" =1".into()),
            message: Some("\"x\" failed".into()),
            file_id: Some("\t+1".into()),
            ..Batch::default()
        };
        assert!(written(&batch).ends_with("\n' =1\t\t\t\t\t'\"x\" failed\t' +1\t\t\n"));
    }
}
