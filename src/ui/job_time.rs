//! Times as AQuA writes them.

use js_sys::Date;

use crate::aqua::Job;
use crate::session::Timestamp;

/// The earliest moment that is taken for one of a job's, 2005-01-01: Zuora is no older.
const EARLIEST: u64 = 1_104_537_600_000;

/// When a job started, where its answer names a moment.
pub fn start_time(job: &Job) -> Option<Timestamp> {
    job_time(job.start_time.as_deref()?)
}

/// The moment that a text of AQuA's names: milliseconds since 1970, or a date and time with its zone.
/// None for anything else; a time without a zone may be that of any place.
pub fn job_time(text: &str) -> Option<Timestamp> {
    let millis = match text.parse::<u64>() {
        Ok(millis) => millis,
        // Not a number for a text that is no date, which becomes 0.
        Err(_) => Date::parse(&with_zone(text)?) as u64,
    };
    (millis >= EARLIEST).then_some(Timestamp::from_millis(millis))
}

/// The text as every browser reads it, `2026-06-10T00:13:19+00:00`; none without a time and its zone.
fn with_zone(text: &str) -> Option<String> {
    let time = text.get(10..).filter(|time| time.starts_with('T'))?;
    if time.ends_with('Z') {
        return Some(text.to_owned());
    }
    let (_, zone) = time.rsplit_once(['+', '-'])?;
    let digits: String = zone.chars().filter(char::is_ascii_digit).collect();
    let (hours, minutes) = digits.split_at_checked(2).filter(|(_, rest)| rest.len() == 2)?;
    let start = &text[..text.len() - zone.len()];
    Some(format!("{start}{hours}:{minutes}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_only_with_its_zone() {
        let read = |text| with_zone(text);
        assert_eq!(read("2026-06-10T00:13:19Z").as_deref(), Some("2026-06-10T00:13:19Z"));
        assert_eq!(
            read("2026-06-10T00:13:19.000+0200").as_deref(),
            Some("2026-06-10T00:13:19.000+02:00")
        );
        assert_eq!(read("2026-06-10T00:13:19-07:00").as_deref(), Some("2026-06-10T00:13:19-07:00"));
        for text in [
            "2014-09-03 08:20:07",
            "2026-06-10T00:13:19",
            "2026-06-10",
            "",
            "yesterday",
            "2026-06-10T+é",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
