use super::*;

#[test]
fn a_method_that_is_not_let_through_has_done_nothing_and_will_not_next_time() {
    let coded = r#"{"success":false,"reasons":[{"code":50000045,"message":"x"}]}"#;
    for refusal in [foreign(405, PAGE), foreign(501, PAGE), foreign(405, ""), answer(405, coded)] {
        let driver = Driver::cancelled(refusal, answer(200, EXECUTING));
        assert!(driver.heading().starts_with("Not cancelled: the job reads executing."));
        assert!(driver.advises("does not let DELETE through"));
        assert!(driver.advises("Nothing was done"));
        assert!(!driver.advises("cancel it once more"));
        assert!(!driver.advises("may still take effect"));
    }
}

#[test]
fn a_look_up_that_is_not_let_through_is_not_told_as_a_refused_cancel() {
    for refusal in [foreign(405, PAGE), foreign(405, ""), answer(405, "")] {
        let driver = Driver::looked_up(refusal);
        let heading = driver.heading();
        assert!(heading.contains("does not let this call through at this address"), "{heading}");
        assert!(!heading.contains("DELETE"), "{heading}");
        assert!(driver.advises("Check Tenant or the address"));
        assert!(!driver.advises("DELETE") && !driver.advises("cancel"));
    }
}

#[test]
fn a_cancel_and_the_read_after_it_are_each_told_by_their_own_method() {
    let driver = Driver::cancelled(foreign(405, ""), foreign(405, ""));
    let read = "Then the job was read, which told nothing: Something between here and Zuora does not let this call through at this address.";
    assert_eq!(driver.advice()[0], read);
    assert!(driver.advises("DELETE must be let through to the tenant"));
}

#[test]
fn a_page_that_blocks_the_call_is_told_with_its_number() {
    let driver = Driver::looked_up(foreign(403, PAGE));
    assert_eq!(driver.heading(), "The call was blocked before Zuora saw it. Nothing was done.");
    assert!(!driver.advises("API Write Access"));
    let ticket = driver.ticket();
    for told in [
        "ERROR: The request could not be satisfied",
        "Request ID: Xy12_-==",
        "Server: CloudFront",
        "Answered by: something between this browser and Zuora",
    ] {
        assert!(ticket.contains(told), "{told} is missing in {ticket}");
    }
}

#[test]
fn what_is_neither_job_nor_error_is_told_in_its_own_words() {
    for (body, words) in [
        ("<html><title>Access Denied</title><p>Reference #18.2d3e</html>", "Reference: 18.2d3e"),
        ("Down for maintenance.\nCase number 12345", "Case number: 12345"),
        (r#"{"message":"come back later"}"#, "come back later"),
    ] {
        assert!(Driver::looked_up(foreign(200, body)).ticket().contains(words), "{body}");
    }
}

#[test]
fn a_limit_that_is_spent_says_how_long_to_wait() {
    let limits = [("ratelimit-remaining", "0"), ("ratelimit-reset", "600")];
    let limits = limits.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
    let headers = ResponseHeaders { limits, ..ResponseHeaders::default() };
    let driver = Driver::looked_up(Ok(HttpResponse { status: 429, headers, body: "".into() }));
    assert!(driver.advises("wait 10 minutes"));
    assert!(driver.ticket().contains("ratelimit-reset: 600"));
}
