//! Each answer by what it is.

use super::*;
use crate::aqua::{ErrorKind, JobStatus};

const ID: &str = "2c90839d46f936820146fd4ef77a1eb6";

fn read(status: u16, body: &str) -> JobResponse {
    let response = HttpResponse { status, body: body.into(), ..HttpResponse::default() };
    parse_job_response(&Ok(response), &JobId::new(ID))
}

#[track_caller]
fn job(status: u16, body: &str) -> Job {
    match read(status, body) {
        JobResponse::Job(job) => (*job).clone(),
        other => panic!("not a job: {other:?}"),
    }
}

#[track_caller]
fn kind(status: u16, body: &str) -> ErrorKind {
    match read(status, body) {
        JobResponse::Error(error) => error.kind,
        other => panic!("not a error: {other:?}"),
    }
}

#[test]
fn both_documented_answers_are_cancelled_jobs() {
    let body = include_str!("../../tests/fixtures/dsexport.json");
    let dsexport = job(200, body);
    assert_eq!(dsexport.status, Some(JobStatus::Cancelled));
    assert_eq!(dsexport.batches[0].segments.len(), 27);
    let body = include_str!("../../tests/fixtures/june10.json");
    let response = HttpResponse { status: 200, body: body.into(), ..HttpResponse::default() };
    let id = JobId::new("e20b07474688ad5001468daf10e501de");
    assert!(
        matches!(parse_job_response(&Ok(response), &id), JobResponse::Job(job) if job.batches.len() == 2)
    );
}

#[test]
fn two_hundred_with_an_error_object_is_a_refusal() {
    let body = r#"{"errorCode":"90003","message":"Invalid","status":"error","batches":[]}"#;
    assert_eq!(kind(200, body), ErrorKind::NotCancellable);
    assert_eq!(kind(200, r#"{"success":false,"status":"cancelled"}"#), ErrorKind::Other);
}

#[test]
fn an_object_that_says_it_is_no_success_is_no_job_though_it_has_an_id() {
    for success in [r#""success":false"#, r#""Success":"false""#, r#""SUCCESS":false"#] {
        let body = format!(r#"{{"id":"{ID}","status":"cancelled",{success}}}"#);
        assert_eq!(kind(200, &body), ErrorKind::Other, "{success}");
    }
    for success in [r#""success":true"#, r#""success":true,"Success":true"#] {
        let body = format!(r#"{{"id":"{ID}","status":"cancelled",{success}}}"#);
        assert_eq!(job(200, &body).status, Some(JobStatus::Cancelled), "{success}");
    }
}

#[test]
fn one_odd_batch_costs_neither_the_answer_nor_another_batch() {
    for odd in ["null", "7", r#""\ud800""#, "[]", r#"["zoql"]"#] {
        let body = format!(
            r#"{{"id":"{ID}","status":"cancelled","batches":[{{"name":"A"}},{odd},{{"name":"B"}}]}}"#
        );
        let names: Vec<_> = job(200, &body).batches.iter().map(|it| it.name.clone()).collect();
        assert_eq!(names, [Some("A".into()), Some("B".into())], "{odd}");
    }
    let lone = format!(r#"{{"id":"{ID}","status":"cancelled","batches":{{"name":"A"}}}}"#);
    assert_eq!(job(200, &lone).batches.len(), 1);
    let lists = format!(r#"{{"id":"{ID}","status":"cancelled","batches":[[],["zoql"]]}}"#);
    assert_eq!(job(200, &lists).batches, []);
}

#[test]
fn numbers_in_a_job_and_its_batches_are_kept_as_they_were_written() {
    let body = format!(
        r#"{{"id":"{ID}","status":"cancelled","version":1.0,"offset":-0,
            "batches":[{{"batchId":1234567890123456789012345,"recordCount":1580.0,"deleted":{{ "a":1.0,"a":2 }}}}]}}"#
    );
    let read = job(200, &body);
    assert_eq!(read.version.as_deref(), Some("1.0"));
    assert_eq!(read.offset.as_deref(), Some("-0"));
    let batch = &read.batches[0];
    assert_eq!(batch.batch_id.as_deref(), Some("1234567890123456789012345"));
    assert_eq!(batch.record_count, Some(1580));
    assert_eq!(batch.deleted.as_deref(), Some(r#"{ "a":1.0,"a":2 }"#));
}

#[test]
fn of_a_repeated_key_the_last_one_counts() {
    let body = format!(
        r#"{{"id":"a","status":"executing","status":"cancelled","id":"{ID}",
            "batches":[{{"name":"A","name":"B"}},{{"name":"C","\u006eame":null}}]}}"#
    );
    let read = job(200, &body);
    assert_eq!(read.status, Some(JobStatus::Cancelled));
    let names: Vec<_> = read.batches.iter().map(|batch| batch.name.as_deref()).collect();
    assert_eq!(names, [Some("B"), None]);
}

#[test]
fn a_job_that_ended_in_an_error_is_still_a_job() {
    let body = format!(r#"{{"id":"{ID}","status":"error","errorCode":"90005","message":"m"}}"#);
    assert_eq!(job(200, &body).status, Some(JobStatus::Error));
}

#[test]
fn a_body_that_says_cancelled_is_not_believed_under_a_refusing_status() {
    let body = format!(r#"{{"id":"{ID}","status":"cancelled"}}"#);
    assert_eq!(kind(500, &body), ErrorKind::Server);
}

#[test]
fn a_job_without_an_id_is_read_and_one_with_another_id_is_not() {
    assert_eq!(job(200, r#"{"status":"Cancelled"}"#).status, Some(JobStatus::Cancelled));
    assert_eq!(job(200, &format!(r#"{{"id":"{}","status":"x"}}"#, ID.to_uppercase())).batches, []);
    let other = read(200, r#"{"id":"other","status":"cancelled"}"#);
    assert_eq!(other, JobResponse::Unreadable(UnreadableBody::OtherJob("other".into())));
}

#[test]
fn a_whole_answer_that_says_nothing_is_told_apart() {
    let odd = |body| match read(200, body) {
        JobResponse::Unreadable(body) => body,
        other => panic!("{other:?}"),
    };
    assert_eq!(odd(" \n"), UnreadableBody::Empty);
    assert_eq!(odd("<!doctype html><html></html>"), UnreadableBody::WebPage);
    assert_eq!(odd(r#"{"status":"cancel"#), UnreadableBody::Truncated);
    assert_eq!(odd(r#"{"status":cancelled}"#), UnreadableBody::NotJson);
    assert_eq!(odd("[]"), UnreadableBody::NotAnObject);
    assert_eq!(odd("null"), UnreadableBody::NotAnObject);
    assert_eq!(odd("cancelled"), UnreadableBody::NotJson);
    assert_eq!(odd(r#"{"status":null}"#), UnreadableBody::NotAJob);
}

#[test]
fn a_list_around_an_error_is_that_error() {
    let crud = r#"[{"Success":false,"Errors":[{"Code":"INVALID_VALUE","Message":"bad"}]}]"#;
    for (status, body) in [(200, crud), (400, crud), (200, r#"[1,{"success":"false"}]"#)] {
        assert!(matches!(read(status, body), JobResponse::Error(_)), "{body}");
    }
    assert_eq!(kind(200, crud), ErrorKind::Request);
    let jobs = read(200, r#"[{"id":"a","status":"cancelled"}]"#);
    assert_eq!(jobs, JobResponse::Unreadable(UnreadableBody::NotAnObject));
}

#[test]
fn a_fault_with_a_status_is_no_job_however_it_is_spelled() {
    let body = r#"{"status":"cancelled","FaultCode":"fns:INVALID_SESSION","FaultString":"gone"}"#;
    assert_eq!(kind(200, body), ErrorKind::SignIn);
}

#[test]
fn half_of_a_surrogate_pair_does_not_cost_the_answer() {
    let body = r#"{"status":"cancelled","name":"\ud800","batches":[{"name":"\udc00"}]}"#;
    assert_eq!(job(200, body).name.as_deref(), Some("\\ud800"));
    assert_eq!(job(200, body).batches.len(), 1);
}

#[test]
fn a_refusing_status_counts_whatever_the_body() {
    assert_eq!(kind(502, "<html></html>"), ErrorKind::Gateway);
    assert_eq!(kind(504, ""), ErrorKind::Gateway);
    assert_eq!(kind(404, "<html></html>"), ErrorKind::NotFound);
    assert_eq!(kind(429, "slow down"), ErrorKind::TooMany);
    assert_eq!(kind(403, "<security:max-object-size>2047MB"), ErrorKind::Permission);
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
    assert!(matches!(read(200, &body), JobResponse::Unreadable(_)));
}

#[test]
fn an_error_that_has_a_status_is_no_job_that_has_ended() {
    for body in [
        r#"{"status":"failed","error":"session expired"}"#,
        r#"{"status":"failed","reasons":[{"code":50000040,"message":"x"}]}"#,
        r#"{"status":"aborted","code":"LOCK_COMPETITION","message":"x"}"#,
        r#"{"status":403,"error":"Forbidden","path":"/v1"}"#,
    ] {
        assert!(matches!(read(200, body), JobResponse::Error(_)), "{body}");
    }
    let bare = r#"{"status":401,"message":"Unauthorized"}"#;
    assert_eq!(read(200, bare), JobResponse::Unreadable(UnreadableBody::NotAJob));
}
