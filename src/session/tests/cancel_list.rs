use super::*;

/// A session in which **Cancel job** was pressed with a list of two jobs.
fn pressed() -> Driver {
    let mut driver = Driver::new();
    driver.act(ActionKind::LookUpToCancel(vec![sandbox(), other_job()]));
    driver
}

#[test]
fn the_jobs_of_a_list_are_read_and_then_asked_about_together() {
    let mut driver = pressed();
    driver.respond_about(&sandbox(), Operation::Read, answer(200, EXECUTING));
    assert_eq!(driver.session.jobs_question, None, "one of them is not read yet");
    driver.respond_about(&other_job(), Operation::Read, answer(200, EXECUTING));
    let question = driver.session.jobs_question.clone().expect("a question");
    assert_eq!(question.jobs, [sandbox().key(), other_job().key()]);
    assert_eq!(driver.deletes(), 0);
    driver.act(ActionKind::KeepRunning);
    driver.act(ActionKind::Tick);
    assert_eq!((driver.session.jobs_question.clone(), driver.deletes()), (None, 0), "asked once");
}

#[test]
fn a_look_up_that_was_stopped_or_refused_or_followed_by_another_asks_nothing() {
    type End = fn(&mut Driver);
    let ends: [End; 4] = [
        |driver| driver.act(ActionKind::StopRun),
        |driver| driver.act(ActionKind::ForgetSignIn),
        |driver| driver.act(ActionKind::StopAll),
        |driver| driver.act(ActionKind::LookUp(vec![other_job()])),
    ];
    for (place, end) in ends.into_iter().enumerate() {
        let mut driver = pressed();
        end(&mut driver);
        let ids: Vec<CallId> = driver.session.calls.keys().copied().collect();
        for id in ids {
            driver.act(ActionKind::Responded(id, answer(200, EXECUTING)));
        }
        assert_eq!(driver.session.jobs_question, None, "{place}");
        assert_eq!(driver.session.question, None, "{place}");
    }
    let mut driver = pressed();
    for target in [sandbox(), other_job()] {
        driver.respond_about(&target, Operation::Read, answer(401, ""));
    }
    assert_eq!(driver.session.jobs_question, None, "the sign-in was refused");
}
