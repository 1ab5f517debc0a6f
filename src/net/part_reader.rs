//! A body read part by part into one buffer, where the browser can do that.

use std::cell::RefCell;

use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    ReadableStream, ReadableStreamByobReader, ReadableStreamDefaultReader, ReadableStreamReadResult,
};

use super::body::next_part;

/// The size of the buffer in bytes.
const BUFFER: u32 = 256 * 1024;

/// Reads a body. Into one buffer over and over: browsers are slow to let go of a new one for each part, and a
/// long file would pile them up.
#[derive(Debug)]
pub enum PartReader {
    /// Into this buffer; none while a read is under way.
    Buffered(ReadableStreamByobReader, RefCell<Option<ArrayBuffer>>),
    /// Into a new buffer each time.
    New(ReadableStreamDefaultReader),
}

impl PartReader {
    /// A reader of a body.
    ///
    /// # Errors
    /// If something else reads it.
    pub fn new(stream: &ReadableStream) -> Result<Self, JsValue> {
        match ReadableStreamByobReader::new(stream) {
            Ok(reader) => Ok(Self::Buffered(reader, RefCell::default())),
            Err(_) => ReadableStreamDefaultReader::new(stream).map(Self::New),
        }
    }

    /// The next part, which holds until the one after it is asked for; none at the end.
    ///
    /// # Errors
    /// If the line breaks.
    pub async fn next(&self) -> Result<Option<Uint8Array>, JsValue> {
        let (reader, buffer) = match self {
            Self::New(reader) => return next_part(reader).await,
            Self::Buffered(reader, buffer) => (reader, buffer),
        };
        let room = buffer.take().unwrap_or_else(|| ArrayBuffer::new(BUFFER));
        let read = reader.read_with_array_buffer_view(&Uint8Array::new(&room));
        let read = ReadableStreamReadResult::from(JsFuture::from(read).await?);
        if read.get_done() == Some(true) {
            return Ok(None);
        }
        let part: Uint8Array = read.get_value().dyn_into()?;
        // The browser has taken the buffer away and gives it back as another.
        buffer.replace(Some(part.buffer()));
        Ok(Some(part))
    }
}
