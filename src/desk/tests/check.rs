use super::*;
use crate::aqua::TransportError;

/// What a check finds when its read is answered like this.
#[track_caller]
fn found(case: Rc<JobTarget>, answer: HttpResult) -> Rc<Checked> {
    let mut bench = Bench::new();
    bench.step(|now| Event::Check(case, now));
    bench.answered(Operation::Read, answer);
    assert_eq!(bench.desk.phase, Phase::Idle);
    assert_eq!(bench.desk.outcome, None, "a check is no outcome");
    bench.desk.checked.expect("something was found")
}

fn by_relay(word: &str, status: u16, body: &str) -> HttpResult {
    let headers = ResponseHeaders { relay: Some(word.into()), ..ResponseHeaders::default() };
    Ok(HttpResponse { status, headers, body: body.into() })
}

fn unsigned() -> Rc<JobTarget> {
    Rc::new(JobTarget { credentials: None, ..(*sandbox()).clone() })
}

const NO_SUCH_JOB: &str = r#"{"errorCode":"90002","message":"Invalid job id."}"#;

#[test]
fn an_answer_about_no_such_job_means_that_all_works() {
    let checked = found(sandbox(), answer(200, NO_SUCH_JOB));
    assert_eq!(checked.kind, CheckKind::Working);
    assert_eq!(checked.says, ["Working: rest.test.zuora.com answers and takes the sign-in."]);
    assert_eq!(found(sandbox(), answer(200, EXECUTING)).kind, CheckKind::Working);
    let v1 = r#"{"success":false,"processId":"P","reasons":[{"code":50000040,"message":"no"}]}"#;
    assert_eq!(found(sandbox(), answer(404, v1)).kind, CheckKind::Working);
}

#[test]
fn a_sign_in_that_is_refused_is_told_from_one_that_was_not_given() {
    let refused = r#"{"message":"Authentication error"}"#;
    assert_eq!(found(sandbox(), answer(401, refused)).kind, CheckKind::SignInRefused);
    let checked = found(unsigned(), answer(401, refused));
    assert_eq!(checked.kind, CheckKind::Reached);
    assert!(checked.says[0].contains("not checked"), "{:?}", checked.says);
}

#[test]
fn a_site_without_its_relay_is_told_from_a_host_that_is_not_reached() {
    let kind = |answer| found(sandbox(), answer).kind;
    assert_eq!(kind(by_relay("", 404, "<html>Not found</html>")), CheckKind::RelayMissing);
    assert_eq!(kind(by_relay("", 200, "<html>The start page</html>")), CheckKind::RelayMissing);
    assert_eq!(kind(by_relay("", 405, "")), CheckKind::RelayMissing);
    assert_eq!(
        kind(by_relay("upstream-unreachable", 502, r#"{"relay":"upstream-unreachable"}"#)),
        CheckKind::HostUnreachable
    );
    assert_eq!(kind(by_relay("", 502, "<html>")), CheckKind::HostUnreachable);
    assert_eq!(kind(Err(TransportError::Unreachable)), CheckKind::HostUnreachable);
    assert_eq!(kind(Err(TransportError::TimedOut(30))), CheckKind::HostUnreachable);
    assert_eq!(kind(Err(TransportError::CrossOrigin)), CheckKind::Blocked);
}

#[test]
fn what_the_relay_says_itself_is_not_taken_for_zuoras_words() {
    let body = r#"{"relay":"host-not-listed","message":"This relay does not lead to that host."}"#;
    let checked = found(sandbox(), by_relay("host-not-listed", 404, body));
    assert_eq!(checked.kind, CheckKind::RelayRefuses);
    assert_eq!(checked.says.last().unwrap(), "This relay does not lead to that host.");
    // Nor are Zuora's taken for the relay's.
    assert_eq!(found(sandbox(), by_relay("passed", 200, NO_SUCH_JOB)).kind, CheckKind::Working);
    let page = by_relay("passed", 404, "<html>Not found</html>");
    assert_eq!(found(sandbox(), page).kind, CheckKind::Unclear);
}

#[test]
fn a_check_signs_in_as_a_look_up_does() {
    let credentials =
        Credentials::OAuth { client_id: "c".into(), client_secret: Secret::new("hunter2") };
    let case = Rc::new(JobTarget { credentials: Some(credentials), ..(*sandbox()).clone() });
    let mut bench = Bench::new();
    bench.step(|now| Event::Check(case.clone(), now));
    bench.answered(Operation::SignIn, answer(401, r#"{"error":"invalid_client"}"#));
    assert_eq!(bench.desk.checked.as_ref().unwrap().kind, CheckKind::SignInRefused);
    bench.step(|now| Event::Check(case, now));
    assert_eq!(bench.desk.checked, None, "what was found before is of the past");
    bench.answered(Operation::SignIn, answer(200, r#"{"access_token":"t"}"#));
    bench.answered(Operation::Read, answer(200, NO_SUCH_JOB));
    assert_eq!(bench.desk.checked.as_ref().unwrap().kind, CheckKind::Working);
}

#[test]
fn a_check_leaves_the_job_in_hand_as_it_is() {
    let mut bench = Bench::new();
    bench.look_up(sandbox());
    bench.answered(Operation::Read, answer(200, EXECUTING));
    let (case, seen, outcome) =
        (bench.desk.case.clone(), bench.desk.seen.clone(), bench.desk.outcome.clone());
    bench.step(|now| Event::Check(case_of_another_job(), now));
    bench.answered(Operation::Read, answer(200, NO_SUCH_JOB));
    assert_eq!((bench.desk.case.clone(), bench.desk.seen.clone()), (case, seen));
    assert_eq!(bench.desk.outcome, outcome);
    assert_eq!(bench.desk.log.len(), 2, "the log has every call");
}

fn case_of_another_job() -> Rc<JobTarget> {
    Rc::new(JobTarget {
        job_id: JobId::new("0".repeat(32)),
        ..(*case("rest.eu.zuora.com")).clone()
    })
}

#[test]
fn a_check_waits_for_a_call_under_way() {
    let mut bench = Bench::new();
    bench.look_up(sandbox());
    let flights = bench.desk.flights();
    bench.step(|now| Event::Check(sandbox(), now));
    assert_eq!(bench.desk.flights(), flights);
}

#[test]
fn nothing_is_kept_of_a_sign_in_that_was_only_checked() {
    let mut bench = Bench::new();
    bench.step(|now| Event::Check(sandbox(), now));
    bench.answered(Operation::Read, answer(200, NO_SUCH_JOB));
    assert_eq!(bench.desk.checking, None);
}

#[test]
fn a_relays_refusal_of_a_cancel_is_certain() {
    let mut bench = Bench::new();
    let refusal = || by_relay("rate-limited", 429, r#"{"relay":"rate-limited","message":"Wait."}"#);
    bench.cancel_answered(refusal());
    bench.answered(Operation::Read, refusal());
    bench.ends(
        OutcomeKind::Refused,
        "The relay did not pass the cancel on, and the job could not be read.",
    );
}

#[test]
fn a_cancel_that_the_relay_lost_is_not_called_undone() {
    let mut bench = Bench::new();
    let silent = || by_relay("upstream-silent", 504, r#"{"relay":"upstream-silent"}"#);
    bench.cancel_answered(silent());
    bench.answered(Operation::Read, silent());
    bench.ends(OutcomeKind::Unknown, "It is not known whether the job was cancelled.");
}
