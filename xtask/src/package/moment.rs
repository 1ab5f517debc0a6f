//! The time that every packed file gets: the commit's, so that two builds of it do not differ.

use std::env;

use anyhow::{Context, Result};
use time::{OffsetDateTime, PrimitiveDateTime};

use super::git;
use crate::workspace::Workspace;

/// A time in whole seconds since 1970, in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment(u32);

impl Moment {
    /// SOURCE_DATE_EPOCH where it is set, otherwise the time of the commit in the checkout.
    pub fn of_source(workspace: &Workspace) -> Result<Self> {
        let set = env::var("SOURCE_DATE_EPOCH").ok();
        let commits = || git(workspace).args(["log", "-1", "--format=%ct"]).read().ok();
        set.or_else(commits).and_then(|time| Self::parse(&time)).context(
            "The time of the commit is not known here. Set SOURCE_DATE_EPOCH to it, in seconds since \
             1970, or run this in a git checkout.",
        )
    }

    /// A number of seconds as text.
    pub fn parse(text: &str) -> Option<Self> {
        text.trim().parse().ok().map(Self)
    }

    /// In seconds since 1970, as tar has it.
    pub fn seconds(self) -> u64 {
        self.0.into()
    }

    /// As zip has it, to two seconds and not before 1980.
    pub fn zip(self) -> zip::DateTime {
        let time = OffsetDateTime::from_unix_timestamp(self.0.into()).ok();
        time.map(|time| PrimitiveDateTime::new(time.date(), time.time()))
            .and_then(|time| time.try_into().ok())
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_whole_seconds() {
        assert_eq!(Moment::parse("1790000000\n"), Some(Moment(1_790_000_000)));
        assert_eq!(Moment::parse("yesterday"), None);
        assert_eq!(Moment::parse(""), None);
    }

    #[test]
    fn zip_takes_the_time_in_utc_wherever_this_runs() {
        let time = Moment(1_790_000_001).zip();
        let clock = (time.hour(), time.minute(), time.second());
        assert_eq!((time.year(), time.month(), time.day(), clock), (2026, 9, 21, (14, 13, 20)));
        assert_eq!(Moment(0).zip(), zip::DateTime::default());
    }
}
