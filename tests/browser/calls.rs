//! Calls as the browser makes them, to the server of these tests, which has no such files.

use std::cell::RefCell;
use std::rc::Rc;

use aqua_cancel::aqua::{
    Address, Credentials, EntityScope, HttpResult, JobId, Operation, Request, Secret,
};
use aqua_cancel::net::{Call, Route, call, read_config};
use futures_channel::oneshot;
use wasm_bindgen_test::wasm_bindgen_test;

fn request() -> Request {
    let origin = web_sys::window().unwrap().location().origin().unwrap();
    let address = Address::parse(&format!("{origin}/nowhere/v1"), &origin).unwrap();
    let credentials = Credentials::Bearer(Secret::new("t"));
    let id = JobId::new("abc");
    Request::job(Operation::Read, &address, &id, Some(&credentials), None, &EntityScope::default())
}

/// Sends a request; the receiver fails if the call is let go before an answer was told.
fn send(request: &Request) -> (Call, oneshot::Receiver<HttpResult>) {
    let (told, answer) = oneshot::channel();
    let told = Rc::new(RefCell::new(Some(told)));
    let call = call(request, &Route::Direct, false, 30, move |answer| {
        let told = told.borrow_mut().take().expect("told once");
        told.send(answer).unwrap();
    });
    (call, answer)
}

#[wasm_bindgen_test]
async fn a_refusing_status_is_an_answer_like_any_other() {
    let (_call, answer) = send(&request());
    let reply = answer.await.unwrap().expect("an answer");
    assert_eq!(reply.status, 404);
}

#[wasm_bindgen_test]
async fn a_call_that_is_let_go_tells_nothing() {
    let (call, answer) = send(&request());
    drop(call);
    assert!(answer.await.is_err(), "the one who would be told is gone with the call");
}

#[wasm_bindgen_test]
async fn a_missing_config_gives_a_notice_and_no_relay() {
    let config = read_config().await;
    assert_eq!(config.relay, None);
    assert!(config.notice.unwrap().contains("config.json is missing"));
}
