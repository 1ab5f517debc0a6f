//! The columns of the table and what their cells hold.

use std::borrow::Cow;

use crate::aqua::{Batch, BatchStatus};

/// A column of the table "Batches".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// The submitter's name for the batch.
    Name,
    /// Where the batch stood when Zuora answered.
    Status,
    /// How many records the query gave.
    Records,
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
}

impl Column {
    /// Every column, from the first to the last.
    pub const ALL: [Self; 9] = [
        Self::Name,
        Self::Status,
        Self::Records,
        Self::Type,
        Self::Query,
        Self::Message,
        Self::File,
        Self::Segments,
        Self::BatchId,
    ];

    /// A name for class names and attributes: `batch-id`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Status => "status",
            Self::Records => "records",
            Self::Type => "type",
            Self::Query => "query",
            Self::Message => "message",
            Self::File => "file",
            Self::Segments => "segments",
            Self::BatchId => "batch-id",
        }
    }

    /// Whether the column is ordered by [`number`](Self::number) and set to the right.
    pub fn is_number(self) -> bool {
        matches!(self, Self::Records | Self::Segments)
    }

    /// What the cell holds, in full and verbatim: a record count as plain digits, segments as
    /// their IDs with one space between. Empty where Zuora gave nothing.
    pub fn text(self, batch: &Batch) -> Cow<'_, str> {
        let text = match self {
            Self::Name => batch.name.as_deref(),
            Self::Status => batch.status.as_ref().map(BatchStatus::word),
            Self::Type => batch.batch_type.as_deref(),
            Self::Query => batch.query.as_deref(),
            Self::Message => batch.message.as_deref(),
            Self::File => batch.file_id.as_deref(),
            Self::BatchId => batch.batch_id.as_deref(),
            Self::Records => {
                return batch.record_count.map_or(Cow::Borrowed(""), |n| n.to_string().into());
            }
            Self::Segments => match batch.segments.as_slice() {
                [] => None,
                [only] => Some(&**only),
                several => return several.join(" ").into(),
            },
        };
        Cow::Borrowed(text.unwrap_or_default())
    }

    /// The record count, or the number of segments. None where Zuora gave no count, for a batch
    /// without segments, and for the other columns.
    pub fn number(self, batch: &Batch) -> Option<u64> {
        match self {
            Self::Records => batch.record_count,
            Self::Segments => Some(batch.segments.len() as u64).filter(|&n| n > 0),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::super::examples::full_batch;
    use super::*;

    #[test]
    fn all_columns_are_there_in_their_order() {
        // The compiler tells of a column that is missing here.
        let next = |column: &Column| match column {
            Column::Name => Some(Column::Status),
            Column::Status => Some(Column::Records),
            Column::Records => Some(Column::Type),
            Column::Type => Some(Column::Query),
            Column::Query => Some(Column::Message),
            Column::Message => Some(Column::File),
            Column::File => Some(Column::Segments),
            Column::Segments => Some(Column::BatchId),
            Column::BatchId => None,
        };
        assert!(std::iter::successors(Some(Column::Name), next).eq(Column::ALL));
    }

    #[test]
    fn each_column_has_a_key_of_its_own() {
        assert_eq!(
            Column::ALL.map(Column::key).iter().collect::<HashSet<_>>().len(),
            Column::ALL.len()
        );
    }

    #[test]
    fn a_cell_holds_what_zuora_gave_and_nothing_where_it_gave_nothing() {
        let batch = Batch {
            record_count: Some(1322),
            status: Some(BatchStatus::read("Odd one")),
            segments: vec!["a1".into(), "b2".into()],
            ..Batch::default()
        };
        assert_eq!(Column::Records.text(&batch), "1322");
        assert_eq!(Column::Status.text(&batch), "Odd one");
        assert_eq!(Column::Segments.text(&batch), "a1 b2");
        assert_eq!(Column::Segments.number(&batch), Some(2));
        for column in Column::ALL {
            assert_eq!(column.text(&Batch::default()), "");
            assert_eq!(column.number(&Batch::default()), None);
        }
    }

    #[test]
    fn columns_of_numbers_and_no_others_have_numbers() {
        for column in Column::ALL {
            let number = column.number(&full_batch());
            assert_eq!(number.is_some(), column.is_number(), "{column:?}");
        }
    }

    #[test]
    fn a_count_of_zero_is_a_count() {
        let batch = Batch { record_count: Some(0), ..Batch::default() };
        assert_eq!(Column::Records.text(&batch), "0");
        assert_eq!(Column::Records.number(&batch), Some(0));
    }
}
