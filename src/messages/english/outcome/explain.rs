//! What went wrong, and what to do about it.

mod error;

pub use error::{error, refused_cancel};

use crate::aqua::{MAX_BODY_BYTES, TransportError, UnreadableBody};
use crate::session::FailedRead;

/// What went wrong in a sentence, and what to do about it.
pub struct Explanation {
    pub sentence: String,
    pub advice: Vec<String>,
}

fn explained(sentence: &str, advice: &[&str]) -> Explanation {
    let advice = advice.iter().map(|line| (*line).to_owned()).collect();
    Explanation { sentence: sentence.to_owned(), advice }
}

/// Why a read, or the sign-in before it, did not give what it was made for.
pub fn failed_read(failed: &FailedRead) -> Explanation {
    match failed {
        FailedRead::Error(response) => error(response),
        FailedRead::Unreadable(body) => unreadable(body),
        FailedRead::NoResponse(error) => transport_error(*error),
        FailedRead::NoToken => explained(
            "Signing in brought back no token.",
            &["Check Tenant or the address: something other than Zuora may have answered."],
        ),
        FailedRead::NoRelay => explained(
            "No relay answers on this site: what came back is neither Zuora’s nor the relay’s.",
            &[
                "Tell whoever installed this page: config.json names a relay, and something else answers at its path.",
            ],
        ),
    }
}

/// A whole answer that tells nothing.
pub fn unreadable(unreadable: &UnreadableBody) -> Explanation {
    let page = "A web page came back in place of Zuora’s answer.";
    match unreadable {
        UnreadableBody::Empty => explained(
            "The answer was empty.",
            &["Look again in a minute. If it stays, give Zuora’s support what is below."],
        ),
        UnreadableBody::WebPage => explained(
            page,
            &[
                "That is what a sign-on page, a maintenance page or a site without its relay sends. If it stays, tell whoever installed this page.",
            ],
        ),
        UnreadableBody::Truncated => explained("The answer ended in the middle.", &[]),
        UnreadableBody::NotJson | UnreadableBody::NotAnObject | UnreadableBody::NotAJob => {
            explained(
                "The answer was not a job, nor an error that Zuora documents.",
                &["What it says is below. If it stays, give that to Zuora’s support."],
            )
        }
        UnreadableBody::OtherJob(id) => explained(
            &format!("The answer was about another job, {id}."),
            &["Nothing is claimed from it about the job you asked for."],
        ),
    }
}

/// Why there is no whole answer.
pub fn transport_error(error: TransportError) -> Explanation {
    match error {
        TransportError::TimedOut(seconds) => explained(
            &format!("No answer came within {seconds} seconds."),
            &["Zuora may be slow just now. Look again in a minute."],
        ),
        TransportError::Stopped => explained("You stopped waiting for the answer.", &[]),
        TransportError::Offline => {
            explained("This computer is offline.", &["Connect it to the network, then look again."])
        }
        TransportError::CrossOrigin => explained(
            "The browser blocked the call, or Zuora could not be reached.",
            &[
                "Zuora does not take calls straight from a web page (it sends no CORS headers), and the browser does not say which of the two it was. This page needs a relay on its own site, or to be opened as a browser extension: ask whoever installed it.",
            ],
        ),
        TransportError::Unreachable => explained(
            "The line broke before an answer came.",
            &["Check the network connection, then look again."],
        ),
        TransportError::SiteRedirected => explained(
            "This site sends the call elsewhere, most often to its own sign-on.",
            &[
                "Sign in to this site again by reloading the page. If that does not help, the tenant sends callers elsewhere: check Tenant or the address. Redirects are not followed, so that the sign-in goes nowhere else.",
            ],
        ),
        TransportError::TooLong(_) => explained(
            &format!(
                "The answer is longer than {} MB, and was not read to its end.",
                MAX_BODY_BYTES / 1_000_000
            ),
            &["No job’s answer is that long: give Zuora’s support what is below."],
        ),
        TransportError::CutOff(_) => explained("The line broke in the middle of the answer.", &[]),
        TransportError::Redirected => explained(
            "The address sends callers elsewhere, often to a sign-on page.",
            &[
                "Redirects are not followed, so that the sign-in goes nowhere else. Check Tenant or the address.",
            ],
        ),
    }
}
