//! Exports read back, by readers that know only the formats.

use proptest::prelude::*;

use super::{batches, order, shown};
use crate::aqua::Batch;
use crate::table::examples::row;
use crate::table::export::heading;
use crate::table::{Filter, Format, TableKind, export, file_name, file_stem};

const KIND: TableKind = TableKind::Batches;

/// Reads CSV by RFC 4180; None for what the RFC does not allow.
fn read_csv(text: &str) -> Option<Vec<Vec<String>>> {
    let (mut rows, mut row) = (Vec::new(), Vec::new());
    let mut rest = text;
    while !rest.is_empty() {
        let field;
        if let Some(mut inner) = rest.strip_prefix('"') {
            let mut value = String::new();
            loop {
                let quote = inner.find('"')?;
                value.push_str(&inner[..quote]);
                inner = &inner[quote + 1..];
                match inner.strip_prefix('"') {
                    Some(after) => inner = after,
                    None => break,
                }
                value.push('"');
            }
            (field, rest) = (value, inner);
        } else {
            let end = rest.find([',', '\r', '\n', '"'])?;
            (field, rest) = (rest[..end].to_owned(), &rest[end..]);
        }
        row.push(field);
        if let Some(after) = rest.strip_prefix("\r\n") {
            rows.push(std::mem::take(&mut row));
            rest = after;
        } else {
            rest = rest.strip_prefix(',')?;
        }
    }
    row.is_empty().then_some(rows)
}

/// Whether a cell is the text, or the text behind the apostrophe that keeps it from being more.
fn is_or_is_defused(cell: &str, text: &str) -> bool {
    cell == text || cell.strip_prefix('\'') == Some(text)
}

fn begins_a_formula(cell: &str) -> bool {
    cell.starts_with(['\t', '\r', '\n'])
        || cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

proptest! {
    #[test]
    fn csv_reads_back_as_what_was_shown(batches in batches(), order in order()) {
        let rows = shown(&batches, &order, &Filter::default());
        let text = export(Format::Csv, KIND, &batches, &rows);
        let read = read_csv(text.strip_prefix('\u{feff}').unwrap()).unwrap();
        prop_assert_eq!(&read[0], &KIND.columns().iter().map(|column| heading(*column)).collect::<Vec<_>>());
        prop_assert_eq!(read.len(), rows.len() + 1);
        for (cells, &row) in read[1..].iter().zip(&rows) {
            prop_assert_eq!(cells.len(), KIND.columns().len());
            for (cell, column) in cells.iter().zip(KIND.columns()) {
                prop_assert!(is_or_is_defused(cell, &column.text(&batches[row])));
                prop_assert!(!begins_a_formula(cell));
            }
            let count = batches[row].records().map_or(String::new(), |n| n.to_string());
            prop_assert_eq!(&cells[2], &count);
        }
    }

    #[test]
    fn tsv_has_one_line_a_row_and_reads_back_but_for_white_space(
        batches in batches(), order in order(),
    ) {
        let rows = shown(&batches, &order, &Filter::default());
        let text = export(Format::Tsv, KIND, &batches, &rows);
        let lines: Vec<&str> = text.strip_suffix('\n').unwrap().split('\n').collect();
        prop_assert_eq!(lines.len(), rows.len() + 1);
        let plain = |text: &str| text.replace("\r\n", " ").replace(char::is_whitespace, " ");
        for (line, &row) in lines[1..].iter().zip(&rows) {
            let cells: Vec<&str> = line.split('\t').collect();
            prop_assert_eq!(cells.len(), KIND.columns().len());
            for (cell, column) in cells.iter().zip(KIND.columns()) {
                let text = column.text(&batches[row]);
                prop_assert!(is_or_is_defused(&plain(cell), &plain(&text)));
                prop_assert!(!begins_a_formula(cell) && !cell.starts_with('"'));
            }
        }
    }

    #[test]
    fn json_reads_back_as_the_same_batches(batches in batches(), order in order()) {
        let rows = shown(&batches, &order, &Filter::default());
        let text = export(Format::Json, KIND, &batches, &rows);
        let read: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(read.len(), rows.len());
        for (object, &row) in read.iter().zip(&rows) {
            let Batch { name, query, message, batch_id, record_count, segments, .. } =
                &**batches[row].batch().unwrap();
            let text = |key: &str| object.get(key).map(|value| value.as_str().unwrap());
            prop_assert_eq!(text("name"), name.as_deref());
            prop_assert_eq!(text("query"), query.as_deref());
            prop_assert_eq!(text("message"), message.as_deref());
            prop_assert_eq!(text("batchId"), batch_id.as_deref());
            prop_assert_eq!(object.get("recordCount").map(|n| n.as_u64().unwrap()), *record_count);
            prop_assert_eq!(
                object.get("segments").map(|all| all.as_array().unwrap().len()),
                Some(segments.len()).filter(|&len| len > 0)
            );
        }
    }

    #[test]
    fn a_file_name_is_safe_whatever_the_job_is_called(id in any::<String>()) {
        let name = file_name(&file_stem(&id), Format::Csv);
        prop_assert!(name.starts_with("aqua-job-") && name.ends_with("-batches.csv"));
        let stem = name.strip_suffix(".csv").unwrap();
        prop_assert!(stem.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_'));
    }
}

#[test]
fn a_job_without_batches_exports_headings_alone() {
    assert_eq!(export(Format::Csv, KIND, &[], &[]).lines().count(), 1);
    assert_eq!(export(Format::Tsv, KIND, &[], &[]).lines().count(), 1);
    assert_eq!(export(Format::Json, KIND, &[], &[]), "[]\n");
}

#[test]
fn a_row_that_is_no_longer_there_is_passed_over() {
    let batches = [row(Batch { name: Some("a".into()), ..Batch::default() })];
    assert_eq!(
        export(Format::Tsv, KIND, &batches, &[3, 0]),
        export(Format::Tsv, KIND, &batches, &[0])
    );
}
