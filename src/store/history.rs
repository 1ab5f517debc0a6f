//! The history: entries in an IndexedDB of this site, off until the person switches it on.
//!
//! Each entry is an object with a text `id`, which orders the entries and is the same only for the same entry:
//! tabs that write at the same time lose nothing. A browser may refuse the database, as in a private window.

use idb::{
    Database, DatabaseEvent, Error, Factory, KeyPath, KeyRange, ObjectStore, ObjectStoreParams,
    Transaction, TransactionMode,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::{from_value, to_value};
use wasm_bindgen::JsValue;

/// The key of the switch, and the database's name.
pub const HISTORY: &str = "aqua-cancel history";

const ENTRIES: &str = "entries";

/// The browser has refused to keep or to read the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HistoryRefused;

impl From<Error> for HistoryRefused {
    fn from(_: Error) -> Self {
        Self
    }
}

impl From<serde_wasm_bindgen::Error> for HistoryRefused {
    fn from(_: serde_wasm_bindgen::Error) -> Self {
        Self
    }
}

/// Whether a history is kept; none where nobody has ever switched it on, or where it was switched off and
/// cleared.
pub fn history_switch() -> Option<bool> {
    super::load(HISTORY)
}

/// Switches the history on or off for all tabs; none forgets that it ever was on.
pub fn switch_history(on: Option<bool>) {
    match on {
        Some(on) => super::save(HISTORY, &on),
        None => super::remove(HISTORY),
    }
}

/// Keeps these entries, each in place of the one with the same `id`.
///
/// # Errors
/// If the browser refuses.
pub async fn keep_history<T: Serialize>(entries: &[T]) -> Result<(), HistoryRefused> {
    let (database, transaction, store) = open(TransactionMode::ReadWrite).await?;
    for entry in entries {
        store.put(&to_value(entry)?, None)?;
    }
    transaction.await?;
    database.close();
    Ok(())
}

/// Every entry, by its `id`. What cannot be read as one is passed over.
///
/// # Errors
/// If the browser refuses.
pub async fn load_history<T: DeserializeOwned>() -> Result<Vec<T>, HistoryRefused> {
    let (database, _, store) = open(TransactionMode::ReadOnly).await?;
    let entries = store.get_all(None, None)?.await?;
    database.close();
    Ok(entries.into_iter().filter_map(|entry| from_value(entry).ok()).collect())
}

/// Removes every entry whose `id` comes before this text.
///
/// # Errors
/// If the browser refuses.
pub async fn remove_history_before(id: &str) -> Result<(), HistoryRefused> {
    let (database, transaction, store) = open(TransactionMode::ReadWrite).await?;
    store.delete(KeyRange::upper_bound(&JsValue::from_str(id), Some(true))?)?;
    transaction.await?;
    database.close();
    Ok(())
}

/// Removes every entry.
///
/// # Errors
/// If the browser refuses.
pub async fn clear_history() -> Result<(), HistoryRefused> {
    let (database, transaction, store) = open(TransactionMode::ReadWrite).await?;
    store.clear()?;
    transaction.await?;
    database.close();
    Ok(())
}

/// Opens the database, which is made where there is none. It is not held open: another tab may have to change it.
async fn open(mode: TransactionMode) -> Result<(Database, Transaction, ObjectStore), Error> {
    let mut request = Factory::new()?.open(HISTORY, Some(1))?;
    request.on_upgrade_needed(|event| {
        let mut by_id = ObjectStoreParams::new();
        by_id.key_path(Some(KeyPath::new_single("id")));
        // Without its store the database opens, and the transaction then fails.
        let _ = event.database().map(|made| made.create_object_store(ENTRIES, by_id));
    });
    let database = request.await?;
    let transaction = database.transaction(&[ENTRIES], mode)?;
    let store = transaction.object_store(ENTRIES)?;
    Ok((database, transaction, store))
}
