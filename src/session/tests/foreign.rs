//! Answers that are not Zuora's, or that say little: nothing is claimed that is not known, and no
//! advice leads round in a circle.

use super::*;

fn method_refused() -> Vec<HttpResult> {
    let coded = r#"{"success":false,"reasons":[{"code":50000045,"message":"x"}]}"#;
    vec![foreign(405, PAGE), foreign(501, PAGE), foreign(405, ""), answer(405, coded)]
}

fn advises_another_cancel(driver: &Driver) -> bool {
    driver.outcome().advice.contains(&Advice::MayStillTakeEffect)
}

#[test]
fn a_method_that_is_not_let_through_has_done_nothing_and_will_not_next_time() {
    for refusal in method_refused() {
        let mut driver = Driver::new();
        driver.cancel(refusal);
        driver.respond(Operation::Read, answer(200, EXECUTING));
        driver.ends(OutcomeKind::StillRunning, executing(Some(false)));
        assert!(!advises_another_cancel(&driver));
    }
}

#[test]
fn a_method_that_is_not_let_through_claims_nothing_of_a_job_that_cannot_be_read() {
    for refusal in method_refused() {
        let mut driver = Driver::new();
        driver.cancel(refusal);
        driver.respond(Operation::Read, Err(TransportError::Unreachable));
        driver.ends(OutcomeKind::Refused, Headline::CancelStopped(StoppedBy::OnTheWay));
    }
}

#[test]
fn a_page_that_blocks_the_call_keeps_its_words_and_its_sender() {
    let mut driver = Driver::new();
    driver.look_up(sandbox());
    driver.respond(Operation::Read, foreign(403, PAGE));
    driver.ends_as(OutcomeKind::Unreachable);
    assert_eq!(error_kind(&driver.outcome().headline), ErrorKind::Blocked);
    let answer = &driver.outcome().answers[0];
    assert_eq!(answer.server.as_deref(), Some("CloudFront"));
    assert!(answer.text.as_ref().unwrap().contains("Request ID: Xy12_-=="));
}

#[test]
fn what_is_neither_job_nor_error_keeps_its_own_words() {
    for (body, words) in [
        ("<html><title>Access Denied</title><p>Reference #18.2d3e</html>", "Reference: 18.2d3e"),
        ("Down for maintenance.\nCase number 12345", "Case number: 12345"),
        (r#"{"message":"come back later"}"#, "come back later"),
    ] {
        let mut driver = Driver::new();
        driver.look_up(sandbox());
        driver.respond(Operation::Read, foreign(200, body));
        driver.ends_as(OutcomeKind::Unknown);
        let text = driver.outcome().answers[0].text.as_ref().unwrap();
        assert!(text.contains(words), "{text}");
    }
}

#[test]
fn a_second_cancel_in_vain_does_not_advise_a_third() {
    let mut driver = Driver::new();
    for round in 1..=2 {
        driver.cancel(foreign(502, "<html>"));
        driver.respond(Operation::Read, answer(200, EXECUTING));
        assert_eq!(advises_another_cancel(&driver), round == 1, "{round}");
    }
    assert!(driver.outcome().advice.contains(&Advice::CancelsWithoutEffect(2)));
}

#[test]
fn a_cancel_that_will_be_refused_again_is_not_advised_again() {
    for refusal in [
        answer(400, r#"{"success":false,"reasons":[{"code":50000090,"message":"x"}]}"#),
        answer(200, r#"{"errorCode":"90003","message":"Invalid Job Id for job cancellation."}"#),
        answer(400, r#"{"message":"not in accepted or in_progress status"}"#),
        answer(200, r#"{"success":false,"reasons":[{"code":90000020,"message":"entity"}]}"#),
    ] {
        let mut driver = Driver::new();
        driver.cancel(refusal);
        driver.respond(Operation::Read, answer(200, EXECUTING));
        driver.ends_as(OutcomeKind::StillRunning);
        assert!(!advises_another_cancel(&driver));
    }
}

#[test]
fn a_limit_that_is_spent_says_how_long_to_wait() {
    let limits = [("ratelimit-remaining", "0"), ("ratelimit-reset", "600")];
    let limits = limits.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
    let headers = ResponseHeaders { limits: limits.clone(), ..ResponseHeaders::default() };
    let mut driver = Driver::new();
    driver.look_up(sandbox());
    driver.respond(Operation::Read, Ok(HttpResponse { status: 429, headers, body: "".into() }));
    let until = driver.now + std::time::Duration::from_secs(600);
    assert_eq!(driver.outcome().wait_until(), Some(until));
    assert_eq!(driver.outcome().answers[0].limits, limits);
}

#[test]
fn a_sign_on_of_this_site_is_told_from_zuoras() {
    let unauthorized = by_relay("", 401, "<html>Unauthorized</html>");
    for failure in [unauthorized, Err(TransportError::SiteRedirected)] {
        let mut driver = Driver::new();
        driver.look_up(sandbox());
        driver.respond(Operation::Read, failure);
        driver.ends_as(OutcomeKind::Unreachable);
    }
}

#[test]
fn an_answer_without_end_leaves_a_cancel_unknown() {
    let mut driver = Driver::new();
    driver.cancel(Err(TransportError::TooLong(200)));
    driver.respond(Operation::Read, Err(TransportError::TooLong(200)));
    driver.ends(OutcomeKind::Unknown, UNKNOWN);
}

#[test]
fn a_cancel_that_the_browser_may_have_repeated_is_marked() {
    let marked = |driver: &Driver| -> Vec<bool> {
        driver.session.log.iter().map(|entry| entry.maybe_sent_twice).collect()
    };
    let mut driver = Driver::new();
    driver.cancel(answer(200, r#"{"errorCode":"90003","message":"Invalid Job Id"}"#));
    driver.respond(Operation::Read, answer(200, CANCELLED));
    driver.ends_as(OutcomeKind::Cancelled);
    assert!(driver.outcome().advice.contains(&Advice::MaybeSentTwice));
    assert_eq!(marked(&driver), [false, true, false]);
    let mut driver = Driver::new();
    driver.cancel(Err(TransportError::Unreachable));
    driver.respond(Operation::Read, answer(200, CANCELLED));
    assert_eq!(marked(&driver), [false, true, false]);
    let mut driver = Driver::new();
    driver.cancel(answer(200, CANCELLED));
    assert_eq!(marked(&driver), [false, false]);
}

#[test]
fn a_relays_refusal_of_a_cancel_is_certain() {
    let refusal = || by_relay("rate-limited", 429, r#"{"relay":"rate-limited","message":"Wait."}"#);
    let mut driver = Driver::new();
    driver.cancel(refusal());
    driver.respond(Operation::Read, refusal());
    driver.ends(OutcomeKind::Refused, Headline::CancelStopped(StoppedBy::Relay));
}

#[test]
fn a_cancel_that_the_relay_lost_is_not_called_undone() {
    let silent = || by_relay("upstream-silent", 504, r#"{"relay":"upstream-silent"}"#);
    let mut driver = Driver::new();
    driver.cancel(silent());
    driver.respond(Operation::Read, silent());
    driver.ends(OutcomeKind::Unknown, UNKNOWN);
}
