//! Result files, and the last completed job of a partner and project: both found by reading the
//! jobs as they stand.

use axum::http::StatusCode;
use axum::http::header::CONTENT_DISPOSITION;
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::reply::Reply;

/// How long a result file can be had after its batch completed.
pub const LIVE: SignedDuration = SignedDuration::from_hours(3 * 24);

/// A small CSV file for a completed batch that names this file or segment.
pub fn file(mut readings: impl Iterator<Item = Reply>, id: &str) -> Reply {
    let holds = |batch: &&Value| {
        let segments = batch["segments"].as_array().into_iter().flatten();
        batch["status"] == "completed"
            && segments.chain([&batch["fileId"]]).any(|named| named.as_str() == Some(id))
    };
    let batch = readings.find_map(|reading| {
        // Most jobs do not mention the ID at all: look before parsing.
        let text = std::str::from_utf8(&reading.body).ok().filter(|text| text.contains(id))?;
        let job: Value = serde_json::from_str(text).ok()?;
        job["batches"].as_array()?.iter().find(holds).cloned()
    });
    match batch {
        Some(batch) => csv(batch["name"].as_str().unwrap_or("Result")),
        None => none(),
    }
}

/// There is no such file, or no more.
pub fn none() -> Reply {
    Reply::v1_error(StatusCode::NOT_FOUND, 50_000_040, "Cannot find the file.")
}

fn csv(object: &str) -> Reply {
    let quoted = object.replace('"', "\"\"");
    let mut text = "Id,Object,Name\r\n".to_owned();
    for row in 1..=3 {
        text.push_str(&format!("{row:032x},\"{quoted}\",\"Practice, row {row}\"\r\n"));
    }
    Reply::csv(text).with(CONTENT_DISPOSITION, "attachment; filename=\"practice.csv\"")
}

/// The last completed job of this partner and project.
pub fn last_completed(
    readings: impl Iterator<Item = Reply>,
    partner: &str,
    project: &str,
) -> Reply {
    let completed = |reading: &Reply| {
        let job: Value = serde_json::from_slice(&reading.body).unwrap_or_default();
        job["status"] == "completed"
            && job["partner"] == json!(partner)
            && job["project"] == json!(project)
    };
    let none = || Reply::aqua_error("90002", "Invalid Job Id.");
    readings.filter(completed).last().unwrap_or_else(none)
}
