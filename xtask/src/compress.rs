//! Compression as web servers store it. The same content always gives the same bytes.

use std::io::Write;

use anyhow::Result;
use flate2::{Compression, write::GzEncoder};

/// Compresses with brotli at quality 11, its best.
pub fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
    writer.write_all(content)?;
    writer.flush()?;
    Ok(writer.into_inner())
}

/// Compresses with gzip at level 9, its best. The header has no time and no name in it.
pub fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(content)?;
    Ok(writer.finish()?)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    const TEXT: &[u8] = b"the same words again, the same words again, the same words again";

    #[test]
    fn what_was_compressed_comes_out_again() {
        let mut text = Vec::new();
        flate2::read::GzDecoder::new(&*gzip(TEXT).unwrap()).read_to_end(&mut text).unwrap();
        assert_eq!(text, TEXT);
        text.clear();
        brotli::Decompressor::new(&*brotli(TEXT).unwrap(), 4096).read_to_end(&mut text).unwrap();
        assert_eq!(text, TEXT);
        assert!(gzip(TEXT).unwrap().len() < TEXT.len());
    }

    #[test]
    fn gzip_says_nothing_of_when_and_where() {
        // RFC 1952: flags, four bytes of time, extra flags, system; 255 is an unknown one.
        assert_eq!(gzip(TEXT).unwrap()[3..10], [0, 0, 0, 0, 0, 2, 255]);
    }
}
