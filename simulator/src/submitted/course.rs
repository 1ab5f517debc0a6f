//! How a job goes from submitted to completed: times and statuses, without a clock of its own.

use jiff::{SignedDuration, Timestamp};

use crate::clock::later;

/// How long a job waits before it begins.
pub const WAITS: SignedDuration = SignedDuration::from_secs(2);
/// How long a job that has begun is pending before its first query runs.
pub const PENDING: SignedDuration = SignedDuration::from_secs(1);
/// How long a query runs. The queries of a job run one after another.
pub const A_QUERY: SignedDuration = SignedDuration::from_secs(5);

/// The course of one job.
#[derive(Clone, Copy, Debug)]
pub struct Course {
    /// When it begins, or would begin.
    pub begins: Timestamp,
    /// When it was cancelled.
    pub cancelled: Option<Timestamp>,
    /// How many queries it has.
    pub queries: usize,
}

/// A status of a job or of a batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// A job waits for its turn; a batch was handed to what runs queries.
    Submitted,
    /// Not yet handed over.
    Pending,
    /// Under way.
    Executing,
    /// Run to its end, with a file.
    Completed,
    /// Stopped by a cancel.
    Cancelled,
}

impl Status {
    /// The word for it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Submitted => "submitted",
            Self::Pending => "pending",
            Self::Executing => "executing",
            Self::Completed => "completed",
            Self::Cancelled => "cancelled",
        }
    }
}

impl Course {
    /// When the query of this place, counted from 0, ends.
    pub fn query_ends(&self, place: usize) -> Timestamp {
        let runs = i32::try_from(place + 1).map_or(SignedDuration::MAX, |count| A_QUERY * count);
        later(later(self.begins, PENDING), runs)
    }

    /// When the job is over, if nobody cancels it.
    pub fn ends(&self) -> Timestamp {
        self.cancelled.unwrap_or_else(|| self.query_ends(self.queries.saturating_sub(1)))
    }

    /// Whether its turn has come. It never does after a cancel.
    pub fn has_begun(&self, now: Timestamp) -> bool {
        self.begins <= self.cancelled.map_or(now, |then| then.min(now))
    }

    /// What the job reads at this moment.
    pub fn job(&self, now: Timestamp) -> Status {
        if self.cancelled.is_some() {
            Status::Cancelled
        } else if !self.has_begun(now) {
            Status::Submitted
        } else if now < later(self.begins, PENDING) {
            Status::Pending
        } else if now < self.ends() {
            Status::Executing
        } else {
            Status::Completed
        }
    }

    /// What the batch of this place reads at this moment.
    ///
    /// A cancel leaves a completed batch and its file alone, stops the one that runs and those
    /// that were pending, and does not touch those that were handed over: they go on reading
    /// submitted, as in the documentation's second example of a cancelled job.
    pub fn batch(&self, place: usize, now: Timestamp) -> Status {
        let status = self.undisturbed(place, self.cancelled.map_or(now, |then| then.min(now)));
        match (self.cancelled, status) {
            (Some(_), Status::Pending | Status::Executing) => Status::Cancelled,
            (_, status) => status,
        }
    }

    fn undisturbed(&self, place: usize, now: Timestamp) -> Status {
        if now < later(self.begins, PENDING) {
            return Status::Pending;
        }
        let before_ends =
            place.checked_sub(1).map_or(self.begins, |before| self.query_ends(before));
        if now < before_ends {
            Status::Submitted
        } else if now < self.query_ends(place) {
            Status::Executing
        } else {
            Status::Completed
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEGINS: Timestamp = Timestamp::UNIX_EPOCH;

    fn at(seconds: i64) -> Timestamp {
        later(BEGINS, SignedDuration::from_secs(seconds))
    }

    fn reads(course: Course, seconds: i64) -> [&'static str; 3] {
        let now = at(seconds);
        [course.job(now).word(), course.batch(0, now).word(), course.batch(1, now).word()]
    }

    #[test]
    fn a_job_runs_its_queries_one_after_another() {
        let course = Course { begins: BEGINS, cancelled: None, queries: 2 };
        for (seconds, expected) in [
            (-1, ["submitted", "pending", "pending"]),
            (0, ["pending", "pending", "pending"]),
            (1, ["executing", "executing", "submitted"]),
            (5, ["executing", "executing", "submitted"]),
            (6, ["executing", "completed", "executing"]),
            (11, ["completed", "completed", "completed"]),
            (9999, ["completed", "completed", "completed"]),
        ] {
            assert_eq!(reads(course, seconds), expected, "after {seconds} s");
        }
    }

    #[test]
    fn a_cancel_keeps_what_is_done_and_stops_the_rest_for_good() {
        for (cancelled, expected) in [
            (-1, ["cancelled", "cancelled", "cancelled"]),
            (0, ["cancelled", "cancelled", "cancelled"]),
            (3, ["cancelled", "cancelled", "submitted"]),
            (7, ["cancelled", "completed", "cancelled"]),
        ] {
            let course = Course { begins: BEGINS, cancelled: Some(at(cancelled)), queries: 2 };
            assert_eq!(reads(course, cancelled), expected, "cancelled after {cancelled} s");
            assert_eq!(reads(course, 9999), expected, "long after");
        }
    }
}
