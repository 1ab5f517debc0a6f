//! What a check of the connection found.
//!
//! The check reads the job that is named in the form, or one that cannot exist. Any answer of
//! Zuora's own to that tells that Zuora is reached; only one that is not about the sign-in tells
//! that the sign-in is good.

use super::target::JobTarget;
use super::words::{self, Trouble};
use crate::aqua::{
    ErrorKind, ErrorResponse, HttpResult, JobResponse, TokenResponse, TransportError,
    UnreadableBody,
};

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
}

/// What a check found.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// How far the call got.
    pub kind: CheckKind,
    /// What was found and what to do about it, a sentence each.
    pub says: Vec<String>,
    /// When, in milliseconds since 1970.
    pub at: f64,
}

/// What the answer to a read tells of the connection.
pub fn told(case: &JobTarget, reading: &JobResponse, answer: &HttpResult, at: f64) -> Checked {
    match reading {
        JobResponse::Job(_) => zuora_answered(case),
        JobResponse::Error(refusal) => refused(case, refusal, answer),
        JobResponse::Unreadable(UnreadableBody::WebPage) if is_silent(answer) => relay_missing(),
        JobResponse::Unreadable(oddity) => of(CheckKind::Unclear, words::unreadable(oddity)),
        JobResponse::NoResponse(lost) => lost_answer(case, *lost),
    }
    .at(at)
}

/// What the answer to a sign-in without a token tells of the connection.
pub fn no_token(
    case: &JobTarget,
    reading: &TokenResponse,
    answer: &HttpResult,
    at: f64,
) -> Checked {
    match reading {
        TokenResponse::Error(refusal) => refused(case, refusal, answer),
        TokenResponse::NoResponse(lost) => lost_answer(case, *lost),
        TokenResponse::Unreadable if is_silent(answer) => relay_missing(),
        TokenResponse::Unreadable | TokenResponse::Token(_) => {
            of(CheckKind::Unclear, Trouble::new("Signing in brought back no token.", &[]))
        }
    }
    .at(at)
}

fn refused(case: &JobTarget, refusal: &ErrorResponse, answer: &HttpResult) -> Checked {
    // A code is Zuora's own; a page or an empty body may be anybody's.
    let anonymous = refusal.code.is_none() && refusal.process_id.is_none();
    let kind = match refusal.kind {
        ErrorKind::NoSuchJob | ErrorKind::NotCancellable => return zuora_answered(case),
        ErrorKind::SignIn if case.credentials.is_none() => return zuora_answered(case),
        ErrorKind::SignIn => CheckKind::SignInRefused,
        ErrorKind::Relay => CheckKind::RelayRefuses,
        ErrorKind::SiteSignOn => CheckKind::SiteSignOn,
        ErrorKind::Blocked if !is_silent(answer) => CheckKind::HostUnreachable,
        ErrorKind::Gateway | ErrorKind::Unreached => CheckKind::HostUnreachable,
        _ if anonymous && is_silent(answer) => return relay_missing(),
        ErrorKind::NotFound if !anonymous => return zuora_answered(case),
        _ => CheckKind::Unclear,
    };
    let mut found = of(kind, words::refused(refusal));
    if kind == CheckKind::RelayRefuses || refusal.kind == ErrorKind::Blocked {
        found.says.extend(refusal.text.clone());
    }
    found
}

fn zuora_answered(case: &JobTarget) -> Checked {
    let host = &case.tenant.address.host;
    match case.credentials {
        Some(_) => {
            says(CheckKind::Working, format!("Working: {host} answers and takes the sign-in."))
        }
        None => says(
            CheckKind::Reached,
            format!("{host} answers. The sign-in is not filled in, so that was not checked."),
        ),
    }
}

fn lost_answer(case: &JobTarget, lost: TransportError) -> Checked {
    let kind = match lost {
        TransportError::CrossOrigin => CheckKind::Blocked,
        TransportError::TimedOut(_) | TransportError::Offline | TransportError::Unreachable => {
            CheckKind::HostUnreachable
        }
        TransportError::SiteRedirected => CheckKind::SiteSignOn,
        TransportError::Stopped
        | TransportError::CutOff(_)
        | TransportError::TooLong(_)
        | TransportError::Redirected => CheckKind::Unclear,
    };
    match lost {
        TransportError::Unreachable => says(
            kind,
            format!("{} is not reached. Check the network connection.", case.tenant.address.host),
        ),
        lost => of(kind, words::lost_answer(lost)),
    }
}

/// Whether the answer came by a relay and nothing in it says so: then it need not be one.
fn is_silent(answer: &HttpResult) -> bool {
    answer.as_ref().is_ok_and(|reply| reply.headers.relay.as_deref() == Some(""))
}

fn relay_missing() -> Checked {
    of(
        CheckKind::RelayMissing,
        Trouble::new(
            "No relay answers on this site: what came back is neither Zuora’s nor the relay’s.",
            &[
                "Tell whoever installed this page: config.json names a relay, and something else answers at its path.",
            ],
        ),
    )
}

fn of(kind: CheckKind, trouble: Trouble) -> Checked {
    let says = [trouble.sentence].into_iter().chain(trouble.next).collect();
    Checked { kind, says, at: 0.0 }
}

fn says(kind: CheckKind, sentence: String) -> Checked {
    Checked { kind, says: vec![sentence], at: 0.0 }
}

impl Checked {
    fn at(mut self, at: f64) -> Self {
        self.at = at;
        self
    }
}
