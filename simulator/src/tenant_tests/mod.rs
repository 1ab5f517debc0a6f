mod sign_in;

use axum::http::header::AUTHORIZATION;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

use super::*;
use crate::identity::{self, PASSWORD, READ_ONLY_USER};
use crate::journal::in_a_word;

const NORMAL: &str = "cafecafecafecafecafecafecafecafe";

fn pasted_token() -> String {
    format!("Bearer {}", identity::TOKEN)
}

fn basic(user: &str) -> String {
    format!("Basic {}", STANDARD.encode(format!("{user}:{PASSWORD}")))
}

fn call(method: Method, target: Target, authorization: &str) -> Call {
    let value = HeaderValue::from_str(authorization).expect("a header value");
    let headers = HeaderMap::from_iter([(AUTHORIZATION, value)]);
    Call { method, path: "/".to_owned(), headers, body: Bytes::new(), target, reused: false }
}

fn on_job(tenant: &mut Tenant, method: Method, id: &str, authorization: &str) -> Answer {
    tenant.answer(&call(method, Target::Job(id.to_owned()), authorization))
}

fn look_up(tenant: &mut Tenant, id: &str) -> Answer {
    on_job(tenant, Method::GET, id, &pasted_token())
}

fn cancel(tenant: &mut Tenant, id: &str) -> Answer {
    on_job(tenant, Method::DELETE, id, &pasted_token())
}

fn json(answer: &Answer) -> Value {
    let Answer::Reply(reply) = answer else { panic!("no answer: {answer:?}") };
    serde_json::from_slice(&reply.body).expect("JSON")
}

fn status(answer: &Answer) -> u16 {
    let Answer::Reply(reply) = answer else { panic!("no answer: {answer:?}") };
    reply.status.as_u16()
}

/// The `status` of the job that this answer shows; none if it shows no whole job.
fn reads(answer: &Answer) -> Option<String> {
    match answer {
        Answer::Reply(reply) | Answer::Held(reply, _) if !reply.cut_off => {
            let job: Value = serde_json::from_slice(&reply.body).ok()?;
            Some(job.get("batches").and(job.get("status"))?.as_str()?.to_owned())
        }
        _ => None,
    }
}

fn issued_token(tenant: &mut Tenant) -> String {
    let basic = format!("{}:{}", identity::CLIENT_ID, identity::CLIENT_SECRET);
    let mut call = call(Method::POST, Target::Token, &format!("Basic {}", STANDARD.encode(basic)));
    call.body = Bytes::from_static(b"grant_type=client_credentials");
    let answer = tenant.answer(&call);
    format!("Bearer {}", json(&answer)["access_token"].as_str().expect("a token"))
}

#[test]
fn a_cancel_takes_effect_once_and_a_second_one_is_refused() {
    let mut tenant = Tenant::default();
    assert_eq!(json(&look_up(&mut tenant, NORMAL))["status"], "executing");
    assert_eq!(json(&cancel(&mut tenant, NORMAL))["status"], "cancelled");
    assert_eq!(json(&look_up(&mut tenant, NORMAL))["status"], "cancelled");
    assert_eq!(json(&cancel(&mut tenant, NORMAL))["errorCode"], "90003");
    let effects: Vec<_> = tenant.journal().iter().map(|entry| entry.effect).collect();
    assert_eq!(effects, [false, true, false, false]);
}

#[test]
fn the_documented_answers_come_back_value_for_value() {
    for (id, fixture) in [
        ("e20b07474688ad5001468daf10e501de", include_str!("../../../tests/fixtures/june10.json")),
        ("2c90839d46f936820146fd4ef77a1eb6", include_str!("../../../tests/fixtures/dsexport.json")),
    ] {
        let mut tenant = Tenant::default();
        let expected: Value = serde_json::from_str(fixture).expect("JSON");
        let mut before = json(&look_up(&mut tenant, id));
        assert_eq!(before["status"], "executing");
        assert_eq!(json(&cancel(&mut tenant, id)), expected);
        before["status"] = "cancelled".into();
        assert_eq!(before, expected, "only the status may differ before the cancel");
    }
}

#[test]
fn a_completed_job_refuses_the_cancel_in_the_documented_words() {
    let id = "d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0";
    let mut tenant = Tenant::default();
    assert_eq!(json(&look_up(&mut tenant, id))["status"], "completed");
    let refusal = cancel(&mut tenant, id);
    assert_eq!(status(&refusal), 200);
    let documented =
        json!({ "errorCode": "90003", "message": "Invalid Job Id for job cancellation." });
    assert_eq!(json(&refusal), documented);
}

#[test]
fn a_job_may_complete_or_vanish_between_look_up_and_cancel() {
    let mut tenant = Tenant::default();
    let overtaken = "fa57fa57fa57fa57fa57fa57fa57fa57";
    assert_eq!(json(&look_up(&mut tenant, overtaken))["status"], "executing");
    assert_eq!(json(&cancel(&mut tenant, overtaken))["errorCode"], "90003");
    assert_eq!(json(&look_up(&mut tenant, overtaken))["status"], "completed");
    let vanished = "fadefadefadefadefadefadefadefade";
    assert_eq!(json(&look_up(&mut tenant, vanished))["status"], "executing");
    assert_eq!(json(&cancel(&mut tenant, vanished))["reasons"][0]["code"], 50_000_040);
    assert_eq!(json(&look_up(&mut tenant, vanished))["success"], false);
    assert!(tenant.journal().iter().all(|entry| !entry.effect));
}

#[test]
fn a_late_cancel_reads_executing_first_and_cancelled_afterwards() {
    let late = "1a7e1a7e1a7e1a7e1a7e1a7e1a7e1a7e";
    let mut tenant = Tenant::default();
    assert_eq!(json(&cancel(&mut tenant, late))["status"], "executing");
    assert_eq!(json(&look_up(&mut tenant, late))["status"], "cancelled");
}

#[test]
fn a_lost_answer_leaves_the_job_as_the_scenario_says() {
    for (id, lost, afterwards) in [
        ("deafdeafdeafdeafdeafdeafdeafdeaf", "hang", "executing"),
        ("deaddeafdeaddeafdeaddeafdeaddeaf", "hang", "cancelled"),
        ("0ff00ff00ff00ff00ff00ff00ff00ff0", "drop", "executing"),
        ("0ff0dead0ff0dead0ff0dead0ff0dead", "drop", "cancelled"),
    ] {
        let mut tenant = Tenant::default();
        assert_eq!(in_a_word(&cancel(&mut tenant, id)), lost, "{id}");
        assert_eq!(json(&look_up(&mut tenant, id))["status"], afterwards, "{id}");
    }
}

#[test]
fn mending_a_job_shows_what_became_of_it() {
    let mut tenant = Tenant::default();
    let cut_after = "dead0ff0dead0ff0dead0ff0dead0ff0";
    assert_eq!(json(&look_up(&mut tenant, cut_after))["status"], "executing");
    assert_eq!(in_a_word(&cancel(&mut tenant, cut_after)), "drop");
    assert_eq!(in_a_word(&look_up(&mut tenant, cut_after)), "drop");
    assert!(tenant.mend(cut_after));
    assert_eq!(json(&look_up(&mut tenant, cut_after))["status"], "cancelled");

    let always_cut = "a110ff00a110ff00a110ff00a110ff00";
    assert_eq!(in_a_word(&look_up(&mut tenant, always_cut)), "drop");
    assert!(tenant.mend(always_cut));
    assert_eq!(json(&cancel(&mut tenant, always_cut))["status"], "cancelled");
    assert!(!tenant.mend("no such job"));
}

#[test]
fn an_unknown_job_is_said_to_be_unknown_with_status_200() {
    let answer = look_up(&mut Tenant::default(), "0123456789abcdef0123456789abcdef");
    assert_eq!((status(&answer), &json(&answer)["errorCode"]), (200, &json!("90002")));
}

#[test]
fn every_answer_has_a_request_id_of_its_own_and_repeats_the_track_id() {
    let mut tenant = Tenant::default();
    let mut request = call(Method::GET, Target::Job(NORMAL.to_owned()), &pasted_token());
    request.headers.insert("zuora-track-id", HeaderValue::from_static("ticket 17"));
    let mut ids = std::collections::HashSet::new();
    for _ in 0..2 {
        let Answer::Reply(reply) = tenant.answer(&request) else { panic!("no answer") };
        assert_eq!(reply.headers["zuora-track-id"], "ticket 17");
        assert!(ids.insert(reply.headers["zuora-request-id"].clone()));
        tenant.reset(Clock::default());
    }
}

#[test]
fn a_reset_takes_everything_back_to_the_start() {
    let mut tenant = Tenant::default();
    let token = issued_token(&mut tenant);
    cancel(&mut tenant, NORMAL);
    tenant.reset(Clock::default());
    assert!(tenant.journal().is_empty());
    assert_eq!(json(&look_up(&mut tenant, NORMAL))["status"], "executing");
    assert_eq!(status(&on_job(&mut tenant, Method::GET, NORMAL, &token)), 401);
}

#[test]
fn a_reset_to_a_moment_has_every_time_count_from_it() {
    let moment: Timestamp = "2026-11-30T02:40:00Z".parse().expect("a time");
    let started = || {
        let mut tenant = Tenant::default();
        tenant.reset(Clock::held_at(moment));
        let job = json(&look_up(&mut tenant, "de5c0000000000000000000000000001"));
        job["startTime"].as_str().expect("a start").to_owned()
    };
    assert!(started().starts_with("2026-11-29"), "{}", started());
    assert_eq!(started(), started());
}

#[test]
fn files_exist_for_completed_batches_alone() {
    let mut tenant = Tenant::default();
    let mut file = |id: &str| {
        let Answer::Reply(reply) =
            tenant.answer(&call(Method::GET, Target::File(id.to_owned()), &pasted_token()))
        else {
            panic!("no answer")
        };
        (reply.status.as_u16(), String::from_utf8_lossy(&reply.body).into_owned())
    };
    let (status, text) = file("e20b07474688ad5001468daf155f01f5");
    assert_eq!(status, 200);
    assert!(text.contains("InvoiceItemAdjustment") && text.lines().count() == 4);
    assert_eq!(file("2c90839d46f936820146fd4ef99f").0, 404);
    assert_eq!(file("2c90839d46f936820146fd4ef8c71ece").0, 200, "a segment of a completed batch");
    assert_eq!(file("2c90839d46f936820146fd4f061e23cf").0, 404, "a segment of a submitted batch");
}

#[test]
fn files_are_gone_after_three_days() {
    let mut tenant = Tenant::default();
    tenant.clock().freeze(true);
    let target = Target::File("e20b07474688ad5001468daf155f01f5".to_owned());
    let ask = call(Method::GET, target, &pasted_token());
    tenant.clock().advance(3 * 24 * 3600 - 60);
    assert_eq!(status(&tenant.answer(&ask)), 200);
    tenant.clock().advance(60);
    assert_eq!(status(&tenant.answer(&ask)), 404);
    tenant.reset(Clock::default());
    assert_eq!(status(&tenant.answer(&ask)), 200);
}

#[test]
fn the_last_completed_job_is_never_a_running_one() {
    let mut tenant = Tenant::default();
    let mut last = |project: &str| {
        let target = Target::LastCompleted("practice".to_owned(), project.to_owned());
        json(&tenant.answer(&call(Method::GET, target, &pasted_token())))
    };
    assert_eq!(last("nightly")["id"], "d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0");
    assert_eq!(last("weekly")["errorCode"], "90002");
}

#[test]
fn a_submitted_job_runs_by_the_clock_and_is_cancelled_like_any_other() {
    let mut tenant = Tenant::default();
    tenant.clock().freeze(true);
    let mut order = call(Method::POST, Target::Submit, &pasted_token());
    order.body = Bytes::from_static(br#"{"queries":[{"query":"select Id from Account"}]}"#);
    let job = json(&tenant.answer(&order));
    assert_eq!(job["status"], "submitted");
    let id = job["id"].as_str().expect("an ID");
    tenant.clock().advance(4);
    assert_eq!(json(&look_up(&mut tenant, id))["status"], "executing");
    assert_eq!(json(&cancel(&mut tenant, id))["status"], "cancelled");
    assert_eq!(json(&cancel(&mut tenant, id))["errorCode"], "90003");
    let effects: Vec<_> = tenant.journal().iter().map(|entry| entry.effect).collect();
    assert_eq!(effects, [false, false, true, false]);
    tenant.reset(Clock::default());
    assert_eq!(json(&look_up(&mut tenant, id))["errorCode"], "90002");
    assert_ne!(json(&tenant.answer(&order))["id"], id);
}

#[test]
fn every_error_answer_comes_on_the_calls_its_job_id_names() {
    let faulty = [
        "Error answers",
        "Error codes",
        "Error words",
        "Answers of something in between",
        "Large jobs",
    ];
    let ordinary = ["b160b160b160b160b160b160b160b160", "57e557e557e557e557e557e557e557e5"];
    for job in scenario::all() {
        if !faulty.contains(&job.group) || ordinary.contains(&job.id.as_str()) {
            continue;
        }
        let mut tenant = Tenant::default();
        let before = reads(&look_up(&mut tenant, &job.id));
        let cancelled = reads(&cancel(&mut tenant, &job.id));
        let after = reads(&look_up(&mut tenant, &job.id));
        let found = [before.as_deref(), cancelled.as_deref(), after.as_deref()];
        let expected = match &job.id[..4] {
            "de1e" => [Some("executing"), None, Some("executing")],
            "100c" => [None, Some("cancelled"), Some("cancelled")],
            "effe" => [Some("executing"), None, Some("cancelled")],
            _ => [None, None, None],
        };
        assert_eq!(found, expected, "{} {}", job.id, job.title);
        let effect = job.id.starts_with("effe") || job.id.starts_with("100c");
        assert_eq!(tenant.journal()[1].effect, effect, "{} {}", job.id, job.title);
    }
}

#[test]
fn each_of_aquas_codes_refuses_a_cancel_of_a_job_that_goes_on() {
    let mut tenant = Tenant::default();
    for code in ["90001", "90003", "90005", "90010", "90022", "90028", "90029"] {
        let id = format!("000{code}").repeat(4);
        assert_eq!(json(&look_up(&mut tenant, &id))["status"], "executing");
        let refusal = cancel(&mut tenant, &id);
        assert_eq!((status(&refusal), &json(&refusal)["errorCode"]), (200, &json!(code)));
        assert_eq!(json(&look_up(&mut tenant, &id))["status"], "executing");
    }
}

#[test]
fn a_cancel_that_comes_too_late_is_answered_in_each_known_way() {
    let known = json!({ "message": "not in accepted or in_progress status" });
    for (mark, code, body) in [("fa570204", 204, None), ("fa570400", 400, Some(known))] {
        let id = mark.repeat(4);
        let mut tenant = Tenant::default();
        assert_eq!(json(&look_up(&mut tenant, &id))["status"], "executing");
        for _ in 0..2 {
            let Answer::Reply(answer) = cancel(&mut tenant, &id) else { panic!("no answer") };
            assert_eq!(answer.status, code);
            assert_eq!(serde_json::from_slice(&answer.body).ok(), body);
            assert_eq!(json(&look_up(&mut tenant, &id))["status"], "completed");
        }
        assert!(tenant.journal().iter().all(|entry| !entry.effect));
    }
}

#[test]
fn canceled_may_have_one_l() {
    let id = "0de0".repeat(8);
    let mut tenant = Tenant::default();
    assert_eq!(json(&look_up(&mut tenant, &id))["status"], "executing");
    for answer in [cancel(&mut tenant, &id), look_up(&mut tenant, &id)] {
        let job = json(&answer);
        assert_eq!(
            (&job["status"], &job["batches"][2]["status"]),
            (&json!("canceled"), &json!("canceled"))
        );
    }
}

#[test]
fn a_cancel_that_is_held_takes_effect_when_it_arrives() {
    let id = "510ede1e".repeat(4);
    let mut tenant = Tenant::default();
    let held = cancel(&mut tenant, &id);
    assert_eq!((in_a_word(&held).as_str(), reads(&held).as_deref()), ("held", Some("cancelled")));
    assert_eq!(json(&look_up(&mut tenant, &id))["status"], "cancelled");
    assert!(tenant.journal()[0].effect);
    assert_eq!(json(&cancel(&mut tenant, &id))["errorCode"], "90003");
    assert!(tenant.release(&id) && !tenant.release("no such job"));
}

#[test]
fn a_job_with_slow_look_ups_answers_at_once_when_mended() {
    let id = "510e100c".repeat(4);
    let mut tenant = Tenant::default();
    assert_eq!(in_a_word(&look_up(&mut tenant, &id)), "held");
    assert_eq!(json(&cancel(&mut tenant, &id))["status"], "cancelled");
    let held = look_up(&mut tenant, &id);
    assert_eq!((in_a_word(&held).as_str(), reads(&held).as_deref()), ("held", Some("cancelled")));
    tenant.mend(&id);
    assert_eq!(json(&look_up(&mut tenant, &id))["status"], "cancelled");
}

#[test]
fn a_dropped_cancel_that_is_sent_again_is_refused() {
    let id = "0ff02222".repeat(4);
    let mut tenant = Tenant::default();
    assert_eq!(in_a_word(&cancel(&mut tenant, &id)), "drop");
    assert_eq!(json(&cancel(&mut tenant, &id))["errorCode"], "90003");
    assert_eq!(json(&look_up(&mut tenant, &id))["status"], "cancelled");
    let effects: Vec<_> = tenant.journal().iter().map(|entry| entry.effect).collect();
    assert_eq!(effects, [true, false, false]);
}

#[test]
fn what_answers_in_zuoras_place_sends_none_of_zuoras_headers() {
    let mut tenant = Tenant::default();
    for job in scenario::all().iter().filter(|job| job.group.ends_with("in between")) {
        let mut request = call(Method::DELETE, Target::Job(job.id.clone()), &pasted_token());
        request.headers.insert("zuora-track-id", HeaderValue::from_static("ticket 17"));
        let Answer::Reply(reply) = tenant.answer(&request) else { panic!("no answer") };
        // 405 with one of Zuora's codes is Zuora's own.
        let zuoras = job.id.ends_with("0045");
        assert_eq!(reply.headers.contains_key("zuora-request-id"), zuoras, "{}", job.title);
        assert_eq!(reply.headers.contains_key("zuora-track-id"), zuoras, "{}", job.title);
    }
}
