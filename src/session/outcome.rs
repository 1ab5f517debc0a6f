//! How a look-up or a cancel ended, as data. `messages` makes the sentences.

use super::advice::Advice;
use super::failure::FailedRead;
use super::log::AnswerRecord;
use super::timestamp::Timestamp;
use crate::aqua::{
    ErrorKind, ErrorResponse, JobStatus, JobSummary, TransportError, UnreadableBody,
};

/// The kinds of outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutcomeKind {
    /// The job reads cancelled after a cancel from here.
    Cancelled,
    /// The job had ended: completed, failed, aborted, or cancelled before.
    AlreadyFinished,
    /// The job may still change.
    StillRunning,
    /// Zuora refused, and the job's state could not be read.
    Refused,
    /// No answer of Zuora's came, and nothing was sent that could change the job.
    Unreachable,
    /// What came tells nothing, or it cannot be known whether a cancel took effect.
    Unknown,
    /// Zuora knows no such job.
    Invalid,
}

impl OutcomeKind {
    /// The word for it in `data-outcome`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Cancelled => "cancelled",
            Self::AlreadyFinished => "already-finished",
            Self::StillRunning => "still-running",
            Self::Refused => "refused",
            Self::Unreachable => "unreachable",
            Self::Unknown => "unknown",
            Self::Invalid => "invalid",
        }
    }

    /// Whether it is to be announced at once, as an alert.
    pub fn is_error(self) -> bool {
        matches!(self, Self::Refused | Self::Unreachable | Self::Unknown | Self::Invalid)
    }

    /// Whether the job is known to have ended, so that no cancel can do anything any more.
    pub fn has_ended(self) -> bool {
        matches!(self, Self::Cancelled | Self::AlreadyFinished)
    }
}

/// How a look-up or a cancel ended.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Which kind.
    pub kind: OutcomeKind,
    /// What its heading says.
    pub headline: Headline,
    /// What became of the cancel itself, where one was sent that was not answered by a clean
    /// `cancelled`; the heading says what the job reads.
    pub cancel: Option<CancelResult>,
    /// Counts over the job's batches, where the job was read.
    pub summary: Option<JobSummary>,
    /// What to know and do next, the most important first.
    pub advice: Vec<Advice>,
    /// What was answered, call by call.
    pub answers: Vec<AnswerRecord>,
    /// When it was known.
    pub at: Timestamp,
}

impl Outcome {
    /// Whether reading the job once more may tell something new.
    pub fn may_look_again(&self) -> bool {
        self.kind != OutcomeKind::Invalid
    }

    /// Why the job could not be read, where that is all that is known.
    pub(super) fn failed_read(&self) -> Option<&FailedRead> {
        match &self.headline {
            Headline::NotRead(failed) => Some(failed),
            _ => None,
        }
    }

    /// Whether the sign-in was what a call failed for.
    pub(super) fn is_about_sign_in(&self) -> bool {
        self.failed_read().and_then(FailedRead::error_kind) == Some(ErrorKind::SignIn)
    }

    /// When the wait is over that the last answer with one asked for; it may be over already.
    pub fn wait_until(&self) -> Option<Timestamp> {
        self.answers.iter().rev().find_map(AnswerRecord::wait_until)
    }
}

/// What the heading of an outcome says.
#[derive(Clone, Debug, PartialEq)]
pub enum Headline {
    /// The job reads cancelled, after a cancel from here.
    Cancelled,
    /// Read after a cancel that did not stop it, or looked up: the job has ended.
    Ended {
        /// What it reads.
        status: JobStatus,
        /// Whether a cancel from here was sent before.
        after_cancel: bool,
    },
    /// The job may still change.
    Active {
        /// What it reads.
        status: JobStatus,
        /// Whether a cancel from here was sent before, and whether it may still take effect.
        after_cancel: Option<MayStillTakeEffect>,
    },
    /// The job reads a status that is not documented; none where the answer names no status.
    UnknownStatus(Option<JobStatus>),
    /// The job could not be read, or there was no token to read or cancel it with.
    NotRead(FailedRead),
    /// The cancel certainly did nothing, and the job could not be read.
    CancelStopped(StoppedBy),
    /// Whether a cancel took effect is not known.
    CancelUnknown {
        /// Whether Zuora, asked for the job afterwards, no longer finds it.
        job_not_found: bool,
    },
    /// The sign-in details were forgotten, or the run was stopped, before a call was made.
    NothingSent {
        /// Whether that call would have been the cancel.
        cancel: bool,
    },
}

/// Why a call that was due was not sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotSent {
    /// The sign-in details were forgotten.
    SignInForgotten,
    /// A person stopped it, or left the page.
    Stopped,
}

/// Whether a cancel that was sent, or another one like it, may still stop the job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MayStillTakeEffect(pub bool);

/// Who stopped a cancel before it could do anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoppedBy {
    /// This site's relay.
    Relay,
    /// Something else on the way to Zuora.
    OnTheWay,
    /// Zuora.
    Zuora,
}

impl StoppedBy {
    /// Who it was that answered a cancel with a certain refusal of this kind.
    pub(super) fn of(kind: ErrorKind) -> Self {
        match kind {
            ErrorKind::Relay | ErrorKind::Unreached => Self::Relay,
            ErrorKind::Blocked | ErrorKind::SiteSignOn | ErrorKind::Method => Self::OnTheWay,
            _ => Self::Zuora,
        }
    }
}

/// How a DELETE ended that was not answered by a clean `cancelled`.
#[derive(Clone, Debug, PartialEq)]
pub enum CancelResult {
    /// Answered with the job, in this other status.
    Status(Option<JobStatus>),
    /// Answered with an error.
    Error(ErrorResponse),
    /// Answered with something that says nothing of the job.
    Unreadable(UnreadableBody),
    /// No whole response.
    NoResponse(TransportError),
}
