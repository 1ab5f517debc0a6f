//! Calls that are answered only after a while.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Notify;

/// How long a call is held unless it is released before, by the machine's own clock.
pub const LONGEST: Duration = Duration::from_secs(45);

/// One call's wait for its answer. Clones are the same wait.
#[derive(Clone, Debug, Default)]
pub struct Hold(Arc<Notify>);

impl Hold {
    /// Ends the wait, also one that has not begun yet.
    pub fn release(&self) {
        self.0.notify_one();
    }

    /// Waits for the release, or for [`LONGEST`].
    pub async fn ended(&self) {
        // Either end is as good as the other.
        let _ = tokio::time::timeout(LONGEST, self.0.notified()).await;
    }
}
