//! A result file as it arrives, part by part: never all of it at once.

use std::pin::pin;

use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use js_sys::Uint8Array;
use web_sys::AbortSignal;

use super::part_reader::PartReader;
use super::route::Route;
use super::send::{response, response_headers, text};
use crate::aqua::{FileVersion, HttpResponse, Request, TransportError};

/// An answer whose body has not been read yet.
#[derive(Debug)]
pub struct Download {
    /// Status and headers; the body is empty.
    pub head: HttpResponse,
    /// Which version of the file it is. Of an answer that was packed for its way only, there is no telling
    /// how many bytes it has.
    pub version: FileVersion,
    /// None where there is no body.
    reader: Option<PartReader>,
    limit: u32,
}

/// Sends a request and waits until its answer begins, at most `limit` seconds. `cookies`: whether this
/// site's sign-on wants the cookies of the page's own origin. It ends early with `abort`.
///
/// # Errors
/// If no answer comes, or if it is a redirect: it is not followed, since it would carry the sign-in
/// elsewhere.
pub async fn open(
    request: &Request,
    route: &Route,
    cookies: bool,
    limit: u32,
    abort: &AbortSignal,
) -> Result<Download, TransportError> {
    let begun = within(limit, response(request, route, cookies, abort)).await?;
    let response = match begun {
        Err(_) if abort.aborted() => return Err(TransportError::Stopped),
        Err(error) => return Err(error.told(request, route)),
        Ok(response) => response,
    };
    let headers = response.headers();
    let length = headers.get("content-length").and_then(|length| length.trim().parse().ok());
    let stream = response.body();
    Ok(Download {
        head: HttpResponse {
            status: response.status(),
            headers: response_headers(&headers, route.relays(&request.address)),
            body: "".into(),
        },
        version: FileVersion {
            etag: headers.get("etag"),
            last_modified: headers.get("last-modified"),
            length: length.filter(|_| headers.get("content-encoding").is_none()),
        },
        reader: stream.and_then(|stream| PartReader::new(&stream).ok()),
        limit,
    })
}

impl Download {
    /// The next part, which holds until the one after it is asked for; none at the end. Between two parts no
    /// more than the limit may pass.
    ///
    /// # Errors
    /// If the line breaks, or nothing comes for so long.
    pub async fn next(&self) -> Result<Option<Uint8Array>, TransportError> {
        let Some(reader) = &self.reader else { return Ok(None) };
        let part = within(self.limit, reader.next()).await?;
        part.map_err(|_| TransportError::CutOff(self.head.status))
    }

    /// The answer with its body, for one that may be no file: as far as `read` and what follows go, at most
    /// so many bytes in all. Where the line breaks, what came of it tells most.
    pub async fn as_answer(&self, mut read: Vec<u8>, most: usize) -> HttpResponse {
        while read.len() < most
            && let Ok(Some(part)) = self.next().await
        {
            read.extend(part.to_vec());
        }
        read.truncate(most);
        HttpResponse { body: text(read).into(), ..self.head.clone() }
    }
}

/// Waits for something, at most so many seconds.
async fn within<T>(seconds: u32, what: impl Future<Output = T>) -> Result<T, TransportError> {
    let time_is_up = TimeoutFuture::new(seconds.saturating_mul(1000));
    match select(pin!(what), time_is_up).await {
        Either::Left((done, _)) => Ok(done),
        Either::Right(_) => Err(TransportError::TimedOut(seconds)),
    }
}
