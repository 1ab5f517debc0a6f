//! What tests ask and tell the tenant. None of it shows in the journal.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Json;
use axum::routing::{get, post};

use super::Shared;
use crate::journal::Entry;

pub(super) fn router() -> Router<Shared> {
    Router::new()
        .route("/control/requests", get(requests))
        .route("/control/reset", post(reset))
        .route("/control/mend/{id}", post(mend))
}

async fn requests(State(shared): State<Shared>) -> Json<Vec<Entry>> {
    Json(shared.tenant().journal().to_vec())
}

async fn reset(State(shared): State<Shared>) -> StatusCode {
    shared.tenant().reset();
    StatusCode::NO_CONTENT
}

async fn mend(State(shared): State<Shared>, Path(id): Path<String>) -> StatusCode {
    if shared.tenant().mend(&id) { StatusCode::NO_CONTENT } else { StatusCode::NOT_FOUND }
}
