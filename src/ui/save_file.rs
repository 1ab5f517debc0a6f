//! Files that the browser saves.

use gloo_utils::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// A file in the browser's memory.
///
/// # Errors
///
/// What the browser says where it makes none.
pub fn blob(media_type: &str, content: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = js_sys::Array::of1(&JsValue::from_str(content));
    Blob::new_with_str_sequence_and_options(&parts, &options)
}

/// Has the browser save a file.
///
/// # Errors
///
/// What the browser says where it makes no file.
pub fn save_file(name: &str, media_type: &str, content: &str) -> Result<(), JsValue> {
    let url = Url::create_object_url_with_blob(&blob(media_type, content)?)?;
    let anchor: HtmlAnchorElement = document().create_element("a")?.dyn_into()?;
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    Url::revoke_object_url(&url)
}
