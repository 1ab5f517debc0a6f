//! The real program on a free port, and the plainest client that can see a connection close.

#![allow(dead_code, reason = "each test program uses a part of this")]

use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::process::{Child, Command};
use tokio::time::timeout;

/// Longer than anything here takes; a test that waits for nothing fails in place of hanging.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// The running program; it ends when this is dropped.
pub struct Server {
    pub child: Child,
    pub address: String,
}

/// Starts the program with these arguments and waits until it says where it listens.
pub async fn start(arguments: &[&str]) -> Server {
    let mut child = Command::new(env!("CARGO_BIN_EXE_aqua-simulator"))
        .arg("--exit-with-stdin")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .expect("the program starts");
    let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
    let line = lines.next_line().await.expect("text").expect("a line");
    let address = line.strip_prefix("listening on http://").expect("the address").to_owned();
    Server { child, address }
}

/// An answer as it came over the line.
pub struct Received {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Received {
    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (key, value) = line.split_once(": ")?;
            key.eq_ignore_ascii_case(name).then_some(value)
        })
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).expect("JSON")
    }
}

impl Server {
    /// A connection on which this request has been sent.
    pub async fn send(&self, method: &str, path: &str, headers: &str, body: &str) -> TcpStream {
        let headers = format!("Content-Length: {}\r\n{headers}", body.len());
        self.send_bare(method, path, &headers, body).await
    }

    async fn send_bare(&self, method: &str, path: &str, headers: &str, body: &str) -> TcpStream {
        let mut stream = self.connect().await;
        self.send_on(&mut stream, method, path, headers, body).await;
        stream
    }

    /// A connection on which nothing has been sent.
    pub async fn connect(&self) -> TcpStream {
        TcpStream::connect(&self.address).await.expect("a connection")
    }

    /// Sends a request on this connection.
    pub async fn send_on(
        &self,
        stream: &mut TcpStream,
        method: &str,
        path: &str,
        headers: &str,
        body: &str,
    ) {
        let request =
            format!("{method} {path} HTTP/1.1\r\nHost: {}\r\n{headers}\r\n{body}", self.address);
        stream.write_all(request.as_bytes()).await.expect("sent");
    }

    /// The answer to a request, or none if the connection closed without one.
    pub async fn ask(
        &self,
        method: &str,
        path: &str,
        headers: &str,
        body: &str,
    ) -> Option<Received> {
        received(self.send(method, path, headers, body).await).await
    }

    /// The answer to a request without a body and without a Content-Length.
    pub async fn ask_bare(&self, method: &str, path: &str, headers: &str) -> Option<Received> {
        received(self.send_bare(method, path, headers, "").await).await
    }

    /// The answer to a request signed in with the pasted token.
    pub async fn signed(&self, method: &str, path: &str) -> Option<Received> {
        self.ask(method, path, &signature(), "").await
    }

    /// Waits until the tenant has seen this many calls. Two connections have no order between them.
    pub async fn seen(&self, calls: usize) {
        let arrived = async { while self.journal().await.len() < calls {} };
        timeout(PATIENCE, arrived).await.expect("the calls are written down");
    }

    /// Closes the program's standard input and waits for its end. True if it ended well.
    pub async fn end(mut self) -> bool {
        drop(self.child.stdin.take());
        timeout(PATIENCE, self.child.wait()).await.expect("an end in time").expect("one").success()
    }

    /// The calls that the tenant has seen.
    pub async fn journal(&self) -> Vec<serde_json::Value> {
        let answer = self.ask("GET", "/practice/control/requests", "", "").await;
        answer.expect("an answer").json().as_array().expect("a list").clone()
    }
}

/// The header that signs in with the pasted token.
pub fn signature() -> String {
    format!("Authorization: Bearer {}\r\n", simulator::identity::TOKEN)
}

async fn received(mut stream: TcpStream) -> Option<Received> {
    timeout(PATIENCE, next_answer(&mut stream)).await.expect("an answer or the connection's end")
}

/// The next answer on this connection, which may stay open after it; none if the connection closes
/// without one.
pub async fn next_answer(stream: &mut TcpStream) -> Option<Received> {
    let mut bytes = Vec::new();
    loop {
        if let Some(answer) = whole(&bytes, false) {
            return Some(answer);
        }
        // A connection reset in place of closed is no answer either.
        if stream.read_buf(&mut bytes).await.unwrap_or(0) == 0 {
            return whole(&bytes, true);
        }
    }
}

/// The answer in these bytes, if they are all of it: as many as it promises, or all there will be.
fn whole(bytes: &[u8], ended: bool) -> Option<Received> {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).expect("a status");
    let answer = Received { status, head, body: bytes[end + 4..].to_vec() };
    let promised = answer.header("content-length").and_then(|length| length.parse().ok());
    (ended || promised == Some(answer.body.len())).then_some(answer)
}
