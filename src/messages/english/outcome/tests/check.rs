use super::*;

fn lines(target: JobTarget, result: HttpResult) -> Vec<String> {
    let driver = Driver::new().then(ActionKind::CheckConnection(target)).answered(result);
    English.check_lines(&driver.session.check.expect("something was found"))
}

#[test]
fn a_connection_that_works_is_said_to_work() {
    assert_eq!(
        lines(sandbox(), answer(200, NO_SUCH_JOB)),
        ["Working: rest.test.zuora.com answers and takes the sign-in."]
    );
}

#[test]
fn a_sign_in_that_was_not_given_is_said_not_to_be_checked() {
    let unsigned = JobTarget { credentials: None, ..sandbox() };
    assert_eq!(
        lines(unsigned, answer(401, r#"{"message":"Authentication error"}"#)),
        ["rest.test.zuora.com answers. The sign-in is not filled in, so that was not checked."]
    );
}

#[test]
fn a_check_that_is_not_let_through_speaks_of_no_cancel() {
    let lines = lines(sandbox(), answer(405, "")).join(" ");
    assert!(lines.contains("does not let this call through"), "{lines}");
    assert!(!lines.contains("DELETE") && !lines.contains("cancel"), "{lines}");
}

#[test]
fn a_host_that_is_not_reached_is_named() {
    assert_eq!(
        lines(sandbox(), Err(TransportError::Unreachable)),
        ["rest.test.zuora.com is not reached. Check the network connection."]
    );
}

#[test]
fn a_site_without_its_relay_is_told_whom_to_tell() {
    let lines = lines(sandbox(), by_relay("", 404, "<html>Not found</html>"));
    assert!(lines[0].starts_with("No relay answers on this site:"), "{lines:?}");
    assert!(lines[1].starts_with("Tell whoever installed this page:"), "{lines:?}");
}

#[test]
fn what_the_relay_says_itself_is_passed_on() {
    let body = r#"{"relay":"host-not-listed","message":"This relay does not lead to that host."}"#;
    let lines = lines(sandbox(), by_relay("host-not-listed", 404, body));
    assert_eq!(lines.last().unwrap(), "This relay does not lead to that host.");
}
