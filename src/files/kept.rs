//! How long Zuora keeps a job's files.

use std::time::Duration;

use crate::session::Timestamp;

/// Zuora keeps result files for three days.
const KEPT: Duration = Duration::from_secs(3 * 24 * 60 * 60);

/// How long a job's files are kept, as far as it is known. A file is as old as the end of its batch, which
/// no answer tells: it lies between the start of the job and the moment at which the batch was first read
/// as completed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Until about then, or a little longer: three days after the job began.
    Until(Timestamp),
    /// The job began more than three days ago: they may be gone.
    MayBeGone,
    /// For three days, and it is not known since when.
    ThreeDays,
}

impl Kept {
    /// How long the files of a job are kept that began then, if that is known.
    pub fn of(start: Option<Timestamp>, now: Timestamp) -> Self {
        match start.map(|start| start + KEPT) {
            Some(end) if end > now => Self::Until(end),
            Some(_) => Self::MayBeGone,
            None => Self::ThreeDays,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_kept_three_days_from_the_start_of_the_job_as_far_as_that_is_known() {
        let (start, hour) = (Timestamp::from_millis(1_795_489_925_000), Duration::from_secs(3600));
        assert_eq!(Kept::of(None, start), Kept::ThreeDays);
        assert_eq!(Kept::of(Some(start), start + hour * 71), Kept::Until(start + hour * 72));
        assert_eq!(Kept::of(Some(start), start + hour * 72), Kept::MayBeGone);
    }
}
