//! The built page's files.

use std::path::{Path, PathBuf};

use axum::Router;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::map_response;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tower_http::services::ServeDir;

/// The files of this directory, never kept by the browser: a page just built is the one shown.
pub(super) fn router(directory: &Path) -> Router {
    Router::new().fallback_service(ServeDir::new(directory)).layer(map_response(not_stored))
}

/// This file as `/config.json`, read anew each time.
pub(super) fn config<S: Clone + Send + Sync + 'static>(file: &Path) -> Router<S> {
    let file = file.to_owned();
    Router::new().route("/config.json", get(move || read(file))).layer(map_response(not_stored))
}

async fn read(file: PathBuf) -> Response {
    match tokio::fs::read(&file).await {
        Ok(bytes) => ([(CONTENT_TYPE, "application/json")], bytes).into_response(),
        Err(error) => (StatusCode::NOT_FOUND, error.to_string()).into_response(),
    }
}

async fn not_stored(mut response: Response) -> Response {
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
