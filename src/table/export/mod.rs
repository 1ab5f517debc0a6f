//! The table as a file: what is shown, in the order it is shown, every column in full.

mod csv;
mod defuse;
mod json;
mod tsv;

use std::rc::Rc;

use super::column::Column;
use crate::aqua::Batch;

/// A format to export to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Comma-separated values, for spreadsheets.
    Csv,
    /// Tab-separated values, to paste into a spreadsheet or a ticket.
    Tsv,
    /// JSON with Zuora's field names, for programs.
    Json,
}

impl Format {
    /// Every format, in the order of the menu.
    pub const ALL: [Self; 3] = [Self::Csv, Self::Tsv, Self::Json];

    /// Its name, which is the same in every language: `CSV`.
    pub fn label(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::Tsv => "TSV",
            Self::Json => "JSON",
        }
    }

    /// The end of a file's name, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Tsv => "tsv",
            Self::Json => "json",
        }
    }

    /// The media type, for a `Blob`.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv;charset=utf-8",
            Self::Tsv => "text/tab-separated-values;charset=utf-8",
            Self::Json => "application/json",
        }
    }
}

/// A column's name in the heading row of a CSV or TSV file. It is part of the file format: whoever reads
/// such files by program finds the same names in whatever language the page was.
pub fn heading(column: Column) -> &'static str {
    match column {
        Column::Name => "Name",
        Column::Status => "Status",
        Column::Records => "Records",
        Column::Type => "Type",
        Column::Query => "Query",
        Column::Message => "Message",
        Column::File => "File",
        Column::Segments => "Segments",
        Column::BatchId => "Batch ID",
    }
}

/// Writes rows, given as indices into `batches`, in their order.
pub fn export(format: Format, batches: &[Rc<Batch>], rows: &[usize]) -> String {
    let rows = rows.iter().filter_map(|&row| batches.get(row)).map(|batch| &**batch);
    let mut out = String::new();
    match format {
        Format::Csv => csv::write(&mut out, rows),
        Format::Tsv => tsv::write(&mut out, rows),
        Format::Json => return json::write(rows),
    }
    out
}

/// Writes some cells of rows, which are given as indices into `batches`, as TSV without headings.
pub fn cells(batches: &[Rc<Batch>], rows: &[usize], columns: &[Column]) -> String {
    let mut out = String::new();
    for batch in rows.iter().filter_map(|&row| batches.get(row)) {
        tsv::row(&mut out, batch, columns);
    }
    out
}

/// A name for the file, `aqua-job-<id>-batches.csv`: of an ID that is not Zuora's, only what every
/// file system takes is kept, the rest becomes `-`, and at most 64 characters.
pub fn file_name(job_id: &str, format: Format) -> String {
    let safe = |c: char| if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' };
    let id: String = job_id.trim().chars().take(64).map(safe).collect();
    let id = id.trim_matches('-');
    let dash = if id.is_empty() { "" } else { "-" };
    format!("aqua-job{dash}{id}-batches.{}", format.extension())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_written_row_by_row_in_the_order_of_the_columns() {
        let batch = |name: &str, record_count| {
            Rc::new(Batch { name: Some(name.into()), record_count, ..Batch::default() })
        };
        let batches = [batch("a", Some(1322)), batch("b", Some(1)), batch("=c\td", None)];
        let columns = [Column::Records, Column::Name];
        assert_eq!(cells(&batches, &[2, 0, 9], &columns), "\t'=c d\n1322\ta\n");
        assert_eq!(cells(&batches, &[], &columns), "");
    }

    #[test]
    fn the_file_is_named_after_the_job() {
        assert_eq!(
            file_name("2c90839d46f936820146fd4ef77a1eb6", Format::Csv),
            "aqua-job-2c90839d46f936820146fd4ef77a1eb6-batches.csv"
        );
    }

    #[test]
    fn a_hostile_id_cannot_leave_the_folder() {
        assert_eq!(file_name("../..\\a:b\n é", Format::Json), "aqua-job-a-b-batches.json");
        assert_eq!(file_name("..", Format::Tsv), "aqua-job-batches.tsv");
        assert!(file_name(&"x".repeat(1000), Format::Csv).len() < 100);
    }
}
