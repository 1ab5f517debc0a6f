use std::time::Duration;

use super::*;
use crate::aqua::CodeMeaning;

/// A job of a partner and project.
fn stateful(name: &str, status: &str, project: &str, batches: &str) -> HttpResult {
    let json = format!(
        r#"{{"name":"{name}","status":"{status}","partner":"estuary","project":"{project}",
            "batches":[{batches}]}}"#
    );
    answer(200, &json)
}

const WAITS: &str = r#"{"name":"Account","status":"submitted"}"#;
const RUNS: &str = r#"{"name":"Account","status":"completed"},{"name":"Invoice","status":"executing"},
    {"status":"pending"},{"status":"pending"}"#;

/// The first job with this answer, the other one with that.
fn two(first: HttpResult, other: HttpResult) -> Driver {
    let mut driver = Driver::new();
    driver.act(ActionKind::LookUp(vec![sandbox(), other_job()]));
    driver.respond_about(&other_job(), Operation::Read, other);
    driver.respond_about(&sandbox(), Operation::Read, first);
    driver
}

fn one(job: &str) -> Driver {
    let mut driver = Driver::new();
    driver.look_up(sandbox());
    driver.respond(Operation::Read, answer(200, job));
    driver
}

impl Driver {
    fn findings(&self) -> Vec<Finding> {
        self.session.findings(&sandbox().key(), None)
    }
}

#[test]
fn a_job_that_waits_behind_another_of_its_partner_and_project_is_told_which() {
    let first = stateful("Late", "submitted", "p", WAITS);
    let driver = two(first, stateful("Early", "executing", "p", RUNS));
    let queued = Finding::QueuedBehind { other: "Early".into() };
    let places = Finding::PlacesTaken { stateful: true, at_least: 2 };
    assert_eq!(driver.findings(), [queued, places]);
}

#[test]
fn a_job_that_has_begun_or_is_of_another_project_is_not_queued_behind() {
    let is_queued = |first, other| {
        let found = two(first, other).findings();
        found.iter().any(|it| matches!(it, Finding::QueuedBehind { .. }))
    };
    let waits = || stateful("A", "submitted", "p", WAITS);
    assert!(is_queued(waits(), stateful("B", "executing", "p", RUNS)));
    assert!(!is_queued(waits(), stateful("B", "executing", "q", RUNS)), "another project");
    assert!(!is_queued(waits(), stateful("B", "submitted", "p", WAITS)), "either may be first");
    assert!(!is_queued(waits(), stateful("B", "completed", "p", RUNS)), "it has ended");
    let begun = stateful("A", "executing", "p", RUNS);
    assert!(!is_queued(begun, stateful("B", "executing", "p", RUNS)));
    let stateless = answer(200, r#"{"status":"submitted","batches":[{"status":"pending"}]}"#);
    assert!(!is_queued(stateless, answer(200, r#"{"status":"executing"}"#)));
}

#[test]
fn a_job_on_another_tenant_says_nothing() {
    let mut driver = one(r#"{"status":"submitted","partner":"estuary","project":"p"}"#);
    driver.act(ActionKind::LookUp(vec![production()]));
    driver.respond(Operation::Read, stateful("B", "executing", "p", RUNS));
    assert_eq!(driver.findings(), []);
}

#[test]
fn the_batch_that_executes_is_told_since_it_was_first_seen_to() {
    let job = format!(r#"{{"status":"executing","batches":[{RUNS}]}}"#);
    let mut driver = one(&job);
    let first = driver.now;
    let held_up = |is_seen_again| Finding::HeldUpBy {
        batch: "Invoice".into(),
        seen_since: first,
        is_seen_again,
        others: 0,
        waiting: 2,
    };
    assert_eq!(driver.findings(), [held_up(false)]);
    assert!(!driver.findings()[0].is_urgent());
    driver.wait(600);
    driver.look_again();
    driver.respond(Operation::Read, answer(200, &job));
    assert_eq!(driver.findings(), [held_up(true)]);
    assert!(driver.findings()[0].is_urgent());
}

#[test]
fn a_batch_without_a_name_is_told_by_its_number() {
    let driver =
        one(r#"{"status":"executing","batches":[{"status":"completed"},{"status":"executing"}]}"#);
    assert!(matches!(&driver.findings()[0], Finding::HeldUpBy { batch, .. } if batch == "#2"));
}

#[test]
fn the_limit_is_told_from_two_and_a_half_hours_on() {
    let driver = one(r#"{"status":"executing","batches":[{"status":"submitted"}]}"#);
    let minutes_ago = |minutes: u64| {
        let ago = Duration::from_secs(minutes * 60);
        let millis =
            driver.now.as_millis() - ago.as_millis().min(driver.now.as_millis().into()) as u64;
        driver.session.findings(&sandbox().key(), Some(Timestamp::from_millis(millis)))
    };
    assert_eq!(minutes_ago(5), []);
    let mut late = driver.session.clone();
    let entry = Rc::make_mut(&mut late.jobs[0]);
    let snapshot = Rc::make_mut(entry.snapshot.as_mut().unwrap());
    let started = snapshot.at;
    for (minutes, told) in [(149, false), (150, true), (200, true)] {
        let running = Duration::from_secs(minutes * 60);
        let mut session = late.clone();
        let entry = Rc::make_mut(&mut session.jobs[0]);
        Rc::make_mut(entry.snapshot.as_mut().unwrap()).at = started + running;
        let near = Finding::NearLimit { running, batch_seen_since: None };
        let expected = if told { vec![near] } else { Vec::new() };
        assert_eq!(session.findings(&sandbox().key(), Some(started)), expected, "{minutes}");
    }
}

#[test]
fn failed_batches_are_told_with_what_their_messages_mean() {
    let driver = one(
        r#"{"status":"executing","batches":[{"name":"A","status":"aborted","message":"90005: no"},
            {"status":"deleted_notallowed"},{"name":"C","status":"completed"}]}"#,
    );
    let failed = |name: &str, error| FailedBatch { name: name.into(), error: Some(error) };
    let expected =
        vec![failed("A", CodeMeaning::QuerySyntax), failed("#2", CodeMeaning::KeepsNoDeleted)];
    assert_eq!(driver.findings(), [Finding::FailedBatches(expected)]);
}

#[test]
fn places_are_counted_for_stateful_and_stateless_jobs_apart() {
    let running = || answer(200, r#"{"status":"executing"}"#);
    let driver = two(running(), running());
    assert_eq!(driver.findings(), [Finding::PlacesTaken { stateful: false, at_least: 2 }]);
    let driver = two(running(), stateful("B", "executing", "p", RUNS));
    assert_eq!(driver.findings(), [], "one alone is no news");
    let driver = two(running(), answer(200, COMPLETED));
    assert_eq!(driver.findings(), []);
}

#[test]
fn nothing_is_found_of_a_job_that_has_ended_or_was_not_read() {
    let ended = r#"{"status":"aborted","batches":[{"status":"aborted"},{"status":"executing"}]}"#;
    assert_eq!(one(ended).findings(), []);
    let mut driver = Driver::new();
    driver.look_up(sandbox());
    assert_eq!(driver.findings(), []);
}

#[test]
fn what_was_found_before_a_cancel_stays_beside_the_outcome_of_before_and_no_longer() {
    let running = r#"{"status":"executing","batches":[{"status":"executing"}]}"#;
    let mut driver = one(running);
    driver.ask(sandbox());
    driver.respond(Operation::Read, answer(200, running));
    let before = driver.findings();
    assert_eq!(before.len(), 1);
    driver.confirm("");
    assert_eq!(driver.findings(), before);
    driver.respond(Operation::Cancel, Err(TransportError::TimedOut(130)));
    driver.respond(Operation::Read, Err(TransportError::TimedOut(130)));
    driver.ends(OutcomeKind::Unknown, UNKNOWN);
    assert_eq!(driver.findings(), []);
}
