//! What stands around the page on its site: the sign-on and its cookie, and the stand-in for a relay.

mod common;

use common::{Received, Server, start};
use serde_json::{Value, json};

const JOB: &str = "/practice/v1/batch-query/jobs/cafecafecafecafecafecafecafecafe";

async fn switch(server: &Server, setting: &str) -> Received {
    let answer = server.ask("POST", "/practice/control/sign-on", "", setting).await;
    answer.expect("an answer")
}

/// The header that sends back the cookie which signing on sets.
async fn signed_on(server: &Server) -> String {
    let answer = server.ask("GET", "/practice/control/sign-on/enter", "", "").await;
    let answer = answer.expect("an answer");
    assert_eq!((answer.status, answer.header("location")), (303, Some("/")));
    let cookie = answer.header("set-cookie").expect("a cookie");
    assert!(cookie.ends_with("; Path=/; HttpOnly; SameSite=Lax"), "{cookie}");
    format!("Cookie: {}\r\n", cookie.split(';').next().expect("a pair"))
}

#[tokio::test]
async fn without_its_cookie_the_sign_on_answers_in_each_of_its_ways() {
    let server = start(&[]).await;
    for (answer, status, header, value, holds) in [
        ("redirect", 302, "location", "https://login.example.com/sso?client=tools", ""),
        ("basic", 401, "www-authenticate", "Basic realm=\"intranet\"", "<title>401 Unauthorized"),
        (
            "page",
            200,
            "content-type",
            "text/html; charset=utf-8",
            "<title>Sign in \u{2013} Example Corp</title>",
        ),
    ] {
        assert_eq!(switch(&server, &json!({ "answer": answer }).to_string()).await.status, 204);
        for path in
            ["/config.json", "/practice/about.json", "/stand-in-relay/rest.zuora.com/v1/x", JOB]
        {
            let away = server.signed("GET", path).await.expect("an answer");
            assert_eq!((away.status, away.header(header)), (status, Some(value)), "{path}");
            assert!(away.text().contains(holds), "{}", away.text());
            assert!(
                away.header("aqua-relay").is_none() && away.header("zuora-request-id").is_none()
            );
        }
    }
    assert_eq!(switch(&server, r#"{"answer":null}"#).await.status, 204);
    assert_eq!(server.signed("GET", JOB).await.expect("an answer").json()["status"], "executing");
}

#[tokio::test]
async fn a_call_that_is_turned_away_changes_nothing_and_one_with_the_cookie_passes() {
    let server = start(&[]).await;
    switch(&server, r#"{"answer":"redirect"}"#).await;
    assert_eq!(server.signed("DELETE", JOB).await.expect("an answer").status, 302);
    let cookie = signed_on(&server).await;
    let headers = format!("{cookie}{}", common::signature());
    let read = server.ask("GET", JOB, &headers, "").await.expect("an answer");
    assert_eq!(read.json()["status"], "executing");
    let found: Vec<_> = server
        .journal()
        .await
        .iter()
        .map(|call| ["method", "answer", "turned_away", "cookie"].map(|key| call[key].clone()))
        .collect();
    let expected: [[Value; 4]; 2] = [
        [json!("DELETE"), json!("302"), json!(true), json!(false)],
        [json!("GET"), json!("200"), json!(false), json!(true)],
    ];
    assert_eq!(found, expected);

    // Switching it on once more ends the sessions so far.
    switch(&server, r#"{"answer":"redirect"}"#).await;
    assert_eq!(server.ask("GET", JOB, &headers, "").await.expect("an answer").status, 302);
    let left = server.ask("GET", "/practice/control/sign-on/leave", "", "").await;
    let left = left.expect("an answer");
    assert!(left.header("set-cookie").is_some_and(|cookie| cookie.contains("Max-Age=0")));
    server.ask("POST", "/practice/control/reset", "", "").await.expect("an answer");
    assert_eq!(server.signed("GET", JOB).await.expect("an answer").status, 200);
}

#[tokio::test]
async fn a_wrong_setting_of_the_sign_on_is_named() {
    let server = start(&[]).await;
    for wrong in ["", "{}", r#"{"answer":"cookie"}"#, r#"{"answer":null,"more":1}"#] {
        let answer = switch(&server, wrong).await;
        assert_eq!(answer.status, 400, "{wrong}");
        assert!(answer.text().starts_with("Send {\"answer\": \"redirect\""), "{}", answer.text());
    }
}

#[tokio::test]
async fn the_relays_stand_in_leads_every_host_to_the_tenant_and_says_so() {
    let server = start(&[]).await;
    for path in [
        "/stand-in-relay/rest.zuora.com/v1/batch-query/jobs/cafecafecafecafecafecafecafecafe",
        "/stand-in-relay/www.zuora.com/apps/api/batch-query/jobs/cafecafecafecafecafecafecafecafe",
    ] {
        let answer = server.signed("GET", path).await.expect("an answer");
        assert_eq!(answer.json()["status"], "executing", "{path}");
        assert_eq!(answer.header("aqua-relay"), Some("passed"), "{path}");
        assert_eq!(server.journal().await.last().expect("a call")["path"], path);
    }
    let last =
        "/stand-in-relay/rest.zuora.com/v1/batch-query/jobs/partner/practice/project/nightly";
    assert_eq!(server.signed("GET", last).await.expect("an answer").json()["status"], "completed");
    let file = "/stand-in-relay/rest.zuora.com/v1/files/e20b07474688ad5001468daf155f01f5";
    assert_eq!(server.signed("GET", file).await.expect("an answer").status, 200);
    let token = server.ask("POST", "/stand-in-relay/rest.zuora.com/oauth/token", "", "").await;
    assert_eq!(token.expect("an answer").json()["error"], "invalid_request");
    let direct = server.signed("GET", JOB).await.expect("an answer");
    assert!(direct.header("aqua-relay").is_none());
}
