//! A run that is over is closed, and told of no longer.

use super::*;

#[test]
fn a_run_is_closed_once_it_is_over_and_not_before() {
    let mut driver = Driver::new();
    driver.act(ActionKind::LookUp(vec![sandbox(), other_job()]));
    driver.respond_about(&sandbox(), Operation::Read, answer(200, EXECUTING));
    driver.act(ActionKind::CloseRun);
    assert_eq!(driver.session.progress().map(|progress| progress.left), Some(1));
    driver.respond_about(&other_job(), Operation::Read, answer(200, EXECUTING));
    assert!(driver.session.progress().is_some(), "it stays until it is closed");
    driver.act(ActionKind::CloseRun);
    assert_eq!(driver.session.progress(), None);
    assert!(driver.session.is_of_run(&sandbox().key()), "what was done with the jobs stays");
}

#[test]
fn the_next_run_is_told_of_again() {
    let mut driver = Driver::new();
    driver.act(ActionKind::LookUp(vec![sandbox(), other_job()]));
    for job in [sandbox(), other_job()] {
        driver.respond_about(&job, Operation::Read, answer(200, EXECUTING));
    }
    driver.act(ActionKind::CloseRun);
    driver.act(ActionKind::LookUp(vec![sandbox(), other_job()]));
    assert_eq!(driver.session.progress().map(|progress| progress.left), Some(2));
}
