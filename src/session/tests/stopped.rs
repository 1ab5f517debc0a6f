use super::*;

#[test]
fn waiting_stopped_during_a_cancel_is_followed_by_a_read() {
    let mut driver = Driver::new();
    driver.ask(sandbox());
    driver.respond(Operation::Read, answer(200, EXECUTING));
    driver.confirm("");
    driver.stop();
    let (_, call) = driver.session.calls.first().unwrap();
    assert_eq!(call.purpose, Purpose::Verify);
    driver.stop();
    driver.ends(OutcomeKind::Unknown, UNKNOWN);
}

#[test]
fn a_page_that_is_left_makes_no_call_any_more() {
    let mut driver = Driver::new();
    driver.ask(sandbox());
    driver.respond(Operation::Read, answer(200, EXECUTING));
    driver.confirm("");
    driver.look_up(other_job());
    assert!(driver.session.calls.values().any(|call| call.purpose == Purpose::Cancel));
    driver.act(ActionKind::StopAll);
    assert!(driver.is_idle());
    assert_eq!(driver.methods(), [Method::Get, Method::Delete, Method::Get]);
    driver.act(ActionKind::Show(sandbox().key()));
    driver.ends(OutcomeKind::Unknown, UNKNOWN);
    assert_eq!(driver.outcome().advice, [Advice::CancelResult, Advice::LookAgainFirst]);
}

#[test]
fn a_cancel_whose_page_is_left_is_looked_at_again_after_signing_in() {
    let mut driver = Driver::new();
    driver.ask(sandbox());
    driver.respond(Operation::Read, answer(200, EXECUTING));
    driver.confirm("");
    driver.act(ActionKind::ForgetSignIn);
    driver.act(ActionKind::StopAll);
    driver.ends(OutcomeKind::Unknown, UNKNOWN);
    assert_eq!(driver.outcome().advice, [Advice::CancelResult, Advice::SignInForgotten]);
    driver.act(ActionKind::LookAgain(sandbox().key(), sandbox().credentials));
    driver.respond(Operation::Read, answer(200, CANCELLED));
    driver.ends_as(OutcomeKind::Cancelled);
}

#[test]
fn a_page_that_is_left_asks_no_question_any_more() {
    let mut driver = Driver::new();
    driver.ask(sandbox());
    driver.respond(Operation::Read, answer(200, EXECUTING));
    driver.act(ActionKind::StopAll);
    driver.confirm("");
    assert!(driver.is_idle());
}
