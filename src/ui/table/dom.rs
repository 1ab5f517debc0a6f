//! What the table asks of the browser besides rendering.

use gloo_utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, Element, HtmlAnchorElement, Node, ScrollIntoViewOptions,
    ScrollLogicalPosition, Url,
};

/// The width of the browser's window in CSS pixels.
pub fn window_width() -> u32 {
    window().inner_width().ok().and_then(|width| width.as_f64()).unwrap_or_default() as u32
}

/// The height of the browser's window in CSS pixels.
pub fn window_height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default()
}

/// How many times as large as usual the person has text: of 16 CSS pixels.
pub fn text_scale() -> f64 {
    let root = document().document_element();
    let style = root.and_then(|root| window().get_computed_style(&root).ok()?);
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    // Reads as far as there are digits: `16px`.
    let size = size.map(|size| js_sys::parse_float(&size));
    size.filter(|size| *size > 0.0).map_or(1.0, |size| size / 16.0)
}

/// Scrolls as far as it takes to have all of an element in view.
pub fn scroll_into_view(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Where the text begins and ends that is selected by hand, if there is one.
pub fn selected_text() -> Option<[Node; 2]> {
    let selection = window().get_selection().ok()?.filter(|it| !it.is_collapsed())?;
    Some([selection.anchor_node()?, selection.focus_node()?])
}

/// Has the browser save a file.
///
/// # Errors
///
/// What the browser says where it makes no file.
pub fn save(name: &str, media_type: &str, content: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = js_sys::Array::of1(&JsValue::from_str(content));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let anchor: HtmlAnchorElement = document().create_element("a")?.dyn_into()?;
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    Url::revoke_object_url(&url)
}
