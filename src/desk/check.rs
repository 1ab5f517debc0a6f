//! What a check of the connection found.
//!
//! The check reads the job that is named in the form, or one that cannot exist. Any answer of
//! Zuora's own to that tells that Zuora is reached; only one that is not about the sign-in tells
//! that the sign-in is good.

use super::case::Case;
use super::words::{self, Trouble};
use crate::aqua::{Answer, Cause, Lost, Oddity, Reading, Refusal, TokenReading};

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
pub fn told(case: &Case, reading: &Reading, answer: &Answer, at: f64) -> Checked {
    match reading {
        Reading::Job(_) => zuora_answered(case),
        Reading::Refused(refusal) => refused(case, refusal, answer),
        Reading::Unreadable(Oddity::WebPage) if is_silent(answer) => relay_missing(),
        Reading::Unreadable(oddity) => of(CheckKind::Unclear, words::unreadable(oddity)),
        Reading::Lost(lost) => lost_answer(case, *lost),
    }
    .at(at)
}

/// What the answer to a sign-in without a token tells of the connection.
pub fn no_token(case: &Case, reading: &TokenReading, answer: &Answer, at: f64) -> Checked {
    match reading {
        TokenReading::Refused(refusal) => refused(case, refusal, answer),
        TokenReading::Lost(lost) => lost_answer(case, *lost),
        TokenReading::Unreadable if is_silent(answer) => relay_missing(),
        TokenReading::Unreadable | TokenReading::Token(_) => {
            of(CheckKind::Unclear, Trouble::new("Signing in brought back no token.", &[]))
        }
    }
    .at(at)
}

fn refused(case: &Case, refusal: &Refusal, answer: &Answer) -> Checked {
    // A code is Zuora's own; a page or an empty body may be anybody's.
    let anonymous = refusal.code.is_none() && refusal.process_id.is_none();
    let kind = match refusal.cause {
        Cause::NoSuchJob | Cause::NotCancellable => return zuora_answered(case),
        Cause::SignIn if case.credentials.is_none() => return zuora_answered(case),
        Cause::SignIn => CheckKind::SignInRefused,
        Cause::Relay => CheckKind::RelayRefuses,
        Cause::SiteSignOn => CheckKind::SiteSignOn,
        Cause::Blocked if !is_silent(answer) => CheckKind::HostUnreachable,
        Cause::Gateway | Cause::Unreached => CheckKind::HostUnreachable,
        _ if anonymous && is_silent(answer) => return relay_missing(),
        Cause::NotFound if !anonymous => return zuora_answered(case),
        _ => CheckKind::Unclear,
    };
    let mut found = of(kind, words::refused(refusal));
    if kind == CheckKind::RelayRefuses || refusal.cause == Cause::Blocked {
        found.says.extend(refusal.text.clone());
    }
    found
}

fn zuora_answered(case: &Case) -> Checked {
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

fn lost_answer(case: &Case, lost: Lost) -> Checked {
    let kind = match lost {
        Lost::CrossOrigin => CheckKind::Blocked,
        Lost::TimedOut(_) | Lost::Offline | Lost::Unreachable => CheckKind::HostUnreachable,
        Lost::SiteRedirected => CheckKind::SiteSignOn,
        Lost::Stopped | Lost::CutOff(_) | Lost::TooLong(_) | Lost::Redirected => CheckKind::Unclear,
    };
    match lost {
        Lost::Unreachable => says(
            kind,
            format!("{} is not reached. Check the network connection.", case.tenant.address.host),
        ),
        lost => of(kind, words::lost_answer(lost)),
    }
}

/// Whether the answer came by a relay and nothing in it says so: then it need not be one.
fn is_silent(answer: &Answer) -> bool {
    answer.as_ref().is_ok_and(|reply| reply.noted.relay.as_deref() == Some(""))
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
