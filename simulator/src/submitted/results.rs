//! Result files: CSV, as it is or packed.

use std::io::{Cursor, Write};
use std::ops::Range;

use csv::{Terminator, WriterBuilder};
use flate2::{Compression, write::GzEncoder};
use zip::{ZipWriter, write::SimpleFileOptions};

use super::order::{Format, QueryKind};
use super::query::Query;
use crate::objects::{label, value};
use crate::reply::Reply;

/// How the file's first line names the columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    /// `Account.AccountNumber`: Export ZOQL with useQueryLabels (seen).
    Names,
    /// `Account: Account Number`: Export ZOQL without it (seen).
    Labels,
    /// `AccountNumber`.
    Bare,
}

impl Head {
    /// The one for this kind of query.
    pub const fn of(kind: QueryKind, use_query_labels: bool) -> Self {
        match (kind, use_query_labels) {
            (QueryKind::Zoql, _) => Self::Bare,
            (QueryKind::ZoqlExport, true) => Self::Names,
            (QueryKind::ZoqlExport, false) => Self::Labels,
        }
    }

    fn column(self, object: &str, field: &str) -> String {
        let (object, name) = field.split_once('.').unwrap_or((object, field));
        match self {
            Self::Names => format!("{object}.{name}"),
            Self::Labels => format!("{}: {}", label(object), label(name)),
            Self::Bare => field.to_owned(),
        }
    }
}

/// The file with these records of a query's result, as an answer.
///
/// # Errors
/// None in practice: everything is written to memory.
pub fn file(
    query: &Query,
    records: Range<usize>,
    head: Head,
    format: Format,
) -> Result<Reply, Box<dyn std::error::Error>> {
    let text = table(query, records, head)?;
    let name = query.object.name;
    Ok(match format {
        Format::Csv => Reply::attachment("text/csv;charset=utf-8", &format!("{name}.csv"), text),
        Format::Gzip => {
            let mut packed = GzEncoder::new(Vec::new(), Compression::default());
            packed.write_all(&text)?;
            let name = format!("{name}.csv.gz");
            Reply::attachment("application/x-gzip;charset=utf-8", &name, packed.finish()?)
        }
        Format::Zip => {
            let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
            archive.start_file(format!("{name}.csv"), SimpleFileOptions::default())?;
            archive.write_all(&text)?;
            let bytes = archive.finish()?.into_inner();
            Reply::attachment("application/zip;charset=utf-8", &format!("{name}.zip"), bytes)
        }
    })
}

fn table(query: &Query, records: Range<usize>, head: Head) -> Result<Vec<u8>, csv::Error> {
    let mut table = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    let object = query.object;
    table.write_record(query.fields.iter().map(|field| head.column(object.name, field)))?;
    for record in records {
        table.write_record(query.fields.iter().map(|field| value(object, field, record)))?;
    }
    table.into_inner().map_err(|error| error.into_error().into())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn query() -> Query {
        Query::read("select Id, Name, Notes from Account").expect("a query")
    }

    fn rows(text: &[u8]) -> Vec<csv::StringRecord> {
        csv::Reader::from_reader(text).records().collect::<Result<_, _>>().expect("CSV")
    }

    fn body(format: Format) -> Vec<u8> {
        file(&query(), 0..25, Head::Names, format).expect("a file").body.to_vec()
    }

    #[test]
    fn commas_quotation_marks_and_line_breaks_survive() {
        let text = body(Format::Csv);
        assert!(text.starts_with(b"Account.Id,Account.Name,Account.Notes\r\n"));
        let rows = rows(&text);
        assert_eq!(rows.len(), 25);
        assert_eq!(&rows[3][1], "M\u{fc}ller & \"S\u{f6}hne\", no. 4");
        assert_eq!(&rows[3][2], "Called, 4 times.\nWill call back.");
    }

    #[test]
    fn zip_and_gzip_hold_the_same_text() {
        let text = body(Format::Csv);
        let mut unpacked = Vec::new();
        let gzip = body(Format::Gzip);
        flate2::read::GzDecoder::new(gzip.as_slice()).read_to_end(&mut unpacked).expect("gzip");
        assert_eq!(unpacked, text);
        let mut archive = zip::ZipArchive::new(Cursor::new(body(Format::Zip))).expect("zip");
        assert_eq!(archive.len(), 1);
        let mut unpacked = Vec::new();
        archive.by_name("Account.csv").expect("it").read_to_end(&mut unpacked).expect("deflate");
        assert_eq!(unpacked, text);
    }

    #[test]
    fn columns_are_named_as_the_query_asks() {
        let named = |kind, labels| {
            let text = file(&query(), 0..0, Head::of(kind, labels), Format::Csv).expect("a file");
            String::from_utf8(text.body.to_vec()).expect("text")
        };
        assert_eq!(
            named(QueryKind::ZoqlExport, false),
            "Account: Id,Account: Name,Account: Notes\r\n"
        );
        assert_eq!(named(QueryKind::Zoql, true), "Id,Name,Notes\r\n");
    }
}
