//! Why a file was not saved.

use crate::aqua::{ErrorKind, TransportError};
use crate::session::FailedRead;

/// Why a file was not saved. What was written of it is no whole file, and is not left as one.
#[derive(Clone, Debug, PartialEq)]
pub enum SaveFault {
    /// Zuora has no such file any more: it keeps files for three days.
    Gone,
    /// The call was refused, gave something else in the file's place, or was not answered.
    Call(FailedRead),
    /// The line broke after so many bytes, of so many where that was told.
    CutOff {
        /// Bytes that came.
        received: u64,
        /// Bytes that were announced.
        expected: Option<u64>,
    },
    /// The file at Zuora is another than the one that the save began with.
    Changed,
    /// Nothing came, where there should have been a file.
    Empty,
    /// It is packed with gzip, and what came is damaged or ends too soon.
    Damaged,
    /// Its segments cannot be put together: this one is an archive or encrypted.
    NotJoinable,
    /// The sign-in was forgotten.
    Forgotten,
    /// It is larger than the most bytes that are kept in the browser until the download.
    TooLarge(u64),
    /// This computer did not take it, in the browser's own words: no room, or no permission any more.
    Disk(String),
}

impl SaveFault {
    /// What a call failed by, where it was one for a file.
    pub fn of_call(failed: FailedRead) -> Self {
        match failed {
            FailedRead::Error(error)
                if matches!(error.kind, ErrorKind::NotFound | ErrorKind::NoSuchJob) =>
            {
                Self::Gone
            }
            failed => Self::Call(failed),
        }
    }

    /// Whether the files after it would fail by the same.
    pub fn stops_all(&self) -> bool {
        match self {
            Self::Forgotten | Self::Disk(_) => true,
            Self::Call(FailedRead::Error(error)) => matches!(
                error.kind,
                ErrorKind::SignIn
                    | ErrorKind::Permission
                    | ErrorKind::Entity
                    | ErrorKind::TooMany
                    | ErrorKind::Relay
                    | ErrorKind::Blocked
                    | ErrorKind::SiteSignOn
                    | ErrorKind::Unreached
            ),
            Self::Call(FailedRead::NoToken | FailedRead::NoRelay) => true,
            Self::Call(FailedRead::NoResponse(error)) => {
                !matches!(error, TransportError::CutOff(_) | TransportError::Redirected)
            }
            Self::Call(FailedRead::Unreadable(_)) => false,
            Self::Gone
            | Self::CutOff { .. }
            | Self::Changed
            | Self::Empty
            | Self::Damaged
            | Self::NotJoinable
            | Self::TooLarge(_) => false,
        }
    }

    /// Whether trying once more may help.
    pub fn may_pass(&self) -> bool {
        !matches!(self, Self::Gone | Self::NotJoinable | Self::TooLarge(_))
    }
}
