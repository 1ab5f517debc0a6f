//! The settings that are kept: how the person has laid the table out.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// The key of the table's layout.
pub const TABLE_LAYOUT: &str = "aqua-cancel table";

/// The table's layout as it was kept last. `from_words` reads what was kept before layouts were JSON.
pub fn load_table_layout<T: DeserializeOwned>(from_words: impl FnOnce(String) -> T) -> Option<T> {
    super::load(TABLE_LAYOUT).or_else(|| super::load_text(TABLE_LAYOUT).map(from_words))
}

/// Keeps the table's layout, or none any more where it is as the page comes.
pub fn save_table_layout<T: Serialize + ?Sized>(layout: Option<&T>) {
    match layout {
        Some(layout) => super::save(TABLE_LAYOUT, layout),
        None => super::remove(TABLE_LAYOUT),
    }
}
