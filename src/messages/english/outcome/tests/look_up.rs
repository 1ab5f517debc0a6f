use super::*;

#[track_caller]
fn says(result: HttpResult, heading: &str) -> Driver {
    let driver = Driver::looked_up(result);
    assert_eq!(driver.heading(), heading);
    driver
}

#[test]
fn a_look_up_speaks_of_no_cancel() {
    says(
        answer(200, EXECUTING),
        "Running: the job reads executing. 1 of 2 batches has finished with 3 records; 1 has not run.",
    );
    for status in ["submitted", "pending"] {
        let body = format!(r#"{{"status":"{status}"}}"#);
        says(answer(200, &body), &format!("Waiting: the job reads {status}."));
    }
}

#[test]
fn a_job_that_has_ended_says_so() {
    for (status, heading) in [
        ("completed", "Nothing to cancel: the job has completed."),
        ("cancelled", "Nothing to cancel: the job was already cancelled."),
        ("aborted", "Nothing to cancel: the job was aborted."),
        ("failed", "Nothing to cancel: the job has ended and reads failed."),
    ] {
        says(answer(200, &format!(r#"{{"status":"{status}"}}"#)), heading);
    }
    says(
        answer(200, COMPLETED),
        "Nothing to cancel: the job has completed. 2 of 2 batches have finished with 7 records.",
    );
}

#[test]
fn the_state_stands_apart_from_what_follows() {
    let driver = Driver::looked_up(answer(200, r#"{"status":"executing"}"#));
    let outcome = driver.session.shown_job().unwrap().outcome.clone().unwrap();
    let sentence = English.outcome_heading(&outcome);
    assert_eq!((sentence.state, sentence.rest.as_str()), ("Running:", "the job reads executing."));
}

#[test]
fn an_unknown_status_is_shown_and_not_interpreted() {
    says(
        answer(200, r#"{"status":"hibernating"}"#),
        "The job reads “hibernating”, a status that this page does not know.",
    );
}

#[test]
fn a_job_that_zuora_does_not_know_comes_with_the_tenant_that_was_asked() {
    let driver = says(answer(200, NO_SUCH_JOB), "Zuora knows no job with this ID on this tenant.");
    assert_eq!(driver.advice()[0], "The tenant asked was US Developer & Central Sandbox.");
}

#[test]
fn a_refused_sign_in_hints_at_the_wrong_tenant() {
    let driver = says(
        answer(401, r#"{"message":"Authentication error"}"#),
        "Zuora did not accept the sign-in.",
    );
    assert!(driver.advises("wrong tenant"));
}

#[test]
fn a_gateway_is_not_taken_for_zuora() {
    says(
        answer(502, "<html>Bad gateway</html>"),
        "Zuora’s service did not answer; a gateway in front of it did.",
    );
}

#[test]
fn without_a_relay_nothing_is_said_of_zuora_or_of_a_request_id() {
    for result in [
        by_relay("", 200, "<html>The start page</html>"),
        by_relay("", 404, "<html>Not found</html>"),
        by_relay("", 500, "<html>Error</html>"),
    ] {
        let driver = says(
            result,
            "No relay answers on this site: what came back is neither Zuora’s nor the relay’s.",
        );
        assert!(driver.advises("config.json names a relay"));
        assert!(!driver.advises("support") && !driver.advises("request ID"));
    }
}

#[test]
fn an_empty_answer_has_a_next_step() {
    let driver = says(answer(200, ""), "The answer was empty.");
    assert!(driver.advises("Look again in a minute."));
}

fn too_many(retry_after: &str) -> Driver {
    let mut response = answer(429, "").unwrap();
    response.headers.retry_after = Some(retry_after.into());
    says(Ok(response), "Zuora is handling too many requests just now.")
}

#[test]
fn retry_after_becomes_an_instruction() {
    assert!(too_many("17").advises("Zuora asks to wait 17 seconds."));
    assert!(too_many("120").advises("Zuora asks to wait 2 minutes."));
    let at_a_time = too_many("Tue, 24 Nov 2026 03:30:00 GMT");
    assert!(at_a_time.advises("Zuora asks to wait until 2026-11-24 03:30:00."));
}

#[test]
fn a_wait_of_seventy_years_is_no_instruction() {
    let driver = too_many("Wed, 31 Dec 2098 23:59:59 GMT");
    assert!(!driver.advises("asks to wait"), "{:?}", driver.advice());
}

#[test]
fn a_sign_on_of_this_site_is_told_from_zuoras() {
    let unauthorized = by_relay("", 401, "<html>Unauthorized</html>");
    for failure in [unauthorized, Err(TransportError::SiteRedirected)] {
        let driver = Driver::looked_up(failure);
        assert!(driver.advises("ign in to this site again"));
        assert!(!driver.advises("password"));
    }
}

#[test]
fn what_is_at_fault_with_a_client_is_told() {
    for (status, message, heading) in [
        (400, "Invalid client id", "no OAuth client with this client ID"),
        (403, "Access is denied", "may not sign in"),
        (400, "No bearer token", "wants a bearer token"),
    ] {
        let body = format!(
            r#"{{"timestamp":"t","status":{status},"error":"x","message":"{message}","path":"/oauth/token"}}"#
        );
        let driver = Driver::new().then(ActionKind::LookUp(vec![oauth()]));
        let driver = driver.answered(answer(status, &body));
        assert!(driver.heading().contains(heading), "{}", driver.heading());
    }
}

#[test]
fn a_code_of_zuoras_is_told_in_words() {
    says(
        answer(200, r#"{"errorCode":"90005","message":"syntax"}"#),
        "Zuora says that a query has a syntax error.",
    );
}

#[test]
fn an_owner_is_guessed_and_said_as_a_guess() {
    let job = |json: &str| serde_json::from_str(json).unwrap();
    let says = |json: &str| English.before_cancel(&job(json)).join("\n");
    assert!(says(r#"{"name":"estuary-capture-connector"}"#).contains("looks like an Estuary"));
    assert!(says(r#"{"name":"Account_1718000000"}"#).contains("tap-zuora"));
    for (name, told) in [
        (r#"{"name":"estuary-capture-connector"}"#, "up to three times. Disable the capture"),
        (
            r#"{"name":"Account_1718000000"}"#,
            "pause its schedule. Each run begins with a probe job",
        ),
        ("{}", "goes on asking for the job"),
    ] {
        assert!(says(name).contains(told), "{told}");
    }
    assert!(says(r#"{"name":"discover"}"#).contains("tap-zuora"));
    assert!(says("{}").contains("zuora-aqua-client-cli"));
    assert_eq!(says(r#"{"name":"June10"}"#), "");
    assert_eq!(says(r#"{"name":"DS_EXPORT"}"#), "");
    assert!(says(r#"{"name":"June10","partner":"a","project":"b"}"#).contains("stateful"));
}
