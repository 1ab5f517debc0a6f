//! CSV by RFC 4180: a heading row, CRLF at the end of every row, quotation marks where needed.
//!
//! It begins with the UTF-8 mark, without which spreadsheets on Windows read another encoding. A
//! cell that a spreadsheet might take for a formula begins with an apostrophe.

use super::defuse::is_risky;
use super::{cell, heading};
use crate::table::{Column, Row};

/// Writes the heading row and the rows.
pub(super) fn write(columns: &[Column], rows: &[&Row]) -> String {
    let mut out = String::from('\u{feff}');
    for (at, column) in columns.iter().enumerate() {
        separate(&mut out, at);
        field(&mut out, heading(*column));
    }
    out.push_str("\r\n");
    for row in rows {
        for (at, column) in columns.iter().enumerate() {
            separate(&mut out, at);
            field(&mut out, &cell(*column, row));
        }
        out.push_str("\r\n");
    }
    out
}

fn separate(out: &mut String, at: usize) {
    if at > 0 {
        out.push(',');
    }
}

/// Writes a cell.
pub(super) fn field(out: &mut String, text: &str) {
    let apostrophe = if is_risky(text) { "'" } else { "" };
    // The semicolon and the tab separate cells where a spreadsheet is set to them.
    let quoted = text.contains([',', '"', '\r', '\n', ';', '\t'])
        || text.starts_with(' ')
        || text.ends_with(' ');
    if quoted {
        out.push('"');
    }
    out.push_str(apostrophe);
    for (i, part) in text.split('"').enumerate() {
        if i > 0 {
            out.push_str("\"\"");
        }
        out.push_str(part);
    }
    if quoted {
        out.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aqua::Batch;
    use crate::table::TableKind;
    use crate::table::examples::row;

    fn written(batch: &Batch) -> String {
        write(TableKind::Batches.columns(), &[&row(batch.clone())])
    }

    #[test]
    fn a_heading_row_comes_first_and_rows_end_in_crlf() {
        assert_eq!(
            written(&Batch { record_count: Some(1322), ..Batch::default() }),
            "\u{feff}Name,Status,Records,Type,Query,Message,File,Segments,Batch ID\r\n\
             ,,1322,,,,,,\r\n"
        );
    }

    #[test]
    fn commas_quotation_marks_and_line_breaks_are_quoted() {
        let batch = Batch {
            name: Some("a \"b\"".into()),
            query: Some("select a,\r\nb".into()),
            segments: vec!["s1".into(), "s2".into()],
            ..Batch::default()
        };
        let row = "\"a \"\"b\"\"\",,,,\"select a,\r\nb\",,,s1 s2,\r\n";
        assert!(written(&batch).ends_with(row));
    }

    #[test]
    fn what_separates_cells_elsewhere_is_quoted_too() {
        let batch =
            Batch { name: Some("a;b".into()), message: Some(" c ".into()), ..Batch::default() };
        assert!(written(&batch).ends_with("\"a;b\",,,,,\" c \",,,\r\n"));
    }

    #[test]
    fn a_formula_begins_with_an_apostrophe_inside_the_quotation_marks() {
        let batch = Batch {
            name: Some("=HYPERLINK(\"http://x\",\"y\")".into()),
            message: Some("@a".into()),
            ..Batch::default()
        };
        let row = "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",,,,,'@a,,,\r\n";
        assert!(written(&batch).ends_with(row));
    }
}
