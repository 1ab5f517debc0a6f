//! What happens to the session.

use super::call::CallId;
use super::target::{JobKey, JobTarget};
use super::timestamp::Timestamp;
use crate::aqua::{Credentials, HttpResult};

/// What happens to the session, and when.
#[derive(Clone, Debug)]
pub struct Action {
    /// When.
    pub at: Timestamp,
    /// What.
    pub kind: ActionKind,
}

/// What happens to the session.
#[derive(Clone, Debug)]
pub enum ActionKind {
    /// **Look up** was pressed: looks the jobs up and shows the first.
    LookUp(Vec<JobTarget>),
    /// **Cancel job** was pressed: looks the job up, then asks.
    AskToCancel(JobTarget),
    /// **Check connection** was pressed. Credentials may be missing.
    CheckConnection(JobTarget),
    /// **Keep it running** was pressed, or the dialog left.
    KeepRunning,
    /// **Cancel the job** was pressed. It is about the job in question, whichever is shown.
    ConfirmCancel(Confirmation),
    /// A call ended.
    Responded(CallId, HttpResult),
    /// **Stop waiting** was pressed, for the call about this job. After a cancel the job is still read.
    StopWaiting(JobKey),
    /// **Stop waiting** was pressed for the check of a connection.
    StopCheck,
    /// The page is left: all calls are given up, and none is made any more.
    StopAll,
    /// **Look again** was pressed, with the credentials of the form, if they are filled in.
    LookAgain(JobKey, Option<Credentials>),
    /// Another job of the session is to be shown.
    Show(JobKey),
    /// Another tenant was chosen in the form: the result of a check of the former one goes.
    TenantChanged,
    /// Time has passed: what is due by now is done. See [`Session::next_wake_up`](super::Session::next_wake_up).
    Tick,
    /// The sign-in details are to be forgotten, and with them what a check found. Calls under way are
    /// waited for; those that only fetch a token are given up.
    ForgetSignIn,
}

/// What a person says at the question before a cancel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Confirmation {
    /// What was typed as the end of the job ID.
    pub typed: String,
    /// Why the job is cancelled, or the number of a ticket; blank where nothing was said.
    pub reason: String,
}
