//! The writing of one segment.

use std::cell::RefCell;

use js_sys::Uint8Array;

use super::shelf::OpenFile;
use crate::disk::DiskError;
use crate::files::{Joiner, Start};

/// Writes a segment behind what there is of its file.
pub struct Writer<'a> {
    file: &'a OpenFile,
    /// The file's header, where segments are put together.
    joiner: Option<RefCell<(Joiner, Option<Start>)>>,
}

impl<'a> Writer<'a> {
    /// A writer of the next segment of a file. `joined`: whether a header that is there already is left out.
    pub fn new(file: &'a OpenFile, joined: bool) -> Self {
        let begin = || RefCell::new((file.joiner.clone(), Some(Start::default())));
        Self { file, joiner: joined.then(begin) }
    }

    /// Writes a part; waits until it is taken.
    pub async fn write(&self, part: &Uint8Array) -> Result<(), DiskError> {
        let length = part.length();
        if length == 0 {
            return Ok(());
        }
        let Some(joiner) = &self.joiner else { return self.file.sink.write(part).await };
        // Only a segment's beginning is looked at; the rest never enters the program's memory.
        let begun = {
            let (joiner, start) = &mut *joiner.borrow_mut();
            match start {
                Some(begun) => {
                    let bytes = begun.push(joiner, &part.to_vec());
                    if bytes.is_some() {
                        *start = None;
                    }
                    Some(bytes)
                }
                None => {
                    joiner.written(part.get_index(length - 1));
                    None
                }
            }
        };
        match begun {
            None => self.file.sink.write(part).await,
            Some(None) => Ok(()),
            Some(Some(bytes)) => self.write_bytes(&bytes).await,
        }
    }

    /// Ends the segment: the file as it is then.
    pub async fn end(self) -> Result<OpenFile, DiskError> {
        let mut file = self.file.clone();
        if let Some(joiner) = &self.joiner {
            let (mut joiner, start) = joiner.take();
            if let Some(start) = start {
                self.write_bytes(&start.end(&mut joiner)).await?;
            }
            file.joiner = joiner;
        }
        file.mark = file.sink.mark()?;
        Ok(file)
    }

    async fn write_bytes(&self, bytes: &[u8]) -> Result<(), DiskError> {
        match bytes.is_empty() {
            true => Ok(()),
            false => self.file.sink.write(&Uint8Array::from(bytes)).await,
        }
    }
}
