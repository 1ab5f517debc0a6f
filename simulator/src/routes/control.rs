//! What tests ask and tell the tenant. None of it shows in the journal.

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Json, Redirect, Response};
use axum::routing::{get, post};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};

use super::Shared;
use crate::clock::Clock;
use crate::journal::Entry;
use crate::limits::Limits;
use crate::sign_on::{SignOn, TurnAway};

pub(super) fn router() -> Router<Shared> {
    Router::new()
        .route("/control/requests", get(requests))
        .route("/control/reset", post(reset))
        .route("/control/mend/{id}", post(mend))
        .route("/control/release/{id}", post(release))
        .route("/control/sign-on", post(set_sign_on))
        .route("/control/sign-on/enter", get(enter))
        .route("/control/sign-on/leave", get(leave))
        .route("/control/clock", get(clock).post(set_clock))
        .route("/control/limits", get(limits).post(set_limits))
}

/// How the clock is to be set. What is left out stays as it is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Setting {
    frozen: Option<bool>,
    /// Seconds.
    advance: Option<u32>,
}

/// When everything is to start, with the clock held then; left out, now, by real time.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Start {
    at: Option<Timestamp>,
}

/// How a call without the sign-on's cookie is to be answered; null switches the sign-on off.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SignOnSetting {
    #[serde(deserialize_with = "Option::deserialize")]
    answer: Option<TurnAway>,
}

async fn requests(State(shared): State<Shared>) -> Json<Vec<Entry>> {
    Json(shared.tenant().journal().to_vec())
}

async fn reset(State(shared): State<Shared>, body: Bytes) -> Response {
    let start: &[u8] = if body.is_empty() { b"{}" } else { &body };
    match serde_json::from_slice::<Start>(start) {
        Ok(Start { at }) => {
            shared.tenant().reset(at.map_or_else(Clock::default, Clock::held_at));
            shared.sign_on().set(None);
            StatusCode::NO_CONTENT.into_response()
        }
        Err(error) => wrong("nothing or {\"at\": \"2026-11-30T02:40:00Z\"}", &error),
    }
}

async fn mend(State(shared): State<Shared>, Path(id): Path<String>) -> StatusCode {
    if shared.tenant().mend(&id) { StatusCode::NO_CONTENT } else { StatusCode::NOT_FOUND }
}

async fn release(State(shared): State<Shared>, Path(id): Path<String>) -> StatusCode {
    if shared.tenant().release(&id) { StatusCode::NO_CONTENT } else { StatusCode::NOT_FOUND }
}

async fn set_sign_on(State(shared): State<Shared>, body: Bytes) -> Response {
    match serde_json::from_slice::<SignOnSetting>(&body) {
        Ok(setting) => {
            shared.sign_on().set(setting.answer);
            StatusCode::NO_CONTENT.into_response()
        }
        Err(error) => wrong("{\"answer\": \"redirect\", \"basic\", \"page\" or null}", &error),
    }
}

/// Signs on, for a person who opens it in a browser.
async fn enter(State(shared): State<Shared>) -> impl IntoResponse {
    ([(SET_COOKIE, shared.sign_on().enter())], Redirect::to("/"))
}

async fn leave() -> impl IntoResponse {
    ([(SET_COOKIE, SignOn::leave())], Redirect::to("/"))
}

async fn clock(State(shared): State<Shared>) -> Json<Value> {
    Json(shown(shared.tenant().clock()))
}

async fn set_clock(State(shared): State<Shared>, body: Bytes) -> Response {
    // The content type is of no account: curl sends that of a form.
    let setting: Setting = match serde_json::from_slice(&body) {
        Ok(setting) => setting,
        Err(error) => return wrong("{\"advance\": seconds, \"frozen\": true or false}", &error),
    };
    let mut tenant = shared.tenant();
    let clock = tenant.clock();
    if let Some(frozen) = setting.frozen {
        clock.freeze(frozen);
    }
    if let Some(seconds) = setting.advance {
        clock.advance(seconds);
    }
    Json(shown(clock)).into_response()
}

async fn limits(State(shared): State<Shared>) -> Json<Limits> {
    Json(shared.tenant().traffic().limits())
}

async fn set_limits(State(shared): State<Shared>, body: Bytes) -> Response {
    match serde_json::from_slice::<Limits>(&body) {
        Ok(limits) => {
            shared.tenant().traffic().limit(limits);
            Json(limits).into_response()
        }
        Err(error) => wrong(
            "{\"at_once\": calls, \"rate\": {\"calls\": calls, \"seconds\": seconds}, \
             \"latency\": milliseconds}",
            &error,
        ),
    }
}

fn wrong(wanted: &str, error: &serde_json::Error) -> Response {
    (StatusCode::BAD_REQUEST, format!("Send {wanted}: {error}.\n")).into_response()
}

fn shown(clock: &Clock) -> Value {
    let now = clock.now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    json!({ "now": now, "frozen": clock.is_frozen() })
}
