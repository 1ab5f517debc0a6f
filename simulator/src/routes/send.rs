//! Putting an answer on the line, or not.

use std::future::pending;
use std::io;

use axum::body::{Body, Bytes};
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_LENGTH};
use axum::response::Response;
use futures_util::{StreamExt, stream};

use crate::line::{KeepAlive, Line};
use crate::reply::{Answer, Made, Reply};

/// Turns an answer into a response. Silence never returns; hanging up closes the line first.
pub(super) async fn send(answer: Answer, line: Option<&Line>) -> Response {
    match answer {
        Answer::Reply(reply) => response(reply),
        Answer::Held(reply, hold) => {
            hold.ended().await;
            response(reply)
        }
        Answer::Hang => pending().await,
        Answer::Drop => {
            if let Some(line) = line {
                line.hang_up();
            }
            pending().await
        }
    }
}

fn response(reply: Reply) -> Response {
    let length = reply.body.len();
    let made = reply.made.as_ref().map(|made| made.length);
    let body = match reply.made {
        _ if reply.cut_off => half(reply.body),
        Some(made) => repeated(made, reply.body),
        None => Body::from(reply.body),
    };
    let mut response = Response::new(body);
    *response.status_mut() = reply.status;
    *response.headers_mut() = reply.headers;
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if reply.cut_off {
        // The length that is never reached.
        response.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(length));
    }
    if let Some(length) = made {
        response.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(length));
    }
    if reply.keep_alive {
        response.extensions_mut().insert(KeepAlive);
    }
    response
}

/// The header, then the bytes over and over, up to the length.
fn repeated(made: Made, bytes: Bytes) -> Body {
    let parts = stream::unfold((made.header, made.length), move |(part, left)| {
        let bytes = bytes.clone();
        async move {
            let size = u64::try_from(part.len()).unwrap_or_default().min(left);
            if size == 0 {
                return None;
            }
            if !made.pause.is_zero() {
                tokio::time::sleep(made.pause).await;
            }
            let part = part.slice(..usize::try_from(size).unwrap_or_default());
            Some((Ok::<_, io::Error>(part), (bytes, left - size)))
        }
    });
    Body::from_stream(parts)
}

/// The first half of the bytes, then an error, at which hyper closes the connection.
fn half(bytes: Bytes) -> Body {
    let first = bytes.slice(..bytes.len() / 2);
    let first = stream::once(async { Ok(first) });
    // Giving way once has hyper send what it holds before it learns of the error.
    let cut = stream::once(async {
        tokio::task::yield_now().await;
        Err(io::Error::from(io::ErrorKind::ConnectionAborted))
    });
    Body::from_stream(first.chain(cut))
}
