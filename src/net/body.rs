//! The body of an answer, read as it arrives and no further than it may.

use gloo_net::http::Response;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStreamDefaultReader, ReadableStreamReadResult};

/// Why a body could not be read to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyError {
    /// The connection broke.
    CutOff,
    /// It is longer than what may be read.
    TooLong,
}

/// Reads the whole body, of at most `most` bytes.
///
/// # Errors
/// If the connection breaks, or if there is more. The rest is not waited for then.
pub async fn body(response: &Response, most: usize) -> Result<Vec<u8>, BodyError> {
    let mut bytes = Vec::new();
    // What the header says is right unless the body was compressed, and no harm if it is not.
    let length = response.headers().get("content-length").and_then(|length| length.parse().ok());
    let _ = bytes.try_reserve_exact(length.unwrap_or(0).min(most));
    let Some(stream) = response.body() else { return Ok(bytes) };
    let reader = ReadableStreamDefaultReader::new(&stream).map_err(|_| BodyError::CutOff)?;
    while let Some(part) = next_part(&reader).await.map_err(|_| BodyError::CutOff)? {
        if bytes.len() + part.length() as usize > most {
            // Nobody waits for how that ends.
            let _ = reader.cancel();
            return Err(BodyError::TooLong);
        }
        bytes.extend(part.to_vec());
    }
    Ok(bytes)
}

/// The next part of a body; none at its end.
pub(super) async fn next_part(
    reader: &ReadableStreamDefaultReader,
) -> Result<Option<Uint8Array>, JsValue> {
    let read = ReadableStreamReadResult::from(JsFuture::from(reader.read()).await?);
    match read.get_done() {
        Some(true) => Ok(None),
        _ => read.get_value().dyn_into().map(Some),
    }
}
