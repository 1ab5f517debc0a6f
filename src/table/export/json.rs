//! JSON: an array of objects, those of batches with Zuora's field names, laid out to be read. What is
//! not known is left out, and every text is verbatim: no spreadsheet reads it.

use serde::Serialize;

use crate::aqua::{BatchStatus, JobStatus};
use crate::table::{BatchRow, JobRow, Row};

/// A row as it is written.
#[derive(Serialize)]
#[serde(untagged)]
enum ExportedRow<'a> {
    Batch(ExportedBatch<'a>),
    Job(ExportedJob<'a>),
}

impl<'a> From<&'a Row> for ExportedRow<'a> {
    fn from(row: &'a Row) -> Self {
        match row {
            Row::Batch(row) => Self::Batch(row.into()),
            Row::Job(job) => Self::Job((&**job).into()),
        }
    }
}

/// A batch as it is written; with its job among those of several.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ExportedBatch<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    job_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    job_name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    batch_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    batch_type: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    query: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    record_count: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    file_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    segments: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<&'a str>,
}

/// A job as it is written.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ExportedJob<'a> {
    job_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    batches: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    finished_batches: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    record_count: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    running_for_minutes: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    owner: Option<&'a str>,
    outcome: &'a str,
}

impl<'a> From<&'a JobRow> for ExportedJob<'a> {
    fn from(row: &'a JobRow) -> Self {
        Self {
            job_id: &row.job.job_id,
            name: row.job.name.as_deref(),
            status: row.status.as_ref().map(JobStatus::word),
            batches: row.batches.map(|count| count.all),
            finished_batches: row.batches.and_then(|count| count.finished),
            record_count: row.records,
            running_for_minutes: row.running_for,
            owner: row.owner.as_deref(),
            outcome: &row.outcome.text,
        }
    }
}

impl<'a> From<&'a BatchRow> for ExportedBatch<'a> {
    fn from(row: &'a BatchRow) -> Self {
        let BatchRow { batch, job } = row;
        Self {
            job_id: job.as_ref().map(|job| job.job_id.as_str()),
            job_name: job.as_ref().and_then(|job| job.name.as_deref()),
            batch_id: batch.batch_id.as_deref(),
            batch_type: batch.batch_type.as_deref(),
            name: batch.name.as_deref(),
            query: batch.query.as_deref(),
            status: batch.status.as_ref().map(BatchStatus::word),
            record_count: batch.record_count,
            file_id: batch.file_id.as_deref(),
            segments: batch.segments.iter().map(|segment| &**segment).collect(),
            message: batch.message.as_deref(),
        }
    }
}

/// Writes the rows.
pub(super) fn write(rows: &[&Row]) -> String {
    let rows: Vec<ExportedRow<'_>> = rows.iter().map(|row| (*row).into()).collect();
    // Fails only for maps whose keys are no texts, and there is no map.
    let mut out = serde_json::to_string_pretty(&rows).unwrap_or_default();
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::rc::Rc;

    use crate::aqua::{Batch, Job};
    use crate::table::TableKind;
    use crate::table::examples::{full_batch, full_job, of_job, row};

    #[test]
    fn it_reads_as_zuoras_own_and_leaves_out_what_is_absent() {
        let batch = Batch {
            batch_id: Some("b1".into()),
            query: Some("select \"a\"\n\u{1}".into()),
            status: Some(BatchStatus::Completed),
            record_count: Some(u64::MAX),
            segments: vec!["s1".into(), "s2".into()],
            ..Batch::default()
        };
        assert_eq!(
            write(&[&row(batch), &row(Batch::default())]),
            r#"[
  {
    "batchId": "b1",
    "query": "select \"a\"\n\u0001",
    "status": "completed",
    "recordCount": 18446744073709551615,
    "segments": [
      "s1",
      "s2"
    ]
  },
  {}
]
"#
        );
        assert_eq!(write(&[]), "[]\n");
    }

    #[test]
    fn it_has_what_every_column_shows() {
        let tables = [
            (TableKind::Batches, row(full_batch())),
            (TableKind::AllBatches, of_job("Nightly", "2c92a0fd53ad5e62", full_batch())),
            (TableKind::Jobs, Row::Job(full_job().into())),
        ];
        for (kind, row) in tables {
            let written = write(&[&row]);
            for column in kind.columns() {
                let text = column.text(&row);
                // Of a job's batches two numbers are written.
                assert!(
                    text.split('/').all(|part| !part.is_empty() && written.contains(part)),
                    "{column:?}"
                );
            }
        }
    }

    #[test]
    fn what_was_documented_comes_back_the_same() {
        let json = include_str!("../../../tests/fixtures/june10.json");
        let batches = serde_json::from_str::<Job>(json).unwrap().batches;
        let rows: Vec<_> = batches.iter().map(Row::of_batch).collect();
        let again: Vec<Rc<Batch>> =
            serde_json::from_str(&write(&rows.iter().collect::<Vec<_>>())).unwrap();
        assert_eq!(again, batches);
    }
}
