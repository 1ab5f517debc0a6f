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

use crate::aqua::ForeignBody;

/// Why a file beside the page could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FileError {
    /// It is not there, or did not arrive.
    Missing,
    /// A sign-on of this site's own stands before it.
    SignOn,
    /// HTTP Basic stands before it, which leaves no room for the sign-in to Zuora.
    Basic,
}

/// The most bytes of a file beside the page.
const LONGEST_FILE: usize = 1_000_000;

/// The text of a file beside the page.
async fn file(path: &str, cookies: bool) -> Result<String, FileError> {
    let sent = fetch::send(path, &fetch::bare("GET", cookies));
    let response = sent.await.ok_or(FileError::Missing)?;
    let challenge = response.headers().get("www-authenticate").ok().flatten().unwrap_or_default();
    let body = fetch::body(&response, LONGEST_FILE).await.map_err(|_| FileError::Missing);
    let text = String::from_utf8_lossy(&body?).into_owned();
    match response.status() {
        // Only a redirect that was not followed has no status.
        401 if challenge.trim().to_ascii_lowercase().starts_with("basic") => Err(FileError::Basic),
        0 | 401 | 407 | 511 => Err(FileError::SignOn),
        _ if ForeignBody::parse(&text).asks_password => Err(FileError::SignOn),
        status if (200..300).contains(&status) => Ok(text),
        _ => Err(FileError::Missing),
    }
}
