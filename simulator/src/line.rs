//! The line to one caller, and how to hang up.

use std::sync::Arc;

use tokio::sync::Notify;

/// One TCP connection, as its requests know it. Clones are the same line.
#[derive(Clone, Debug, Default)]
pub struct Line(Arc<Notify>);

impl Line {
    /// Has the connection closed, whatever is still to be said on it.
    pub fn hang_up(&self) {
        self.0.notify_one();
    }

    /// Waits until somebody hangs up.
    pub async fn hung_up(&self) {
        self.0.notified().await;
    }
}
