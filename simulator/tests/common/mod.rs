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
        let mut stream = TcpStream::connect(&self.address).await.expect("a connection");
        let request =
            format!("{method} {path} HTTP/1.1\r\nHost: {}\r\n{headers}\r\n{body}", self.address);
        stream.write_all(request.as_bytes()).await.expect("sent");
        stream
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
        let token = simulator::identity::TOKEN;
        self.ask(method, path, &format!("Authorization: Bearer {token}\r\n"), "").await
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

async fn received(mut stream: TcpStream) -> Option<Received> {
    let mut bytes = Vec::new();
    // A connection reset in place of closed is no answer either.
    let read = timeout(PATIENCE, stream.read_to_end(&mut bytes)).await;
    let _ = read.expect("an answer or the end of the connection");
    if bytes.is_empty() {
        return None;
    }
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("a whole head");
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).expect("a status");
    Some(Received { status, head, body: bytes[end + 4..].to_vec() })
}
