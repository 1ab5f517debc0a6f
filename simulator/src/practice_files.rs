//! The result files of the practice jobs that are about files: what is in each, and what goes wrong with it.

use std::collections::HashMap;
use std::io::Write;
use std::sync::LazyLock;
use std::time::Duration;

use axum::body::Bytes;
use axum::http::header::{CONTENT_DISPOSITION, ETAG};
use axum::http::{HeaderValue, StatusCode};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::files;
use crate::reply::{Made, Reply};

/// A page in the place of a file.
const MAINTENANCE: &str = "<!doctype html><html lang=\"en\"><title>Maintenance</title><h1>We will be back soon</h1></html>";

/// A file, by what goes wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Rows of CSV, these of all that there are, with the header before them.
    Rows(u32, u32),
    /// The same, and the first transfer of it is cut off in the middle.
    CutOnce(u32, u32),
    /// The same, and what is sent after that is another file, which says so in its `ETag`.
    CutThenChanged(u32, u32),
    /// Rows, packed with gzip.
    Gzip(u32, u32),
    /// Rows, packed with gzip, of which the sum at the end is wrong.
    Damaged,
    /// Rows, packed with gzip, that end too soon, though all bytes come that were announced.
    Truncated,
    /// Bytes as PGP writes them.
    Pgp,
    /// An error object with status 200.
    Error,
    /// A page with status 200.
    Page,
    /// There was a file, and it is gone.
    Gone,
    /// Twenty megabytes, in half a minute.
    Slow,
    /// Rows, so many megabytes of them.
    Megabytes(u32),
}

/// A practice file: its ID, and what it is.
#[derive(Clone, Debug)]
pub struct PracticeFile {
    /// The object that its rows are of.
    pub object: &'static str,
    /// What it is.
    pub kind: Kind,
}

/// Which practice files were asked for, and how often.
#[derive(Debug, Default)]
pub struct PracticeFiles(HashMap<String, u32>);

impl PracticeFiles {
    /// The answer to a call for this file; none if it is not one of these.
    pub fn answer(&mut self, id: &str) -> Option<Reply> {
        let file = crate::scenario::result_file(id)?;
        let asked = self.0.entry(id.to_owned()).or_default();
        *asked += 1;
        Some(file.reply(id, *asked))
    }
}

impl PracticeFile {
    /// The answer when it is asked for the `asked`th time.
    fn reply(&self, id: &str, asked: u32) -> Reply {
        let version = match self.kind {
            Kind::CutThenChanged(..) if asked > 1 => 2,
            _ => 1,
        };
        let rows = |from, to| rows(self.object, from, to, version);
        let reply = match self.kind {
            Kind::Rows(from, to) => Reply::csv(rows(from, to)),
            Kind::CutOnce(from, to) | Kind::CutThenChanged(from, to) => {
                let reply = Reply::csv(rows(from, to));
                if asked == 1 { reply.cut_off() } else { reply }
            }
            Kind::Gzip(from, to) => gzip(packed(&rows(from, to))),
            Kind::Damaged => {
                let mut bytes = packed(&rows(0, 500));
                let sum = bytes.len() - 8;
                bytes[sum] ^= 1;
                gzip(bytes)
            }
            Kind::Truncated => gzip(packed(&rows(0, 500))).truncated(),
            Kind::Pgp => Reply::attachment("application/octet-stream", "result.pgp", pgp()),
            Kind::Error => {
                return Reply::aqua_error("90008", "Unable to get the file from storage.");
            }
            Kind::Page => return Reply::html(StatusCode::OK, MAINTENANCE),
            Kind::Gone => return files::none(),
            Kind::Slow => made(self.object, 20_000_000, Duration::from_millis(100)),
            Kind::Megabytes(count) => {
                made(self.object, u64::from(count) * 1_000_000, Duration::ZERO)
            }
        };
        let mut reply = reply.with(CONTENT_DISPOSITION, "attachment; filename=\"practice-file\"");
        if let Ok(tag) = HeaderValue::try_from(format!("\"{id}-{version}\"")) {
            reply.headers.insert(ETAG, tag);
        }
        reply
    }
}

fn gzip(bytes: Vec<u8>) -> Reply {
    Reply::attachment("application/x-gzip;charset=utf-8", "practice.csv.gz", bytes)
}

/// The rows of an object with the header before them. Every seventh has a line break and quotation marks in it.
fn rows(object: &str, from: u32, to: u32, version: u32) -> Bytes {
    let mut text = format!("{object}.Id,{object}.Name,{object}.Version\r\n");
    for row in from..to {
        let name = match row % 7 {
            3 => format!("\"Practice, row {row}\r\nwith a \"\"second\"\" line\""),
            _ => format!("Practice row {row}"),
        };
        text.push_str(&format!("{row:032x},{name},{version}\r\n"));
    }
    text.into()
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::default());
    // Written to memory, which does not fail.
    let _ = packed.write_all(bytes);
    packed.finish().unwrap_or_default()
}

/// A packet of encrypted data (RFC 9580, tag 18), whose content nobody can read.
fn pgp() -> Vec<u8> {
    let content = (0..5000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8);
    [0xd2, 0xff, 0, 0, 0x13, 0x88].into_iter().chain(content).collect()
}

/// So many bytes of rows, made while they are sent.
fn made(object: &str, length: u64, pause: Duration) -> Reply {
    static PIECE: LazyLock<Bytes> = LazyLock::new(|| {
        let line = |row: u32| format!("{row:032x},Practice row,{row:018}\r\n");
        (0..1024).map(line).collect::<String>().into()
    });
    let header = format!("{object}.Id,{object}.Name,{object}.Row\r\n");
    let mut reply = Reply::csv(PIECE.clone());
    reply.made = Some(Made { header: header.into(), length, pause });
    reply
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn reply(kind: Kind, asked: u32) -> Reply {
        PracticeFile { object: "Usage", kind }.reply("id", asked)
    }

    #[test]
    fn a_file_that_is_cut_off_once_is_the_same_from_then_on_and_a_changed_one_another() {
        let (first, second) = (reply(Kind::CutOnce(0, 9), 1), reply(Kind::CutOnce(0, 9), 2));
        assert!(first.cut_off && !second.cut_off);
        assert_eq!((&first.body, &first.headers["etag"]), (&second.body, &second.headers["etag"]));
        let changed = [1, 2].map(|asked| reply(Kind::CutThenChanged(0, 9), asked));
        assert_ne!(changed[0].body, changed[1].body);
        assert_ne!(changed[0].headers["etag"], changed[1].headers["etag"]);
    }

    #[test]
    fn gzip_is_good_but_where_it_is_meant_to_be_bad() {
        let unpacked = |kind| {
            let mut text = Vec::new();
            flate2::read::GzDecoder::new(&reply(kind, 1).body[..])
                .read_to_end(&mut text)
                .map(|_| text)
        };
        assert_eq!(unpacked(Kind::Gzip(0, 9)).expect("good gzip"), reply(Kind::Rows(0, 9), 1).body);
        assert!(unpacked(Kind::Damaged).is_err() && unpacked(Kind::Truncated).is_err());
    }

    #[test]
    fn rows_are_csv_of_three_columns() {
        let body = reply(Kind::Rows(0, 30), 1).body;
        let records: Vec<_> = csv::Reader::from_reader(&body[..]).records().flatten().collect();
        assert!(records.len() == 30 && records.iter().all(|record| record.len() == 3));
    }
}
