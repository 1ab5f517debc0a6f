//! Submitted jobs as JSON, in the fields that real answers have been seen with.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::job::Job;
use super::order::{Order, OrderedQuery};

/// The WSDL version that queries run in.
const API_VERSION: &str = "91.0";

/// What an answer repeats of an order, its batches left aside. A field without a value is left out.
pub fn ordered(order: &Order) -> Value {
    filled(json!({
        "name": order.name,
        "version": order.version,
        "format": order.format,
        "encrypted": order.encrypted,
        "partner": order.partner,
        "project": order.project,
        "notifyUrl": order.notify_url,
        "incrementalTime": order.incremental_time,
    }))
}

/// A batch that has not begun, and has no ID yet.
pub fn ordered_query(query: &OrderedQuery) -> Value {
    filled(json!({
        "name": query.name,
        "query": query.query,
        "batchType": query.kind,
        "apiVersion": API_VERSION,
        "status": "pending",
        "localizedStatus": "pending",
        "recordCount": 0,
        "deleted": query.deleted,
    }))
}

/// A job as it reads at this moment.
pub fn job(job: &Job, now: Timestamp) -> Value {
    let status = job.course.job(now).word();
    let mut body = ordered(&job.order);
    body["id"] = json!(job.id);
    body["status"] = json!(status);
    body["localizedStatus"] = json!(status);
    if job.course.has_begun(now) {
        body["startTime"] = json!(job.course.begins.strftime("%Y-%m-%dT%H:%M:%S%z").to_string());
    }
    let places = 0..job.queries.len();
    let batches: Vec<_> = places.map(|place| batch(job, place, now)).collect();
    body["batches"] = json!(batches);
    body
}

fn batch(job: &Job, place: usize, now: Timestamp) -> Value {
    let status = job.course.batch(place, now).word();
    let mut body = ordered_query(&job.order.queries[place]);
    body["batchId"] = json!(job.batch_id(place));
    body["status"] = json!(status);
    body["localizedStatus"] = json!(status);
    body["full"] = json!(job.order.incremental_time.is_none());
    if status == "completed" {
        body["recordCount"] = json!(job.queries[place].records);
        let files: Vec<_> = job.files(place).map(|file| file.id).collect();
        match (job.is_segmented(place), files.as_slice()) {
            (false, [file]) => body["fileId"] = json!(file),
            _ => body["segments"] = json!(files),
        }
    }
    body
}

fn filled(mut object: Value) -> Value {
    if let Some(fields) = object.as_object_mut() {
        fields.retain(|_, value| !value.is_null());
    }
    object
}
