//! Files beside the page.

use gloo_net::http::Method;

use super::bare::bare;
use super::body::body;
use crate::aqua::ForeignBody;

/// Why a file beside the page could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// It is not there, or did not arrive.
    Missing,
    /// A sign-on of this site's own stands before it.
    SignOn,
    /// HTTP Basic stands before it, which leaves no room for the sign-in to Zuora.
    Basic,
}

/// The most bytes of a file beside the page.
const LONGEST_FILE: usize = 1_000_000;

/// Reads the text of a file beside the page.
///
/// # Errors
/// If it is not there, or something else answered in its place.
pub async fn read_file(path: &str, cookies: bool) -> Result<String, FileError> {
    let response = bare(Method::GET, path, cookies).send().await.map_err(|_| FileError::Missing)?;
    let challenge = response.headers().get("www-authenticate").unwrap_or_default();
    let body = body(&response, LONGEST_FILE).await.map_err(|_| FileError::Missing);
    let text = String::from_utf8_lossy(&body?).into_owned();
    match response.status() {
        401 if challenge.trim().to_ascii_lowercase().starts_with("basic") => Err(FileError::Basic),
        // Only a redirect that was not followed has no status.
        0 | 401 | 407 | 511 => Err(FileError::SignOn),
        _ if ForeignBody::parse(&text).asks_password => Err(FileError::SignOn),
        status if (200..300).contains(&status) => Ok(text),
        _ => Err(FileError::Missing),
    }
}
