//! Where a file is written.

use std::cell::{Cell, RefCell};

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, FileSystemFileHandle, FileSystemWritableFileStream};

use super::folder::Folder;
use super::pieces::Pieces;

/// The most bytes that are kept in the browser until a download is complete.
pub const LARGEST_DOWNLOAD: u64 = 500_000_000;

/// Why this computer did not take a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DiskError {
    /// In the browser's own words.
    Refused(String),
    /// It is larger than [`LARGEST_DOWNLOAD`].
    TooLarge,
}

impl From<JsValue> for DiskError {
    fn from(error: JsValue) -> Self {
        let told = error.dyn_ref::<DomException>().map(DomException::message);
        let told = told.or_else(|| error.dyn_ref::<js_sys::Error>().map(|it| it.message().into()));
        Self::Refused(told.unwrap_or_default())
    }
}

/// A file that is being written. Until it is finished there is nothing of it under its name.
#[derive(Debug)]
pub struct Sink {
    written: Cell<u64>,
    to: Medium,
}

#[derive(Debug)]
enum Medium {
    /// A file that was chosen. The browser keeps what is written beside it until then.
    Disk(FileSystemWritableFileStream, FileSystemFileHandle, Option<Folder>),
    /// A download of this name.
    Download(String, RefCell<Pieces>),
}

impl Sink {
    /// A file on the disk; one that was made in a folder is taken away there if it is discarded.
    ///
    /// # Errors
    /// If it may not be written.
    pub async fn on_disk(
        handle: FileSystemFileHandle,
        folder: Option<Folder>,
    ) -> Result<Self, DiskError> {
        let stream = JsFuture::from(handle.create_writable()).await?.dyn_into()?;
        Ok(Self { written: Cell::default(), to: Medium::Disk(stream, handle, folder) })
    }

    /// A download of this name.
    pub fn download(name: &str) -> Self {
        let to = Medium::Download(name.to_owned(), RefCell::default());
        Self { written: Cell::default(), to }
    }

    /// How many bytes were written.
    pub fn written(&self) -> u64 {
        self.written.get()
    }

    /// Writes a part at the end; waits until it is taken.
    ///
    /// # Errors
    /// If it is not taken.
    pub async fn write(&self, part: &Uint8Array) -> Result<(), DiskError> {
        let length = u64::from(part.length());
        match &self.to {
            Medium::Disk(stream, ..) => {
                JsFuture::from(stream.write_with_js_u8_array(part)?).await?;
            }
            Medium::Download(..) if self.written() + length > LARGEST_DOWNLOAD => {
                return Err(DiskError::TooLarge);
            }
            Medium::Download(_, pieces) => pieces.borrow_mut().push(part)?,
        }
        self.written.set(self.written() + length);
        Ok(())
    }

    /// Remembers that all so far is to stay: the mark to go back to.
    ///
    /// # Errors
    /// If the browser has no room.
    pub fn mark(&self) -> Result<u64, DiskError> {
        if let Medium::Download(_, pieces) = &self.to {
            pieces.borrow_mut().end_piece()?;
        }
        Ok(self.written())
    }

    /// Goes back to a mark: what was written since is gone.
    ///
    /// # Errors
    /// If the disk does not take it.
    pub async fn back_to(&self, mark: u64) -> Result<(), DiskError> {
        match &self.to {
            Medium::Disk(stream, ..) => {
                JsFuture::from(stream.truncate_with_f64(mark as f64)?).await?;
                JsFuture::from(stream.seek_with_f64(mark as f64)?).await?;
            }
            Medium::Download(_, pieces) => pieces.borrow_mut().cut(mark),
        }
        self.written.set(mark);
        Ok(())
    }

    /// Puts the whole file in its place.
    ///
    /// # Errors
    /// If the disk does not take it.
    pub async fn finish(&self) -> Result<(), DiskError> {
        match &self.to {
            Medium::Disk(stream, ..) => {
                JsFuture::from(stream.close()).await?;
            }
            Medium::Download(name, pieces) => pieces.borrow_mut().download(name)?,
        }
        Ok(())
    }

    /// Leaves nothing of it: what was written is dropped, and a file that was made for it taken away.
    pub async fn discard(&self) {
        if let Medium::Disk(stream, handle, folder) = &self.to {
            // What cannot be given up any more was given up by the browser.
            let _ = JsFuture::from(stream.abort()).await;
            if let Some(folder) = folder {
                folder.remove(&handle.name()).await;
            }
        }
    }
}
