use super::*;

#[test]
fn a_clean_cancel_is_one_look_up_and_one_delete() {
    let mut driver = Driver::new();
    driver.cancel(answer(200, CANCELLED));
    driver.ends(OutcomeKind::Cancelled, Headline::Cancelled);
    assert_eq!(driver.methods(), [Method::Get, Method::Delete]);
    let summary = driver.outcome().summary.unwrap();
    assert_eq!((summary.finished, summary.records, summary.waiting), (1, 3, 1));
}

#[test]
fn nothing_is_deleted_before_a_person_confirms() {
    let mut driver = Driver::new();
    driver.confirm("");
    assert!(driver.is_idle());
    driver.ask(sandbox());
    driver.confirm("");
    driver.respond(Operation::Read, answer(200, EXECUTING));
    assert!(driver.session.question.is_some());
    driver.act(ActionKind::KeepRunning);
    driver.confirm("");
    assert_eq!((driver.is_idle(), driver.deletes()), (true, 0));
}

#[test]
fn keeping_a_job_running_adds_to_what_was_found_and_wipes_nothing() {
    let mut driver = Driver::new();
    driver.ask(sandbox());
    driver.respond(Operation::Read, answer(200, EXECUTING));
    let found = driver.outcome().clone();
    driver.act(ActionKind::KeepRunning);
    driver.ends(OutcomeKind::StillRunning, executing(None));
    assert_eq!((driver.outcome(), driver.entry().kept_running), (&found, true));
    driver.look_again();
    assert!(!driver.entry().kept_running, "said once, of the look-up before");
}

#[test]
fn on_production_the_end_of_the_job_id_must_be_typed() {
    let mut driver = Driver::new();
    driver.ask(production());
    driver.respond(Operation::Read, answer(200, EXECUTING));
    for wrong in ["", "7a1eb", "7a1eb7", ID] {
        driver.confirm(wrong);
        assert!(driver.session.question.is_some() && !driver.session.is_busy(), "{wrong}");
    }
    driver.confirm(" 7A1EB6 ");
    driver.respond(Operation::Cancel, answer(200, CANCELLED));
    assert_eq!(driver.deletes(), 1);
}

#[test]
fn a_second_click_sends_no_second_delete() {
    let mut driver = Driver::new();
    driver.ask(sandbox());
    driver.respond(Operation::Read, answer(200, EXECUTING));
    driver.confirm("");
    let first = driver.session.clone();
    driver.confirm("");
    driver.ask(sandbox());
    driver.look_again();
    assert_eq!(driver.session, first);
}

#[test]
fn a_finished_job_is_never_offered_for_cancel() {
    let mut driver = Driver::new();
    driver.ask(sandbox());
    driver.respond(Operation::Read, answer(200, COMPLETED));
    let status = JobStatus::Completed;
    driver.ends(OutcomeKind::AlreadyFinished, Headline::Ended { status, after_cancel: false });
}

#[test]
fn a_refused_look_up_still_offers_the_cancel_and_says_why() {
    let mut driver = Driver::new();
    driver.ask(sandbox());
    driver.respond(Operation::Read, answer(403, MAY_NOT));
    let question = driver.session.question.clone().expect("a question");
    let Some(FailedRead::Error(error)) = &question.failed_look_up else { panic!("{question:?}") };
    assert_eq!(error.kind, ErrorKind::Permission);
    driver.confirm("");
    driver.respond(Operation::Cancel, answer(200, CANCELLED));
    driver.ends_as(OutcomeKind::Cancelled);
}

#[test]
fn a_lost_look_up_or_sign_in_offers_no_cancel() {
    for found in [
        Err(TransportError::TimedOut(30)),
        answer(401, ""),
        answer(429, ""),
        answer(502, "<html>"),
        answer(200, NO_SUCH_JOB),
        by_relay("", 200, "<html>The start page</html>"),
    ] {
        let mut driver = Driver::new();
        driver.ask(sandbox());
        driver.respond(Operation::Read, found.clone());
        assert!(driver.is_idle(), "{found:?}");
    }
}

#[test]
fn a_lost_answer_is_never_called_a_failure() {
    for error in [
        TransportError::TimedOut(30),
        TransportError::Unreachable,
        TransportError::CutOff(200),
        TransportError::TooLong(200),
        TransportError::Stopped,
    ] {
        let mut driver = Driver::new();
        driver.cancel(Err(error));
        driver.respond(Operation::Read, answer(200, CANCELLED));
        driver.ends(OutcomeKind::Cancelled, Headline::Cancelled);
        assert_eq!(driver.outcome().cancel, Some(CancelResult::NoResponse(error)));
        assert_eq!(driver.outcome().advice[0], Advice::ReadsCancelled);
        assert_eq!(driver.deletes(), 1);
    }
}

#[test]
fn a_lost_answer_and_a_lost_read_are_unknown_until_looked_at_again() {
    let mut driver = Driver::new();
    driver.cancel(Err(TransportError::Unreachable));
    driver.respond(Operation::Read, Err(TransportError::Unreachable));
    driver.ends(OutcomeKind::Unknown, UNKNOWN);
    driver.look_again();
    driver.respond(Operation::Read, answer(200, EXECUTING));
    driver.ends(OutcomeKind::StillRunning, executing(Some(true)));
    assert!(driver.outcome().advice.contains(&Advice::MayStillTakeEffect));
    driver.look_up(sandbox());
    driver.respond(Operation::Read, answer(200, CANCELLED));
    driver.ends_as(OutcomeKind::Cancelled);
    assert_eq!(driver.deletes(), 1);
}

#[test]
fn what_was_read_before_a_cancel_of_unknown_end_is_marked_as_old() {
    let mut driver = Driver::new();
    driver.ask(sandbox());
    driver.respond(Operation::Read, answer(200, EXECUTING));
    let is_old = |driver: &Driver| driver.entry().snapshot.as_ref().unwrap().before_cancel;
    assert!(!is_old(&driver));
    driver.confirm("");
    driver.respond(Operation::Cancel, Err(TransportError::Unreachable));
    driver.respond(Operation::Read, Err(TransportError::Unreachable));
    assert!(is_old(&driver));
    driver.look_again();
    driver.respond(Operation::Read, answer(200, EXECUTING));
    assert!(!is_old(&driver));
}

#[test]
fn two_hundred_without_cancelled_is_no_success() {
    for not_clean in [
        answer(200, EXECUTING),
        answer(200, ""),
        answer(200, "<html>"),
        answer(200, "[]"),
        answer(204, ""),
        answer(200, r#"{"errorCode":"90003","message":"Invalid Job Id for job cancellation."}"#),
        answer(500, CANCELLED),
    ] {
        let mut driver = Driver::new();
        driver.cancel(not_clean);
        driver.respond(Operation::Read, answer(200, EXECUTING));
        driver.ends(OutcomeKind::StillRunning, executing(Some(true)));
    }
}

#[test]
fn a_job_that_completed_in_the_meantime_is_already_finished() {
    let mut driver = Driver::new();
    driver.cancel(answer(200, r#"{"errorCode":"90003","message":"Invalid"}"#));
    driver.respond(Operation::Read, answer(200, COMPLETED));
    let status = JobStatus::Completed;
    driver.ends(OutcomeKind::AlreadyFinished, Headline::Ended { status, after_cancel: true });
}

#[test]
fn a_certain_refusal_is_called_refused_only_if_the_job_cannot_be_read() {
    let mut driver = Driver::new();
    driver.cancel(answer(403, MAY_NOT));
    driver.respond(Operation::Read, answer(200, EXECUTING));
    driver.ends(OutcomeKind::StillRunning, executing(Some(false)));
    let mut driver = Driver::new();
    driver.cancel(answer(403, MAY_NOT));
    driver.respond(Operation::Read, answer(403, MAY_NOT));
    driver.ends(OutcomeKind::Refused, Headline::CancelStopped(StoppedBy::Zuora));
}

#[test]
fn nothing_can_come_any_more_of_a_cancel_that_was_certainly_refused() {
    for refusal in [
        answer(403, MAY_NOT),
        answer(403, ""),
        answer(200, r#"{"errorCode":"90009","message":"Not authorized"}"#),
        answer(405, ""),
    ] {
        let mut driver = Driver::new();
        driver.cancel(refusal);
        driver.respond(Operation::Read, answer(200, EXECUTING));
        driver.ends(OutcomeKind::StillRunning, executing(Some(false)));
        driver.look_again();
        driver.respond(Operation::Read, answer(200, EXECUTING));
        driver.ends(OutcomeKind::StillRunning, executing(Some(false)));
    }
}

#[test]
fn a_sign_in_that_was_refused_may_only_have_run_out() {
    let mut driver = Driver::new();
    driver.cancel(answer(401, ""));
    driver.respond(Operation::Read, answer(200, EXECUTING));
    driver.ends(OutcomeKind::StillRunning, executing(Some(true)));
}

#[test]
fn a_job_that_vanished_is_unknown_not_failed() {
    let gone = || answer(200, r#"{"success":false,"reasons":[{"code":50000040,"message":"x"}]}"#);
    let mut driver = Driver::new();
    driver.cancel(gone());
    driver.respond(Operation::Read, gone());
    driver.ends(OutcomeKind::Unknown, Headline::CancelUnknown { job_not_found: true });
}

#[test]
fn looking_again_at_a_job_cancelled_here_still_says_cancelled() {
    let mut driver = Driver::new();
    driver.cancel(answer(200, CANCELLED));
    driver.look_again();
    driver.respond(Operation::Read, answer(200, CANCELLED));
    driver.ends_as(OutcomeKind::Cancelled);
}

#[test]
fn a_cancel_acts_on_the_job_in_question_whichever_is_shown() {
    let mut driver = Driver::new();
    driver.ask(sandbox());
    driver.respond(Operation::Read, answer(200, EXECUTING));
    driver.look_up(other_job());
    driver.respond(Operation::Read, answer(200, EXECUTING));
    assert_eq!(driver.session.shown, Some(other_job().key()));
    driver.confirm("");
    let (_, call) = driver.session.calls.first().unwrap();
    assert_eq!((call.key(), call.purpose), (sandbox().key(), Purpose::Cancel));
}

#[test]
fn both_spellings_of_cancelled_are_cancelled() {
    let mut driver = Driver::new();
    driver.cancel(answer(200, r#"{"status":"canceled","batches":[{"status":"canceled"}]}"#));
    driver.ends_as(OutcomeKind::Cancelled);
}
