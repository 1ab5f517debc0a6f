//! Durations in words.

use std::time::Duration;

use crate::messages::format::counted;

/// A duration: seconds up to a minute and a half, whole minutes, rounded up, from there.
pub fn duration(duration: Duration) -> String {
    match duration.as_secs() {
        seconds @ 0..=90 => counted(seconds, "second", "seconds"),
        seconds => counted(seconds.div_ceil(60), "minute", "minutes"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_in_seconds_or_in_minutes() {
        let shown = |seconds| duration(Duration::from_secs(seconds));
        assert_eq!([shown(1), shown(90)], ["1 second", "90 seconds"]);
        assert_eq!([shown(91), shown(600)], ["2 minutes", "10 minutes"]);
    }
}
