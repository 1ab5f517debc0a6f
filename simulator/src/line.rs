//! The line to one caller, and how to hang up.

use std::sync::Arc;

use tokio::sync::Notify;

/// One TCP connection, as its requests know it. Clones are the same line.
#[derive(Clone, Debug, Default)]
pub struct Line {
    close: Arc<Notify>,
    /// Whether the connection carried a request before this one.
    pub reused: bool,
}

impl Line {
    /// The same line, as its next request knows it.
    pub fn for_request(&self, reused: bool) -> Self {
        Self { reused, ..self.clone() }
    }

    /// Has the connection closed, whatever is still to be said on it.
    pub fn hang_up(&self) {
        self.close.notify_one();
    }

    /// Waits until somebody hangs up.
    pub async fn hung_up(&self) {
        self.close.notified().await;
    }
}

/// Marks a response after which the connection stays open; without it the connection closes.
#[derive(Clone, Copy, Debug)]
pub struct KeepAlive;
