//! The columns of the tables and what their cells hold.

use std::borrow::Cow;

use super::job_row::JobRow;
use super::row::{BatchRow, Row};
use crate::aqua::{BatchStatus, JobStatus};

/// A column of a table; [`TableKind`](super::TableKind) says which table has which.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// The submitter's name for the batch.
    Name,
    /// The submitter's name for the job.
    Job,
    /// Where the batch or the job stood when Zuora answered.
    Status,
    /// How many of a job's batches have finished, and how many there are.
    Batches,
    /// How many records the query gave, or the finished queries of the job.
    Records,
    /// For how many minutes the job has been running.
    RunningFor,
    /// Who submitted the job, as far as its names tell.
    Owner,
    /// How the last look-up or cancel of the job ended.
    Outcome,
    /// `zoql` or `zoqlexport`.
    Type,
    /// The query text.
    Query,
    /// Zuora's text about the batch.
    Message,
    /// The result file's ID.
    File,
    /// The IDs of the result's parts.
    Segments,
    /// Zuora's ID of the batch.
    BatchId,
    /// Zuora's ID of the job.
    JobId,
}

impl Column {
    /// Every column of every table.
    pub const ALL: [Self; 15] = [
        Self::Name,
        Self::Job,
        Self::Status,
        Self::Batches,
        Self::Records,
        Self::RunningFor,
        Self::Owner,
        Self::Outcome,
        Self::Type,
        Self::Query,
        Self::Message,
        Self::File,
        Self::Segments,
        Self::BatchId,
        Self::JobId,
    ];

    /// A name for class names and attributes: `batch-id`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Job => "job",
            Self::Status => "status",
            Self::Batches => "batch-count",
            Self::Records => "records",
            Self::RunningFor => "running-for",
            Self::Owner => "owner",
            Self::Outcome => "outcome-word",
            Self::Type => "type",
            Self::Query => "query",
            Self::Message => "message",
            Self::File => "file",
            Self::Segments => "segments",
            Self::BatchId => "batch-id",
            Self::JobId => "job-id",
        }
    }

    /// Whether the column is ordered by [`number`](Self::number) and set to the right.
    pub fn is_number(self) -> bool {
        matches!(self, Self::Records | Self::Segments | Self::Batches | Self::RunningFor)
    }

    /// Whether its cells are identifiers: ordered digit by digit, and known by their ends.
    pub fn is_id(self) -> bool {
        matches!(self, Self::File | Self::BatchId | Self::JobId)
    }

    /// What the cell holds, in full and verbatim: numbers as plain digits, segments as their IDs with one
    /// space between, of a job's batches those that have finished and all, `7/50` (`–/50` before it was
    /// read). Empty where there is nothing to tell.
    pub fn text(self, row: &Row) -> Cow<'_, str> {
        match row {
            Row::Batch(row) => self.text_of_batch(row),
            Row::Job(job) => self.text_of_job(job),
        }
    }

    fn text_of_batch(self, row: &BatchRow) -> Cow<'_, str> {
        let BatchRow { batch, job } = row;
        let text = match self {
            Self::Name => batch.name.as_deref(),
            Self::Job => job.as_ref().and_then(|job| job.name.as_deref()),
            Self::JobId => job.as_ref().map(|job| job.job_id.as_str()),
            Self::Status => batch.status.as_ref().map(BatchStatus::word),
            Self::Type => batch.batch_type.as_deref(),
            Self::Query => batch.query.as_deref(),
            Self::Message => batch.message.as_deref(),
            Self::File => batch.file_id.as_deref(),
            Self::BatchId => batch.batch_id.as_deref(),
            Self::Records => return digits(batch.record_count),
            Self::Segments => match batch.segments.as_slice() {
                [] => None,
                [only] => Some(&**only),
                several => return several.join(" ").into(),
            },
            Self::Batches | Self::RunningFor | Self::Owner | Self::Outcome => None,
        };
        Cow::Borrowed(text.unwrap_or_default())
    }

    fn text_of_job(self, row: &JobRow) -> Cow<'_, str> {
        let text = match self {
            Self::Job => row.job.name.as_deref(),
            Self::JobId => Some(row.job.job_id.as_str()),
            Self::Status => row.status.as_ref().map(JobStatus::word),
            Self::Batches => match row.batches {
                Some(count) => return format!("{}/{}", count.finished_text(), count.all).into(),
                None => None,
            },
            Self::Records => return digits(row.records),
            Self::RunningFor => return digits(row.running_for),
            Self::Owner => row.owner.as_deref(),
            Self::Outcome => Some(row.outcome.text.as_str()),
            Self::Name | Self::Type | Self::Query | Self::Message => None,
            Self::File | Self::Segments | Self::BatchId => None,
        };
        Cow::Borrowed(text.unwrap_or_default())
    }

    /// The record count, the number of segments, of a job's finished batches, or of minutes. None where
    /// there is none to tell, for a batch without segments, and for the other columns.
    pub fn number(self, row: &Row) -> Option<u64> {
        match (self, row) {
            (Self::Records, row) => row.records(),
            (Self::Segments, Row::Batch(row)) => {
                Some(row.batch.segments.len() as u64).filter(|&n| n > 0)
            }
            (Self::Batches, Row::Job(job)) => job.batches.and_then(|count| count.finished),
            (Self::RunningFor, Row::Job(job)) => job.running_for,
            _ => None,
        }
    }

    /// The word by which rows are grouped: what the cell holds. Jobs may have the same name, so that of a
    /// job it is the name and the ID.
    pub fn group_word(self, row: &Row) -> Cow<'_, str> {
        match (self, row.job()) {
            (Self::Job, Some(job)) => match &job.name {
                Some(name) => format!("{name} {}", job.job_id).into(),
                None => Cow::Borrowed(&job.job_id),
            },
            _ => self.text(row),
        }
    }
}

/// A number as plain digits; empty for none.
fn digits(number: Option<u64>) -> Cow<'static, str> {
    number.map_or(Cow::Borrowed(""), |number| number.to_string().into())
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::super::TableKind;
    use super::super::examples::{full_batch, full_job, job_named, row};
    use super::*;
    use crate::aqua::Batch;

    #[test]
    fn each_column_has_a_key_of_its_own() {
        assert_eq!(
            Column::ALL.map(Column::key).iter().collect::<HashSet<_>>().len(),
            Column::ALL.len()
        );
    }

    #[test]
    fn a_cell_holds_what_zuora_gave_and_nothing_where_it_gave_nothing() {
        let batch = row(Batch {
            record_count: Some(1322),
            status: Some(BatchStatus::read("Odd one")),
            segments: vec!["a1".into(), "b2".into()],
            ..Batch::default()
        });
        assert_eq!(Column::Records.text(&batch), "1322");
        assert_eq!(Column::Status.text(&batch), "Odd one");
        assert_eq!(Column::Segments.text(&batch), "a1 b2");
        assert_eq!(Column::Segments.number(&batch), Some(2));
        let empty = row(Batch::default());
        for column in Column::ALL {
            assert_eq!(column.text(&empty), "");
            assert_eq!(column.number(&empty), None);
        }
    }

    #[test]
    fn a_job_tells_its_batches_and_for_how_long_it_has_been_running() {
        let job = Row::Job(full_job().into());
        assert_eq!(Column::Job.text(&job), "NightlyExport");
        assert_eq!(Column::Batches.text(&job), "7/50");
        assert_eq!(Column::Batches.number(&job), Some(7));
        assert_eq!(Column::RunningFor.text(&job), "86");
        assert_eq!(Column::Records.number(&job), Some(605_320));
    }

    #[test]
    fn a_job_of_which_nothing_is_known_has_its_id_and_outcome_alone() {
        let job = job_named(None, "2c92a0fd");
        for column in TableKind::Jobs.columns() {
            let is_known = matches!(column, Column::JobId | Column::Outcome);
            assert_eq!(!column.text(&job).is_empty(), is_known, "{column:?}");
            assert_eq!(column.number(&job), None);
        }
    }

    #[test]
    fn jobs_of_one_name_are_different_groups() {
        let word = |id| Column::Job.group_word(&job_named(Some("Nightly"), id)).into_owned();
        assert_eq!(word("2c1"), "Nightly 2c1");
        assert_ne!(word("2c1"), word("2c2"));
        assert_eq!(Column::Job.group_word(&job_named(None, "2c1")), "2c1");
    }

    #[test]
    fn columns_of_numbers_and_no_others_have_numbers() {
        for kind in TableKind::ALL {
            let row = if kind == TableKind::Jobs {
                Row::Job(full_job().into())
            } else {
                row(full_batch())
            };
            for column in kind.columns() {
                let number = column.number(&row);
                assert_eq!(number.is_some(), column.is_number(), "{column:?}");
            }
        }
    }

    #[test]
    fn a_count_of_zero_is_a_count() {
        let batch = row(Batch { record_count: Some(0), ..Batch::default() });
        assert_eq!(Column::Records.text(&batch), "0");
        assert_eq!(Column::Records.number(&batch), Some(0));
    }
}
