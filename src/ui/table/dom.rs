//! What the table asks of the browser besides rendering.

use gloo_utils::{document, window};
use web_sys::{Element, Node, ScrollIntoViewOptions, ScrollLogicalPosition};

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
