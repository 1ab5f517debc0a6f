//! What became of a job's batches, as far as the answer tells: kept, stopped, never ran.

use serde::Serialize;

use super::job::{Batch, Job};
use super::status::BatchStatus;

/// What became of one batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum BatchState {
    /// It ran to its end; its result files are kept for three days.
    Finished,
    /// Its query was running when Zuora answered.
    Running,
    /// It had begun, and was stopped.
    Stopped,
    /// It was waiting when Zuora answered, or was cancelled before any record came.
    Waiting,
    /// Zuora ended it.
    Aborted,
    /// Its status is missing or not known here.
    Unknown,
}

impl BatchState {
    /// What became of a batch, by its status and records.
    pub fn from_batch(batch: &Batch) -> Self {
        let begun = batch.record_count.is_some_and(|n| n > 0) || batch.file_id.is_some();
        match &batch.status {
            Some(BatchStatus::Completed) => Self::Finished,
            Some(BatchStatus::Executing) => Self::Running,
            Some(BatchStatus::Cancelled) if begun => Self::Stopped,
            Some(BatchStatus::Submitted | BatchStatus::Pending | BatchStatus::Cancelled) => {
                Self::Waiting
            }
            Some(BatchStatus::Aborted) => Self::Aborted,
            Some(BatchStatus::DeletedNotAllowed) => Self::Aborted,
            Some(BatchStatus::Other(_)) | None => Self::Unknown,
        }
    }
}

/// Counts over a job's batches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct JobSummary {
    /// All batches.
    pub batches: u64,
    /// Ran to their end.
    pub finished: u64,
    /// Records of those that finished.
    pub records: u64,
    /// Records of those that did not finish.
    pub records_unfinished: u64,
    /// Finished, but with no count to add.
    pub uncounted: u64,
    /// Running when Zuora answered.
    pub running: u64,
    /// Begun and stopped.
    pub stopped: u64,
    /// Waiting, or cancelled before any record came.
    pub waiting: u64,
    /// Ended by Zuora.
    pub aborted: u64,
    /// Of a status not known here, or none.
    pub unknown: u64,
}

impl JobSummary {
    /// Counts a job's batches.
    pub fn from_job(job: &Job) -> Self {
        let mut summary = Self { batches: job.batches.len() as u64, ..Self::default() };
        for batch in &job.batches {
            let state = BatchState::from_batch(batch);
            if state != BatchState::Finished {
                let records = batch.record_count.unwrap_or_default();
                summary.records_unfinished = summary.records_unfinished.saturating_add(records);
            }
            match state {
                BatchState::Finished => {
                    summary.finished += 1;
                    match batch.record_count {
                        Some(n) => summary.records = summary.records.saturating_add(n),
                        None => summary.uncounted += 1,
                    }
                }
                BatchState::Running => summary.running += 1,
                BatchState::Stopped => summary.stopped += 1,
                BatchState::Waiting => summary.waiting += 1,
                BatchState::Aborted => summary.aborted += 1,
                BatchState::Unknown => summary.unknown += 1,
            }
        }
        summary
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn summary(json: &str) -> JobSummary {
        JobSummary::from_job(&serde_json::from_str(json).unwrap())
    }

    #[test]
    fn the_two_documented_answers_are_counted_exactly() {
        assert_eq!(
            summary(include_str!("../../tests/fixtures/dsexport.json")),
            JobSummary { batches: 2, finished: 1, records: 1322, waiting: 1, ..Default::default() }
        );
        assert_eq!(
            summary(include_str!("../../tests/fixtures/june10.json")),
            JobSummary { batches: 2, finished: 2, records: 1991, ..Default::default() }
        );
    }

    #[test]
    fn nothing_is_counted_that_the_answer_does_not_say() {
        assert_eq!(summary("{}"), JobSummary::default());
        assert_eq!(
            summary(r#"{"batches":[{"status":"executing"},{"status":"odd"},{}]}"#),
            JobSummary { batches: 3, running: 1, unknown: 2, ..Default::default() }
        );
        assert_eq!(
            summary(r#"{"batches":[{"status":"completed"}]}"#),
            JobSummary { batches: 1, finished: 1, uncounted: 1, ..Default::default() }
        );
    }

    #[test]
    fn a_cancelled_batch_with_records_had_begun() {
        assert_eq!(
            summary(
                r#"{"batches":[{"status":"cancelled","recordCount":5},{"status":"cancelled"}]}"#
            ),
            JobSummary {
                batches: 2,
                stopped: 1,
                waiting: 1,
                records_unfinished: 5,
                ..Default::default()
            }
        );
    }
}
