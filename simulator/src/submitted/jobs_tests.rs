use jiff::SignedDuration;
use serde_json::{Value, json};

use super::*;

const START: Timestamp = Timestamp::UNIX_EPOCH;

fn at(seconds: i64) -> Timestamp {
    later(START, SignedDuration::from_secs(seconds))
}

fn json(reply: &Reply) -> Value {
    serde_json::from_slice(&reply.body).expect("JSON")
}

fn order(objects: &[&str]) -> Value {
    let queries: Vec<_> = objects
        .iter()
        .map(|name| json!({ "name": name, "query": format!("select Id from {name}") }))
        .collect();
    json!({ "name": "Export", "version": "1.1", "format": "csv", "queries": queries })
}

fn stateful(objects: &[&str]) -> Value {
    let mut order = order(objects);
    order["partner"] = json!("practice");
    order["project"] = json!("export");
    order
}

fn submit(jobs: &mut Jobs, order: &Value, seconds: i64) -> Value {
    json(&jobs.submit(order.to_string().as_bytes(), at(seconds)))
}

fn id_of(job: &Value) -> String {
    job["id"].as_str().expect("an ID").to_owned()
}

fn read(jobs: &Jobs, id: &str, seconds: i64) -> Value {
    json(&jobs.read(id, at(seconds)).expect("the job"))
}

#[test]
fn a_job_is_submitted_with_an_id_and_one_batch_a_query() {
    let mut jobs = Jobs::default();
    let job = submit(&mut jobs, &order(&["Account", "Invoice"]), 0);
    assert_eq!((&job["status"], &job["format"]), (&json!("submitted"), &json!("CSV")));
    let batches = job["batches"].as_array().expect("batches");
    assert_eq!(batches.len(), 2);
    assert_eq!(
        (&batches[1]["name"], &batches[1]["status"]),
        (&json!("Invoice"), &json!("pending"))
    );
    assert_eq!(batches[1]["recordCount"], 0);
    let again = submit(&mut jobs, &order(&["Account"]), 0);
    let mut ids: Vec<_> =
        batches.iter().map(|batch| &batch["batchId"]).chain([&job["id"], &again["id"]]).collect();
    ids.push(&again["batches"][0]["batchId"]);
    let unlike: std::collections::HashSet<_> =
        ids.iter().map(|id| id.as_str().expect("an ID")).collect();
    assert!(unlike.len() == 5 && unlike.iter().all(|id| id.len() == 32), "{unlike:?}");
}

#[test]
fn completed_batches_count_their_records_and_name_their_files() {
    let mut jobs = Jobs::default();
    let id = id_of(&submit(&mut jobs, &order(&["Account", "Invoice"]), 0));
    let job = read(&jobs, &id, 8);
    assert_eq!(job["status"], "executing");
    assert_eq!(job["batches"][0]["recordCount"], 25);
    assert_eq!(job["batches"][1]["fileId"], json!(null));
    let file = job["batches"][0]["fileId"].as_str().expect("a file");
    let rows = jobs.file(file, at(8)).expect("the file").body.to_vec();
    assert_eq!(String::from_utf8(rows).expect("text").lines().count(), 26);
    assert!(jobs.file(file, at(7)).is_none(), "not before the batch completed");
    assert_eq!(read(&jobs, &id, 13)["status"], "completed");
}

#[test]
fn a_cancel_keeps_finished_files_and_works_once() {
    let mut jobs = Jobs::default();
    let id = id_of(&submit(&mut jobs, &order(&["Account", "Invoice", "Payment"]), 0));
    let (reply, cancelled) = jobs.cancel(&id, at(9)).expect("the job");
    assert!(cancelled);
    let statuses = |job: &Value| {
        let batches = job["batches"].as_array().expect("batches").clone();
        batches.iter().map(|batch| batch["status"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(json(&reply)["status"], "cancelled");
    assert_eq!(statuses(&json(&reply)), ["completed", "cancelled", "submitted"]);
    let later = read(&jobs, &id, 999);
    assert_eq!(statuses(&later), ["completed", "cancelled", "submitted"]);
    assert!(jobs.file(later["batches"][0]["fileId"].as_str().expect("a file"), at(999)).is_some());
    let (again, cancelled) = jobs.cancel(&id, at(10)).expect("the job");
    assert_eq!((cancelled, &json(&again)["errorCode"]), (false, &json!("90003")));
}

#[test]
fn a_completed_job_cannot_be_cancelled() {
    let mut jobs = Jobs::default();
    let id = id_of(&submit(&mut jobs, &order(&["Account"]), 0));
    let (reply, cancelled) = jobs.cancel(&id, at(8)).expect("the job");
    assert_eq!((cancelled, &json(&reply)["errorCode"]), (false, &json!("90003")));
    assert_eq!(read(&jobs, &id, 8)["status"], "completed");
}

#[test]
fn jobs_of_one_project_run_one_after_another_and_others_at_once() {
    let mut jobs = Jobs::default();
    let first = id_of(&submit(&mut jobs, &stateful(&["Account"]), 0));
    let second = id_of(&submit(&mut jobs, &stateful(&["Account"]), 0));
    let third = id_of(&submit(&mut jobs, &stateful(&["Account"]), 0));
    let other = id_of(&submit(&mut jobs, &order(&["Account"]), 0));
    let statuses = |jobs: &Jobs, seconds| {
        [&first, &second, &third, &other].map(|id| read(jobs, id, seconds)["status"].clone())
    };
    assert_eq!(statuses(&jobs, 5), ["executing", "submitted", "submitted", "executing"]);
    jobs.cancel(&second, at(5)).expect("the job");
    assert_eq!(statuses(&jobs, 6), ["executing", "cancelled", "submitted", "executing"]);
    assert_eq!(statuses(&jobs, 8), ["completed", "cancelled", "pending", "completed"]);
    assert_eq!(statuses(&jobs, 14), ["completed", "cancelled", "completed", "completed"]);
}

#[test]
fn fifty_of_a_kind_may_run_and_one_more_is_refused() {
    let mut jobs = Jobs::default();
    let first = id_of(&submit(&mut jobs, &order(&["Account"]), 0));
    for _ in 1..50 {
        submit(&mut jobs, &order(&["Account"]), 0);
    }
    let refused = submit(&mut jobs, &order(&["Account"]), 0);
    assert_eq!((&refused["errorCode"], &refused["id"]), (&json!("90028"), &json!(null)));
    assert_eq!(submit(&mut jobs, &stateful(&["Account"]), 0)["status"], "submitted");
    jobs.cancel(&first, at(1)).expect("the job");
    assert_eq!(submit(&mut jobs, &order(&["Account"]), 1)["status"], "submitted");
    assert_eq!(submit(&mut jobs, &order(&["Account"]), 1)["errorCode"], "90028");
    assert_eq!(submit(&mut jobs, &order(&["Account"]), 8)["status"], "submitted");
}

#[test]
fn a_large_stateful_result_comes_in_segments_that_add_up() {
    let mut jobs = Jobs::default();
    let id = id_of(&submit(&mut jobs, &stateful(&["Usage", "Account"]), 0));
    let job = read(&jobs, &id, 13);
    assert_eq!(job["batches"][0]["fileId"], json!(null));
    assert!(job["batches"][1]["fileId"].is_string());
    let segments = job["batches"][0]["segments"].as_array().expect("segments");
    let rows = segments.iter().map(|id| {
        let file = jobs.file(id.as_str().expect("an ID"), at(13)).expect("the file");
        String::from_utf8(file.body.to_vec()).expect("text").lines().count() - 1
    });
    assert_eq!(rows.collect::<Vec<_>>(), [1000, 1000, 500]);
    assert_eq!(job["batches"][0]["recordCount"], 2500);
    let stateless = id_of(&submit(&mut jobs, &order(&["Usage"]), 0));
    assert!(read(&jobs, &stateless, 13)["batches"][0]["fileId"].is_string());
}

#[test]
fn files_live_for_three_days_and_jobs_for_180() {
    const DAY: i64 = 24 * 3600;
    let mut jobs = Jobs::default();
    let id = id_of(&submit(&mut jobs, &order(&["Account"]), 0));
    let file = read(&jobs, &id, 8)["batches"][0]["fileId"].as_str().expect("a file").to_owned();
    assert!(jobs.file(&file, at(7 + 3 * DAY)).is_some());
    assert!(jobs.file(&file, at(8 + 3 * DAY)).is_none());
    assert!(jobs.read(&id, at(7 + 180 * DAY)).is_some());
    assert!(jobs.read(&id, at(8 + 180 * DAY)).is_none());
}

#[test]
fn the_last_completed_job_is_the_latest_that_is_completed() {
    let mut jobs = Jobs::default();
    let first = id_of(&submit(&mut jobs, &stateful(&["Account"]), 0));
    assert!(jobs.last_completed("practice", "export", at(7)).is_none());
    submit(&mut jobs, &stateful(&["Account"]), 0);
    let last = jobs.last_completed("practice", "export", at(10)).expect("a job");
    assert_eq!(json(&last)["id"], first);
    assert!(jobs.last_completed("practice", "other", at(10)).is_none());
}

#[test]
fn a_refused_order_is_repeated_without_ids() {
    let mut jobs = Jobs::default();
    let mut body = order(&["Account"]);
    body["queries"][0]["query"] = json!("bad query");
    let refused = jobs.submit(body.to_string().as_bytes(), at(0));
    assert_eq!(refused.status, StatusCode::OK);
    let refused = json(&refused);
    assert_eq!((&refused["status"], &refused["errorCode"]), (&json!("error"), &json!("90005")));
    assert_eq!(refused["batches"][0]["query"], "bad query");
    assert!(refused.get("id").is_none() && refused["batches"][0].get("batchId").is_none());
    let malformed = jobs.submit(b"{", at(0));
    assert_eq!((malformed.status.as_u16(), &json(&malformed)["code"]), (400, &json!(50_000_090)));
}
