use super::*;
use crate::aqua::TransportError;

#[track_caller]
fn looked_up(found: HttpResult, kind: OutcomeKind, heading: &str) -> Bench {
    let mut bench = Bench::new();
    bench.look_up(sandbox());
    bench.answered(Operation::Read, found);
    bench.ends(kind, heading);
    bench
}

#[test]
fn a_running_job_is_shown_as_running() {
    let bench = looked_up(
        answer(200, EXECUTING),
        OutcomeKind::StillRunning,
        "Not cancelled: the job reads executing. 1 of 2 batches has finished with 3 records; 1 has not run.",
    );
    assert_eq!(bench.desk.seen.as_ref().unwrap().job.batches.len(), 2);
    assert_eq!(bench.desk.seen.unwrap().request_id.as_deref(), Some("req-1"));
}

#[test]
fn a_job_that_has_ended_says_so() {
    for (status, says) in [
        ("completed", "Nothing to cancel: the job has completed."),
        ("cancelled", "Nothing to cancel: the job was already cancelled."),
        ("aborted", "Nothing to cancel: the job was aborted."),
        ("failed", "Nothing to cancel: the job has ended and reads failed."),
    ] {
        let body = format!(r#"{{"status":"{status}"}}"#);
        looked_up(answer(200, &body), OutcomeKind::AlreadyFinished, says);
    }
}

#[test]
fn an_unknown_status_is_shown_and_not_interpreted() {
    looked_up(
        answer(200, r#"{"status":"hibernating"}"#),
        OutcomeKind::Unknown,
        "The job reads “hibernating”, a status that this page does not know.",
    );
}

#[test]
fn a_job_that_zuora_does_not_know_is_invalid() {
    let bench = looked_up(
        answer(200, r#"{"errorCode":"90002","message":"Invalid job id"}"#),
        OutcomeKind::Invalid,
        "Zuora knows no job with this ID on this tenant.",
    );
    let said = &bench.desk.outcome.as_ref().unwrap().said[0];
    assert_eq!(said.code.as_deref(), Some("90002"));
    assert_eq!(said.text.as_deref(), Some("Invalid job id"));
    assert_eq!(said.request_id.as_deref(), Some("req-1"));
    assert!(bench.advice().contains("US Developer & Central Sandbox"));
}

#[test]
fn a_refused_sign_in_hints_at_the_wrong_tenant() {
    let bench = looked_up(
        answer(401, r#"{"message":"Authentication error"}"#),
        OutcomeKind::Refused,
        "Zuora did not accept the sign-in.",
    );
    assert!(bench.advice().contains("wrong tenant"));
}

#[test]
fn what_never_reached_zuora_is_unreachable() {
    for lost in [
        TransportError::TimedOut(30),
        TransportError::Offline,
        TransportError::CrossOrigin,
        TransportError::Redirected,
    ] {
        let mut bench = Bench::new();
        bench.look_up(sandbox());
        bench.answered(Operation::Read, Err(lost));
        assert_eq!(bench.desk.outcome.as_ref().unwrap().kind, OutcomeKind::Unreachable, "{lost:?}");
    }
    let page = "<html>Bad gateway</html>";
    looked_up(
        answer(502, page),
        OutcomeKind::Unreachable,
        "Zuora’s service did not answer; a gateway in front of it did.",
    );
}

#[test]
fn retry_after_becomes_an_instruction() {
    let mut reply = answer(429, "").unwrap();
    reply.headers.retry_after = Some("17".into());
    let bench =
        looked_up(Ok(reply), OutcomeKind::Refused, "Zuora is handling too many requests just now.");
    assert!(bench.advice().contains("wait 17 seconds"));
}

#[test]
fn only_one_call_is_under_way_and_late_answers_are_ignored() {
    let mut bench = Bench::new();
    bench.look_up(sandbox());
    let first = bench.desk.flight().unwrap().id;
    bench.look_up(case("rest.zuora.com"));
    bench.ask(case("rest.zuora.com"));
    assert_eq!(bench.desk.flight().unwrap().id, first);
    bench.step(Event::StopWaiting);
    bench.ends(OutcomeKind::Unknown, "You stopped waiting for the answer.");
    let before = bench.desk.clone();
    bench.step(|now| Event::Answered(first, answer(200, EXECUTING), now));
    assert_eq!(bench.desk, before);
}

#[test]
fn another_job_clears_the_desk_and_the_same_one_does_not() {
    let mut bench = Bench::new();
    bench.look_up(sandbox());
    bench.answered(Operation::Read, answer(200, EXECUTING));
    bench.look_up(sandbox());
    assert!(bench.desk.seen.is_some());
    bench.answered(Operation::Read, Err(TransportError::Unreachable));
    assert!(bench.desk.seen.is_some(), "what was received is not lost with the line");
    bench.look_up(case("rest.zuora.com"));
    assert!(bench.desk.seen.is_none());
}

#[test]
fn the_account_holds_what_zuoras_support_asks_for_and_no_secret() {
    let body =
        r#"{"success":false,"processId":"CBCF","reasons":[{"code":50000060,"message":"m"}]}"#;
    let bench =
        looked_up(answer(500, body), OutcomeKind::Refused, "Zuora had an error of its own.");
    let text = account(&bench.desk, |ms| format!("t{ms}"));
    for part in [ID, "req-1", "CBCF", "50000060", "HTTP 500", "Look-up at t1002000"] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(!text.contains("hunter2") && !format!("{:?}", bench.desk).contains("hunter2"));
}
