//! The time of day, which the session is told with every action.

use crate::session::Timestamp;

/// The present moment by this computer's clock.
pub fn now() -> Timestamp {
    Timestamp::from_millis(js_sys::Date::now() as u64)
}
