//! JSON: an array of objects with Zuora's field names, laid out to be read. What Zuora did not
//! give is left out, and every text is verbatim: no spreadsheet reads it.

use serde::Serialize;

use crate::aqua::{Batch, BatchStatus};

/// A batch as it is written.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ExportedBatch<'a> {
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

impl<'a> From<&'a Batch> for ExportedBatch<'a> {
    fn from(batch: &'a Batch) -> Self {
        Self {
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

/// Writes the batches.
pub(super) fn write<'a>(batches: impl Iterator<Item = &'a Batch>) -> String {
    let batches: Vec<ExportedBatch<'_>> = batches.map(ExportedBatch::from).collect();
    // Fails only for maps whose keys are no texts, and there is no map.
    let mut out = serde_json::to_string_pretty(&batches).unwrap_or_default();
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::rc::Rc;

    use crate::aqua::Job;
    use crate::table::Column;
    use crate::table::examples::full_batch;

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
            write([&batch, &Batch::default()].into_iter()),
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
        assert_eq!(write([].into_iter()), "[]\n");
    }

    #[test]
    fn it_has_what_every_column_shows() {
        let batch = full_batch();
        let written = write([&batch].into_iter());
        for column in Column::ALL {
            let text = column.text(&batch);
            assert!(!text.is_empty() && written.contains(&*text), "{column:?}");
        }
    }

    #[test]
    fn what_was_documented_comes_back_the_same() {
        let json = include_str!("../../../tests/fixtures/june10.json");
        let batches = serde_json::from_str::<Job>(json).unwrap().batches;
        let again: Vec<Rc<Batch>> =
            serde_json::from_str(&write(batches.iter().map(|batch| &**batch))).unwrap();
        assert_eq!(again, batches);
    }
}
