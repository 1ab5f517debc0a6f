use super::*;

/// What a check finds when its read is answered like this.
#[track_caller]
fn found(target: JobTarget, result: HttpResult) -> Rc<CheckResult> {
    let mut driver = Driver::new();
    driver.act(ActionKind::CheckConnection(target));
    driver.respond(Operation::Read, result);
    assert!(driver.is_idle() && driver.session.jobs.is_empty(), "a check is no look-up");
    driver.session.check.expect("something was found")
}

fn kind(result: HttpResult) -> CheckKind {
    found(sandbox(), result).kind
}

fn unsigned() -> JobTarget {
    JobTarget { credentials: None, ..sandbox() }
}

#[test]
fn an_answer_about_no_such_job_means_that_all_works() {
    let check = found(sandbox(), answer(200, NO_SUCH_JOB));
    assert_eq!((check.kind, &check.failure), (CheckKind::Working, &None));
    assert_eq!(check.host, "rest.test.zuora.com");
    assert_eq!(kind(answer(200, EXECUTING)), CheckKind::Working);
    let v1 = r#"{"success":false,"processId":"P","reasons":[{"code":50000040,"message":"no"}]}"#;
    assert_eq!(kind(answer(404, v1)), CheckKind::Working);
}

#[test]
fn a_sign_in_that_is_refused_is_told_from_one_that_was_not_given() {
    let refused = r#"{"message":"Authentication error"}"#;
    assert_eq!(kind(answer(401, refused)), CheckKind::SignInRefused);
    let check = found(unsigned(), answer(401, refused));
    assert_eq!((check.kind, &check.failure), (CheckKind::Reached, &None));
}

#[test]
fn a_site_without_its_relay_is_told_from_a_host_that_is_not_reached() {
    assert_eq!(kind(by_relay("", 404, "<html>Not found</html>")), CheckKind::RelayMissing);
    assert_eq!(kind(by_relay("", 200, "<html>The start page</html>")), CheckKind::RelayMissing);
    assert_eq!(kind(by_relay("", 405, "")), CheckKind::RelayMissing);
    let unreached = r#"{"relay":"upstream-unreachable"}"#;
    let unreached = by_relay("upstream-unreachable", 502, unreached);
    assert_eq!(kind(unreached), CheckKind::HostUnreachable);
    assert_eq!(kind(by_relay("", 502, "<html>")), CheckKind::HostUnreachable);
    assert_eq!(kind(Err(TransportError::Unreachable)), CheckKind::HostUnreachable);
    assert_eq!(kind(Err(TransportError::TimedOut(30))), CheckKind::HostUnreachable);
    assert_eq!(kind(Err(TransportError::CrossOrigin)), CheckKind::Blocked);
}

#[test]
fn what_the_relay_says_itself_is_not_taken_for_zuoras_words() {
    let body = r#"{"relay":"host-not-listed","message":"This relay does not lead to that host."}"#;
    assert_eq!(kind(by_relay("host-not-listed", 404, body)), CheckKind::RelayRefuses);
    // Nor are Zuora's taken for the relay's.
    assert_eq!(kind(by_relay("passed", 200, NO_SUCH_JOB)), CheckKind::Working);
    assert_eq!(kind(by_relay("passed", 404, "<html>Not found</html>")), CheckKind::Unclear);
}

#[test]
fn a_check_signs_in_as_a_look_up_does() {
    let mut driver = Driver::new();
    driver.act(ActionKind::CheckConnection(oauth(sandbox())));
    driver.respond(Operation::SignIn, answer(401, r#"{"error":"invalid_client"}"#));
    assert_eq!(driver.session.check.as_ref().unwrap().kind, CheckKind::SignInRefused);
    driver.act(ActionKind::CheckConnection(oauth(sandbox())));
    assert_eq!(driver.session.check, None, "what was found before is of the past");
    driver.respond(Operation::SignIn, answer(200, TOKEN));
    driver.respond(Operation::Read, answer(200, NO_SUCH_JOB));
    assert_eq!(driver.session.check.as_ref().unwrap().kind, CheckKind::Working);
    assert!(driver.session.sign_in_proven);
}

#[test]
fn a_check_leaves_the_jobs_as_they_are() {
    let mut driver = Driver::new();
    driver.look_up(sandbox());
    driver.respond(Operation::Read, answer(200, EXECUTING));
    let (jobs, shown) = (driver.session.jobs.clone(), driver.session.shown.clone());
    driver.act(ActionKind::CheckConnection(sandbox()));
    driver.respond(Operation::Read, answer(200, NO_SUCH_JOB));
    assert_eq!((&driver.session.jobs, &driver.session.shown), (&jobs, &shown));
    assert_eq!(driver.session.log.len(), 2, "the log has every call");
    assert_eq!(driver.session.log[1].job, None);
}

#[test]
fn a_check_waits_for_a_call_under_way() {
    let mut driver = Driver::new();
    driver.look_up(sandbox());
    driver.act(ActionKind::CheckConnection(sandbox()));
    assert!(driver.session.check_under_way().is_none());
}

#[test]
fn a_check_can_be_stopped() {
    let mut driver = Driver::new();
    driver.act(ActionKind::CheckConnection(sandbox()));
    driver.act(ActionKind::StopCheck);
    assert!(driver.is_idle());
    assert_eq!(driver.session.check.as_ref().unwrap().kind, CheckKind::Unclear);
}

#[test]
fn a_check_goes_with_its_sign_in_its_tenant_or_a_look_up() {
    for end in
        [ActionKind::ForgetSignIn, ActionKind::TenantChanged, ActionKind::LookUp(vec![other_job()])]
    {
        let mut found = Driver::new();
        found.act(ActionKind::CheckConnection(sandbox()));
        found.respond(Operation::Read, answer(200, NO_SUCH_JOB));
        found.act(end.clone());
        assert_eq!(found.session.check, None);
        let mut under_way = Driver::new();
        under_way.act(ActionKind::CheckConnection(oauth(sandbox())));
        under_way.act(end);
        assert!(under_way.session.check_under_way().is_none());
        assert_eq!(under_way.session.log.len(), 1, "the call is still accounted for");
    }
}

#[test]
fn nothing_is_kept_of_a_sign_in_that_was_only_checked() {
    let mut driver = Driver::new();
    driver.act(ActionKind::CheckConnection(sandbox()));
    driver.respond(Operation::Read, answer(200, NO_SUCH_JOB));
    assert!(driver.session.calls.is_empty() && driver.session.jobs.is_empty());
}

#[test]
fn looking_again_gives_a_check_under_way_up() {
    let mut driver = Driver::new();
    driver.look_up(oauth(sandbox()));
    driver.respond(Operation::SignIn, answer(200, TOKEN));
    driver.respond(Operation::Read, answer(200, EXECUTING));
    driver.wait(3_600);
    driver.act(ActionKind::CheckConnection(oauth(sandbox())));
    driver.look_again();
    driver.respond(Operation::SignIn, answer(200, TOKEN));
    driver.respond(Operation::Read, answer(200, EXECUTING));
    driver.ends_as(OutcomeKind::StillRunning);
}
