use super::*;
use crate::aqua::{FileId, Request};

fn file() -> FileId {
    FileId::parse("2c92f0").unwrap()
}

impl Driver {
    fn file_request(&self) -> Option<Request> {
        self.session.file_request(&sandbox().key(), &file(), self.now)
    }

    /// Answers the call that is due for the file; gives why it failed.
    #[track_caller]
    fn respond_to_file(&mut self, expected: Operation, result: HttpResult) -> Option<FailedRead> {
        let request = self.file_request().expect("a request");
        assert_eq!(request.operation, expected);
        let call = FileCall { job: sandbox().key(), request, sent_at: self.now, result };
        let failed = call.failed();
        self.act(ActionKind::FileAnswered(call.into()));
        failed
    }
}

/// A session that knows a job read with an OAuth client, and no token any more.
fn without_token() -> Driver {
    let mut driver = Driver::new();
    driver.look_up(oauth(sandbox()));
    driver.respond(Operation::SignIn, answer(200, TOKEN));
    driver.respond(Operation::Read, answer(200, COMPLETED));
    driver.wait(4000);
    driver
}

#[test]
fn a_file_is_asked_for_with_the_token_that_was_fetched_for_it() {
    let mut driver = without_token();
    assert_eq!(driver.respond_to_file(Operation::SignIn, answer(200, TOKEN)), None);
    let request = driver.file_request().unwrap();
    let sent = request.headers.iter().find(|(name, _)| *name == "Authorization");
    assert_eq!(sent.map(|(_, value)| value.expose()), Some("Bearer t-1"));
    assert_eq!(driver.respond_to_file(Operation::File, answer(200, "")), None);
    let last = driver.session.log.last().unwrap();
    assert_eq!((last.method, &last.result), (Method::Get, &Ok(200)));
    assert!(last.url.ends_with("/v1/files/2c92f0"));
    assert_eq!(last.request_id.as_deref(), Some("req-1"));
    assert!(driver.session.calls.is_empty() && !last.curl.contains("t-1"));
}

#[test]
fn a_token_that_a_file_is_refused_with_is_not_used_again() {
    let mut driver = without_token();
    driver.respond_to_file(Operation::SignIn, answer(200, TOKEN));
    let refused = answer(401, r#"{"message":"Authentication error"}"#);
    let failed = driver.respond_to_file(Operation::File, refused);
    assert_eq!(failed.unwrap().error_kind(), Some(ErrorKind::SignIn));
    assert_eq!(driver.file_request().unwrap().operation, Operation::SignIn);
}

#[test]
fn an_error_with_200_is_no_file_and_what_says_nothing_is_neither() {
    let mut driver = Driver::new();
    driver.look_up(sandbox());
    driver.respond(Operation::Read, answer(200, COMPLETED));
    let told = answer(200, r#"{"errorCode":"90008","message":"storage"}"#);
    let failed = driver.respond_to_file(Operation::File, told);
    assert!(
        matches!(failed, Some(FailedRead::Error(error)) if error.code.as_deref() == Some("90008"))
    );
    for body in ["<html>", "{}", COMPLETED] {
        assert!(driver.respond_to_file(Operation::File, answer(200, body)).is_some(), "{body}");
    }
    let missing = driver.respond_to_file(Operation::File, answer(404, ""));
    assert_eq!(missing.unwrap().error_kind(), Some(ErrorKind::NotFound));
}

#[test]
fn a_forgotten_sign_in_asks_for_no_file() {
    let mut driver = without_token();
    driver.act(ActionKind::ForgetSignIn);
    assert_eq!(driver.file_request(), None);
}
