use super::*;
use crate::aqua::TransportError;

const TOKEN: &str = r#"{"access_token":"t-1","token_type":"bearer","expires_in":3598}"#;

fn oauth() -> Rc<JobTarget> {
    let credentials =
        Credentials::OAuth { client_id: "c".into(), client_secret: Secret::new("hunter2") };
    Rc::new(JobTarget { credentials: Some(credentials), ..(*sandbox()).clone() })
}

/// A job that was looked up with a fresh token, and the question whether to cancel it.
fn asked() -> Bench {
    let mut bench = Bench::new();
    bench.ask(oauth());
    bench.answered(Operation::SignIn, answer(200, TOKEN));
    bench.answered(Operation::Read, answer(200, EXECUTING));
    bench
}

fn authorization(bench: &Bench) -> String {
    let request = &bench.desk.flight().unwrap().request;
    let header = request.headers.iter().find(|(name, _)| *name == "Authorization");
    header.map(|(_, value)| value.expose().to_owned()).unwrap_or_default()
}

#[test]
fn a_token_is_fetched_once_and_used_for_what_follows() {
    let mut bench = Bench::new();
    bench.ask(oauth());
    bench.answered(Operation::SignIn, answer(200, TOKEN));
    assert_eq!(authorization(&bench), "Bearer t-1");
    bench.answered(Operation::Read, answer(200, EXECUTING));
    bench.confirm("");
    bench.answered(Operation::Cancel, answer(200, CANCELLED));
    let methods: Vec<_> = bench.desk.log.iter().map(|entry| entry.method).collect();
    assert_eq!(methods, ["POST", "GET", "DELETE"]);
}

#[test]
fn a_token_that_was_refused_is_renewed_once() {
    let mut bench = Bench::new();
    bench.look_up(oauth());
    bench.answered(Operation::SignIn, answer(200, TOKEN));
    bench.answered(Operation::Read, answer(200, EXECUTING));
    bench.look_up(oauth());
    bench.answered(Operation::Read, answer(401, ""));
    bench.answered(Operation::SignIn, answer(200, &TOKEN.replace("t-1", "t-2")));
    assert_eq!(authorization(&bench), "Bearer t-2");
    bench.answered(Operation::Read, answer(401, ""));
    bench.ends(OutcomeKind::Refused, "Zuora did not accept the sign-in.");
}

#[test]
fn the_first_token_is_renewed_once_as_well() {
    let mut bench = Bench::new();
    bench.look_up(oauth());
    bench.answered(Operation::SignIn, answer(200, TOKEN));
    bench.answered(Operation::Read, answer(401, ""));
    bench.answered(Operation::SignIn, answer(200, &TOKEN.replace("t-1", "t-2")));
    bench.answered(Operation::Read, answer(401, ""));
    bench.ends(OutcomeKind::Refused, "Zuora did not accept the sign-in.");
}

#[test]
fn a_token_near_its_end_is_renewed_before_the_delete() {
    let mut bench = asked();
    bench.now += 3_570_000.0;
    bench.confirm("");
    bench.answered(Operation::SignIn, answer(200, TOKEN));
    bench.answered(Operation::Cancel, answer(200, CANCELLED));
    assert_eq!(bench.deletes(), 1);
}

#[test]
fn a_delete_refused_for_its_token_is_not_sent_again_by_itself() {
    let mut bench = asked();
    bench.confirm("");
    bench.answered(Operation::Cancel, answer(401, ""));
    bench.answered(Operation::SignIn, answer(200, TOKEN));
    bench.answered(Operation::Read, answer(200, EXECUTING));
    assert_eq!(bench.desk.outcome.as_ref().unwrap().kind, OutcomeKind::StillRunning);
    assert_eq!(bench.deletes(), 1);
}

#[test]
fn without_a_token_no_cancel_is_sent_and_that_is_said() {
    let mut bench = asked();
    bench.now += 3_600_000.0;
    bench.confirm("");
    bench.answered(Operation::SignIn, answer(401, r#"{"error":"invalid_client"}"#));
    bench.ends(OutcomeKind::Refused, "Zuora did not accept the sign-in.");
    assert!(bench.advice().contains("No cancel was sent."));
    assert_eq!(bench.deletes(), 0);
}

#[test]
fn a_token_that_cannot_be_had_after_a_cancel_leaves_it_unknown() {
    let mut bench = asked();
    bench.confirm("");
    bench.answered(Operation::Cancel, answer(401, ""));
    bench.answered(Operation::SignIn, Err(TransportError::Unreachable));
    bench.ends(OutcomeKind::Unknown, "It is not known whether the job was cancelled.");
}

#[test]
fn a_token_goes_to_no_other_tenant_and_stands_for_no_other_client() {
    let mut bench = Bench::new();
    bench.look_up(oauth());
    bench.answered(Operation::SignIn, answer(200, TOKEN));
    bench.answered(Operation::Read, answer(200, EXECUTING));
    let mut elsewhere = oauth();
    Rc::make_mut(&mut elsewhere).tenant = case("rest.zuora.com").tenant.clone();
    bench.look_up(elsewhere);
    assert_eq!(bench.desk.flight().unwrap().request.operation, Operation::SignIn);
}

#[test]
fn forgetting_takes_secrets_and_an_open_question_away_and_keeps_the_job() {
    let mut bench = asked();
    bench.step(Event::Forget);
    bench.confirm("");
    assert_eq!((bench.desk.phase.clone(), bench.deletes()), (Phase::Idle, 0));
    assert!(bench.desk.seen.is_some() && bench.desk.case.as_ref().unwrap().credentials.is_none());
    bench.step(|now| Event::LookAgain(None, now));
    assert_eq!(bench.desk.phase, Phase::Idle, "nothing to sign in with");
}

#[test]
fn forgetting_during_a_cancel_still_ends_in_the_truth() {
    let mut bench = Bench::new();
    bench.ask(sandbox());
    bench.answered(Operation::Read, answer(200, EXECUTING));
    bench.confirm("");
    bench.step(Event::Forget);
    bench.answered(Operation::Cancel, Err(TransportError::Unreachable));
    bench.ends(OutcomeKind::Unknown, "It is not known whether the job was cancelled.");
    assert!(bench.advice().contains("Sign in again"));
}

#[test]
fn forgetting_under_a_token_call_ends_at_once_and_nothing_more_is_sent() {
    let mut bench = Bench::new();
    bench.look_up(oauth());
    let id = bench.desk.flight().unwrap().id;
    bench.step(Event::Forget);
    bench.ends(OutcomeKind::Unreachable, "Nothing was sent.");
    assert!(bench.advice().contains("forgotten"));
    bench.step(|now| Event::Answered(id, answer(200, TOKEN), now));
    assert_eq!((bench.desk.phase.clone(), bench.desk.token.clone()), (Phase::Idle, None));
    assert_eq!(bench.desk.log.len(), 1, "the token call is still accounted for");
}

#[test]
fn forgetting_before_a_cancel_is_signed_in_says_that_none_was_sent() {
    let mut bench = Bench::new();
    bench.ask(oauth());
    bench.answered(Operation::SignIn, answer(200, TOKEN));
    bench.answered(Operation::Read, answer(200, EXECUTING));
    bench.desk.token = None;
    bench.confirm("");
    bench.step(Event::Forget);
    bench.ends(OutcomeKind::Unreachable, "Nothing was sent: the job was not cancelled.");
    assert_eq!(bench.deletes(), 0);
}

#[test]
fn forgetting_before_a_cancel_is_verified_leaves_it_unknown() {
    let mut bench = Bench::new();
    bench.ask(oauth());
    bench.answered(Operation::SignIn, answer(200, TOKEN));
    bench.answered(Operation::Read, answer(200, EXECUTING));
    bench.confirm("");
    bench.answered(Operation::Cancel, answer(401, ""));
    assert_eq!(bench.desk.flight().unwrap().request.operation, Operation::SignIn);
    bench.step(Event::Forget);
    bench.ends(OutcomeKind::Unknown, "It is not known whether the job was cancelled.");
}

#[test]
fn forgetting_under_a_check_leaves_the_outcome_as_it_was() {
    let mut bench = Bench::new();
    bench.step(|now| Event::Check(oauth(), now));
    bench.step(Event::Forget);
    assert_eq!((bench.desk.phase.clone(), bench.desk.outcome.clone()), (Phase::Idle, None));
    assert_eq!((bench.desk.checked.clone(), bench.desk.checking.clone()), (None, None));
}

#[test]
fn a_token_is_used_with_the_client_it_was_fetched_for_alone() {
    let other = Credentials::OAuth { client_id: "other".into(), client_secret: Secret::new("o") };
    let mut bench = Bench::new();
    bench.look_up(oauth());
    // The form is changed while the token is on its way.
    bench.step(|now| Event::LookAgain(Some(other.clone()), now));
    bench.answered(Operation::SignIn, answer(200, TOKEN));
    bench.answered(Operation::Read, answer(200, EXECUTING));
    let held = bench.desk.token.clone().unwrap();
    assert_eq!(Some(&held.credentials), oauth().credentials.as_ref());
    bench.step(|now| Event::LookAgain(Some(other), now));
    assert_eq!(bench.desk.flight().unwrap().request.operation, Operation::SignIn);
}

#[test]
fn what_is_at_fault_with_a_client_is_told() {
    for (status, message, says) in [
        (400, "Invalid client id", "no OAuth client with this client ID"),
        (403, "Access is denied", "may not sign in"),
        (400, "No bearer token", "wants a bearer token"),
    ] {
        let body = format!(
            r#"{{"timestamp":"t","status":{status},"error":"x","message":"{message}","path":"/oauth/token"}}"#
        );
        let mut bench = Bench::new();
        bench.look_up(oauth());
        bench.answered(Operation::SignIn, answer(status, &body));
        let outcome = bench.desk.outcome.clone().unwrap();
        assert_eq!(outcome.kind, OutcomeKind::Refused);
        assert!(outcome.heading.contains(says), "{}", outcome.heading);
    }
}
