//! Answers that wait, and connections that stay open for a second request.

mod common;

use std::io::ErrorKind;
use std::time::Duration;

use common::{PATIENCE, next_answer, signature, start};
use serde_json::{Value, json};
use simulator::hold::{Hold, LONGEST};
use tokio::time::timeout;

fn job(mark: &str) -> String {
    format!("/v1/batch-query/jobs/{}", mark.repeat(4))
}

#[tokio::test]
async fn a_slow_look_up_is_answered_when_it_is_released() {
    let server = start(&[]).await;
    let path = job("510e100c");
    for read in ["executing", "cancelled"] {
        let mut waiting = server.send("GET", &path, &signature(), "").await;
        server.seen(if read == "executing" { 1 } else { 3 }).await;
        assert_eq!(server.journal().await.last().expect("a call")["answer"], "held");
        let silence = waiting.try_read(&mut [0; 1]).expect_err("no answer yet");
        assert_eq!(silence.kind(), ErrorKind::WouldBlock);
        let release = format!("/practice/control/release/{}", "510e100c".repeat(4));
        assert_eq!(server.ask("POST", &release, "", "").await.expect("an answer").status, 204);
        let answer = timeout(PATIENCE, next_answer(&mut waiting)).await.expect("in time");
        assert_eq!(answer.expect("an answer").json()["status"], read);
        server.signed("DELETE", &path).await.expect("a cancel is answered at once");
    }
    let nothing = server.ask("POST", "/practice/control/release/1", "", "").await;
    assert_eq!(nothing.expect("an answer").status, 404);
}

#[tokio::test]
async fn a_slow_cancel_takes_effect_before_it_is_answered() {
    let server = start(&[]).await;
    let path = job("510ede1e");
    let mut waiting = server.send("DELETE", &path, &signature(), "").await;
    server.seen(1).await;
    assert_eq!(server.signed("GET", &path).await.expect("an answer").json()["status"], "cancelled");
    let silence = waiting.try_read(&mut [0; 1]).expect_err("no answer yet");
    assert_eq!(silence.kind(), ErrorKind::WouldBlock);
    let release = format!("/practice/control/release/{}", "510ede1e".repeat(4));
    server.ask("POST", &release, "", "").await.expect("an answer");
    let answer = timeout(PATIENCE, next_answer(&mut waiting)).await.expect("in time");
    assert_eq!(answer.expect("an answer").json()["status"], "cancelled");
}

#[tokio::test(start_paused = true)]
async fn what_nobody_releases_ends_by_itself_after_45_seconds() {
    let before = tokio::time::Instant::now();
    Hold::default().ended().await;
    assert_eq!(before.elapsed().as_secs(), LONGEST.as_secs());
    assert_eq!(LONGEST, Duration::from_secs(45));
    let released = Hold::default();
    released.release();
    let before = tokio::time::Instant::now();
    released.ended().await;
    assert_eq!(before.elapsed(), Duration::ZERO, "also when it is released before the wait begins");
}

#[tokio::test]
async fn a_cancel_is_dropped_on_a_connection_that_carried_the_look_up_and_refused_the_second_time()
{
    let server = start(&[]).await;
    let path = job("0ff02222");
    let mut line = server.connect().await;
    server.send_on(&mut line, "GET", &path, &signature(), "").await;
    let answer = timeout(PATIENCE, next_answer(&mut line)).await.expect("in time");
    let answer = answer.expect("an answer");
    assert_eq!(
        (answer.header("connection"), &answer.json()["status"]),
        (None, &json!("executing"))
    );
    server.send_on(&mut line, "DELETE", &path, &signature(), "").await;
    let dropped = timeout(PATIENCE, next_answer(&mut line)).await.expect("in time");
    assert!(dropped.is_none(), "the connection closes without a byte");

    let again = server.signed("DELETE", &path).await.expect("an answer");
    assert_eq!(again.json()["errorCode"], "90003");
    assert_eq!(server.signed("GET", &path).await.expect("an answer").json()["status"], "cancelled");
    let found: Vec<_> = server
        .journal()
        .await
        .iter()
        .map(|call| ["method", "answer", "effect", "reused"].map(|key| call[key].clone()))
        .collect();
    let expected: Vec<[Value; 4]> = [
        ("GET", "200", false, false),
        ("DELETE", "drop", true, true),
        ("DELETE", "200", false, false),
        ("GET", "200", false, false),
    ]
    .map(|(method, answer, effect, reused)| {
        [json!(method), json!(answer), json!(effect), json!(reused)]
    })
    .to_vec();
    assert_eq!(found, expected);
}

#[tokio::test]
async fn every_other_connection_closes_after_one_answer() {
    let server = start(&[]).await;
    for path in [job("cafecafe"), job("c10fc10f"), "/practice/".to_owned(), "/x".to_owned()] {
        let mut line = server.send("GET", &path, &signature(), "").await;
        let answer = timeout(PATIENCE, next_answer(&mut line)).await.expect("in time");
        assert_eq!(answer.expect("an answer").header("connection"), Some("close"), "{path}");
        let end = timeout(PATIENCE, next_answer(&mut line)).await.expect("an end");
        assert!(end.is_none(), "{path}");
    }
}
