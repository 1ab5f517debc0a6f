//! What happens to the session.

use super::call::CallId;
use super::file_call::FileCall;
use super::last_completed::LastCompleted;
use super::target::{FormSignIn, JobKey, JobTarget};
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
    /// **Cancel job** was pressed with a list: looks the jobs up, then asks about all of them.
    LookUpToCancel(Vec<JobTarget>),
    /// **Cancel selected jobs** was pressed: asks whether to cancel them, with the sign-in of the form, if
    /// it is filled in.
    AskToCancelJobs(Vec<JobKey>, Option<FormSignIn>),
    /// **Look again at unknown jobs** was pressed: reads [`Session::unknown_jobs`].
    ///
    /// [`Session::unknown_jobs`]: super::Session::unknown_jobs
    LookAgainAtUnknown(Option<FormSignIn>),
    /// **Pause** was pressed: nothing new is sent of the run.
    PauseRun,
    /// **Resume** was pressed, with the sign-in of the form, if it is filled in.
    ResumeRun(Option<FormSignIn>),
    /// **Stop** was pressed: what the run has not sent is dropped.
    StopRun,
    /// **Close** was pressed: a run that is over is told of no longer.
    CloseRun,
    /// This site lets so many calls be under way at once.
    LimitCalls(usize),
    /// **Check connection** was pressed. Credentials may be missing.
    CheckConnection(JobTarget),
    /// **Keep it running** or **Keep them running** was pressed, or the dialog left.
    KeepRunning,
    /// **Cancel the job** or **Cancel the jobs** was pressed. It is about the jobs in question, whichever is
    /// shown.
    ConfirmCancel(Confirmation),
    /// **Find the last completed job** was pressed. Of the target the job does not count.
    FindLastCompleted(JobTarget, LastCompleted),
    /// A call ended.
    Responded(CallId, HttpResult),
    /// A call for a result file ended, or one for the token that it needs.
    FileAnswered(Box<FileCall>),
    /// **Stop waiting** was pressed, for the call about this job. After a cancel the job is still read.
    StopWaiting(JobKey),
    /// **Stop waiting** was pressed for the check of a connection.
    StopCheck,
    /// The page is left: all calls are given up, and none is made any more.
    StopAll,
    /// **Look again** was pressed, with the credentials of the form, if they are filled in.
    LookAgain(JobKey, Option<Credentials>),
    /// **Watch** was pressed: the job is read again until it has settled.
    Watch(JobKey),
    /// **Stop watching** was pressed.
    StopWatching(JobKey),
    /// The page came into sight, or went out of it.
    Visible(bool),
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
    /// What was typed as the end of the job ID, or as the number of the jobs.
    pub typed: String,
    /// Why the job is cancelled, or the number of a ticket; blank where nothing was said.
    pub reason: String,
}

impl Confirmation {
    /// The reason without the spaces around it; none where none was given.
    pub(super) fn reason(&self) -> Option<String> {
        let reason = self.reason.trim();
        (!reason.is_empty()).then(|| reason.to_owned())
    }
}
