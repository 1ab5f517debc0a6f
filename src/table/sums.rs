//! What rows come to.

use std::rc::Rc;

use crate::aqua::{Batch, BatchState};

/// What rows come to. Record counts that are missing count as none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// How many batches.
    pub batches: u64,
    /// Their records.
    pub records: u64,
    /// As many of these as belong to batches that have finished.
    pub finished_records: u64,
    /// How many of them have a result file.
    pub files: u64,
    /// Their segments.
    pub segments: u64,
}

impl Sums {
    /// Adds up rows, given as indices into `batches`.
    pub fn of(batches: &[Rc<Batch>], rows: &[usize]) -> Self {
        let mut sums = Self::default();
        for batch in rows.iter().filter_map(|&row| batches.get(row)) {
            sums.batches += 1;
            // Saturating: nothing keeps an answer from claiming more records than there can be.
            let records = batch.record_count.unwrap_or(0);
            sums.records = sums.records.saturating_add(records);
            if BatchState::from_batch(batch) == BatchState::Finished {
                sums.finished_records = sums.finished_records.saturating_add(records);
            }
            sums.files += u64::from(batch.file_id.is_some());
            sums.segments += batch.segments.len() as u64;
        }
        sums
    }
}

#[cfg(test)]
mod tests {
    use super::super::examples::{batches, documented};
    use super::*;

    #[test]
    fn rows_are_added_up() {
        let batches = documented();
        let all =
            Sums { batches: 2, records: 1322, finished_records: 1322, files: 0, segments: 28 };
        assert_eq!(Sums::of(&batches, &[0, 1]), all);
        let second = Sums { batches: 1, segments: 1, ..Sums::default() };
        assert_eq!(Sums::of(&batches, &[1, 9]), second);
    }

    #[test]
    fn an_absurd_count_does_not_overflow() {
        let batch = r#"{"recordCount":18446744073709551615,"fileId":"f"}"#;
        let batches = batches(&format!("[{batch},{batch}]"));
        let sums = Sums::of(&batches, &[0, 1]);
        assert_eq!((sums.records, sums.files), (u64::MAX, 2));
    }
}
