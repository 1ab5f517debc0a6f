//! How fast a file comes, and what is left of it.

use std::time::Duration;

use crate::session::Timestamp;

/// How fast a segment has come so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// When its answer began.
    pub since: Timestamp,
    /// Until when.
    pub at: Timestamp,
    /// How many bytes came from then to then.
    pub received: u64,
}

impl Rate {
    /// Bytes in a second; none before the first second is over.
    pub fn per_second(&self) -> Option<u64> {
        let millis = u64::try_from(self.at.since(self.since).as_millis()).ok()?;
        (millis >= 1000).then(|| self.received.saturating_mul(1000) / millis)
    }

    /// How long the rest of so many bytes takes at that rate; none where there is no telling.
    pub fn left(&self, expected: Option<u64>) -> Option<Duration> {
        let rate = self.per_second().filter(|rate| *rate > 0)?;
        Some(Duration::from_secs(expected?.saturating_sub(self.received).div_ceil(rate)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rest_takes_as_long_as_what_came() {
        let since = Timestamp::from_millis(1000);
        let rate = |millis: u64, received| Rate {
            since,
            at: Timestamp::from_millis(1000 + millis),
            received,
        };
        assert_eq!(rate(2000, 4000).per_second(), Some(2000));
        assert_eq!(rate(2000, 4000).left(Some(9001)), Some(Duration::from_secs(3)));
        assert_eq!(rate(2000, 4000).left(None), None);
        assert_eq!(rate(999, 4000).per_second(), None);
        assert_eq!(rate(2000, 0).left(Some(1)), None);
        assert_eq!(rate(1000, 9).left(Some(3)), Some(Duration::ZERO));
    }
}
