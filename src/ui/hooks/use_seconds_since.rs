//! Seconds that pass.

use yew::prelude::*;
use yew_hooks::use_interval;

use crate::session::Timestamp;
use crate::ui::clock::now;

/// How often the clock is read, in milliseconds: often enough for no second to be left out.
const READ_EVERY: u32 = 250;

/// Whole seconds since `start`, kept up to date; 0 without one or before it.
#[hook]
pub fn use_seconds_since(start: Option<Timestamp>) -> u64 {
    use_seconds(start, |start| now().since(start).as_secs())
}

/// Whole seconds until `end`, a begun one counted, kept up to date; 0 without one or after it.
#[hook]
pub fn use_seconds_until(end: Option<Timestamp>) -> u64 {
    use_seconds(end, |end| end.since(now()).as_millis().div_ceil(1_000) as u64)
}

#[hook]
fn use_seconds(moment: Option<Timestamp>, count: fn(Timestamp) -> u64) -> u64 {
    let current = moment.map_or(0, count);
    // Draws anew whenever a second has passed; what is drawn is counted from the clock itself.
    let drawn = use_state_eq(|| current);
    let read = {
        let drawn = drawn.setter();
        move || drawn.set(moment.map_or(0, count))
    };
    use_interval(read, if moment.is_some() { READ_EVERY } else { 0 });
    current
}
