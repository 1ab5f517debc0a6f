//! The clipboard.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Clipboard, ClipboardItem};

use super::save_file::blob;

/// Copies a text; says whether the browser let it.
pub async fn copy_text(text: &str) -> bool {
    match clipboard() {
        Some(clipboard) => JsFuture::from(clipboard.write_text(text)).await.is_ok(),
        None => false,
    }
}

/// Copies formatted text, and the same as plain text for where that is pasted; the plain text alone where the
/// browser takes no other. Says whether it let it.
pub async fn copy_formatted(html: &str, text: &str) -> bool {
    let Some(clipboard) = clipboard() else { return false };
    let written = match items(html, text) {
        Ok(items) => JsFuture::from(clipboard.write(&items)).await.is_ok(),
        Err(_) => false,
    };
    written || copy_text(text).await
}

/// Elsewhere than in a secure context there is none.
fn clipboard() -> Option<Clipboard> {
    let window = web_sys::window().filter(web_sys::Window::is_secure_context)?;
    Some(window.navigator().clipboard())
}

fn items(html: &str, text: &str) -> Result<JsValue, JsValue> {
    let forms = Object::new();
    for (media_type, content) in [("text/html", html), ("text/plain", text)] {
        Reflect::set(&forms, &media_type.into(), &blob(media_type, content)?.into())?;
    }
    let item = ClipboardItem::new_with_record_from_str_to_blob_promise(&forms)?;
    Ok(Array::of1(&item).into())
}
