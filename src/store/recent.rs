//! The tenants and jobs of before.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// The key of the tenants and jobs of before.
pub const RECENT: &str = "aqua-cancel recent";

/// The tenants and jobs as they were kept last.
pub fn load_recent<T: DeserializeOwned>() -> Option<T> {
    super::load(RECENT)
}

/// Keeps tenants and jobs, or none any more.
pub fn save_recent<T: Serialize + ?Sized>(recent: Option<&T>) {
    match recent {
        Some(recent) => super::save(RECENT, recent),
        None => super::remove(RECENT),
    }
}
