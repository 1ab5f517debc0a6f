//! Which path leads where.
//!
//! The tenant answers below `/` and, all the same, below `/practice`; a built page's files come
//! after it at `/`.

mod api;
mod control;
mod page;
mod practice;
mod send;
mod site;

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::response::Redirect;
use axum::routing::get;

use crate::sign_on::SignOn;
use crate::tenant::Tenant;

/// The one tenant and the sign-on before its site, shared by all connections.
#[derive(Clone, Default)]
struct Shared {
    tenant: Arc<Mutex<Tenant>>,
    sign_on: Arc<Mutex<SignOn>>,
}

impl Shared {
    fn tenant(&self) -> MutexGuard<'_, Tenant> {
        // A panic in a call leaves the tenant as it was before or after it: still good.
        self.tenant.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn sign_on(&self) -> MutexGuard<'_, SignOn> {
        self.sign_on.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Everything that the server answers. With `page`, that directory's files are served at `/`, its
/// `config.json` replaced by the file `config` if that is given; without it, the list of practice
/// jobs is at `/` too.
pub fn router(page: Option<&Path>, config: Option<&Path>) -> Router {
    let api = api::router().merge(control::router());
    let practice = api.clone().merge(practice::router());
    let mut root = Router::new()
        // `nest` alone does not answer the bare prefix with its slash.
        .route("/practice", get(|| async { Redirect::permanent("/practice/") }))
        .route("/practice/", get(practice::page))
        .nest("/practice", practice.clone())
        .merge(site::relay());
    root = match page {
        Some(page) => root.merge(api).fallback_service(page::router(page)),
        None => root.merge(practice).route("/", get(practice::page)),
    };
    if let Some(config) = config {
        root = root.merge(page::config(config));
    }
    let shared = Shared::default();
    root.layer(from_fn_with_state(shared.clone(), site::sign_on)).with_state(shared)
}
