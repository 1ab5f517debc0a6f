//! Answers that are not Zuora's, or that say little: who spoke is told, nothing is claimed that is not
//! known, and no advice leads round in a circle.

use super::*;
use crate::aqua::TransportError;

const PAGE: &str = "<html><head><title>ERROR: The request could not be satisfied</title></head>
    <body><h1>403 ERROR</h1><p>Request blocked.</p><pre>Request ID: Xy12_-==</pre></body></html>";

/// An answer without Zuora's request ID.
fn foreign(status: u16, body: &str) -> HttpResult {
    let headers =
        ResponseHeaders { server: Some("CloudFront".into()), ..ResponseHeaders::default() };
    Ok(HttpResponse { status, headers, body: body.into() })
}

fn method_refused() -> Vec<HttpResult> {
    let coded = r#"{"success":false,"reasons":[{"code":50000045,"message":"x"}]}"#;
    vec![foreign(405, PAGE), foreign(501, PAGE), foreign(405, ""), answer(405, coded)]
}

fn ticket(bench: &Bench) -> String {
    account(&bench.desk, |at| format!("{at}"))
}

#[test]
fn a_method_that_is_not_let_through_has_done_nothing_and_will_not_next_time() {
    for refusal in method_refused() {
        let mut bench = Bench::new();
        bench.cancel_answered(refusal);
        bench.answered(Operation::Read, answer(200, EXECUTING));
        bench.ends(
            OutcomeKind::StillRunning,
            "Not cancelled: the job reads executing. 1 of 2 batches has finished with 3 records; 1 has not run.",
        );
        let advice = bench.advice();
        assert!(advice.contains("does not let DELETE through"), "{advice}");
        assert!(advice.contains("Nothing was done"), "{advice}");
        assert!(!advice.contains("cancel it once more"), "{advice}");
        assert!(!advice.contains("may still take effect"), "{advice}");
    }
}

#[test]
fn a_method_that_is_not_let_through_claims_nothing_of_a_job_that_cannot_be_read() {
    for refusal in method_refused() {
        let mut bench = Bench::new();
        bench.cancel_answered(refusal);
        bench.answered(Operation::Read, Err(TransportError::Unreachable));
        bench.ends(
            OutcomeKind::Refused,
            "The cancel did not reach Zuora, and the job could not be read.",
        );
    }
}

#[test]
fn a_page_that_blocks_the_call_is_told_with_its_number() {
    let mut bench = Bench::new();
    bench.look_up(sandbox());
    bench.answered(Operation::Read, foreign(403, PAGE));
    bench.ends(
        OutcomeKind::Unreachable,
        "The call was blocked before Zuora saw it. Nothing was done.",
    );
    assert!(!bench.advice().contains("API Write Access"));
    let ticket = ticket(&bench);
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
        let mut bench = Bench::new();
        bench.look_up(sandbox());
        bench.answered(Operation::Read, foreign(200, body));
        let outcome = bench.desk.outcome.clone().unwrap();
        assert_eq!(outcome.kind, OutcomeKind::Unknown);
        assert!(outcome.said[0].text.as_ref().unwrap().contains(words), "{body}");
        assert!(ticket(&bench).contains(words), "{body}");
    }
}

#[test]
fn a_second_cancel_in_vain_does_not_advise_a_third() {
    let mut bench = Bench::new();
    for round in 1..=2 {
        bench.cancel_answered(foreign(502, "<html>"));
        bench.answered(Operation::Read, answer(200, EXECUTING));
        assert_eq!(bench.advice().contains("cancel it once more"), round == 1, "{round}");
    }
    assert!(bench.advice().contains("2 cancels have not stopped this job"));
}

#[test]
fn a_cancel_that_will_be_refused_again_is_not_advised_again() {
    for refusal in [
        answer(400, r#"{"success":false,"reasons":[{"code":50000090,"message":"x"}]}"#),
        answer(200, r#"{"errorCode":"90003","message":"Invalid Job Id for job cancellation."}"#),
        answer(400, r#"{"message":"not in accepted or in_progress status"}"#),
        answer(200, r#"{"success":false,"reasons":[{"code":90000020,"message":"entity"}]}"#),
    ] {
        let mut bench = Bench::new();
        bench.cancel_answered(refusal);
        bench.answered(Operation::Read, answer(200, EXECUTING));
        assert!(!bench.advice().contains("cancel it once more"), "{}", bench.advice());
    }
}

#[test]
fn a_limit_that_is_spent_says_how_long_to_wait() {
    let limits = [("ratelimit-remaining", "0"), ("ratelimit-reset", "600")];
    let limits = limits.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
    let headers = ResponseHeaders { limits, ..ResponseHeaders::default() };
    let mut bench = Bench::new();
    bench.look_up(sandbox());
    bench.answered(Operation::Read, Ok(HttpResponse { status: 429, headers, body: "".into() }));
    assert!(bench.advice().contains("wait 10 minutes"), "{}", bench.advice());
    assert!(ticket(&bench).contains("ratelimit-reset: 600"));
}

#[test]
fn a_sign_on_of_this_site_is_told_from_zuoras() {
    let silent = |status, body: &str| {
        let headers = ResponseHeaders { relay: Some(String::new()), ..ResponseHeaders::default() };
        Ok(HttpResponse { status, headers, body: body.into() })
    };
    for lost in [silent(401, "<html>Unauthorized</html>"), Err(TransportError::SiteRedirected)] {
        let mut bench = Bench::new();
        bench.look_up(sandbox());
        bench.answered(Operation::Read, lost);
        assert_eq!(bench.desk.outcome.as_ref().unwrap().kind, OutcomeKind::Unreachable);
        assert!(bench.advice().contains("ign in to this site again"), "{}", bench.advice());
        assert!(!bench.advice().contains("password"));
    }
}

#[test]
fn an_answer_without_end_is_not_taken_for_a_failure() {
    let mut bench = Bench::new();
    bench.cancel_answered(Err(TransportError::TooLong(200)));
    bench.answered(Operation::Read, answer(200, CANCELLED));
    assert_eq!(bench.desk.outcome.as_ref().unwrap().kind, OutcomeKind::Cancelled);
    let mut bench = Bench::new();
    bench.cancel_answered(Err(TransportError::TooLong(200)));
    bench.answered(Operation::Read, Err(TransportError::TooLong(200)));
    bench.ends(OutcomeKind::Unknown, "It is not known whether the job was cancelled.");
}

#[test]
fn a_cancel_that_the_browser_may_have_repeated_is_marked() {
    let mut bench = Bench::new();
    bench.cancel_answered(answer(200, r#"{"errorCode":"90003","message":"Invalid Job Id"}"#));
    bench.answered(Operation::Read, answer(200, CANCELLED));
    assert_eq!(bench.desk.outcome.as_ref().unwrap().kind, OutcomeKind::Cancelled);
    assert!(bench.advice().contains("second time by itself"), "{}", bench.advice());
    let marked = |bench: &Bench| -> Vec<bool> {
        bench.desk.log.iter().map(|entry| entry.maybe_twice).collect()
    };
    assert_eq!(marked(&bench), [false, true, false]);
    let mut bench = Bench::new();
    bench.cancel_answered(Err(TransportError::Unreachable));
    bench.answered(Operation::Read, answer(200, CANCELLED));
    assert_eq!(marked(&bench), [false, true, false]);
    let mut bench = Bench::new();
    bench.cancel_answered(answer(200, CANCELLED));
    assert_eq!(marked(&bench), [false, false]);
}

#[test]
fn both_spellings_of_cancelled_are_cancelled() {
    let mut bench = Bench::new();
    let body = r#"{"id":"2c90839d46f936820146fd4ef77a1eb6","status":"canceled","batches":[{"status":"canceled"}]}"#;
    bench.cancel_answered(answer(200, body));
    assert_eq!(bench.desk.outcome.as_ref().unwrap().kind, OutcomeKind::Cancelled);
}
