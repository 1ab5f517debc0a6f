//! What became of a job's batches, as far as the answer tells: kept, stopped, never ran.

use super::job::{Batch, Job};
use super::say::{count, counted};
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
    /// Reads a batch's fate from its status and records.
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct JobSummary {
    /// All batches.
    pub batches: u64,
    /// Ran to their end.
    pub finished: u64,
    /// Records of those that finished.
    pub records: u64,
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
            match BatchState::from_batch(batch) {
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

    /// The account of a cancelled job: "1 of 2 batches had finished with 1,322 records; 1 never
    /// ran." None for a job that names no batches.
    pub fn after_cancel(&self) -> Option<String> {
        let mut parts = vec![self.finished_part("had finished")?];
        if self.waiting > 0 {
            parts.push(format!("{} never ran", count(self.waiting)));
        }
        if self.stopped > 0 {
            parts.push(format!("{} had begun and did not finish", count(self.stopped)));
        }
        if self.running > 0 {
            parts.push(format!("{} still reads executing", count(self.running)));
        }
        self.rest(&mut parts);
        Some(format!("{}.", parts.join("; ")))
    }

    /// The account of a job that runs or has ended otherwise: "1 of 3 batches has finished with
    /// 1,322 records; 1 is executing; 1 is waiting." None for a job that names no batches.
    pub fn so_far(&self) -> Option<String> {
        let verb = if self.finished == 1 { "has finished" } else { "have finished" };
        let mut parts = vec![self.finished_part(verb)?];
        let is = |n: u64| if n == 1 { "is" } else { "are" };
        let has = |n: u64| if n == 1 { "has" } else { "have" };
        if self.running > 0 {
            parts.push(format!("{} {} executing", count(self.running), is(self.running)));
        }
        if self.waiting > 0 {
            parts.push(format!("{} {} not run", count(self.waiting), has(self.waiting)));
        }
        if self.stopped > 0 {
            parts.push(format!("{} begun and not finished", count(self.stopped)));
        }
        self.rest(&mut parts);
        Some(format!("{}.", parts.join("; ")))
    }

    fn finished_part(&self, verb: &str) -> Option<String> {
        let of = counted(self.batches, "batch", "batches");
        Some(match (self.batches, self.finished) {
            (0, _) => return None,
            (1, 0) => format!("Its 1 batch {}", verb.replacen(' ', " not ", 1)),
            (_, 0) => format!("None of {of} {verb}"),
            (_, n) => {
                let counted_part = match (self.uncounted, n - self.uncounted) {
                    (0, _) => format!(" with {}", counted(self.records, "record", "records")),
                    (_, 0) => String::new(),
                    (more, _) => format!(
                        " with {} and {} more that give no count",
                        counted(self.records, "record", "records"),
                        count(more)
                    ),
                };
                format!("{} of {of} {verb}{counted_part}", count(n))
            }
        })
    }

    fn rest(&self, parts: &mut Vec<String>) {
        if self.aborted > 0 {
            parts.push(format!("{} ended by Zuora", count(self.aborted)));
        }
        if self.unknown > 0 {
            parts.push(format!("{} of a status not known here", count(self.unknown)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(json: &str) -> Option<String> {
        JobSummary::from_job(&serde_json::from_str(json).unwrap()).after_cancel()
    }

    #[test]
    fn the_two_documented_answers_are_told_exactly() {
        assert_eq!(
            after(include_str!("../../tests/fixtures/dsexport.json")).unwrap(),
            "1 of 2 batches had finished with 1,322 records; 1 never ran."
        );
        assert_eq!(
            after(include_str!("../../tests/fixtures/june10.json")).unwrap(),
            "2 of 2 batches had finished with 1,991 records."
        );
    }

    #[test]
    fn nothing_is_claimed_that_the_answer_does_not_say() {
        assert_eq!(after("{}"), None);
        assert_eq!(
            after(r#"{"batches":[{"status":"executing"},{"status":"odd"},{}]}"#).unwrap(),
            "None of 3 batches had finished; 1 still reads executing; 2 of a status not known here."
        );
        assert_eq!(
            after(r#"{"batches":[{"status":"completed"}]}"#).unwrap(),
            "1 of 1 batch had finished."
        );
        assert_eq!(
            after(r#"{"batches":[{"status":"cancelled","recordCount":5}]}"#).unwrap(),
            "Its 1 batch had not finished; 1 had begun and did not finish."
        );
    }

    #[test]
    fn a_running_job_is_told_in_the_present() {
        let job = r#"{"batches":[{"status":"completed","recordCount":1},{"status":"executing"},
            {"status":"pending"},{"status":"completed"}]}"#;
        assert_eq!(
            JobSummary::from_job(&serde_json::from_str(job).unwrap()).so_far().unwrap(),
            "2 of 4 batches have finished with 1 record and 1 more that give no count; \
             1 is executing; 1 has not run."
        );
    }
}
