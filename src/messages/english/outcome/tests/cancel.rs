use super::*;

const NOT_KNOWN: &str = "It is not known whether the job was cancelled.";
const STILL: &str =
    "the job reads executing. 1 of 2 batches has finished with 3 records; 1 has not run.";

#[test]
fn a_clean_cancel_says_what_became_of_the_batches() {
    let driver = Driver::cancel_answered(answer(200, CANCELLED));
    assert_eq!(
        driver.heading(),
        "Cancelled. 1 of 2 batches had finished with 3 records; 1 never ran."
    );
}

#[test]
fn a_lost_answer_is_told_before_what_the_job_reads_now() {
    let driver = Driver::cancelled(Err(TransportError::Unreachable), answer(200, CANCELLED));
    assert!(driver.heading().starts_with("Cancelled. "));
    assert_eq!(
        driver.advice()[0],
        "The cancel was sent. The line broke before an answer came. Read again, the job says cancelled."
    );
}

#[test]
fn a_refusal_under_cancelled_is_explained_in_the_same_sentence() {
    let refused = r#"{"errorCode":"90003","message":"Invalid Job Id"}"#;
    let driver = Driver::cancelled(answer(200, refused), answer(200, CANCELLED));
    assert!(driver.heading().starts_with("Cancelled. "));
    assert_eq!(
        driver.advice()[0],
        "Read again, the job says cancelled, although the cancel was refused: Zuora says that this job cannot be cancelled."
    );
    assert!(driver.advice()[1].contains("second time by itself"));
}

#[test]
fn a_cancel_that_was_certainly_refused_is_never_said_to_be_undecided() {
    for refusal in [
        answer(403, MAY_NOT),
        answer(403, ""),
        answer(200, r#"{"errorCode":"90009","message":"Not authorized"}"#),
    ] {
        let driver = Driver::cancelled(refusal, answer(200, EXECUTING));
        assert_eq!(driver.heading(), format!("Not cancelled: {STILL}"));
        assert!(driver.advises("API Write Access"));
        assert!(!driver.advises("so far"));
    }
}

#[test]
fn a_cancel_that_may_still_take_effect_says_so() {
    let driver = Driver::cancelled(answer(200, EXECUTING), answer(200, EXECUTING));
    assert_eq!(driver.heading(), format!("Not cancelled so far: {STILL}"));
    assert_eq!(driver.advice()[0], "Zuora took the cancel, and its answer read executing.");
    assert!(driver.advises("may still take effect"));
}

#[test]
fn a_cancel_refused_for_its_sign_in_may_work_with_a_new_one() {
    let driver = Driver::cancelled(answer(401, ""), answer(200, EXECUTING));
    assert_eq!(driver.heading(), format!("Not cancelled so far: {STILL}"));
}

#[test]
fn a_job_that_completed_in_the_meantime_was_not_cancelled() {
    let refused = r#"{"errorCode":"90003","message":"Invalid"}"#;
    let driver = Driver::cancelled(answer(200, refused), answer(200, COMPLETED));
    assert_eq!(
        driver.heading(),
        "Not cancelled: the job has completed. 2 of 2 batches have finished with 7 records."
    );
}

#[test]
fn what_is_not_known_is_said_not_to_be_known() {
    let no_response = || Err(TransportError::Unreachable);
    let driver = Driver::cancelled(no_response(), no_response());
    assert_eq!(driver.heading(), NOT_KNOWN);
    assert_eq!(
        driver.advice(),
        [
            "The cancel was sent. The line broke before an answer came.",
            "Then the job was read, which told nothing: The line broke before an answer came.",
            "Look again in a minute, before anything else is done about this job.",
        ]
    );
    let gone = || answer(200, NO_SUCH_JOB);
    assert_eq!(
        Driver::cancelled(gone(), gone()).heading(),
        "It is not known whether the job was cancelled: Zuora no longer finds it."
    );
}

#[test]
fn a_refusal_is_told_with_whoever_refused_where_the_job_cannot_be_read() {
    let relay = || by_relay("rate-limited", 429, r#"{"relay":"rate-limited","message":"Wait."}"#);
    for (refusal, read, heading) in [
        (
            answer(403, MAY_NOT),
            answer(403, MAY_NOT),
            "Zuora refused the cancel, and the job could not be read.",
        ),
        (
            answer(405, "<html>"),
            Err(TransportError::Unreachable),
            "The cancel did not reach Zuora, and the job could not be read.",
        ),
        (relay(), relay(), "The relay did not pass the cancel on, and the job could not be read."),
    ] {
        assert_eq!(Driver::cancelled(refusal, read).heading(), heading);
    }
}

#[test]
fn a_refused_look_up_is_doubted_in_the_question() {
    let driver = Driver::looked_up_to_cancel(answer(403, MAY_NOT));
    let question = driver.session.question.clone().expect("a question");
    let doubt = English.question_doubt(question.failed_look_up.as_ref().unwrap());
    assert_eq!(
        doubt,
        "The job could not be looked up, so what it is and whether it still runs is not known. Zuora does not let this user do that."
    );
}

#[test]
fn forgetting_the_sign_in_says_what_was_not_sent() {
    let driver = Driver::new().then(ActionKind::LookUp(vec![oauth()]));
    let driver = driver.then(ActionKind::ForgetSignIn);
    assert_eq!(driver.heading(), "Nothing was sent.");
    assert!(driver.advises("Sign in again, then look again."));
    let driver = Driver::looked_up_to_cancel(answer(200, EXECUTING)).confirmed();
    let driver = driver.then(ActionKind::ForgetSignIn).then(ActionKind::StopAll);
    assert_eq!(driver.heading(), NOT_KNOWN);
    assert!(driver.advises("The cancel was sent."));
    assert!(driver.advises("Sign in again, then look again."));
}

#[test]
fn a_second_cancel_in_vain_does_not_advise_a_third() {
    let driver = Driver::cancelled(answer(502, "<html>"), answer(200, EXECUTING));
    assert!(driver.advises("cancel it once more"));
    let again = driver.then(ActionKind::AskToCancel(sandbox())).answered(answer(200, EXECUTING));
    let again = again.confirmed().answered(answer(502, "<html>")).answered(answer(200, EXECUTING));
    assert!(!again.advises("cancel it once more"));
    assert!(again.advises("2 cancels have not stopped this job"));
}
