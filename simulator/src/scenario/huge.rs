//! An answer that is small in transfer and far too large once unpacked.

use axum::body::Bytes;
use axum::http::header::CONTENT_ENCODING;
use flate2::{Compress, Compression, Crc, FlushCompress};

use super::Job;
use crate::reply::Reply;

/// How often the batches of one piece are repeated; a piece is about a megabyte.
const PIECES: usize = 70;

/// The job of this answer with some 300,000 batches more, in gzip: over 64 MB once unpacked.
pub(super) fn huge(reply: Reply) -> Reply {
    let Some(head) = reply.body.strip_suffix(b"]}") else { return reply };
    let mut answer = Gzip::default();
    answer.append(&Gzip::of(head), 1);
    answer.append(&Gzip::of(&piece()), PIECES);
    answer.append(&Gzip::of(b"]}"), 1);
    let body = Bytes::from(answer.finished());
    Reply { body, ..reply }.with(CONTENT_ENCODING, "gzip")
}

/// A megabyte of batches in JSON, each with a comma before it.
fn piece() -> Vec<u8> {
    let job = (0..64).fold(Job::new(&"b16b".repeat(8), ""), |job, n| {
        job.batch(&format!("Usage_{n:02}"), "completed", 1_000_000)
    });
    let batches: Vec<_> = job
        .batches
        .iter()
        .map(|batch| format!(",{}", serde_json::to_string(batch).unwrap_or_default()))
        .collect();
    let batches = batches.concat();
    batches.repeat(1_000_000 / batches.len() + 1).into_bytes()
}

/// A part of a gzip file (RFC 1952). Each part ends with a full flush, after which deflate refers
/// to nothing before it: so parts can be put together, and one repeated without being compressed
/// again, which would take seconds at every start.
#[derive(Default)]
struct Gzip {
    deflated: Vec<u8>,
    crc: Crc,
}

impl Gzip {
    fn of(bytes: &[u8]) -> Self {
        let mut part = Self::default();
        part.crc.update(bytes);
        part.deflated = deflated(bytes, FlushCompress::Full);
        part
    }

    fn append(&mut self, part: &Self, times: usize) {
        for _ in 0..times {
            self.deflated.extend_from_slice(&part.deflated);
            self.crc.combine(&part.crc);
        }
    }

    fn finished(self) -> Vec<u8> {
        // Deflate, no flags, no time, no hint, an unknown system.
        let mut file = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
        file.extend(self.deflated);
        file.extend(deflated(b"", FlushCompress::Finish));
        file.extend(self.crc.sum().to_le_bytes());
        file.extend(self.crc.amount().to_le_bytes());
        file
    }
}

fn deflated(bytes: &[u8], flush: FlushCompress) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() + 1024);
    // With so much room it comes to its end at once, and it has no other error.
    let _ = Compress::new(Compression::best(), false).compress_vec(bytes, &mut out, flush);
    out
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use axum::http::StatusCode;
    use flate2::read::GzDecoder;

    use super::*;

    #[test]
    fn a_huge_answer_is_a_whole_job_of_over_64_megabytes_in_a_few_hundred_kilobytes() {
        let job = Job::usual(&"b16b".repeat(8)).reply();
        let reply = huge(job.clone());
        assert_eq!(
            (reply.status, &reply.headers["content-encoding"]),
            (StatusCode::OK, &"gzip".parse().expect("a value"))
        );
        let packed = reply.body.len();
        assert!((100_000..1_000_000).contains(&packed), "{packed}");
        let mut text = String::new();
        // Also checks the sum and the length at the end.
        GzDecoder::new(&reply.body[..]).read_to_string(&mut text).expect("good gzip");
        assert!(text.len() > 64 * 1024 * 1024, "{}", text.len());
        let start = &job.body[..job.body.len() - 2];
        assert!(
            text.as_bytes().starts_with(start) && text.ends_with("\"batchType\":\"zoqlexport\"}]}")
        );
        assert!(text[start.len()..].starts_with(",{\"name\":\"Usage_00\""));
    }
}
