//! Jobs that run and cancel as they should, but whose fields are not of the usual types.

use axum::http::StatusCode;
use serde_json::{Map, Value, json};

use super::{Act, Effect, Scenario};
use crate::reply::Reply;

pub(super) fn jobs() -> Vec<Scenario> {
    let mut jobs = vec![
        odd("0dd1", "Numbers as strings", "Counts, times and versions are strings.", |job| {
            job["version"] = json!("1");
            job["incrementalTime"] = json!("1610990028000");
            job["offset"] = json!("0");
            job["batches"][0]["recordCount"] = json!("1580");
            job["batches"][1]["recordCount"] = json!("0");
            job["batches"][2]["recordCount"] = json!("");
        }),
        odd("0dd2", "Strings as numbers", "Names, messages and IDs are numbers.", |job| {
            job["name"] = json!(12345);
            job["version"] = json!(1.1);
            job["partner"] = json!(7);
            job["project"] = json!(8);
            job["batches"][0]["name"] = json!(1001);
            job["batches"][0]["fileId"] = json!(90_071_992_547_409_u64);
            job["batches"][0]["batchId"] = json!(2001);
            job["batches"][0]["message"] = json!(0);
            job["batches"][0]["recordCount"] = json!(1580.0);
        }),
        odd("0dd3", "Booleans as strings", "True is written \"true\".", |job| {
            job["useLastCompletedJobQueries"] = json!("true");
            job["batches"][0]["full"] = json!("true");
            job["batches"][1]["full"] = json!("false");
            job["batches"][2]["full"] = json!(true);
        }),
        odd("0dd4", "Batches as one object", "There is one batch, and no list around it.", |job| {
            job["batches"] = job["batches"][0].take();
        }),
        odd("0dd5", "No batches field", "The job has no batches field at all.", |job| {
            remove(job, "batches");
        }),
        odd("0dd6", "Null everywhere", "Every field but the ID and status is null.", |job| {
            for key in ["name", "version", "format", "encrypted", "partner", "project", "startTime"]
            {
                job[key] = Value::Null;
            }
            for batch in job["batches"].as_array_mut().into_iter().flatten() {
                for value in batch.as_object_mut().into_iter().flat_map(Map::values_mut) {
                    *value = Value::Null;
                }
            }
        }),
        odd("0dd7", "Unknown fields", "Job and batches carry fields that are in no list.", |job| {
            job["futureField"] = json!({ "nested": [1, 2, { "deeper": true }] });
            job["links"] = json!(["https://example.com/"]);
            job["batches"][0]["checksum"] = json!("sha256:0000");
            job["batches"][0]["__proto__"] = json!({ "polluted": true });
            job["constructor"] = json!("not one");
        }),
        odd("0dd8", "Deleted, as object and array", "Batches describe deleted rows.", |job| {
            let deleted = json!({ "column": "Deleted", "format": "Boolean" });
            job["batches"][0]["deleted"] = deleted.clone();
            job["batches"][1]["deleted"] = json!([deleted]);
            job["batches"][2]["deleted"] = json!([]);
        }),
        odd("0dd9", "Segments as numbers", "Segments are numbers, none, or one string.", |job| {
            remove(&mut job["batches"][0], "fileId");
            job["batches"][0]["segments"] = json!([1, 2, "3"]);
            job["batches"][1]["segments"] = json!([]);
            job["batches"][2]["segments"] = json!("0dd9segment");
        }),
        odd("0dda", "Status in capitals", "Statuses are EXECUTING and CANCELLED.", |job| {
            upper(&mut job["status"]);
            for batch in job["batches"].as_array_mut().into_iter().flatten() {
                upper(&mut batch["status"]);
            }
        }),
        odd("0ddc", "Batches null", "The batches field is null.", |job| {
            job["batches"] = Value::Null;
        }),
        odd(
            "0ddd",
            "Batches that are none",
            "Among the batches are null, text and a number.",
            |job| {
                if let Some(batches) = job["batches"].as_array_mut() {
                    batches.insert(1, Value::Null);
                    batches.extend([json!("a text"), json!(17), json!([]), json!({})]);
                }
            },
        ),
        odd("0dde", "Batches alike", "All batches have one name and one batch ID.", |job| {
            let (name, id) =
                (job["batches"][0]["name"].clone(), job["batches"][0]["batchId"].clone());
            for batch in job["batches"].as_array_mut().into_iter().flatten() {
                batch["name"] = name.clone();
                batch["batchId"] = id.clone();
            }
        }),
        odd("0ddf", "An empty list of batches", "The list of batches is empty.", |job| {
            job["batches"] = json!([]);
        }),
        odd("0de0", "Canceled with one l", "Cancelled is written canceled.", |job| {
            let one_l = |status: &mut Value| {
                if status == "cancelled" {
                    *status = json!("canceled");
                }
            };
            one_l(&mut job["status"]);
            for batch in job["batches"].as_array_mut().into_iter().flatten() {
                one_l(&mut batch["status"]);
            }
        }),
        raw_line_breaks(),
    ];
    jobs.push(error_with_batches());
    jobs
}

/// The usual job, both of its readings changed in the same way.
fn odd(mark: &str, title: &str, does: &str, change: fn(&mut Value)) -> Scenario {
    let id = mark.repeat(8);
    let changed = |status: &str| {
        let mut job = usual(&id, status);
        change(&mut job);
        Reply::json(StatusCode::OK, &job)
    };
    let does = format!("{does} Cancelling works.");
    Scenario::new(&id, title, &does, changed("executing"), changed("cancelled"))
}

fn usual(id: &str, status: &str) -> Value {
    let job = super::Job::usual(id);
    let job = if status == "cancelled" { job.cancelled() } else { job.status(status) };
    serde_json::to_value(job).unwrap_or_default()
}

fn remove(object: &mut Value, key: &str) {
    if let Some(fields) = object.as_object_mut() {
        fields.remove(key);
    }
}

fn upper(text: &mut Value) {
    *text = json!(text.as_str().unwrap_or_default().to_uppercase());
}

/// As printed in the documentation, where queries run over several lines inside their quotes: no
/// JSON parser takes it.
fn raw_line_breaks() -> Scenario {
    let id = "1fed".repeat(8);
    let broken = |status: &str| {
        let text = usual(&id, status).to_string().replace(" from ", "\n      from\t");
        Reply::json_text(StatusCode::OK, text)
    };
    Scenario::new(
        &id,
        "Raw line breaks inside strings",
        "Its queries hold unescaped line breaks and tabs: not valid JSON. Cancelling works.",
        broken("executing"),
        broken("cancelled"),
    )
}

/// AQuA's failures may carry a status and batches, and no job ID.
fn error_with_batches() -> Scenario {
    let id = "0ddb".repeat(8);
    let mut error = usual(&id, "error");
    remove(&mut error, "id");
    error["errorCode"] = json!("90022");
    error["message"] = json!("Zuora server error. Please try again.");
    Scenario::usual(
        &id,
        "A refusal that looks like a job",
        "The cancel is refused with code 90022, status error and the batches; the job keeps \
         executing.",
    )
    .on_cancel(Act::Say(Reply::json(StatusCode::OK, &error)), Effect::Nothing)
}
