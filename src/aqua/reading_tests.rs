//! Each answer by what it is.

use super::*;
use crate::aqua::{Cause, JobStatus};

const ID: &str = "2c90839d46f936820146fd4ef77a1eb6";

fn read(status: u16, body: &str) -> Reading {
    let reply = Reply { status, body: body.into(), ..Reply::default() };
    read_job(&Ok(reply), &JobId::new(ID))
}

#[track_caller]
fn job(status: u16, body: &str) -> Job {
    match read(status, body) {
        Reading::Job(job) => (*job).clone(),
        other => panic!("not a job: {other:?}"),
    }
}

#[track_caller]
fn cause(status: u16, body: &str) -> Cause {
    match read(status, body) {
        Reading::Refused(refusal) => refusal.cause,
        other => panic!("not a refusal: {other:?}"),
    }
}

#[test]
fn both_documented_answers_are_cancelled_jobs() {
    let body = include_str!("../../tests/fixtures/dsexport.json");
    let dsexport = job(200, body);
    assert_eq!(dsexport.status, Some(JobStatus::Cancelled));
    assert_eq!(dsexport.batches[0].segments.len(), 27);
    let body = include_str!("../../tests/fixtures/june10.json");
    let reply = Reply { status: 200, body: body.into(), ..Reply::default() };
    let id = JobId::new("e20b07474688ad5001468daf10e501de");
    assert!(matches!(read_job(&Ok(reply), &id), Reading::Job(job) if job.batches.len() == 2));
}

#[test]
fn two_hundred_with_an_error_object_is_a_refusal() {
    let body = r#"{"errorCode":"90003","message":"Invalid","status":"error","batches":[]}"#;
    assert_eq!(cause(200, body), Cause::NotCancellable);
    assert_eq!(cause(200, r#"{"success":false,"status":"cancelled"}"#), Cause::Other);
}

#[test]
fn a_job_that_ended_in_an_error_is_still_a_job() {
    let body = format!(r#"{{"id":"{ID}","status":"error","errorCode":"90005","message":"m"}}"#);
    assert_eq!(job(200, &body).status, Some(JobStatus::Error));
}

#[test]
fn a_body_that_says_cancelled_is_not_believed_under_a_refusing_status() {
    let body = format!(r#"{{"id":"{ID}","status":"cancelled"}}"#);
    assert_eq!(cause(500, &body), Cause::Server);
}

#[test]
fn a_job_without_an_id_is_read_and_one_with_another_id_is_not() {
    assert_eq!(job(200, r#"{"status":"Cancelled"}"#).status, Some(JobStatus::Cancelled));
    assert_eq!(job(200, &format!(r#"{{"id":"{}","status":"x"}}"#, ID.to_uppercase())).batches, []);
    let other = read(200, r#"{"id":"other","status":"cancelled"}"#);
    assert_eq!(other, Reading::Unreadable(Oddity::OtherJob("other".into())));
}

#[test]
fn a_whole_answer_that_says_nothing_is_told_apart() {
    let odd = |body| match read(200, body) {
        Reading::Unreadable(oddity) => oddity,
        other => panic!("{other:?}"),
    };
    assert_eq!(odd(" \n"), Oddity::Empty);
    assert_eq!(odd("<!doctype html><html></html>"), Oddity::WebPage);
    assert_eq!(odd(r#"{"status":"cancel"#), Oddity::Truncated);
    assert_eq!(odd(r#"{"status":cancelled}"#), Oddity::NotJson);
    assert_eq!(odd("[]"), Oddity::NotAnObject);
    assert_eq!(odd("null"), Oddity::NotAnObject);
    assert_eq!(odd("cancelled"), Oddity::NotJson);
    assert_eq!(odd(r#"{"status":null}"#), Oddity::NotAJob);
}

#[test]
fn a_refusing_status_counts_whatever_the_body() {
    assert_eq!(cause(502, "<html></html>"), Cause::Gateway);
    assert_eq!(cause(504, ""), Cause::Gateway);
    assert_eq!(cause(404, "<html></html>"), Cause::NotFound);
    assert_eq!(cause(429, "slow down"), Cause::TooMany);
    assert_eq!(cause(403, "<security:max-object-size>2047MB"), Cause::Permission);
}

#[test]
fn raw_line_breaks_inside_a_query_are_no_obstacle() {
    let body = "{\"status\":\"cancelled\",\"batches\":[{\"query\":\"select a,\n b from c\"}]}";
    assert_eq!(job(200, body).batches[0].query.as_deref(), Some("select a,\n b from c"));
}

#[test]
fn a_byte_order_mark_is_no_obstacle() {
    assert_eq!(job(200, "\u{feff}{\"status\":\"pending\"}").status, Some(JobStatus::Pending));
}

#[test]
fn deep_nesting_is_refused_and_does_not_overflow() {
    let body = format!("{{\"a\":{}", "[".repeat(100_000));
    assert!(matches!(read(200, &body), Reading::Unreadable(_)));
}

#[test]
fn an_error_that_has_a_status_is_no_job_that_has_ended() {
    for body in [
        r#"{"status":"failed","error":"session expired"}"#,
        r#"{"status":"failed","reasons":[{"code":50000040,"message":"x"}]}"#,
        r#"{"status":"aborted","code":"LOCK_COMPETITION","message":"x"}"#,
        r#"{"status":403,"error":"Forbidden","path":"/v1"}"#,
    ] {
        assert!(matches!(read(200, body), Reading::Refused(_)), "{body}");
    }
    let bare = r#"{"status":401,"message":"Unauthorized"}"#;
    assert_eq!(read(200, bare), Reading::Unreadable(Oddity::NotAJob));
}
