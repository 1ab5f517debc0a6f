//! Checking the connection to a tenant.
//!
//! The check reads the job that is named in the form, or one that cannot exist. Any answer of Zuora's
//! own to that tells that Zuora is reached; only one that is not about the sign-in tells that the
//! sign-in is good.

use super::failure::FailedRead;
use super::target::JobTarget;
use super::timestamp::Timestamp;
use crate::aqua::{ErrorKind, ErrorResponse, Responder, TransportError};

/// How far a call gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckKind {
    /// Zuora answers and takes the sign-in.
    Working,
    /// Zuora answers; no sign-in was given, so nothing is known of that.
    Reached,
    /// Zuora answers and does not take the sign-in.
    SignInRefused,
    /// The tenant's host is not reached.
    HostUnreachable,
    /// The relay that this site is said to have does not answer.
    RelayMissing,
    /// The relay does not pass such calls on.
    RelayRefuses,
    /// This site wants a sign-in of its own first, or the tenant sends callers elsewhere.
    SiteSignOn,
    /// The browser blocks the call, or the host is not reached; it does not say which.
    Blocked,
    /// Something answers that tells nothing certain.
    Unclear,
}

impl CheckKind {
    /// The word for it in `data-check`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Working => "working",
            Self::Reached => "reached",
            Self::SignInRefused => "sign-in-refused",
            Self::HostUnreachable => "host-unreachable",
            Self::RelayMissing => "relay-missing",
            Self::RelayRefuses => "relay-refuses",
            Self::SiteSignOn => "site-sign-on",
            Self::Blocked => "blocked",
            Self::Unclear => "unclear",
        }
    }

    /// Whether nothing was found to be wrong.
    pub fn is_good(self) -> bool {
        matches!(self, Self::Working | Self::Reached)
    }
}

/// What a check found, as data.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckResult {
    /// How far the call got.
    pub kind: CheckKind,
    /// The tenant's host.
    pub host: String,
    /// Why the call did not get further; none where nothing was found to be wrong.
    pub failure: Option<FailedRead>,
    /// When.
    pub at: Timestamp,
}

impl CheckResult {
    /// What a check of this target found that was answered with the job, or failed like this.
    pub(super) fn new(target: &JobTarget, failure: Option<FailedRead>, at: Timestamp) -> Self {
        let has_credentials = target.credentials.is_some();
        let answered = if has_credentials { CheckKind::Working } else { CheckKind::Reached };
        let kind = match &failure {
            None => answered,
            Some(FailedRead::NoRelay) => CheckKind::RelayMissing,
            Some(FailedRead::Error(error)) => of_error(error, has_credentials).unwrap_or(answered),
            Some(FailedRead::Unreadable(_) | FailedRead::NoToken) => CheckKind::Unclear,
            Some(FailedRead::NoResponse(error)) => of_transport_error(*error),
        };
        let failure = failure.filter(|_| !kind.is_good());
        Self { kind, host: target.tenant.address.host.clone(), failure, at }
    }
}

/// How far a call got that was answered with an error; none where it got to Zuora.
fn of_error(error: &ErrorResponse, has_credentials: bool) -> Option<CheckKind> {
    // A code is Zuora's own; a page or an empty body may be anybody's.
    let is_zuoras = error.code.is_some() || error.process_id.is_some();
    match error.kind {
        ErrorKind::NoSuchJob | ErrorKind::NotCancellable => None,
        ErrorKind::SignIn if !has_credentials => None,
        ErrorKind::NotFound if is_zuoras => None,
        ErrorKind::SignIn => Some(CheckKind::SignInRefused),
        ErrorKind::Relay => Some(CheckKind::RelayRefuses),
        ErrorKind::SiteSignOn => Some(CheckKind::SiteSignOn),
        ErrorKind::Blocked if error.responder == Responder::BeforeRelay => Some(CheckKind::Unclear),
        ErrorKind::Blocked | ErrorKind::Gateway | ErrorKind::Unreached => {
            Some(CheckKind::HostUnreachable)
        }
        _ => Some(CheckKind::Unclear),
    }
}

fn of_transport_error(error: TransportError) -> CheckKind {
    match error {
        TransportError::CrossOrigin => CheckKind::Blocked,
        TransportError::TimedOut(_) | TransportError::Offline | TransportError::Unreachable => {
            CheckKind::HostUnreachable
        }
        TransportError::SiteRedirected => CheckKind::SiteSignOn,
        TransportError::Stopped
        | TransportError::CutOff(_)
        | TransportError::TooLong(_)
        | TransportError::Redirected => CheckKind::Unclear,
    }
}
