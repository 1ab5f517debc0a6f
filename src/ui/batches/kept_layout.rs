//! The layout of the columns, kept between visits.

use crate::store::{load_table_layout, save_table_layout};
use crate::table::Layout;

/// The layout of the last visit, or the one that comes with the page.
pub fn read() -> Layout {
    load_table_layout(|words| Layout::from_words(&words)).unwrap_or_default()
}

/// Keeps a layout; of the one that comes with the page nothing.
pub fn keep(layout: &Layout) {
    save_table_layout((!layout.is_default()).then_some(layout));
}
