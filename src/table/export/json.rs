//! JSON: an array of objects with Zuora's field names, laid out to be read. What Zuora did not
//! give is left out, and every text is verbatim: no spreadsheet reads it.

use crate::aqua::{Batch, BatchStatus, pretty};

/// Writes the batches.
pub(super) fn write<'a>(batches: impl Iterator<Item = &'a Batch>) -> String {
    let mut out = String::from("[");
    for batch in batches {
        if out.len() > 1 {
            out.push(',');
        }
        object(&mut out, batch);
    }
    out.push(']');
    let mut out = pretty(&out);
    out.push('\n');
    out
}

fn object(out: &mut String, batch: &Batch) {
    out.push('{');
    text(out, "batchId", batch.batch_id.as_deref());
    text(out, "batchType", batch.batch_type.as_deref());
    text(out, "name", batch.name.as_deref());
    text(out, "query", batch.query.as_deref());
    text(out, "status", batch.status.as_ref().map(BatchStatus::word));
    if let Some(count) = batch.record_count {
        field(out, "recordCount");
        out.push_str(&count.to_string());
    }
    text(out, "fileId", batch.file_id.as_deref());
    if !batch.segments.is_empty() {
        field(out, "segments");
        for (i, segment) in batch.segments.iter().enumerate() {
            out.push(if i == 0 { '[' } else { ',' });
            string(out, segment);
        }
        out.push(']');
    }
    text(out, "message", batch.message.as_deref());
    out.push('}');
}

fn text(out: &mut String, name: &str, text: Option<&str>) {
    if let Some(text) = text {
        field(out, name);
        string(out, text);
    }
}

fn field(out: &mut String, name: &str) {
    if !out.ends_with('{') {
        out.push(',');
    }
    string(out, name);
    out.push(':');
}

fn string(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            _ if c < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            _ => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::rc::Rc;

    use crate::aqua::Job;

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
    fn what_was_documented_comes_back_the_same() {
        let json = include_str!("../../../tests/fixtures/june10.json");
        let batches = serde_json::from_str::<Job>(json).unwrap().batches;
        let again: Vec<Rc<Batch>> =
            serde_json::from_str(&write(batches.iter().map(|batch| &**batch))).unwrap();
        assert_eq!(again, batches);
    }
}
