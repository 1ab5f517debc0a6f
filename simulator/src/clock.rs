//! The practice clock: real time, unless somebody puts it ahead or holds it.

use std::time::Instant;

use jiff::{SignedDuration, Timestamp};

/// The time that submitted jobs, their files and tokens live by.
#[derive(Clone, Debug)]
pub struct Clock {
    /// What the clock showed when it was last touched.
    shown: Timestamp,
    /// When that was; none while the clock is held.
    touched: Option<Instant>,
}

impl Default for Clock {
    /// Real time, running.
    fn default() -> Self {
        Self { shown: Timestamp::now(), touched: Some(Instant::now()) }
    }
}

impl Clock {
    /// Held at this moment.
    pub fn held_at(moment: Timestamp) -> Self {
        Self { shown: moment, touched: None }
    }

    /// What the clock shows. It never goes back, even if the machine's own clock does.
    pub fn now(&self) -> Timestamp {
        let since = self.touched.map_or(SignedDuration::ZERO, |touched| {
            SignedDuration::try_from(touched.elapsed()).unwrap_or(SignedDuration::MAX)
        });
        later(self.shown, since)
    }

    /// Puts the clock this many seconds ahead.
    pub fn advance(&mut self, seconds: u32) {
        self.shown = later(self.shown, SignedDuration::from_secs(seconds.into()));
    }

    /// Holds the clock, or lets it run on from where it is.
    pub fn freeze(&mut self, held: bool) {
        self.shown = self.now();
        self.touched = (!held).then(Instant::now);
    }

    /// Whether the clock is held.
    pub fn is_frozen(&self) -> bool {
        self.touched.is_none()
    }
}

/// `duration` after `moment`, or the end of time.
pub fn later(moment: Timestamp, duration: SignedDuration) -> Timestamp {
    moment.checked_add(duration).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_held_clock_moves_only_when_it_is_moved() {
        let mut clock = Clock::default();
        clock.freeze(true);
        let before = clock.now();
        assert_eq!(clock.now(), before);
        clock.advance(90);
        assert_eq!(clock.now().duration_since(before), SignedDuration::from_secs(90));
    }

    #[test]
    fn a_running_clock_keeps_what_it_was_put_ahead() {
        let mut clock = Clock::default();
        let before = clock.now();
        clock.advance(3600);
        clock.freeze(true);
        clock.freeze(false);
        assert!(!clock.is_frozen());
        assert!(clock.now().duration_since(before) >= SignedDuration::from_secs(3600));
    }

    #[test]
    fn the_end_of_time_is_no_accident() {
        let mut clock = Clock::default();
        for _ in 0..100 {
            clock.advance(u32::MAX);
        }
        assert_eq!(clock.now(), Timestamp::MAX);
    }
}
