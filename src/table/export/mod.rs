//! The table as a file: what is shown, in the order it is shown, every column in full.

mod csv;
mod defuse;
mod json;
mod tsv;

use std::borrow::Cow;

use super::column::Column;
use super::kind::TableKind;
use super::row::Row;

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
        Column::Job => "Job",
        Column::Batches => "Batches",
        Column::RunningFor => "Running for (minutes)",
        Column::Owner => "Owner",
        Column::Outcome => "Outcome",
        Column::JobId => "Job ID",
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

/// What a cell holds in a CSV or TSV file: the same as on the page, but for the batches of a job, of which
/// a spreadsheet would make a date.
fn cell(column: Column, row: &Row) -> Cow<'_, str> {
    match row {
        Row::Job(job) if column == Column::Batches => {
            job.batches.map_or_else(Cow::default, |count| {
                format!("{} of {}", count.finished_text(), count.all).into()
            })
        }
        _ => column.text(row),
    }
}

/// Writes rows of a table, given as indices into `all`, in their order.
pub fn export(format: Format, kind: TableKind, all: &[Row], rows: &[usize]) -> String {
    let rows: Vec<&Row> = rows.iter().filter_map(|&row| all.get(row)).collect();
    match format {
        Format::Csv => csv::write(kind.columns(), &rows),
        Format::Tsv => tsv::write(kind.columns(), &rows),
        Format::Json => json::write(&rows),
    }
}

/// Writes some cells of rows, which are given as indices into `all`, as TSV without headings.
pub fn cells(all: &[Row], rows: &[usize], columns: &[Column]) -> String {
    let mut out = String::new();
    for row in rows.iter().filter_map(|&row| all.get(row)) {
        tsv::row(&mut out, row, columns);
    }
    out
}

/// Writes rows of texts as CSV, with whatever a spreadsheet would take for a formula defused; the first are the
/// headings.
pub fn csv_of_texts<'a>(rows: impl Iterator<Item = Vec<&'a str>>) -> String {
    let mut out = String::from('\u{feff}');
    for row in rows {
        for (at, text) in row.into_iter().enumerate() {
            if at > 0 {
                out.push(',');
            }
            csv::field(&mut out, text);
        }
        out.push_str("\r\n");
    }
    out
}

/// The name of a file without its end, for the batches of a job: `aqua-job-<id>-batches`. Of an ID that is
/// not Zuora's, only what every file system takes is kept, the rest becomes `-`, and at most 64 characters.
pub fn file_stem(job_id: &str) -> String {
    let safe = |c: char| if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' };
    let id: String = job_id.trim().chars().take(64).map(safe).collect();
    let id = id.trim_matches('-');
    let dash = if id.is_empty() { "" } else { "-" };
    format!("aqua-job{dash}{id}-batches")
}

/// The name of a file: `aqua-jobs.csv`.
pub fn file_name(stem: &str, format: Format) -> String {
    format!("{stem}.{}", format.extension())
}

#[cfg(test)]
mod tests {
    use super::super::examples::{full_batch, full_job, of_job, row};
    use super::*;
    use crate::aqua::Batch;

    #[test]
    fn cells_are_written_row_by_row_in_the_order_of_the_columns() {
        let batch = |name: &str, record_count| {
            row(Batch { name: Some(name.into()), record_count, ..Batch::default() })
        };
        let batches = [batch("a", Some(1322)), batch("b", Some(1)), batch("=c\td", None)];
        let columns = [Column::Records, Column::Name];
        assert_eq!(cells(&batches, &[2, 0, 9], &columns), "\t'=c d\n1322\ta\n");
        assert_eq!(cells(&batches, &[], &columns), "");
    }

    #[test]
    fn of_a_job_no_spreadsheet_reads_a_date_or_leaves_its_id_out() {
        let jobs = [Row::Job(full_job().into())];
        assert_eq!(
            export(Format::Tsv, TableKind::Jobs, &jobs, &[0]),
            "Job\tStatus\tBatches\tRecords\tRunning for (minutes)\tOwner\tOutcome\tJob ID\n\
             NightlyExport\texecuting\t7 of 50\t605320\t86\testuary / nightly-gl\tRunning\t\
             2c92a0fd53ad5e63\n"
        );
    }

    #[test]
    fn batches_of_several_jobs_carry_their_jobs() {
        let batches = [of_job("Nightly", "2c92a0fd", full_batch())];
        let text = export(Format::Csv, TableKind::AllBatches, &batches, &[0]);
        let row = text.lines().nth(1).unwrap();
        assert!(row.starts_with("Accounts,Nightly,completed,1322,"), "{row}");
        assert!(row.ends_with(",2c92a0fd"), "{row}");
    }

    #[test]
    fn the_file_is_named_after_the_job() {
        assert_eq!(
            file_name(&file_stem("2c90839d46f936820146fd4ef77a1eb6"), Format::Csv),
            "aqua-job-2c90839d46f936820146fd4ef77a1eb6-batches.csv"
        );
    }

    #[test]
    fn a_hostile_id_cannot_leave_the_folder() {
        assert_eq!(file_stem("../..\\a:b\n é"), "aqua-job-a-b-batches");
        assert_eq!(file_stem(".."), "aqua-job-batches");
        assert!(file_stem(&"x".repeat(1000)).len() < 100);
    }
}
