//! The few things the page asks of its browser besides drawing.

use js_sys::{Array, Date};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlElement, Url, window};

use super::form::Around;

/// Now, in milliseconds since 1970.
pub fn now() -> f64 {
    Date::now()
}

/// A moment as the wall clock and calendar here show it: `2026-11-24 03:12:05`.
pub fn time(ms: f64) -> String {
    let date = Date::new(&JsValue::from_f64(ms));
    format!(
        "{:04}-{:02}-{:02} {:02}:{:02}:{:02}",
        date.get_full_year(),
        date.get_month() + 1,
        date.get_date(),
        date.get_hours(),
        date.get_minutes(),
        date.get_seconds()
    )
}

/// The same with the offset from UTC, for readers elsewhere: `2026-11-24 03:12:05 (UTC+01:00)`.
pub fn time_with_zone(ms: f64) -> String {
    let minutes = -Date::new(&JsValue::from_f64(ms)).get_timezone_offset() as i32;
    let sign = if minutes < 0 { '-' } else { '+' };
    let minutes = minutes.abs();
    format!("{} (UTC{sign}{:02}:{:02})", time(ms), minutes / 60, minutes % 60)
}

/// The page's protocol, `https:`.
pub fn protocol() -> String {
    window().and_then(|window| window.location().protocol().ok()).unwrap_or_default()
}

/// Where the page is, without what is still to be asked.
pub fn around() -> Around {
    let location = window().map(|window| window.location());
    let origin = location.as_ref().and_then(|location| location.origin().ok()).unwrap_or_default();
    let path = location.and_then(|location| location.pathname().ok()).unwrap_or_default();
    let folder = path.rfind('/').map_or("/", |end| &path[..=end]);
    Around { folder: format!("{origin}{folder}"), origin, practice: None }
}

/// Says that something is to come, until the page is drawn.
pub fn wait(says: &str) {
    let Some(document) = window().and_then(|window| window.document()) else { return };
    if let (Some(body), Ok(line)) = (document.body(), document.create_element("p")) {
        line.set_class_name("loading");
        line.set_text_content(Some(says));
        // Fails only where the page cannot be drawn either.
        let _ = line.set_attribute("role", "status");
        let _ = body.append_child(&line);
    }
}

/// Puts the focus on the element with this ID.
pub fn focus(id: &str) {
    let element = window().and_then(|window| window.document()?.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // Fails only for an element that cannot have it, and then nothing is lost.
        let _ = element.focus();
    }
}

/// Copies text; says whether the browser let it.
pub async fn copy(text: &str) -> bool {
    match window() {
        Some(window) if window.is_secure_context() => {
            JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
        }
        _ => false,
    }
}

/// Has the browser save a file.
pub fn save(name: &str, media_type: &str, content: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&JsValue::from_str(content));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let anchor: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    Url::revoke_object_url(&url)
}

/// Reloads the page, which forgets everything.
pub fn reload() {
    if let Some(window) = window() {
        // Fails only for pages that may not navigate; the person then reloads by hand.
        let _ = window.location().reload();
    }
}
