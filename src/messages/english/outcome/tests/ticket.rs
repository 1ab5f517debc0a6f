use super::*;
use crate::aqua::TrackId;

#[test]
fn a_ticket_holds_what_zuoras_support_asks_for_and_no_secret() {
    let body =
        r#"{"success":false,"processId":"CBCF","reasons":[{"code":50000060,"message":"m"}]}"#;
    let driver = Driver::looked_up(answer(500, body));
    assert_eq!(
        driver.ticket(),
        format!(
            "Zuora had an error of its own.\n\n\
             Job ID: {ID}\n\
             Tenant: US Developer & Central Sandbox (https://rest.test.zuora.com/v1)\n\
             Time: 2026-11-24 03:12:07 (UTC+00:00)\n\n\
             Look-up at 2026-11-24 03:12:07 (UTC+00:00): HTTP 500\n\
             Zuora-Request-Id: req-1\n\
             processId: CBCF\n\
             Error code: 50000060\n\
             Message: m\n"
        )
    );
}

#[test]
fn a_ticket_says_of_an_older_reading_that_it_is_from_before_the_cancel() {
    let no_response = || Err(TransportError::Unreachable);
    let ticket = Driver::cancelled(no_response(), no_response()).ticket();
    assert!(
        ticket.contains(
            "Job status at 2026-11-24 03:12:07 (UTC+00:00) (before the cancel): executing"
        ),
        "{ticket}"
    );
    assert!(ticket.contains("Batches: 1 of 2 batches has finished with 3 records; 1 has not run."));
    assert!(ticket.contains("Cancel at 2026-11-24 03:12:09 (UTC+00:00): no HTTP status"));
}

#[test]
fn without_an_outcome_there_is_no_ticket() {
    let driver = Driver::new().then(ActionKind::LookUp(vec![sandbox()]));
    assert_eq!(driver.ticket(), "");
}

#[test]
fn the_request_log_says_in_few_words_what_came_of_a_call() {
    let driver = Driver::cancelled(Err(TransportError::Unreachable), answer(200, CANCELLED));
    let results: Vec<_> =
        driver.session.log.iter().map(|entry| English.call_result(entry)).collect();
    assert_eq!(results, ["HTTP 200", "no answer; the browser may have sent it twice", "HTTP 200"]);
}

#[test]
fn a_ticket_tells_the_track_id_that_the_calls_were_sent_with() {
    let mut driver = Driver::looked_up(answer(200, EXECUTING));
    driver.session.track_id = Some(TrackId::from_random([7; 8]));
    assert!(driver.ticket().contains("\nZuora-Track-Id: aqua-cancel-0707070707070707\n"));
}

#[test]
fn a_ticket_tells_the_reason_that_was_given_for_the_cancel() {
    let said = Confirmation { reason: " ZEN-48213 ".into(), ..Confirmation::default() };
    let driver = Driver::looked_up_to_cancel(answer(200, EXECUTING))
        .then(ActionKind::ConfirmCancel(said))
        .answered(answer(200, CANCELLED));
    assert!(driver.ticket().contains("\nReason: ZEN-48213\n"), "{}", driver.ticket());
}
