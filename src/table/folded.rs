//! Columns that tell nothing, and are folded away until they are asked for.

use super::column::Column;
use super::kind::TableKind;
use super::layout::Layout;
use super::row::Row;

/// The columns of a layout that are shown and tell nothing: those without a value in any batch, and of
/// several batches those with the same in all. Never what a batch is called, whose it is (jobs may have one
/// name), where it stands and how many records it has. None of the table of jobs: its cells change while it is
/// looked at, and columns must not come and go.
pub fn folded_columns(rows: &[Row], layout: &Layout) -> Vec<Column> {
    let folds = |column: &Column| match column {
        _ if layout.kind() == TableKind::Jobs => false,
        Column::Name | Column::Job | Column::Status | Column::Records => false,
        _ => is_empty_or_constant(rows, *column),
    };
    layout.shown().filter(folds).collect()
}

fn is_empty_or_constant(rows: &[Row], column: Column) -> bool {
    let Some((first, others)) = rows.split_first() else { return false };
    let first = column.text(first);
    let is_same = others.iter().all(|row| column.text(row) == first);
    is_same && (first.is_empty() || !others.is_empty())
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::super::examples::batches;
    use super::super::{BatchRow, JobName};
    use super::*;

    fn folded(json: &str) -> Vec<Column> {
        folded_columns(&batches(json), &Layout::of(TableKind::Batches))
    }

    #[test]
    fn columns_that_are_empty_or_the_same_in_all_batches_are_folded() {
        let all = r#""batchType":"zoqlexport","status":"completed","fileId":"f""#;
        let json = format!(
            r#"[{{"name":"a","batchId":"1","query":"q",{all}}},{{"name":"b","batchId":"2",{all}}}]"#
        );
        assert_eq!(folded(&json), [Column::Type, Column::Message, Column::File, Column::Segments]);
    }

    #[test]
    fn of_one_batch_what_it_has_is_told() {
        assert_eq!(
            folded(r#"[{"batchType":"zoql","query":"q"}]"#),
            [Column::Message, Column::File, Column::Segments, Column::BatchId]
        );
    }

    #[test]
    fn whose_a_batch_is_is_told_also_where_all_jobs_have_one_name() {
        let of_job = |job_id: &str| {
            let job = JobName { name: Some("Nightly".into()), job_id: job_id.into() };
            Row::Batch(BatchRow { batch: Rc::default(), job: Some(Rc::new(job)) })
        };
        let layout = Layout::of(TableKind::AllBatches);
        let folded = folded_columns(&[of_job("2c1"), of_job("2c2")], &layout);
        assert!(!folded.contains(&Column::Job) && folded.contains(&Column::Query), "{folded:?}");
    }

    #[test]
    fn of_no_batch_nothing_is_folded() {
        assert_eq!(folded("[]"), []);
    }
}
