//! Calls and their answers, in a few words.

use crate::aqua::{Operation, Responder, TransportError};
use crate::session::LogEntry;

pub fn answered_by(responder: Responder) -> Option<&'static str> {
    match responder {
        Responder::Zuora => None,
        Responder::Relay => Some("this site’s relay"),
        Responder::BeforeRelay => Some("something on this site in place of its relay"),
        Responder::BehindRelay => Some("something between this site’s relay and Zuora"),
        Responder::Between => Some("something between this browser and Zuora"),
        Responder::Unknown => Some("not known"),
    }
}

pub fn operation(operation: Operation) -> &'static str {
    match operation {
        Operation::SignIn => "Sign-in",
        Operation::Read => "Look-up",
        Operation::LastCompleted => "Last completed job",
        Operation::Cancel => "Cancel",
        Operation::File => "File",
    }
}

pub fn http_status(status: Option<u16>) -> String {
    status.map_or_else(|| "no HTTP status".to_owned(), |status| format!("HTTP {status}"))
}

fn transport_error_short(error: TransportError) -> String {
    match error {
        TransportError::TimedOut(seconds) => format!("no answer within {seconds} s"),
        TransportError::Stopped => "not waited for".to_owned(),
        TransportError::Offline => "offline".to_owned(),
        TransportError::CrossOrigin => "blocked or not reached".to_owned(),
        TransportError::Unreachable => "no answer".to_owned(),
        TransportError::CutOff(status) => format!("HTTP {status}, cut off"),
        TransportError::TooLong(status) => format!("HTTP {status}, too long"),
        TransportError::Redirected | TransportError::SiteRedirected => {
            "a redirect, not followed".to_owned()
        }
    }
}

pub fn call_result(entry: &LogEntry) -> String {
    let result = match entry.result {
        Ok(status) => http_status(Some(status)),
        Err(error) => transport_error_short(error),
    };
    match entry.maybe_sent_twice {
        true => format!("{result}; the browser may have sent it twice"),
        false => result,
    }
}
