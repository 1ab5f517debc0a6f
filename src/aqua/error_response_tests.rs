//! Each shape of a refusal, and what it is not taken for.

use super::*;
use crate::aqua::ResponseHeaders;

fn error(json: &str, status: u16) -> Option<ErrorResponse> {
    ErrorResponse::from_object(&Object::parse(json).unwrap(), status)
}

#[track_caller]
fn check(json: &str, status: u16, kind: ErrorKind, code: Option<&str>, text: Option<&str>) {
    let error = error(json, status).expect("a error");
    assert_eq!(error.kind, kind);
    assert_eq!(error.code.as_deref(), code);
    assert_eq!(error.text.as_deref(), text);
}

#[test]
fn every_documented_shape_is_read() {
    use ErrorKind::*;
    check(
        r#"{"errorCode":"90003","message":"Invalid Job Id for job cancellation."}"#,
        200,
        NotCancellable,
        Some("90003"),
        Some("Invalid Job Id for job cancellation."),
    );
    check(
        r#"{"success":false,"processId":"CB","reasons":[{"code":50000040,"message":"gone"}]}"#,
        200,
        NoSuchJob,
        Some("50000040"),
        Some("gone"),
    );
    check(
        r#"{"success":"false","code":"50000099","message":"try"}"#,
        200,
        Server,
        Some("50000099"),
        Some("try"),
    );
    check(r#"{"code":50000010,"message":"no"}"#, 403, Permission, Some("50000010"), Some("no"));
    check(r#"{"message":"Authentication error"}"#, 401, SignIn, None, Some("Authentication error"));
    check(
        r#"{"Success":false,"Errors":[{"Code":"INVALID_VALUE","Message":"bad"}]}"#,
        200,
        Request,
        Some("INVALID_VALUE"),
        Some("bad"),
    );
    check(
        r#"{"error":"invalid_client","error_description":"who?"}"#,
        400,
        SignIn,
        Some("invalid_client"),
        Some("who?"),
    );
    check(r#"{"status":"error"}"#, 200, Other, None, None);
}

#[test]
fn the_process_id_is_kept_for_zuoras_support() {
    let error = error(r#"{"success":false,"processId":"CBCF","reasons":[]}"#, 500).unwrap();
    assert_eq!(error.process_id.as_deref(), Some("CBCF"));
    assert_eq!(error.kind, ErrorKind::Server);
}

#[test]
fn several_reasons_keep_all_their_texts() {
    let json = r#"{"success":false,"reasons":[{"code":1,"message":"a"},{"code":2,"message":"b"}]}"#;
    assert_eq!(error(json, 400).unwrap().text.as_deref(), Some("a\nb"));
}

#[test]
fn an_object_that_says_nothing_of_failure_is_no_refusal() {
    assert_eq!(error("{}", 200), None);
    assert_eq!(error(r#"{"message":"hello"}"#, 200), None);
    assert_eq!(error(r#"{"status":"executing"}"#, 200), None);
}

#[test]
fn xml_keeps_its_words_and_html_does_not() {
    let response =
        |status, body: &str| HttpResponse { status, body: body.into(), ..HttpResponse::default() };
    let xml = "<security:max-object-size>2047MB</security:max-object-size>";
    assert_eq!(ErrorResponse::from_status(&response(403, xml)).text.as_deref(), Some(xml));
    let gateway = ErrorResponse::from_status(&response(502, "<html><h1>Bad</h1></html>"));
    assert_eq!((gateway.kind, gateway.text.as_deref()), (ErrorKind::Gateway, Some("Bad")));
}

#[test]
fn the_rarer_shapes_are_read_too() {
    use ErrorKind::*;
    check(r#"{"error":{"code":"ABC","message":"why"}}"#, 400, Request, Some("ABC"), Some("why"));
    check(
        r#"{"faultcode":"fns:INVALID_SESSION","faultstring":"gone"}"#,
        200,
        SignIn,
        Some("fns:INVALID_SESSION"),
        Some("gone"),
    );
    check(
        r#"{"success":false,"reasons":[{"code":90000020,"message":"entity"}]}"#,
        200,
        Entity,
        Some("90000020"),
        Some("entity"),
    );
    check(
        r#"{"Success":false,"Errors":[{"Code":"REQUEST_EXCEEDED_LIMIT","Message":"x"}]}"#,
        200,
        TooMany,
        Some("REQUEST_EXCEEDED_LIMIT"),
        Some("x"),
    );
    check(
        r#"{"code":"LOCK_COMPETITION","message":"x"}"#,
        200,
        TooMany,
        Some("LOCK_COMPETITION"),
        Some("x"),
    );
    check(
        r#"{"success":false,"reasons":[{"code":50000045,"message":"x"}]}"#,
        405,
        Method,
        Some("50000045"),
        Some("x"),
    );
    check(
        r#"{"message":"not in accepted or in_progress status"}"#,
        400,
        NotCancellable,
        None,
        Some("not in accepted or in_progress status"),
    );
    check(
        r#"{"timestamp":"t","status":500,"error":"Internal Server Error","message":"m","path":"/p"}"#,
        500,
        Server,
        None,
        Some("m"),
    );
}

#[test]
fn words_say_nothing_against_the_status_of_a_gateway_or_a_limit() {
    for (status, json, kind) in [
        (429, r#"{"message":"Rate limit exceeded for client id 4711"}"#, ErrorKind::TooMany),
        (504, r#"{"message":"Upstream timed out (client id 4711)"}"#, ErrorKind::Gateway),
        (500, r#"{"message":"Internal error while loading client id"}"#, ErrorKind::Server),
        (503, r#"{"error":"access_denied","message":"maintenance"}"#, ErrorKind::Gateway),
        (504, r#"{"error":"invalid_token"}"#, ErrorKind::Gateway),
    ] {
        let error = error(json, status).unwrap();
        assert_eq!(error.kind, kind, "{json}");
        assert!(!error.is_certain() && error.fault.is_none(), "{json}");
    }
}

#[test]
fn an_unmarked_message_through_a_relay_is_this_sites_own() {
    let response = |status, request_id: Option<&str>, body: &str| {
        let headers = ResponseHeaders {
            relay: Some(String::new()),
            request_id: request_id.map(str::to_owned),
            ..ResponseHeaders::default()
        };
        let response = HttpResponse { status, headers, body: body.into() };
        let object = Object::parse(body).unwrap();
        let error = ErrorResponse::from_object(&object, status).unwrap().from(&response);
        (error.responder, error.kind)
    };
    let unauthorized = r#"{"message":"Unauthorized"}"#;
    let site = (Responder::BeforeRelay, ErrorKind::SiteSignOn);
    assert_eq!(response(401, None, unauthorized), site);
    let forbidden = r#"{"message":"Forbidden"}"#;
    assert_eq!(response(403, None, forbidden), (Responder::BeforeRelay, ErrorKind::Blocked));
    let zuora = (Responder::Zuora, ErrorKind::SignIn);
    assert_eq!(response(401, Some("r"), unauthorized), zuora);
    assert_eq!(response(401, None, r#"{"message":"Authentication error"}"#), zuora);
    assert_eq!(response(401, None, r#"{"code":90000011,"message":"x"}"#), zuora);
}

#[test]
fn what_is_at_fault_with_a_sign_in_is_told_where_it_is_said() {
    let spring = r#"{"timestamp":"t","status":400,"error":"Bad Request","message":"Invalid client id","path":"/oauth/token"}"#;
    for status in [400, 401] {
        let error = error(spring, status).unwrap();
        assert_eq!((error.kind, error.fault), (ErrorKind::SignIn, Some(SignInFault::ClientId)));
    }
    let other = error(r#"{"message":"No bearer token"}"#, 400).unwrap();
    assert_eq!((other.kind, other.fault), (ErrorKind::SignIn, Some(SignInFault::NoBearerToken)));
}

#[test]
fn what_something_else_than_zuora_refused_is_no_answer_of_zuoras() {
    let page = "<html><title>Denied</title><body>no";
    let login = "<html><input type=\"password\">";
    for (status, relay, challenge, body, kind) in [
        (403, None, None, page, ErrorKind::Blocked),
        (403, Some("passed"), None, page, ErrorKind::Blocked),
        (403, None, None, "Bad gateway policy", ErrorKind::Blocked),
        (400, None, None, "<title>HTTP Status 400 – Bad Request</title>", ErrorKind::Request),
        (408, None, None, "Request Time-out", ErrorKind::Request),
        (409, Some("passed"), None, page, ErrorKind::Request),
        (400, None, None, "not in accepted or in_progress status", ErrorKind::NotCancellable),
        (
            403,
            None,
            None,
            "<title>HTTP Status 403 – Forbidden</title><h3>Apache Tomcat/9</h3>",
            ErrorKind::Permission,
        ),
        (401, Some("passed"), Some("Negotiate"), "", ErrorKind::SiteSignOn),
        (407, None, None, "", ErrorKind::Blocked),
        (405, None, None, page, ErrorKind::Method),
        (501, Some("passed"), None, page, ErrorKind::Method),
        (405, None, None, "", ErrorKind::Method),
        (401, Some(""), None, page, ErrorKind::SiteSignOn),
        (401, Some(""), None, "", ErrorKind::SiteSignOn),
        (401, None, Some("Basic realm=\"intranet\""), page, ErrorKind::SiteSignOn),
        (403, Some(""), None, login, ErrorKind::SiteSignOn),
        (401, None, None, "", ErrorKind::SignIn),
        (401, None, Some("Bearer"), "", ErrorKind::SignIn),
        (403, None, None, "", ErrorKind::Permission),
        (404, None, None, page, ErrorKind::NotFound),
        (429, None, None, page, ErrorKind::TooMany),
        (502, None, None, page, ErrorKind::Gateway),
        (500, Some(""), None, "", ErrorKind::Gateway),
        (500, Some(""), None, page, ErrorKind::Server),
        (500, Some("passed"), None, "", ErrorKind::Server),
    ] {
        let headers = ResponseHeaders {
            relay: relay.map(str::to_owned),
            challenge: challenge.map(str::to_owned),
            ..ResponseHeaders::default()
        };
        let response = HttpResponse { status, headers, body: body.into() };
        assert_eq!(ErrorResponse::from_status(&response).kind, kind, "{status} {relay:?} {body}");
    }
}

#[test]
fn fault_objects_are_read_in_every_case_and_nested_too() {
    for json in [
        r#"{"faultCode":"fns:INVALID_SESSION","faultString":"gone"}"#,
        r#"{"FaultCode":"fns:INVALID_SESSION","FaultString":"gone"}"#,
        r#"{"Fault":{"faultcode":"fns:INVALID_SESSION","faultstring":"gone"}}"#,
    ] {
        check(json, 200, ErrorKind::SignIn, Some("fns:INVALID_SESSION"), Some("gone"));
    }
}
