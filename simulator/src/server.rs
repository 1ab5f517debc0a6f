//! Accepting connections.
//!
//! axum's own loop gives a handler no way to close a connection without an answer; this one does,
//! through [`Line`]. It also closes a connection after one request, unless the response is marked
//! [`KeepAlive`]: a browser silently sends a request again, a DELETE too, when a connection that it
//! used before closes without an answer, and then nobody could count calls.

use std::future::Future;
use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::HeaderValue;
use axum::http::header::CONNECTION;
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tower::Service;

use crate::line::{KeepAlive, Line};

/// Answers every connection to this listener, with TLS where `tls` is given, until `stop` is done.
/// Connections that are still open then end with the runtime.
pub async fn serve(
    listener: TcpListener,
    tls: Option<TlsAcceptor>,
    router: Router,
    stop: impl Future<Output = ()>,
) {
    let mut stop = pin!(stop);
    loop {
        tokio::select! {
            () = &mut stop => return,
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => drop(tokio::spawn(line(stream, tls.clone(), router.clone()))),
                // Out of file handles, most likely: let some connections end first.
                Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
            },
        }
    }
}

async fn line(stream: TcpStream, tls: Option<TlsAcceptor>, router: Router) {
    match tls {
        None => connection(stream, router).await,
        // A caller who does not trust the certificate goes away here.
        Some(tls) => {
            if let Ok(stream) = tls.accept(stream).await {
                connection(stream, router).await;
            }
        }
    }
}

async fn connection(stream: impl AsyncRead + AsyncWrite + Unpin, router: Router) {
    let line = Line::default();
    let used = AtomicBool::new(false);
    let service = service_fn(|request: hyper::Request<Incoming>| {
        let mut request: Request = request.map(Body::new);
        let reused = used.swap(true, Ordering::Relaxed);
        request.extensions_mut().insert(line.for_request(reused));
        // A router is always ready, so there is nothing to wait for before calling it.
        let response = router.clone().call(request);
        async { response.await.map(closing) }
    });
    let serving = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
    tokio::select! {
        // An error here is a caller who went away, or an answer that was cut off on purpose.
        _ = serving => {}
        () = line.hung_up() => {}
    }
}

/// Has hyper close the connection after this response, unless it is marked.
fn closing(mut response: Response) -> Response {
    if response.extensions().get::<KeepAlive>().is_none() {
        response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
    }
    response
}
