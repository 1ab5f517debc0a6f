//! Numbers, nouns and times as people read them. In a browser by its own means, so that
//! times are local ones; elsewhere, as in tests, in UTC.

#[cfg(target_arch = "wasm32")]
#[path = "format/browser.rs"]
mod platform;
#[cfg(not(target_arch = "wasm32"))]
#[path = "format/native.rs"]
mod platform;

use crate::session::Timestamp;

/// A whole number with a comma at each thousand: `1,322`.
pub fn number(number: u64) -> String {
    platform::number(number)
}

/// A number and its noun: `1 batch`, `1,322 records`.
pub fn counted(count: u64, one: &str, many: &str) -> String {
    format!("{} {}", number(count), if count == 1 { one } else { many })
}

/// A local time: `2026-11-24 03:12:05`.
pub fn date_time(at: Timestamp) -> String {
    let [year, month, day, hour, minute, second] = platform::local_time(at);
    format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
}

/// The same with its offset from UTC, for readers elsewhere: `2026-11-24 03:12:05 (UTC+01:00)`.
pub fn date_time_with_zone(at: Timestamp) -> String {
    format!("{} (UTC{})", date_time(at), offset(at))
}

/// The same for programs, by RFC 3339: `2026-11-24T03:12:05+01:00`.
pub fn rfc_3339(at: Timestamp) -> String {
    format!("{}{}", date_time(at).replace(' ', "T"), offset(at))
}

/// How far local time is ahead of UTC: `+01:00`.
fn offset(at: Timestamp) -> String {
    let offset = platform::minutes_ahead_of_utc(at);
    let (sign, minutes) = (if offset < 0 { '-' } else { '+' }, offset.abs());
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_a_comma_at_each_thousand() {
        for (value, shown) in [(0, "0"), (999, "999"), (1_322, "1,322"), (1_000_000, "1,000,000")] {
            assert_eq!(number(value), shown);
        }
        assert_eq!(number(u64::MAX), "18,446,744,073,709,551,615");
    }

    #[test]
    fn nouns_follow_their_number() {
        assert_eq!(counted(1, "batch", "batches"), "1 batch");
        assert_eq!(counted(0, "batch", "batches"), "0 batches");
    }

    #[test]
    fn times_are_shown_with_date_and_zone() {
        let at = Timestamp::from_millis(1_795_489_925_000);
        assert_eq!(date_time(at), "2026-11-24 03:12:05");
        assert_eq!(date_time_with_zone(at), "2026-11-24 03:12:05 (UTC+00:00)");
        assert_eq!(rfc_3339(at), "2026-11-24T03:12:05+00:00");
        assert_eq!(date_time(Timestamp::default()), "1970-01-01 00:00:00");
        assert_eq!(date_time(Timestamp::from_millis(1_709_251_199_999)), "2024-02-29 23:59:59");
    }
}
