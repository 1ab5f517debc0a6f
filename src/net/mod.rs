//! The only place that talks to the network. It sends what it is given by the route it is told,
//! and says how that ended; what an answer means is for others.

mod call;
mod config;
mod fetch;
mod permission;
mod practice;
mod route;

pub use call::{Call, call};
pub use config::{Config, read_config};
pub use permission::ask;
pub use practice::{Practice, PracticeJob, read_practice};
pub use route::Route;

use web_sys::Response;

/// The text of a file beside the page; none if it is not there.
async fn file(path: &str) -> Option<String> {
    let response = fetch::send(path, &fetch::bare("GET")).await.filter(Response::ok)?;
    Some(String::from_utf8_lossy(&fetch::body(&response).await?).into_owned())
}
