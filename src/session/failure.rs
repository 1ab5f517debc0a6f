//! Why a call did not give what it was made for.

use crate::aqua::{
    ErrorKind, ErrorResponse, ForeignBody, HttpResult, JobResponse, TokenResponse, TransportError,
    UnreadableBody,
};

/// Why a read, or the sign-in before it, did not give what it was made for.
#[derive(Clone, Debug, PartialEq)]
pub enum FailedRead {
    /// Answered with an error.
    Error(ErrorResponse),
    /// Answered with something that is no job.
    Unreadable(UnreadableBody),
    /// The sign-in was answered with something that is no token.
    NoToken,
    /// No whole response.
    NoResponse(TransportError),
    /// This site is said to have a relay, and what answered is neither the relay nor Zuora.
    NoRelay,
}

impl FailedRead {
    /// Why this response to a read gives no job; none if it gives one.
    pub(super) fn of_job(response: &JobResponse, result: &HttpResult) -> Option<Self> {
        let failed = match response {
            JobResponse::Job(_) => return None,
            JobResponse::Error(error) => Self::Error(error.clone()),
            JobResponse::Unreadable(unreadable) => Self::Unreadable(unreadable.clone()),
            JobResponse::NoResponse(error) => Self::NoResponse(*error),
        };
        Some(if failed.is_without_relay(result) { Self::NoRelay } else { failed })
    }

    /// Why this response to the token call gives no token; none if it gives one.
    pub(super) fn of_token(response: &TokenResponse, result: &HttpResult) -> Option<Self> {
        let failed = match response {
            TokenResponse::Token(_) => return None,
            TokenResponse::Error(error) => Self::Error(error.clone()),
            TokenResponse::Unreadable => Self::NoToken,
            TokenResponse::NoResponse(error) => Self::NoResponse(*error),
        };
        Some(if failed.is_without_relay(result) { Self::NoRelay } else { failed })
    }

    /// The kind of the error that it was answered with, if it was one.
    pub(super) fn error_kind(&self) -> Option<ErrorKind> {
        match self {
            Self::Error(error) => Some(error.kind),
            _ => None,
        }
    }

    /// Whether an answer that should have come by the relay came from something else in its place.
    /// Zuora's own errors are known by a code or a process ID, and the relay's by their own kinds.
    fn is_without_relay(&self, result: &HttpResult) -> bool {
        let Ok(response) = result else { return false };
        if response.headers.relay.as_deref() != Some("") {
            return false;
        }
        match self {
            Self::Error(error) => {
                let anonymous = error.code.is_none() && error.process_id.is_none();
                let elsewhere = matches!(
                    error.kind,
                    ErrorKind::SignIn
                        | ErrorKind::NoSuchJob
                        | ErrorKind::NotCancellable
                        | ErrorKind::TooMany
                        | ErrorKind::Relay
                        | ErrorKind::SiteSignOn
                        | ErrorKind::Gateway
                        | ErrorKind::Unreached
                );
                anonymous && !elsewhere
            }
            // A page that asks for a password is the site's sign-on, and the relay may be behind it.
            Self::Unreadable(UnreadableBody::WebPage) | Self::NoToken => {
                !ForeignBody::parse(&response.body).asks_password
            }
            Self::Unreadable(_) | Self::NoResponse(_) | Self::NoRelay => false,
        }
    }
}
