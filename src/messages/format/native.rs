//! Without a browser, in UTC.

use crate::session::Timestamp;

pub fn number(number: u64) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> = digits
        .as_bytes()
        .rchunks(3)
        .rev()
        .filter_map(|group| std::str::from_utf8(group).ok())
        .collect();
    groups.join(",")
}

/// Year, month from 1, day, hour, minute and second.
pub fn local_time(at: Timestamp) -> [u32; 6] {
    let seconds = (at.as_millis() / 1000) as u32;
    let (mut days, second_of_day) = (seconds / 86_400, seconds % 86_400);
    let is_leap = |year: u32| {
        year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
    };
    let mut year = 1970;
    while days >= 365 + u32::from(is_leap(year)) {
        days -= 365 + u32::from(is_leap(year));
        year += 1;
    }
    let february = 28 + u32::from(is_leap(year));
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    let (minute_of_day, second) = (second_of_day / 60, second_of_day % 60);
    [year, month, days + 1, minute_of_day / 60, minute_of_day % 60, second]
}

pub fn minutes_ahead_of_utc(_at: Timestamp) -> i32 {
    0
}
