//! Minutes that pass.

use yew::prelude::*;
use yew_hooks::use_interval;

use crate::session::Timestamp;
use crate::ui::clock::now;

/// How often the clock is read, in milliseconds.
const READ_EVERY: u32 = 10_000;

const MINUTE: u64 = 60_000;

/// The beginning of the present minute, or of the one that has just passed: for what is told in minutes.
#[hook]
pub fn use_minute() -> Timestamp {
    let minute = use_state_eq(this_minute);
    let read = {
        let minute = minute.setter();
        move || minute.set(this_minute())
    };
    use_interval(read, READ_EVERY);
    *minute
}

fn this_minute() -> Timestamp {
    Timestamp::from_millis(now().as_millis() / MINUTE * MINUTE)
}
