//! A row of a table: a batch or a job.

use std::rc::Rc;

use super::job_row::{JobName, JobRow, JobState};
use crate::aqua::{Batch, BatchState};

/// A row of a table. All rows of a table are of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// A batch.
    Batch(BatchRow),
    /// A job.
    Job(Rc<JobRow>),
}

/// A batch as a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BatchRow {
    /// The batch.
    pub batch: Rc<Batch>,
    /// Whose it is, in a table of several jobs' batches.
    pub job: Option<Rc<JobName>>,
}

/// What became of the batch or the job of a row: what its mark and its colour tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RowState {
    /// Of a batch.
    Batch(BatchState),
    /// Of a job.
    Job(JobState),
}

impl Row {
    /// A batch in the table of its own job.
    pub fn of_batch(batch: &Rc<Batch>) -> Self {
        Self::Batch(BatchRow { batch: batch.clone(), job: None })
    }

    /// The batch; none for a job.
    pub fn batch(&self) -> Option<&Rc<Batch>> {
        match self {
            Self::Batch(row) => Some(&row.batch),
            Self::Job(_) => None,
        }
    }

    /// Which job it is, or whose batch; none for a batch in the table of its own job.
    pub fn job(&self) -> Option<&JobName> {
        match self {
            Self::Batch(row) => row.job.as_deref(),
            Self::Job(job) => Some(&job.job),
        }
    }

    /// Zuora's IDs of it: the job's, where several jobs are in the table, and the batch's. By these it is
    /// the same row after it was read again.
    pub fn ids(&self) -> (Option<&str>, Option<&str>) {
        let batch_id = self.batch().and_then(|batch| batch.batch_id.as_deref());
        (self.job().map(|job| job.job_id.as_str()), batch_id)
    }

    /// What became of it.
    pub fn state(&self) -> RowState {
        match self {
            Self::Batch(row) => RowState::Batch(BatchState::from_batch(&row.batch)),
            Self::Job(job) => RowState::Job(job.outcome.state),
        }
    }

    /// The batch's records, or those of the job's finished batches.
    pub fn records(&self) -> Option<u64> {
        match self {
            Self::Batch(row) => row.batch.record_count,
            Self::Job(job) => job.records,
        }
    }
}
