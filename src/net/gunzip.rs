//! The browser's own unpacking of gzip, part by part.

use js_sys::Uint8Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    ReadableStream, ReadableStreamDefaultReader, WritableStream, WritableStreamDefaultWriter,
};

use super::body::next_part;

#[wasm_bindgen]
extern "C" {
    /// `web_sys` has it among what may still change. It is in every browser since 2023 (Compression Streams
    /// Standard).
    type DecompressionStream;

    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<DecompressionStream, JsValue>;

    #[wasm_bindgen(method, getter)]
    fn readable(this: &DecompressionStream) -> ReadableStream;

    #[wasm_bindgen(method, getter)]
    fn writable(this: &DecompressionStream) -> WritableStream;
}

/// Unpacks gzip. What is put in comes out unpacked; both must go on at once, since it holds little. It fails
/// where the sum at the end is another, and where there is no end.
#[derive(Debug)]
pub struct Gunzip {
    writer: WritableStreamDefaultWriter,
    reader: ReadableStreamDefaultReader,
}

impl Gunzip {
    /// One that unpacks a file.
    ///
    /// # Errors
    /// If the browser has none.
    pub fn new() -> Result<Self, JsValue> {
        let stream = DecompressionStream::new("gzip")?;
        Ok(Self {
            writer: WritableStreamDefaultWriter::new(&stream.writable())?,
            reader: ReadableStreamDefaultReader::new(&stream.readable())?,
        })
    }

    /// Puts a packed part in; waits while what was put in before has not been taken.
    ///
    /// # Errors
    /// If it is no gzip.
    pub async fn put(&self, part: &Uint8Array) -> Result<(), JsValue> {
        JsFuture::from(self.writer.write_with_chunk(part)).await.map(drop)
    }

    /// Says that nothing follows.
    ///
    /// # Errors
    /// If the file is not at its end, or another than its sum says.
    pub async fn finish(&self) -> Result<(), JsValue> {
        JsFuture::from(self.writer.close()).await.map(drop)
    }

    /// Says that no more comes, though the file is not at its end: what waits to be taken ends then.
    pub fn give_up(&self) {
        // Nobody waits for how that ends.
        let _ = self.writer.abort();
    }

    /// Takes the next unpacked part; none at the end.
    ///
    /// # Errors
    /// If it is no gzip, or was given up.
    pub async fn take(&self) -> Result<Option<Uint8Array>, JsValue> {
        next_part(&self.reader).await
    }
}
