//! What other programs see on the line when they submit jobs of their own.

mod common;

use common::{Server, start};
use serde_json::{Value, json};
use simulator::identity;

fn signed() -> String {
    format!("Authorization: Bearer {}\r\n", identity::TOKEN)
}

async fn submit(server: &Server, path: &str) -> Value {
    let body = r#"{"format":"csv","queries":[{"query":"select Id from Refund"}]}"#;
    let answer = server.ask("POST", path, &signed(), body).await.expect("an answer");
    assert_eq!(answer.status, 200, "{path}");
    answer.json()
}

async fn set_clock(server: &Server, setting: &str) -> Value {
    let answer = server.ask("POST", "/practice/control/clock", "", setting).await;
    answer.expect("an answer").json()
}

#[tokio::test]
async fn a_job_goes_from_submit_to_file_by_every_path() {
    let server = start(&[]).await;
    set_clock(&server, r#"{"frozen":true}"#).await;
    for (base, file) in [("/v1", "/v1/files"), ("/v1", "/v1/file"), ("/apps/api", "/apps/api/file")]
    {
        for end in ["", "/"] {
            let job = submit(&server, &format!("{base}/batch-query{end}")).await;
            let path = format!("{base}/batch-query//jobs/{}", job["id"].as_str().expect("an ID"));
            let before = server.signed("GET", &path).await.expect("an answer").json();
            assert_eq!(before["status"], "submitted");
            set_clock(&server, r#"{"advance":8}"#).await;
            let after = server.signed("GET", &path).await.expect("an answer").json();
            assert_eq!(after["status"], "completed");
            let id = after["batches"][0]["fileId"].as_str().expect("a file").to_owned();
            let file = server.signed("GET", &format!("{file}/{id}")).await.expect("an answer");
            assert_eq!(file.header("content-type"), Some("text/csv;charset=utf-8"));
            assert_eq!(file.text().lines().count(), 8);
        }
    }
    let missing = server.signed("GET", "/v1/files/00000000000000000000000000000000").await;
    let missing = missing.expect("an answer");
    assert_eq!((missing.status, &missing.json()["success"]), (404, &json!(false)));
    assert_eq!(server.signed("GET", "/v1/batch-query/").await.expect("an answer").status, 405);
}

#[tokio::test]
async fn a_cancel_needs_no_content_length() {
    let server = start(&[]).await;
    let job = submit(&server, "/v1/batch-query/").await;
    let path = format!("/v1/batch-query/jobs/{}", job["id"].as_str().expect("an ID"));
    let answer = server.ask_bare("DELETE", &path, &signed()).await.expect("an answer");
    assert_eq!(answer.json()["status"], "cancelled");
}

#[tokio::test]
async fn the_clock_is_read_held_put_ahead_and_set_back() {
    let server = start(&[]).await;
    let read = async || {
        let answer = server.ask("GET", "/practice/control/clock", "", "").await;
        answer.expect("an answer").json()
    };
    assert_eq!(read().await["frozen"], false);
    let held = set_clock(&server, r#"{"frozen":true}"#).await;
    assert_eq!((&held["frozen"], &read().await), (&json!(true), &held));
    let ahead = set_clock(&server, r#"{"advance":86400}"#).await;
    assert_ne!(ahead["now"].as_str().map(|now| &now[..10]), held["now"].as_str().map(|n| &n[..10]));
    assert_eq!(ahead["now"].as_str().map(|now| &now[10..]), held["now"].as_str().map(|n| &n[10..]));
    for wrong in ["", "{\"advance\":-1}", "{\"ahead\":5}"] {
        let answer = server.ask("POST", "/practice/control/clock", "", wrong).await;
        let answer = answer.expect("an answer");
        assert_eq!(answer.status, 400);
        assert!(answer.text().starts_with("Send {\"advance\": seconds"), "{}", answer.text());
    }
    server.ask("POST", "/practice/control/reset", "", "").await.expect("an answer");
    assert_eq!(read().await["frozen"], false);
    assert!(server.journal().await.is_empty());
}

#[tokio::test]
async fn objects_are_described_for_those_who_ask_first() {
    let server = start(&[]).await;
    let all = server.signed("GET", "/v1/describe").await.expect("an answer");
    assert_eq!(all.header("content-type"), Some("application/xml"));
    assert!(all.text().contains("<name>RatePlanCharge</name>"));
    let one = server.signed("GET", "/v1/describe/Account").await.expect("an answer");
    assert!(one.text().contains("<name>AccountNumber</name><label>Account Number</label>"));
    let none = server.signed("GET", "/v1/describe/Nothing").await.expect("an answer");
    assert_eq!(none.status, 404);
}
