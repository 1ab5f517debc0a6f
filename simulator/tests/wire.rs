//! What callers see on the line: paths, headers, sign-in, and connections that close.

mod common;

use common::{Received, Server, start};
use serde_json::json;
use simulator::{identity, scenario};

const NORMAL: &str = "cafecafecafecafecafecafecafecafe";

#[tokio::test]
async fn every_spelling_of_a_jobs_path_reaches_the_same_job() {
    let server = start(&[]).await;
    for path in [
        "/v1/batch-query/jobs",
        "/apps/api/batch-query/jobs",
        "/v1/batch-query//jobs",
        "/practice/v1/batch-query/jobs",
        "/practice/apps/api/batch-query//jobs",
    ] {
        for end in ["", "/"] {
            let path = format!("{path}/{NORMAL}{end}");
            let answer = server.signed("GET", &path).await.expect("an answer");
            assert_eq!(answer.json()["id"], NORMAL, "{path}");
        }
    }
    let last = "/v1/batch-query/jobs/partner/practice/project/nightly";
    assert_eq!(server.signed("GET", last).await.expect("an answer").json()["status"], "completed");
    for path in ["/v1/files/", "/v1/file/", "/apps/api/file/", "/practice/v1/files/"] {
        let path = format!("{path}e20b07474688ad5001468daf155f01f5");
        let file = server.signed("GET", &path).await.expect("an answer");
        assert_eq!(file.header("content-type"), Some("text/csv;charset=utf-8"), "{path}");
    }
    assert_eq!(server.signed("GET", "/v1/accounts").await.expect("an answer").status, 404);
    let path = format!("/v1/batch-query/jobs/{NORMAL}");
    assert_eq!(server.signed("PUT", &path).await.expect("an answer").status, 405);
}

#[tokio::test]
async fn the_journal_keeps_calls_as_they_came_and_not_its_own() {
    let server = start(&[]).await;
    let path = format!("/practice/v1/batch-query/jobs/{NORMAL}");
    let keys = format!(
        "apiAccessKeyId: {}\r\napiSecretAccessKey: {}\r\nZuora-Track-Id: t1\r\n",
        identity::KEY_ID,
        identity::KEY_SECRET
    );
    let answer = server.ask("DELETE", &path, &keys, "five!").await.expect("an answer");
    assert_eq!((answer.status, answer.header("zuora-track-id")), (200, Some("t1")));
    assert!(answer.header("zuora-request-id").is_some());
    assert!(!answer.head.to_lowercase().contains("access-control"), "{}", answer.head);
    let journal = server.journal().await;
    assert_eq!(journal.len(), 1);
    let entry = &journal[0];
    assert_eq!((&entry["method"], &entry["path"]), (&json!("DELETE"), &json!(path)));
    assert_eq!((&entry["body_length"], &entry["effect"]), (&json!(5), &json!(true)));
    assert_eq!(entry["headers"]["apiaccesskeyid"], identity::KEY_ID);
    assert_eq!(server.journal().await.len(), 1);

    let reset = server.ask("POST", "/practice/control/reset", "", "").await.expect("an answer");
    assert_eq!(reset.status, 204);
    assert!(server.journal().await.is_empty());
    assert_eq!(server.signed("GET", &path).await.expect("an answer").json()["status"], "executing");
}

fn form(client: &str) -> String {
    form_urlencoded::Serializer::new(String::new())
        .append_pair("grant_type", "client_credentials")
        .append_pair("client_id", client)
        .append_pair("client_secret", identity::CLIENT_SECRET)
        .finish()
}

async fn token(server: &Server, client: &str) -> Option<Received> {
    let kind = "Content-Type: application/x-www-form-urlencoded\r\n";
    server.ask("POST", "/oauth/token", kind, &form(client)).await
}

#[tokio::test]
async fn a_token_from_the_form_opens_jobs() {
    let server = start(&[]).await;
    let answer = token(&server, identity::CLIENT_ID).await.expect("an answer");
    let token = answer.json()["access_token"].as_str().expect("a token").to_owned();
    let path = format!("/v1/batch-query/jobs/{NORMAL}");
    let bearer = format!("Authorization: Bearer {token}\r\n");
    assert_eq!(server.ask("GET", &path, &bearer, "").await.expect("an answer").status, 200);
}

#[tokio::test]
async fn a_dropped_line_closes_without_a_byte_and_the_cancel_shows_in_the_journal() {
    let server = start(&[]).await;
    let path = "/v1/batch-query/jobs/0ff0dead0ff0dead0ff0dead0ff0dead";
    assert!(server.signed("DELETE", path).await.is_none());
    let entry = &server.journal().await[0];
    assert_eq!((&entry["effect"], &entry["answer"]), (&json!(true), &json!("drop")));
    assert_eq!(server.signed("GET", path).await.expect("an answer").json()["status"], "cancelled");

    let path = "/v1/batch-query/jobs/a110ff00a110ff00a110ff00a110ff00";
    assert!(server.signed("GET", path).await.is_none());
    let mend = "/practice/control/mend/a110ff00a110ff00a110ff00a110ff00";
    assert_eq!(server.ask("POST", mend, "", "").await.expect("an answer").status, 204);
    assert_eq!(server.signed("GET", path).await.expect("an answer").status, 200);
}

#[tokio::test]
async fn a_silent_call_is_written_down_while_it_waits() {
    let server = start(&[]).await;
    let path = "/v1/batch-query/jobs/deaddeafdeaddeafdeaddeafdeaddeaf";
    let token = format!("Authorization: Bearer {}\r\n", identity::TOKEN);
    let waiting = server.send("DELETE", path, &token, "").await;
    server.seen(1).await;
    assert_eq!(server.journal().await[0]["answer"], "hang");
    assert_eq!(server.signed("GET", path).await.expect("an answer").json()["status"], "cancelled");
    let silence = waiting.try_read(&mut [0; 1]).expect_err("neither an answer nor the end");
    assert_eq!(silence.kind(), std::io::ErrorKind::WouldBlock);
    assert!(server.end().await);
}

#[tokio::test]
async fn an_answer_cut_off_promises_more_than_it_sends() {
    let server = start(&[]).await;
    let path = "/v1/batch-query/jobs/c075c075c075c075c075c075c075c075";
    let answer = server.signed("GET", path).await.expect("an answer");
    let promised: usize = answer.header("content-length").expect("a length").parse().expect("one");
    assert_eq!(answer.body.len(), promised / 2);
    assert!(answer.text().starts_with("{\"name\":"));
}

#[tokio::test]
async fn error_answers_come_with_the_headers_that_matter() {
    let server = start(&[]).await;
    let mark = |mark: &str| format!("/v1/batch-query/jobs/{}", mark.repeat(8));
    let limit = server.signed("GET", &mark("0429")).await.expect("an answer");
    assert_eq!((limit.status, limit.header("retry-after")), (429, Some("17")));
    let away = server.signed("GET", &mark("0302")).await.expect("an answer");
    assert_eq!((away.status, away.header("location")), (302, Some("/login")));
    assert_eq!(server.ask("GET", "/login", "", "").await.expect("an answer").status, 200);
    let none = server.signed("GET", &mark("0204")).await.expect("an answer");
    assert_eq!((none.status, none.body.len()), (204, 0));
    let refused = server.ask("GET", &mark("cafe"), "", "").await.expect("an answer");
    assert_eq!(refused.header("www-authenticate"), Some("Basic realm=\"Zuora\""));
    assert_eq!(refused.json(), json!({ "message": "Authentication error" }));
}

#[tokio::test]
async fn every_job_answers_a_look_up_unless_it_is_there_to_be_silent() {
    let server = start(&[]).await;
    for job in scenario::all() {
        if !matches!(job.look, scenario::Act::Hang | scenario::Act::Hold) {
            let answer = server.signed("GET", &format!("/v1/batch-query/jobs/{}", job.id)).await;
            assert_eq!(answer.is_none(), job.look == scenario::Act::Drop, "{}", job.title);
        }
    }
}

#[tokio::test]
async fn odd_clients_meet_what_the_list_says() {
    let server = start(&[]).await;
    let client = |mark: &str| format!("0a07{mark}-cafe-4bad-8bad-0123456789ab");
    for (mark, status, message) in [
        ("0400", 400, "Invalid client id"),
        ("0401", 401, "Invalid client id"),
        ("0403", 403, "Access Denied"),
        ("bea0", 400, "No bearer token"),
        ("0429", 429, "Rate limit exceeded."),
    ] {
        let answer = token(&server, &client(mark)).await.expect("an answer");
        assert_eq!((answer.status, &answer.json()["message"]), (status, &json!(message)));
        let spring = message.ends_with("id") || message.ends_with("Denied");
        let path = answer.json().get("path").cloned();
        assert_eq!(path, spring.then(|| json!("/oauth/token")), "{mark}");
    }
    let limit = token(&server, &client("0429")).await.expect("an answer");
    assert_eq!((limit.header("ratelimit-reset"), limit.header("retry-after")), (Some("600"), None));
    let blocked = token(&server, &client("c10f")).await.expect("an answer");
    assert_eq!((blocked.status, blocked.header("server")), (403, Some("CloudFront")));
    assert!(blocked.header("zuora-request-id").is_none());
    let marked = token(&server, &client("feff")).await.expect("an answer");
    assert!(marked.body.starts_with(b"\xef\xbb\xbf{\"access_token\""));

    let silent = server.send("POST", "/oauth/token", "", &form(&client("deaf"))).await;
    server.seen(9).await;
    assert_eq!(server.journal().await.last().expect("a call")["answer"], "hang");
    let silence = silent.try_read(&mut [0; 1]).expect_err("neither an answer nor the end");
    assert_eq!(silence.kind(), std::io::ErrorKind::WouldBlock);
}

#[tokio::test]
async fn what_stands_in_between_answers_with_its_own_headers_and_numbers() {
    let server = start(&[]).await;
    let every = |mark: &str| format!("/v1/batch-query/jobs/{}", mark.repeat(8));
    let cancel = |mark: &str| format!("/v1/batch-query/jobs/{}", format!("de1e{mark}").repeat(4));
    for (method, path, status, header, value, text) in [
        ("GET", every("c10f"), 403, "server", "CloudFront", "Request ID: Xy12"),
        ("GET", every("acde"), 200, "content-type", "text/html; charset=utf-8", "Reference #18."),
        ("GET", every("ca5e"), 403, "content-type", "text/plain; charset=utf-8", "number 12345"),
        ("GET", every("ca52"), 200, "content-type", "text/plain; charset=utf-8", "number 12345"),
        ("GET", every("ba51"), 401, "www-authenticate", "Basic realm=\"intranet\"", "<title>401"),
        ("GET", every("f302"), 302, "location", "https://login.example.com/sso?client=tools", ""),
        ("GET", every("519e"), 200, "content-type", "text/html; charset=utf-8", "Example Corp</ti"),
        ("DELETE", cancel("0045"), 405, "content-type", "application/json;charset=utf-8", "500000"),
        ("DELETE", cancel("0405"), 405, "allow", "GET, HEAD, POST", "405 Method Not Allowed"),
        ("DELETE", cancel("0501"), 501, "server", "AkamaiGHost", "Reference&#32;&#35;18&#46;2d3e"),
    ] {
        let answer = server.signed(method, &path).await.expect("an answer");
        assert_eq!((answer.status, answer.header(header)), (status, Some(value)), "{path}");
        assert!(answer.text().contains(text), "{path}: {}", answer.text());
    }
}

#[tokio::test]
async fn limits_say_when_to_come_back_in_two_ways() {
    let server = start(&[]).await;
    let mark = |mark: &str| format!("/v1/batch-query/jobs/{}", mark.repeat(8));
    let after = server.signed("GET", &mark("0120")).await.expect("an answer");
    assert_eq!((after.status, after.header("retry-after")), (429, Some("120")));
    assert_eq!(after.json()["reasons"][0]["code"], 50_000_070);
    let reset = server.signed("GET", &mark("0600")).await.expect("an answer");
    assert_eq!((reset.status, reset.header("retry-after")), (429, None));
    assert_eq!(reset.header("ratelimit-remaining"), Some("0"));
    assert_eq!(reset.header("ratelimit-reset"), Some("600"));
}

#[tokio::test]
async fn errors_in_words_come_as_zuora_writes_them() {
    let server = start(&[]).await;
    let named = |code: &str, message: &str| json!({ "code": code, "message": message });
    let crud = |code: &str, message: &str| json!({ "Success": false, "Errors": [{ "Code": code, "Message": message }] });
    let nested =
        json!({ "error": { "code": "ABC", "message": "The request could not be served." } });
    for (mark, status, body) in [
        ("e1c1", 200, crud("REQUEST_EXCEEDED_LIMIT", "x")),
        ("e1c2", 200, named("REQUEST_EXCEEDED_RATE", "The request exceeded the rate limit.")),
        ("a910", 200, crud("API_DISABLED", "The API was disabled for this tenant.")),
        ("7e39", 200, named("TEMPORARY_ERROR", "A temporary error occurred.")),
        ("0e57", 200, nested.clone()),
        ("4e57", 400, nested),
        (
            "50a9",
            200,
            json!({
                "faultcode": "fns:INVALID_SESSION",
                "faultstring": "Invalid session. Session has ended.",
            }),
        ),
    ] {
        let path = format!("/v1/batch-query/jobs/{}", mark.repeat(8));
        let answer = server.signed("GET", &path).await.expect("an answer");
        assert_eq!((answer.status, answer.json()), (status, body), "{mark}");
    }
    let path = format!("/v1/batch-query/jobs/{}", "3e55".repeat(8));
    let alone = server.signed("GET", &path).await.expect("an answer").json();
    assert_eq!(
        alone.as_object().map(|fields| fields.keys().cloned().collect()),
        Some(vec!["message".to_owned()])
    );
    let path = format!("/v1/batch-query/jobs/{}", "e020".repeat(8));
    let entity = server.signed("GET", &path).await.expect("an answer").json();
    assert_eq!(entity["reasons"], json!([{ "code": 90_000_020, "message": "entity" }]));
    let path = format!("/v1/batch-query/jobs/{}", "0040".repeat(8));
    let bare = server.signed("GET", &path).await.expect("an answer").json();
    assert_eq!((bare.get("success"), &bare["reasons"][0]["code"]), (None, &json!(50_000_040)));
}

#[tokio::test]
async fn a_huge_answer_is_sent_packed() {
    let server = start(&[]).await;
    let path = format!("/v1/batch-query/jobs/{}", "b16b".repeat(8));
    let answer = server.signed("GET", &path).await.expect("an answer");
    assert_eq!(answer.header("content-encoding"), Some("gzip"));
    let length = answer.header("content-length").and_then(|length| length.parse().ok());
    assert_eq!(length, Some(answer.body.len()));
    assert!(answer.body.starts_with(b"\x1f\x8b"));

    let path = format!("/v1/batch-query/jobs/{}", "effeb16b".repeat(4));
    let cancel = server.signed("DELETE", &path).await.expect("an answer");
    assert_eq!((cancel.status, cancel.header("content-encoding")), (200, Some("gzip")));
    let read = server.signed("GET", &path).await.expect("an answer");
    assert_eq!(
        (read.header("content-encoding"), &read.json()["status"]),
        (None, &json!("cancelled"))
    );
}
