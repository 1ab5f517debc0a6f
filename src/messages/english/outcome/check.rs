//! What a check of a connection found.

use super::explain;
use crate::aqua::{ErrorKind, TransportError};
use crate::session::{CheckKind, CheckResult, FailedRead};

pub fn lines(check: &CheckResult) -> Vec<String> {
    let host = &check.host;
    match (&check.failure, check.kind) {
        (None, CheckKind::Working) => {
            vec![format!("Working: {host} answers and takes the sign-in.")]
        }
        (None, _) => {
            vec![format!("{host} answers. The sign-in is not filled in, so that was not checked.")]
        }
        (Some(FailedRead::NoResponse(TransportError::Unreachable)), _) => {
            vec![format!("{host} is not reached. Check the network connection.")]
        }
        (Some(failed), _) => {
            let explained = explain::failed_read(failed);
            let words = match failed {
                FailedRead::Error(error)
                    if matches!(error.kind, ErrorKind::Relay | ErrorKind::Blocked) =>
                {
                    error.text.clone()
                }
                _ => None,
            };
            [explained.sentence].into_iter().chain(explained.advice).chain(words).collect()
        }
    }
}
