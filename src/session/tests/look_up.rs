use super::*;

#[track_caller]
fn looked_up(found: HttpResult) -> Driver {
    let mut driver = Driver::new();
    driver.look_up(sandbox());
    driver.respond(Operation::Read, found);
    assert!(driver.is_idle());
    driver
}

#[test]
fn a_running_job_is_shown_as_running() {
    let driver = looked_up(answer(200, EXECUTING));
    driver.ends(OutcomeKind::StillRunning, executing(None));
    let snapshot = driver.entry().snapshot.as_ref().unwrap();
    assert_eq!((snapshot.job.batches.len(), &*snapshot.body), (2, EXECUTING));
    assert_eq!(snapshot.request_id.as_deref(), Some("req-1"));
}

#[test]
fn a_job_that_has_ended_says_so() {
    for word in ["completed", "cancelled", "aborted", "failed"] {
        let driver = looked_up(answer(200, &format!(r#"{{"status":"{word}"}}"#)));
        let status = JobStatus::read(word);
        driver.ends(OutcomeKind::AlreadyFinished, Headline::Ended { status, after_cancel: false });
    }
}

#[test]
fn an_unknown_status_is_not_interpreted() {
    let driver = looked_up(answer(200, r#"{"status":"hibernating"}"#));
    let status = JobStatus::read("hibernating");
    driver.ends(OutcomeKind::Unknown, Headline::UnknownStatus(Some(status)));
}

#[test]
fn a_job_that_zuora_does_not_know_is_invalid() {
    let driver = looked_up(answer(200, NO_SUCH_JOB));
    driver.ends_as(OutcomeKind::Invalid);
    assert!(!driver.outcome().may_look_again());
    let asked = Advice::TenantAsked(sandbox().tenant);
    assert_eq!(driver.outcome().advice[0], asked);
    let answer = &driver.outcome().answers[0];
    assert_eq!(answer.code.as_deref(), Some("90002"));
    assert_eq!(answer.text.as_deref(), Some("Invalid job id."));
    assert_eq!(answer.request_id.as_deref(), Some("req-1"));
}

#[test]
fn what_never_reached_zuora_is_unreachable() {
    for failure in [
        TransportError::TimedOut(30),
        TransportError::Offline,
        TransportError::CrossOrigin,
        TransportError::Redirected,
    ] {
        let driver = looked_up(Err(failure));
        let headline = Headline::NotRead(FailedRead::NoResponse(failure));
        driver.ends(OutcomeKind::Unreachable, headline);
    }
    looked_up(answer(502, "<html>Bad gateway</html>")).ends_as(OutcomeKind::Unreachable);
}

#[test]
fn a_site_without_its_relay_is_told_as_that_and_not_as_an_error_of_zuoras() {
    for found in [
        by_relay("", 200, "<html>The start page</html>"),
        by_relay("", 404, "<html>Not found</html>"),
        by_relay("", 405, ""),
        by_relay("", 500, "<html>Error</html>"),
    ] {
        let driver = looked_up(found);
        driver.ends(OutcomeKind::Unreachable, Headline::NotRead(FailedRead::NoRelay));
    }
}

#[test]
fn a_page_that_asks_for_a_password_may_stand_before_the_relay() {
    let page = r#"<html><form><input type="password"></form></html>"#;
    looked_up(by_relay("", 200, page)).ends_as(OutcomeKind::Unknown);
}

fn wait_asked_for(retry_after: &str) -> (Driver, Option<Timestamp>) {
    let mut response = answer(429, "").unwrap();
    response.headers.retry_after = Some(retry_after.into());
    let driver = looked_up(Ok(response));
    let until = driver.outcome().wait_until();
    (driver, until)
}

#[test]
fn a_wait_that_is_asked_for_has_an_end() {
    let (driver, until) = wait_asked_for("17");
    assert_eq!(until, Some(driver.now + std::time::Duration::from_secs(17)));
    let is_wait = |advice: &Advice| matches!(advice, Advice::RetryAfter { .. });
    assert!(driver.outcome().advice.iter().any(is_wait));
    // The clock of these tests stands at 00:16:42 on 1970-01-01.
    let (_, until) = wait_asked_for("Thu, 01 Jan 1970 00:30:00 GMT");
    assert_eq!(until, Some(Timestamp::from_millis(1_800_000)));
}

#[test]
fn a_wait_of_more_than_a_day_or_until_no_date_is_no_instruction() {
    for absurd in ["Wed, 31 Dec 2098 23:59:59 GMT", "86401", "soon"] {
        let (driver, until) = wait_asked_for(absurd);
        assert_eq!(until, None, "{absurd}");
        let is_wait = |advice: &Advice| matches!(advice, Advice::RetryAfter { .. });
        assert!(!driver.outcome().advice.iter().any(is_wait), "{absurd}");
        let answer = &driver.outcome().answers[0];
        assert_eq!(answer.retry_after.as_deref(), Some(absurd), "what came is still told");
    }
}

#[test]
fn late_answers_are_ignored() {
    let mut driver = Driver::new();
    driver.look_up(sandbox());
    let id = *driver.session.calls.first().unwrap().0;
    driver.stop();
    driver.ends_as(OutcomeKind::Unknown);
    let before = driver.session.clone();
    driver.act(ActionKind::Responded(id, answer(200, EXECUTING)));
    assert_eq!(driver.session, before);
}

#[test]
fn what_was_known_is_kept_while_another_call_is_under_way_and_when_it_fails() {
    let mut driver = looked_up(answer(200, EXECUTING));
    let outcome = driver.outcome().clone();
    driver.look_up(sandbox());
    assert_eq!(driver.outcome(), &outcome);
    assert!(driver.session.call_for(&sandbox().key()).is_some(), "so it is known to be old");
    driver.respond(Operation::Read, Err(TransportError::Unreachable));
    driver.ends_as(OutcomeKind::Unreachable);
    assert!(driver.entry().snapshot.is_some(), "what was received is not lost with the connection");
}

#[test]
fn no_secret_shows_in_the_session() {
    let driver = looked_up(answer(200, EXECUTING));
    assert!(!format!("{:?}", driver.session).contains("hunter2"));
}

#[test]
fn every_call_carries_the_track_id_of_the_page() {
    let mut driver = Driver::new();
    driver.session.track_id = Some(TrackId::from_random([7; 8]));
    let tracked = |driver: &Driver| {
        let (_, call) = driver.session.calls.first().expect("a call under way");
        let id = call.request.headers.iter().find(|(name, _)| *name == "Zuora-Track-Id");
        assert_eq!(id.map(|(_, id)| id.expose()), Some("aqua-cancel-0707070707070707"));
    };
    driver.ask(oauth(sandbox()));
    tracked(&driver);
    driver.respond(Operation::SignIn, answer(200, TOKEN));
    tracked(&driver);
    driver.respond(Operation::Read, answer(200, EXECUTING));
    driver.confirm("");
    tracked(&driver);
    driver.respond(Operation::Cancel, Err(TransportError::Unreachable));
    tracked(&driver);
}
