//! The body of an answer, read as it arrives and no further than it may.

use futures_util::StreamExt;
use gloo_net::http::Response;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_streams::ReadableStream;

/// Why a body could not be read to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyError {
    /// The line broke.
    Cut,
    /// It is longer than what may be read.
    TooLong,
}

/// Reads the whole body, of at most `most` bytes.
///
/// # Errors
/// If the line breaks, or if there is more. The rest is not waited for then.
pub async fn body(response: &Response, most: usize) -> Result<Vec<u8>, BodyError> {
    let mut bytes = Vec::new();
    // What the header says is right unless the body was compressed, and no harm if it is not.
    let told = response.headers().get("content-length").and_then(|told| told.parse().ok());
    let _ = bytes.try_reserve_exact(told.unwrap_or(0).min(most));
    let Some(stream) = response.body() else { return Ok(bytes) };
    let stream = ReadableStream::from_raw(stream).try_into_stream();
    // Dropped before its end, it is cancelled.
    let mut stream = stream.map_err(|_| BodyError::Cut)?;
    while let Some(part) = stream.next().await {
        let part: Uint8Array =
            part.ok().and_then(|part| part.dyn_into().ok()).ok_or(BodyError::Cut)?;
        let start = bytes.len();
        let end = start + part.length() as usize;
        if end > most {
            return Err(BodyError::TooLong);
        }
        bytes.resize(end, 0);
        part.copy_to(&mut bytes[start..]);
    }
    Ok(bytes)
}
