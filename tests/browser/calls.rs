//! Calls as the browser makes them, to the server of these tests, which has no such files.

use aqua_cancel::aqua::{
    Address, Credentials, EntityScope, HttpResult, JobId, Operation, Request, Secret,
    TransportError,
};
use aqua_cancel::net::{CallGuard, ConfigNotice, Route, call, read_config};
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
fn send(request: &Request) -> (CallGuard, oneshot::Receiver<HttpResult>) {
    let (told, answer) = oneshot::channel();
    let call = call(request, &Route::Direct, false, 30, move |answer| told.send(answer).unwrap());
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
async fn a_header_that_cannot_be_sent_ends_the_call_and_not_the_page() {
    let mut request = request();
    request.headers.push(("X-Odd", Secret::new("a\nb")));
    assert_eq!(send(&request).1.await.unwrap(), Err(TransportError::Unreachable));
}

#[wasm_bindgen_test]
async fn a_missing_config_gives_a_notice_and_no_relay() {
    let config = read_config().await;
    assert_eq!(config.relay, None);
    assert_eq!(config.notices, [ConfigNotice::Missing]);
}
