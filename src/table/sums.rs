//! What rows come to.

use super::row::Row;
use crate::aqua::BatchState;

/// What rows come to. Record counts that are missing count as none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// How many rows.
    pub rows: u64,
    /// Of jobs that were read: how many batches they have.
    pub batches: u64,
    /// Of jobs: how many of these have finished.
    pub finished_batches: u64,
    /// The records.
    pub records: u64,
    /// As many of these as belong to batches that have finished: of jobs all.
    pub finished_records: u64,
    /// How many batches have a result file.
    pub files: u64,
    /// The batches' segments.
    pub segments: u64,
}

impl Sums {
    /// Adds up rows, given as indices into `all`.
    pub fn of(all: &[Row], rows: &[usize]) -> Self {
        let mut sums = Self::default();
        for row in rows.iter().filter_map(|&row| all.get(row)) {
            sums.rows += 1;
            // Saturating: nothing keeps an answer from claiming more records than there can be.
            let records = row.records().unwrap_or(0);
            sums.records = sums.records.saturating_add(records);
            let has_finished = match row {
                Row::Job(job) => {
                    let count = job.batches.and_then(|count| Some((count.finished?, count.all)));
                    let (finished, all) = count.unwrap_or_default();
                    sums.batches = sums.batches.saturating_add(all);
                    sums.finished_batches = sums.finished_batches.saturating_add(finished);
                    true
                }
                Row::Batch(row) => {
                    sums.files += u64::from(row.batch.file_id.is_some());
                    sums.segments += row.batch.segments.len() as u64;
                    BatchState::from_batch(&row.batch) == BatchState::Finished
                }
            };
            if has_finished {
                sums.finished_records = sums.finished_records.saturating_add(records);
            }
        }
        sums
    }
}

#[cfg(test)]
mod tests {
    use super::super::examples::{batches, documented, full_job, job_named};
    use super::super::{BatchCount, JobRow};
    use super::*;

    #[test]
    fn rows_are_added_up() {
        let batches = documented();
        let all = Sums {
            rows: 2,
            records: 1322,
            finished_records: 1322,
            segments: 28,
            ..Sums::default()
        };
        assert_eq!(Sums::of(&batches, &[0, 1]), all);
        let second = Sums { rows: 1, segments: 1, ..Sums::default() };
        assert_eq!(Sums::of(&batches, &[1, 9]), second);
    }

    #[test]
    fn of_jobs_their_batches_are_added_up_as_far_as_they_are_known() {
        let batches = Some(BatchCount { finished: None, all: 12 });
        let listed = Row::Job(JobRow { batches, ..full_job() }.into());
        let jobs = [Row::Job(full_job().into()), job_named(None, "2c1")];
        assert_eq!(Sums::of(&[listed], &[0]).batches, 0, "a list's word is nothing to count with");
        let sums = Sums::of(&jobs, &[0, 1]);
        assert_eq!((sums.rows, sums.finished_batches, sums.batches), (2, 7, 50));
        assert_eq!((sums.records, sums.finished_records), (605_320, 605_320));
    }

    #[test]
    fn an_absurd_count_does_not_overflow() {
        let batch = r#"{"recordCount":18446744073709551615,"fileId":"f"}"#;
        let batches = batches(&format!("[{batch},{batch}]"));
        let sums = Sums::of(&batches, &[0, 1]);
        assert_eq!((sums.records, sums.files), (u64::MAX, 2));
    }
}
