//! The tables of the page: which columns each has.

use super::column::Column;

/// A table of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TableKind {
    /// The batches of one job.
    Batches,
    /// The batches of several jobs together.
    AllBatches,
    /// Jobs.
    Jobs,
}

impl TableKind {
    /// Every table.
    pub const ALL: [Self; 3] = [Self::Batches, Self::AllBatches, Self::Jobs];

    /// A name for element IDs and class names: `all-batches`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Batches => "batches",
            Self::AllBatches => "all-batches",
            Self::Jobs => "jobs",
        }
    }

    /// Its columns, from the first to the last. The first one heads the rows: it is always shown, and
    /// stays the first.
    pub fn columns(self) -> &'static [Column] {
        match self {
            Self::Batches => &[
                Column::Name,
                Column::Status,
                Column::Records,
                Column::Type,
                Column::Query,
                Column::Message,
                Column::File,
                Column::Segments,
                Column::BatchId,
            ],
            Self::AllBatches => &[
                Column::Name,
                Column::Job,
                Column::Status,
                Column::Records,
                Column::Type,
                Column::Query,
                Column::Message,
                Column::File,
                Column::Segments,
                Column::BatchId,
                Column::JobId,
            ],
            Self::Jobs => &[
                Column::Job,
                Column::Status,
                Column::Batches,
                Column::Records,
                Column::RunningFor,
                Column::Owner,
                Column::Outcome,
                Column::JobId,
            ],
        }
    }

    /// The column that heads the rows.
    pub fn heading_column(self) -> Column {
        self.columns()[0]
    }

    /// Whether a column is shown until the person says otherwise. A job's ID stands beside its name, as
    /// far as it takes to tell jobs apart.
    pub fn shows(self, column: Column) -> bool {
        column != Column::JobId
    }

    /// The column that tells what became of a row: its words are counted, marked and chosen from.
    pub fn state_column(self) -> Column {
        match self {
            Self::Batches | Self::AllBatches => Column::Status,
            Self::Jobs => Column::Outcome,
        }
    }

    /// The columns by which rows can be grouped: those with few different words.
    pub fn groups(self) -> &'static [Column] {
        match self {
            Self::Batches => &[Column::Status, Column::Type],
            Self::AllBatches => &[Column::Job, Column::Status, Column::Type],
            Self::Jobs => &[Column::Outcome, Column::Status, Column::Owner],
        }
    }

    /// The columns on a screen, or beside something, too narrow for all.
    pub fn compact_columns(self) -> &'static [Column] {
        match self {
            Self::Batches | Self::AllBatches => &[Column::Name, Column::Records],
            Self::Jobs => &[Column::Job, Column::Outcome, Column::Batches],
        }
    }

    /// The column that takes what is left of the table's width.
    pub fn widest_column(self, compact: bool) -> Column {
        match self {
            Self::Batches | Self::AllBatches if !compact => Column::Query,
            _ => self.heading_column(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn each_table_has_each_of_its_columns_once_and_others_only_from_among_them() {
        for kind in TableKind::ALL {
            let columns: HashSet<_> = kind.columns().iter().collect();
            assert_eq!(columns.len(), kind.columns().len());
            assert!(columns.contains(&kind.state_column()) && kind.shows(kind.heading_column()));
            assert!(kind.groups().iter().all(|column| columns.contains(column)));
            assert!(kind.compact_columns().iter().all(|column| columns.contains(column)));
            assert_eq!(kind.compact_columns()[0], kind.heading_column());
            for compact in [false, true] {
                assert!(columns.contains(&kind.widest_column(compact)));
            }
        }
    }

    #[test]
    fn every_column_is_in_a_table() {
        let columns: HashSet<_> = TableKind::ALL.iter().flat_map(|kind| kind.columns()).collect();
        assert_eq!(columns.len(), Column::ALL.len());
    }

    #[test]
    fn the_batches_of_several_jobs_name_their_job_behind_the_batch() {
        let columns = TableKind::AllBatches.columns();
        assert_eq!(columns[..2], [Column::Name, Column::Job]);
        let batches: Vec<_> = columns
            .iter()
            .filter(|column| !matches!(column, Column::Job | Column::JobId))
            .copied()
            .collect();
        assert_eq!(batches, TableKind::Batches.columns());
    }
}
