//! Limits that bite, the list of calls that tells of them, and the lists of the hundred jobs.

mod common;

use common::{PATIENCE, Received, Server, next_answer, signature, start};
use serde_json::{Value, json};
use tokio::time::timeout;

const NORMAL: &str = "/v1/batch-query/jobs/cafecafecafecafecafecafecafecafe";

async fn control(server: &Server, path: &str, body: &str) -> Received {
    let path = format!("/practice/control/{path}");
    server.ask("POST", &path, "", body).await.expect("an answer")
}

async fn look_up(server: &Server) -> Received {
    server.signed("GET", NORMAL).await.expect("an answer")
}

/// Waits until the call of this place, counted from 0, has ended.
async fn ended(server: &Server, place: usize) {
    let ends = async { while server.journal().await[place]["ended"].is_null() {} };
    timeout(PATIENCE, ends).await.expect("an end in time");
}

#[tokio::test]
async fn more_calls_at_once_than_allowed_are_refused() {
    let server = start(&[]).await;
    control(&server, "limits", r#"{"at_once":2}"#).await;
    let silent = "/v1/batch-query/jobs/100cdeaf100cdeaf100cdeaf100cdeaf";
    let waiting = server.send("GET", silent, &signature(), "").await;
    server.seen(1).await;
    let passed = look_up(&server).await;
    assert_eq!((passed.status, passed.header("concurrency-limit-remaining")), (200, Some("0")));
    let _also_waiting = server.send("GET", silent, &signature(), "").await;
    server.seen(3).await;
    let refused = look_up(&server).await;
    assert_eq!(refused.status, 429);
    assert_eq!(refused.header("concurrency-limit-type"), Some("Default"));
    assert_eq!(refused.header("concurrency-limit-limit"), Some("2"));
    assert_eq!(refused.json()["reasons"][0]["code"], 50_000_070);
    // Somebody who goes away makes room.
    drop(waiting);
    ended(&server, 0).await;
    assert_eq!(look_up(&server).await.status, 200);
    control(&server, "reset", "").await;
    assert_eq!(look_up(&server).await.header("concurrency-limit-limit"), None);
}

#[tokio::test]
async fn more_calls_in_a_while_than_allowed_are_refused_by_the_practice_clock() {
    let server = start(&[]).await;
    control(&server, "clock", r#"{"frozen":true}"#).await;
    control(&server, "limits", r#"{"rate":{"calls":2,"seconds":60}}"#).await;
    for left in ["1", "0"] {
        let passed = look_up(&server).await;
        assert_eq!((passed.status, passed.header("ratelimit-remaining")), (200, Some(left)));
    }
    let refused = look_up(&server).await;
    assert_eq!((refused.status, refused.header("retry-after")), (429, Some("60")));
    control(&server, "clock", r#"{"advance":60}"#).await;
    assert_eq!(look_up(&server).await.status, 200);
}

#[tokio::test]
async fn limits_that_cannot_be_read_are_refused_and_change_nothing() {
    let server = start(&[]).await;
    let set = control(&server, "limits", r#"{"at_once":4,"latency":0}"#).await;
    assert_eq!(set.json(), json!({ "at_once": 4, "rate": null, "latency": 0 }));
    for wrong in [r#"{"most":4}"#, r#"{"rate":{"calls":4}}"#, "4 at once"] {
        assert_eq!(control(&server, "limits", wrong).await.status, 400, "{wrong}");
    }
    let limits = server.ask("GET", "/practice/control/limits", "", "").await.expect("an answer");
    assert_eq!(limits.json()["at_once"], 4);
}

#[tokio::test]
async fn the_list_of_calls_tells_how_many_were_under_way_and_for_how_long() {
    let server = start(&[]).await;
    control(&server, "limits", r#"{"latency":50}"#).await;
    let slow = "510e100c".repeat(4);
    let path = format!("/v1/batch-query/jobs/{slow}");
    let mut waiting = server.send("GET", &path, &signature(), "").await;
    server.seen(1).await;
    look_up(&server).await;
    ended(&server, 1).await;
    let calls = server.journal().await;
    assert_eq!([&calls[0]["under_way"], &calls[1]["under_way"]], [&json!(1), &json!(2)]);
    assert_eq!(calls[0]["ended"], Value::Null);
    let times = ["began", "ended"].map(|key| calls[1][key].as_u64().expect("a time"));
    assert!(times[1] - times[0] >= 50, "{times:?}");
    control(&server, &format!("release/{slow}"), "").await;
    timeout(PATIENCE, next_answer(&mut waiting)).await.expect("in time").expect("an answer");
    ended(&server, 0).await;
    look_up(&server).await;
    assert_eq!(server.journal().await[2]["under_way"], 1);
}

#[tokio::test]
async fn the_ids_of_the_hundred_come_as_a_text_and_as_the_dashboards_table() {
    let server = start(&[]).await;
    let text = server.ask("GET", "/practice/jobs.txt", "", "").await.expect("an answer").text();
    let ids: Vec<_> = text.lines().collect();
    assert_eq!((ids.len(), ids[99]), (100, "de5c0000000000000000000000000100"));
    for id in &ids {
        let path = format!("/practice/v1/batch-query/jobs/{id}");
        let job = server.signed("GET", &path).await.expect("an answer").json();
        assert_eq!(job["id"], *id);
    }
    let table = server.ask("GET", "/practice/dashboard.csv", "", "").await.expect("an answer");
    let listed = table.text();
    let listed: Vec<_> = listed.lines().skip(1).map(|line| &line[..32]).collect();
    assert_eq!(listed, ids);
    server.signed("DELETE", &format!("/v1/batch-query/jobs/{}", ids[0])).await;
    let table = server.ask("GET", "/practice/dashboard.csv", "", "").await.expect("an answer");
    assert!(table.text().lines().nth(1).expect("a row").contains(",Cancelled,"));
}
