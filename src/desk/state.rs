//! What is on the desk.

use std::rc::Rc;

use super::check::Checked;
use super::log::{Entry, Said};
use super::outcome::Outcome;
use super::target::JobTarget;
use crate::aqua::{
    Credentials, ErrorKind, ErrorResponse, Job, JobStatus, Request, Token, TransportError,
    UnreadableBody,
};

/// Everything the page knows about the job in hand. What is long is shared with the desks before and
/// after it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Desk {
    /// What is going on.
    pub phase: Phase,
    /// The job in hand.
    pub case: Option<Rc<JobTarget>>,
    /// The job as it was last read.
    pub seen: Option<Rc<Snapshot>>,
    /// What came of the last cancel of this job, until it is known to have worked.
    pub attempt: Option<Rc<Attempt>>,
    /// Whether a cancel from here is known to have stopped this job.
    pub stopped_here: bool,
    /// What the last check of a connection found.
    pub checked: Option<Rc<Checked>>,
    /// How the last attempt ended.
    pub outcome: Option<Rc<Outcome>>,
    /// Every call made since the page was opened, oldest first.
    pub log: Vec<Rc<Entry>>,
    /// What is being checked, while it is.
    pub(super) checking: Option<Rc<JobTarget>>,
    pub(super) token: Option<Rc<Held>>,
    /// How many cancels of the job in hand were sent.
    pub(super) cancels: u32,
    pub(super) flights: u32,
}

/// What is going on.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Phase {
    /// Nothing.
    #[default]
    Idle,
    /// A call is under way.
    Waiting(Rc<Flight>),
    /// A person is asked whether to cancel the job. Holds what was said where the look-up was
    /// refused and only the cancel may still be allowed.
    Confirming(Option<String>),
}

/// What a call is made for.
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
    /// To see whether the tenant is reached and takes the sign-in.
    Check,
}

/// A call under way.
#[derive(Clone, Debug, PartialEq)]
pub struct Flight {
    /// Its number; an answer with another one is out of date.
    pub id: u32,
    /// What it is made for. Getting a token is made for whatever comes after it.
    pub purpose: Purpose,
    /// The call.
    pub request: Request,
    /// The sign-in details that it is made with.
    pub credentials: Option<Credentials>,
    /// When it was sent, in milliseconds since 1970.
    pub sent_at: f64,
    /// Whether it follows a 401 that renewed the token, so that another one means what it says.
    pub renewed: bool,
}

/// A job as it was read at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    /// The job.
    pub job: Rc<Job>,
    /// The answer's body, verbatim.
    pub raw: Rc<str>,
    /// When it came, in milliseconds since 1970.
    pub at: f64,
    /// `Zuora-Request-Id` of the answer.
    pub request_id: Option<String>,
}

/// A cancel that was sent and not answered by a clean `cancelled`.
#[derive(Clone, Debug, PartialEq)]
pub struct Attempt {
    /// Which cancel of the job it was, counted from 1.
    pub number: u32,
    /// How it ended.
    pub ending: Ending,
    /// What the answer said.
    pub said: Said,
}

/// How a DELETE ended that was not answered by a clean `cancelled`.
#[derive(Clone, Debug, PartialEq)]
pub enum Ending {
    /// Answered with the job, in this other status.
    Reads(Option<JobStatus>),
    /// Refused.
    Refused(ErrorResponse),
    /// Answered with something that says nothing of the job.
    Unreadable(UnreadableBody),
    /// No whole answer.
    TransportError(TransportError),
}

/// A token in use, and the client credentials it stands for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Held {
    pub(super) token: Token,
    pub(super) origin: String,
    pub(super) credentials: Credentials,
    /// When it runs out, in milliseconds since 1970.
    pub(super) until: f64,
}

impl Attempt {
    /// Whether it was refused as a second cancel of one job is.
    pub(super) fn is_second(&self) -> bool {
        matches!(&self.ending, Ending::Refused(refusal)
            if matches!(refusal.kind, ErrorKind::NotCancellable | ErrorKind::NoSuchJob))
    }
}

impl Desk {
    /// How many calls were made since the page was opened.
    pub fn flights(&self) -> u32 {
        self.flights
    }

    /// The call under way.
    pub fn flight(&self) -> Option<&Rc<Flight>> {
        match &self.phase {
            Phase::Waiting(flight) => Some(flight),
            _ => None,
        }
    }
}
