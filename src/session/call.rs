//! Calls under way.

use std::time::Duration;

use super::target::{JobKey, JobTarget};
use super::timestamp::Timestamp;
use crate::aqua::{Operation, Request};

/// How long a call may take. Zuora gives up on a request after 120 seconds, and this site's relay on
/// Zuora 5 seconds later.
pub const TIME_LIMIT: Duration = Duration::from_secs(130);

/// From then on a call is said to take long.
pub const LONG_WAIT: Duration = Duration::from_secs(30);

/// Numbers the calls of a session, from 1. A response to a call that is no longer pending is ignored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CallId(pub u32);

/// What a call is made for. A token is fetched for the purpose of the call that needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To see the job.
    LookUp,
    /// To see the job, then ask whether to cancel it.
    LookUpToCancel,
    /// To cancel it.
    Cancel,
    /// To learn what became of a cancel.
    Verify,
    /// To see, unasked, what has changed since: a read of a watch. Nobody waits for it.
    Watch,
    /// To see whether the tenant is reached and takes the sign-in.
    Check,
    /// To find the last completed job of a partner and project.
    LastCompleted,
}

impl Purpose {
    /// Whether the call is about a job of the session.
    pub fn is_about_job(self) -> bool {
        !matches!(self, Self::Check | Self::LastCompleted)
    }

    /// Whether it is about a job of the session and a person waits for it, as nobody does for a watch.
    pub fn is_asked(self) -> bool {
        self.is_about_job() && self != Self::Watch
    }
}

/// A call under way.
#[derive(Clone, Debug, PartialEq)]
pub struct PendingCall {
    /// Its number.
    pub id: CallId,
    /// What it is made for.
    pub purpose: Purpose,
    /// The job it is about, and the sign-in details that it is made with; of a check and of a search
    /// the job is not one of the session's.
    pub target: JobTarget,
    /// The request as it is sent: the token's, where one is fetched first.
    pub request: Request,
    /// When it was sent.
    pub sent_at: Timestamp,
    /// Whether it follows a 401 that renewed the token, so that another 401 is final.
    pub token_renewed: bool,
}

impl PendingCall {
    /// The job it is about.
    pub fn key(&self) -> JobKey {
        self.target.key()
    }

    /// Whether it fetches a token for the call that it is made for.
    pub fn fetches_token(&self) -> bool {
        self.request.operation == Operation::SignIn
    }

    /// Whether both fetch a token for a job, and the same one. That of a check or a search is for itself:
    /// it may be given up at any time.
    pub(super) fn fetches_same_token(&self, other: &Self) -> bool {
        let fetches = |call: &Self| call.fetches_token() && call.purpose.is_about_job();
        fetches(self) && fetches(other) && self.request == other.request
    }
}
