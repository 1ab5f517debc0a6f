//! The layout of the columns, kept between visits.

use crate::store::{load_table_layout, save_table_layout};
use crate::table::Layout;

/// The layout of the last visit, or the one that comes with the page.
pub fn read() -> Layout {
    let kept = load_table_layout(|text| text);
    kept.map_or_else(Layout::default, |text: String| Layout::from_text(&text))
}

/// Keeps a layout; of the one that comes with the page nothing.
pub fn keep(layout: &Layout) {
    let text = (!layout.is_default()).then(|| layout.to_text());
    save_table_layout(text.as_ref());
}
