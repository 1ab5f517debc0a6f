use super::*;

#[test]
fn calls_about_different_jobs_run_side_by_side() {
    let mut driver = Driver::new();
    driver.act(ActionKind::LookUp(vec![sandbox(), other_job()]));
    assert_eq!(driver.session.calls.len(), 2);
    assert_eq!(driver.session.shown, Some(sandbox().key()));
    driver.respond_about(&other_job(), Operation::Read, answer(200, COMPLETED));
    driver.respond_about(&sandbox(), Operation::Read, answer(200, EXECUTING));
    let kinds: Vec<_> =
        driver.session.jobs.values().map(|entry| entry.outcome.as_ref().unwrap().kind).collect();
    assert_eq!(kinds, [OutcomeKind::StillRunning, OutcomeKind::AlreadyFinished]);
}

#[test]
fn at_most_one_call_about_a_job_is_under_way() {
    let mut driver = Driver::new();
    driver.act(ActionKind::LookUp(vec![sandbox(), sandbox()]));
    let calls = driver.session.calls.clone();
    assert_eq!(calls.len(), 1);
    driver.look_up(sandbox());
    driver.ask(sandbox());
    driver.look_again();
    assert_eq!(driver.session.calls, calls);
}

#[test]
fn a_job_is_the_same_whatever_the_case_of_its_id() {
    let mut driver = Driver::new();
    driver.look_up(sandbox());
    driver.respond(Operation::Read, answer(200, EXECUTING));
    driver.look_up(JobTarget { job_id: JobId::new(ID.to_uppercase()), ..sandbox() });
    assert_eq!(driver.session.jobs.len(), 1);
}

#[test]
fn each_job_has_what_is_known_of_it() {
    let mut driver = Driver::new();
    driver.look_up(sandbox());
    driver.respond(Operation::Read, answer(200, EXECUTING));
    driver.look_up(production());
    assert!(driver.entry().snapshot.is_none() && driver.entry().outcome.is_none());
    driver.act(ActionKind::Show(sandbox().key()));
    driver.stop();
    assert!(driver.entry().snapshot.is_some());
    assert!(driver.session.call_for(&production().key()).is_some(), "stopped for one job alone");
}

#[test]
fn a_job_that_the_session_does_not_have_is_not_shown() {
    let mut driver = Driver::new();
    driver.look_up(sandbox());
    driver.act(ActionKind::Show(other_job().key()));
    assert_eq!(driver.session.shown, Some(sandbox().key()));
}

#[test]
fn cancels_are_counted_for_each_job() {
    let mut driver = Driver::new();
    driver.cancel(answer(502, "<html>"));
    driver.respond(Operation::Read, answer(200, EXECUTING));
    driver.ask(other_job());
    driver.respond(Operation::Read, answer(200, EXECUTING));
    driver.confirm("");
    driver.respond(Operation::Cancel, answer(502, "<html>"));
    driver.respond(Operation::Read, answer(200, EXECUTING));
    assert_eq!(driver.entry().cancels_sent, 1);
    assert!(driver.outcome().advice.contains(&Advice::MayStillTakeEffect));
}

#[test]
fn one_question_is_asked_at_a_time() {
    let mut driver = Driver::new();
    driver.ask(sandbox());
    driver.ask(other_job());
    driver.respond_about(&sandbox(), Operation::Read, answer(200, EXECUTING));
    driver.respond_about(&other_job(), Operation::Read, answer(200, EXECUTING));
    assert_eq!(driver.session.question.as_ref().unwrap().job, sandbox().key());
    assert_eq!(driver.outcome().headline, executing(None), "the other was looked up");
}
