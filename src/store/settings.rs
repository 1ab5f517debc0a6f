//! The settings that are kept: how the person has laid the tables out.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// The key of the layout of a job's batches.
pub const TABLE_LAYOUT: &str = "aqua-cancel table";

/// The key of the layout of several jobs' batches.
pub const ALL_BATCHES_LAYOUT: &str = "aqua-cancel all batches";

/// The key of the layout of jobs.
pub const JOBS_LAYOUT: &str = "aqua-cancel jobs";

/// A table's layout as it was kept last under a key. `from_words` reads what was kept before layouts were
/// JSON.
pub fn load_table_layout<T: DeserializeOwned>(
    key: &str,
    from_words: impl FnOnce(String) -> T,
) -> Option<T> {
    super::load(key).or_else(|| super::load_text(key).map(from_words))
}

/// Keeps a table's layout under a key, or none any more where it is as the page comes.
pub fn save_table_layout<T: Serialize + ?Sized>(key: &str, layout: Option<&T>) {
    match layout {
        Some(layout) => super::save(key, layout),
        None => super::remove(key),
    }
}
