//! Seconds that pass.

use yew::prelude::*;
use yew_hooks::use_interval;

use super::clock::now;
use crate::session::Timestamp;

/// How often the clock is read, in milliseconds: often enough for no second to be left out.
const READ_EVERY: u32 = 250;

/// Properties of [`Seconds`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SecondsProps {
    /// The moment that is counted from.
    pub since: Timestamp,
    /// Draws what depends on the whole seconds since then. Before that moment they are negative, a
    /// begun one counted.
    pub draw: Callback<i64, Html>,
}

/// What is drawn anew whenever a second has passed. A component, so that nothing around it is.
#[component]
pub fn Seconds(props: &SecondsProps) -> Html {
    let since = props.since;
    let seconds = seconds_since(since);
    let drawn = use_state_eq(|| seconds);
    let read = {
        let drawn = drawn.setter();
        move || drawn.set(seconds_since(since))
    };
    use_interval(read, READ_EVERY);
    props.draw.emit(seconds)
}

fn seconds_since(moment: Timestamp) -> i64 {
    // Times of day are far from the limits of 64 bits.
    (now().as_millis() as i64 - moment.as_millis() as i64).div_euclid(1000)
}
