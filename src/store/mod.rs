//! What is kept between visits, in the browser's storage and databases of this site. Never a secret.
//!
//! A browser may refuse storage altogether, or have no room: then nothing is kept, and the
//! page works as it does on a first visit.

mod history;
mod recent;
mod settings;

pub use history::{
    HISTORY, HistoryRefused, clear_history, history_switch, keep_history, load_history,
    remove_history_before, switch_history,
};
pub use recent::{RECENT, load_recent, save_recent};
pub use settings::{
    ALL_BATCHES_LAYOUT, JOBS_LAYOUT, TABLE_LAYOUT, load_table_layout, save_table_layout,
};

use gloo_storage::{LocalStorage, Storage};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The value that is kept under a key; none where there is none, or where it is not of this type.
pub fn load<T: DeserializeOwned>(key: &str) -> Option<T> {
    if is_available() { LocalStorage::get(key).ok() } else { None }
}

/// The text that is kept under a key, as it is: what was kept before all values were JSON.
pub fn load_text(key: &str) -> Option<String> {
    if is_available() { LocalStorage::raw().get_item(key).ok()? } else { None }
}

/// Keeps a value under a key, as JSON. Where the browser refuses, it is not kept.
pub fn save<T: Serialize + ?Sized>(key: &str, value: &T) {
    if is_available() {
        let _ = LocalStorage::set(key, value);
    }
}

/// Keeps nothing under a key any more.
pub fn remove(key: &str) {
    if is_available() {
        LocalStorage::delete(key);
    }
}

/// Whether the browser gives this page a storage. gloo-storage would stop the page where it does not.
fn is_available() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}
