//! `fetch`, with everything off that could send more than it is told.

use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStreamDefaultReader, RequestInit, Response, window};

/// What is sent besides the URL: the dictionary of the Fetch standard, in its own words.
///
/// No referrer, no cache, no redirect followed. `cookies`: whether those of the page's own origin go to
/// it, for a site whose sign-on wants them; no other origin ever gets any. Without them the browser
/// keeps its own sign-in box away, too, when an answer carries `WWW-Authenticate`.
pub fn bare(method: &str, cookies: bool) -> Object {
    let options = Object::new();
    set(&options, "method", method);
    set(&options, "credentials", if cookies { "same-origin" } else { "omit" });
    set(&options, "referrerPolicy", "no-referrer");
    set(&options, "cache", "no-store");
    set(&options, "redirect", "manual");
    options
}

/// Sets a member of a dictionary.
pub fn set(dictionary: &Object, name: &str, value: impl Into<JsValue>) {
    // Fails only for objects that refuse it, which none made here does.
    let _ = Reflect::set(dictionary, &JsValue::from_str(name), &value.into());
}

/// Sends a request, at once. None: there was no answer.
pub fn send(url: &str, options: &Object) -> impl Future<Output = Option<Response>> + use<> {
    let options: &RequestInit = options.unchecked_ref();
    let answer = window().map(|window| window.fetch_with_str_and_init(url, options));
    async move { Some(JsFuture::from(answer?).await.ok()?.unchecked_into()) }
}

/// Why a body could not be read to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyError {
    /// The line broke.
    Cut,
    /// It is longer than what may be read.
    TooLong,
}

/// The whole body, taken over as it arrives, of at most so many bytes.
///
/// # Errors
/// If the line breaks, or if there is more. The rest is not waited for then.
pub async fn body(response: &Response, most: usize) -> Result<Vec<u8>, BodyError> {
    let mut bytes = Vec::new();
    // What the header says is right unless the body was compressed, and no harm if it is not.
    let told = response.headers().get("content-length").ok().flatten();
    let told: usize = told.and_then(|told| told.parse().ok()).unwrap_or_default();
    let _ = bytes.try_reserve_exact(told.min(most));
    let Some(stream) = response.body() else { return Ok(bytes) };
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    loop {
        let part = JsFuture::from(reader.read()).await.map_err(|_| BodyError::Cut)?;
        let part = Reflect::get(&part, &JsValue::from_str("value")).map_err(|_| BodyError::Cut)?;
        // At the end there is none.
        let Ok(part) = part.dyn_into::<Uint8Array>() else { return Ok(bytes) };
        let start = bytes.len();
        if start + part.length() as usize > most {
            // A line that is given up already gives up nothing more.
            let _ = reader.cancel();
            return Err(BodyError::TooLong);
        }
        bytes.resize(start + part.length() as usize, 0);
        part.copy_to(&mut bytes[start..]);
    }
}

/// Every header that the browser lets the page see, its name in lower case.
pub fn headers(response: &Response) -> Vec<(String, String)> {
    let pair = |pair: JsValue| {
        let pair: Array = pair.unchecked_into();
        Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
    };
    Array::from(&response.headers()).iter().filter_map(pair).collect()
}
