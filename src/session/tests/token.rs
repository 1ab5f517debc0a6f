use super::*;

fn second_token() -> HttpResult {
    answer(200, &TOKEN.replace("t-1", "t-2"))
}

fn looked_up() -> Driver {
    let mut driver = Driver::new();
    driver.look_up(oauth(sandbox()));
    driver.respond(Operation::SignIn, answer(200, TOKEN));
    driver.respond(Operation::Read, answer(200, EXECUTING));
    driver
}

/// The question whether to cancel a job that was looked up with a fresh token.
fn asked() -> Driver {
    let mut driver = looked_up();
    driver.ask(oauth(sandbox()));
    driver.respond(Operation::Read, answer(200, EXECUTING));
    driver
}

#[test]
fn a_token_is_fetched_once_and_used_for_what_follows() {
    let mut driver = Driver::new();
    driver.ask(oauth(sandbox()));
    driver.respond(Operation::SignIn, answer(200, TOKEN));
    assert_eq!(driver.authorization(), "Bearer t-1");
    driver.respond(Operation::Read, answer(200, EXECUTING));
    driver.confirm("");
    driver.respond(Operation::Cancel, answer(200, CANCELLED));
    assert_eq!(driver.methods(), [Method::Post, Method::Get, Method::Delete]);
}

#[test]
fn a_token_is_fetched_once_for_jobs_that_are_looked_up_together() {
    let mut driver = Driver::new();
    driver.act(ActionKind::LookUp(vec![oauth(sandbox()), oauth(other_job())]));
    assert_eq!(driver.session.calls.len(), 1);
    assert!(driver.session.call_for(&other_job().key()).is_some(), "it waits for the token");
    driver.respond(Operation::SignIn, answer(200, TOKEN));
    driver.respond_about(&other_job(), Operation::Read, answer(200, EXECUTING));
    driver.respond_about(&sandbox(), Operation::Read, answer(200, EXECUTING));
    assert_eq!(driver.methods(), [Method::Post, Method::Get, Method::Get]);
}

#[test]
fn a_token_that_cannot_be_had_ends_all_that_wait_for_it() {
    let mut driver = Driver::new();
    driver.act(ActionKind::LookUp(vec![oauth(sandbox()), oauth(other_job())]));
    driver.respond(Operation::SignIn, answer(401, r#"{"error":"invalid_client"}"#));
    assert!(driver.is_idle());
    for entry in driver.session.jobs.values() {
        assert_eq!(entry.outcome.as_ref().unwrap().kind, OutcomeKind::Refused);
    }
}

#[test]
fn waiting_stopped_for_one_job_leaves_the_token_to_the_others() {
    let mut driver = Driver::new();
    driver.act(ActionKind::LookUp(vec![oauth(sandbox()), oauth(other_job())]));
    driver.stop();
    driver.respond_about(&other_job(), Operation::SignIn, answer(200, TOKEN));
    driver.respond_about(&other_job(), Operation::Read, answer(200, EXECUTING));
    driver.ends_as(OutcomeKind::Unreachable);
}

#[test]
fn waiting_can_be_stopped_for_a_job_that_waits_for_anothers_token() {
    let mut driver = Driver::new();
    driver.act(ActionKind::LookUp(vec![oauth(other_job()), oauth(sandbox())]));
    driver.stop();
    assert!(driver.session.call_for(&sandbox().key()).is_none());
    driver.respond_about(&other_job(), Operation::SignIn, answer(200, TOKEN));
    driver.respond(Operation::Read, answer(200, EXECUTING));
    assert!(driver.is_idle());
}

#[test]
fn a_token_that_was_refused_is_renewed_once() {
    let mut driver = looked_up();
    driver.look_up(oauth(sandbox()));
    driver.respond(Operation::Read, answer(401, ""));
    driver.respond(Operation::SignIn, second_token());
    assert_eq!(driver.authorization(), "Bearer t-2");
    driver.respond(Operation::Read, answer(401, ""));
    driver.ends_as(OutcomeKind::Refused);
}

#[test]
fn the_first_token_is_renewed_once_as_well() {
    let mut driver = Driver::new();
    driver.look_up(oauth(sandbox()));
    driver.respond(Operation::SignIn, answer(200, TOKEN));
    driver.respond(Operation::Read, answer(401, ""));
    driver.respond(Operation::SignIn, second_token());
    driver.respond(Operation::Read, answer(401, ""));
    driver.ends_as(OutcomeKind::Refused);
}

#[test]
fn a_token_that_was_renewed_meanwhile_is_not_thrown_away() {
    let mut driver = looked_up();
    driver.act(ActionKind::LookUp(vec![oauth(sandbox()), oauth(other_job())]));
    driver.respond_about(&sandbox(), Operation::Read, answer(401, ""));
    driver.respond_about(&sandbox(), Operation::SignIn, second_token());
    driver.respond_about(&other_job(), Operation::Read, answer(401, ""));
    let call = driver.session.call_for(&other_job().key()).unwrap();
    assert_eq!(call.request.operation, Operation::Read, "the new token is used");
}

#[test]
fn a_token_near_its_end_is_renewed_before_the_delete() {
    let mut driver = asked();
    driver.wait(3_570);
    driver.confirm("");
    driver.respond(Operation::SignIn, answer(200, TOKEN));
    driver.respond(Operation::Cancel, answer(200, CANCELLED));
    assert_eq!(driver.deletes(), 1);
}

#[test]
fn a_delete_refused_for_its_token_is_not_sent_again_by_itself() {
    let mut driver = asked();
    driver.confirm("");
    driver.respond(Operation::Cancel, answer(401, ""));
    driver.respond(Operation::SignIn, answer(200, TOKEN));
    driver.respond(Operation::Read, answer(200, EXECUTING));
    driver.ends_as(OutcomeKind::StillRunning);
    assert_eq!(driver.deletes(), 1);
}

#[test]
fn without_a_token_no_cancel_is_sent_and_that_is_said() {
    let mut driver = asked();
    driver.wait(3_600);
    driver.confirm("");
    driver.respond(Operation::SignIn, answer(401, r#"{"error":"invalid_client"}"#));
    driver.ends_as(OutcomeKind::Refused);
    assert_eq!(driver.outcome().advice[0], Advice::NoCancelSent);
    assert_eq!(driver.deletes(), 0);
}

#[test]
fn a_token_that_cannot_be_had_after_a_cancel_leaves_it_unknown() {
    let mut driver = asked();
    driver.confirm("");
    driver.respond(Operation::Cancel, answer(401, ""));
    driver.respond(Operation::SignIn, Err(TransportError::Unreachable));
    driver.ends(OutcomeKind::Unknown, UNKNOWN);
}

#[test]
fn a_token_goes_to_no_other_tenant() {
    let mut driver = looked_up();
    driver.look_up(oauth(production()));
    assert!(driver.session.calls[0].fetches_token());
}

#[test]
fn a_token_stands_for_no_other_client() {
    let mut driver = Driver::new();
    driver.look_up(oauth(sandbox()));
    // The form is changed while the token is on its way.
    driver.act(ActionKind::LookAgain(sandbox().key(), Some(client("other"))));
    driver.respond(Operation::SignIn, answer(200, TOKEN));
    driver.respond(Operation::Read, answer(200, EXECUTING));
    driver.act(ActionKind::LookAgain(sandbox().key(), Some(client("other"))));
    assert!(driver.session.calls[0].fetches_token());
}

#[test]
fn what_is_at_fault_with_a_client_is_known() {
    for (status, message) in
        [(400, "Invalid client id"), (403, "Access is denied"), (400, "No bearer token")]
    {
        let body = format!(
            r#"{{"timestamp":"t","status":{status},"error":"x","message":"{message}","path":"/oauth/token"}}"#
        );
        let mut driver = Driver::new();
        driver.look_up(oauth(sandbox()));
        driver.respond(Operation::SignIn, answer(status, &body));
        driver.ends_as(OutcomeKind::Refused);
        let Headline::NotRead(FailedRead::Error(error)) = &driver.outcome().headline else {
            panic!("{:?}", driver.outcome());
        };
        assert!(error.fault.is_some(), "{message}");
    }
}
