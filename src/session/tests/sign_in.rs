use super::*;

/// A job that was looked up with a fresh token, and the question whether to cancel it.
fn asked() -> Driver {
    let mut driver = Driver::new();
    driver.ask(oauth(sandbox()));
    driver.respond(Operation::SignIn, answer(200, TOKEN));
    driver.respond(Operation::Read, answer(200, EXECUTING));
    driver
}

#[test]
fn forgetting_takes_secrets_and_an_open_question_away_and_keeps_the_job() {
    let mut driver = asked();
    driver.act(ActionKind::ForgetSignIn);
    driver.confirm("");
    assert_eq!((driver.is_idle(), driver.deletes()), (true, 0));
    assert!(driver.entry().snapshot.is_some() && driver.entry().target.credentials.is_none());
    assert!(driver.session.tokens.is_empty());
    driver.look_again();
    assert!(driver.is_idle(), "nothing to sign in with");
    driver.act(ActionKind::LookAgain(sandbox().key(), Some(client("c"))));
    assert!(driver.session.is_busy());
}

#[test]
fn forgetting_takes_the_credentials_of_every_job() {
    let mut driver = Driver::new();
    driver.act(ActionKind::LookUp(vec![sandbox(), other_job()]));
    driver.act(ActionKind::ForgetSignIn);
    assert!(driver.session.jobs.values().all(|entry| entry.target.credentials.is_none()));
    assert_eq!(driver.session.calls.len(), 2, "what was sent is waited for");
}

#[test]
fn forgetting_during_a_cancel_still_ends_in_the_truth() {
    let mut driver = Driver::new();
    driver.ask(sandbox());
    driver.respond(Operation::Read, answer(200, EXECUTING));
    driver.confirm("");
    driver.act(ActionKind::ForgetSignIn);
    driver.respond(Operation::Cancel, Err(TransportError::Unreachable));
    driver.ends(OutcomeKind::Unknown, UNKNOWN);
    assert_eq!(driver.outcome().advice, [Advice::CancelResult, Advice::SignInForgotten]);
}

#[test]
fn forgetting_under_a_token_call_ends_at_once_and_nothing_more_is_sent() {
    let mut driver = Driver::new();
    driver.act(ActionKind::LookUp(vec![oauth(sandbox()), oauth(other_job())]));
    let id = *driver.session.calls.first().unwrap().0;
    driver.act(ActionKind::ForgetSignIn);
    driver.ends(OutcomeKind::Unreachable, Headline::NothingSent { cancel: false });
    let other = &driver.session.jobs[&other_job().key()];
    let nothing = Headline::NothingSent { cancel: false };
    assert_eq!(other.outcome.as_ref().unwrap().headline, nothing);
    driver.act(ActionKind::Responded(id, answer(200, TOKEN)));
    assert!(driver.is_idle() && driver.session.tokens.is_empty());
    assert_eq!(driver.session.log.len(), 1, "the token call is still accounted for");
}

#[test]
fn forgetting_before_a_cancel_is_signed_in_says_that_none_was_sent() {
    let mut driver = asked();
    driver.wait(3_600);
    driver.confirm("");
    driver.act(ActionKind::ForgetSignIn);
    driver.ends(OutcomeKind::Unreachable, Headline::NothingSent { cancel: true });
    assert_eq!(driver.deletes(), 0);
}

#[test]
fn forgetting_before_a_cancel_is_verified_leaves_it_unknown() {
    let mut driver = asked();
    driver.confirm("");
    driver.respond(Operation::Cancel, answer(401, ""));
    assert!(driver.session.calls[0].fetches_token());
    driver.act(ActionKind::ForgetSignIn);
    driver.ends(OutcomeKind::Unknown, UNKNOWN);
}

#[test]
fn a_401_that_comes_after_forgetting_renews_nothing() {
    let mut driver = Driver::new();
    driver.look_up(oauth(sandbox()));
    driver.respond(Operation::SignIn, answer(200, TOKEN));
    driver.act(ActionKind::ForgetSignIn);
    driver.respond(Operation::Read, answer(401, ""));
    driver.ends_as(OutcomeKind::Refused);
}

#[test]
fn a_sign_in_is_proved_by_a_job_or_by_an_error_of_aquas() {
    for proof in [answer(200, EXECUTING), answer(200, NO_SUCH_JOB), answer(403, MAY_NOT)] {
        let mut driver = Driver::new();
        driver.look_up(sandbox());
        assert!(!driver.session.sign_in_proven);
        driver.respond(Operation::Read, proof);
        assert!(driver.session.sign_in_proven);
        driver.look_again();
        driver.respond(Operation::Read, answer(401, ""));
        assert!(!driver.session.sign_in_proven);
    }
}

#[test]
fn a_sign_in_is_not_proved_by_what_may_be_anybodys() {
    for no_proof in [
        answer(401, ""),
        answer(403, ""),
        answer(502, "<html>"),
        by_relay("", 404, "<html>"),
        by_relay("host-not-listed", 404, r#"{"relay":"host-not-listed"}"#),
        Err(TransportError::Unreachable),
    ] {
        let mut driver = Driver::new();
        driver.look_up(sandbox());
        driver.respond(Operation::Read, no_proof.clone());
        assert!(!driver.session.sign_in_proven, "{no_proof:?}");
    }
}

#[test]
fn a_sign_in_is_no_longer_proved_once_forgotten_or_for_another_tenant() {
    for end in [ActionKind::ForgetSignIn, ActionKind::TenantChanged] {
        let mut driver = Driver::new();
        driver.look_up(sandbox());
        driver.respond(Operation::Read, answer(200, EXECUTING));
        driver.act(end);
        assert!(!driver.session.sign_in_proven);
    }
}

#[test]
fn an_answer_of_before_proves_no_sign_in_of_after() {
    for end in [ActionKind::ForgetSignIn, ActionKind::TenantChanged] {
        let mut driver = Driver::new();
        driver.look_up(sandbox());
        driver.act(end.clone());
        driver.respond(Operation::Read, answer(200, EXECUTING));
        assert!(!driver.session.sign_in_proven, "{end:?}");
    }
}

#[test]
fn a_cancel_that_was_asked_about_before_another_tenant_was_chosen_proves_nothing_there() {
    let mut driver = asked();
    driver.act(ActionKind::TenantChanged);
    driver.confirm("");
    driver.respond(Operation::Cancel, answer(200, EXECUTING));
    driver.respond(Operation::Read, answer(200, EXECUTING));
    assert!(!driver.session.sign_in_proven);
}

#[test]
fn a_token_that_is_renewed_leaves_the_sign_in_proved() {
    let mut driver = asked();
    driver.act(ActionKind::KeepRunning);
    driver.look_again();
    driver.respond(Operation::Read, answer(401, ""));
    assert!(driver.session.sign_in_proven);
}
