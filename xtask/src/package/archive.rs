//! Archives. The same files and the same moment always give the same bytes: entries are in order,
//! and owners, times and permissions are those given here.

use std::io::{Cursor, Write};

use anyhow::Result;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use super::{files::Files, moment::Moment};
use crate::compress;

/// A zip archive, as browsers and their stores take extensions.
pub fn zip(files: &Files, moment: Moment) -> Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, file) in files.iter() {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(9))
            .last_modified_time(moment.zip())
            .unix_permissions(file.mode());
        archive.start_file(name, options)?;
        archive.write_all(&file.content)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// A tar archive, compressed with gzip, with everything below `folder`.
pub fn tar_gz(folder: &str, files: &Files, moment: Moment) -> Result<Vec<u8>> {
    let mut archive = tar::Builder::new(Vec::new());
    for (name, file) in files.iter() {
        let mut header = tar::Header::new_gnu();
        header.set_size(file.content.len() as u64);
        header.set_mode(file.mode());
        header.set_mtime(moment.seconds());
        header.set_uid(0);
        header.set_gid(0);
        archive.append_data(&mut header, format!("{folder}/{name}"), file.content.as_slice())?;
    }
    compress::gzip(&archive.into_inner()?)
}
