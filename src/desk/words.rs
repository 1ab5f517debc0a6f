//! What answers mean, in plain sentences: what is, and what to do.

use crate::aqua::{Cause, Lost, Oddity, Reading, Refusal};

/// What to tell of something that went wrong: a sentence, and what to do about it.
pub struct Trouble {
    pub sentence: String,
    pub next: Vec<String>,
}

impl Trouble {
    #[inline(never)]
    pub fn new(sentence: &str, next: &[&str]) -> Self {
        let next = next.iter().map(|line| (*line).to_owned()).collect();
        Self { sentence: sentence.to_owned(), next }
    }
}

/// Why a read did not give the job; none if it did.
pub fn trouble(reading: &Reading) -> Option<Trouble> {
    match reading {
        Reading::Job(_) => None,
        Reading::Refused(refusal) => Some(refused(refusal)),
        Reading::Unreadable(oddity) => Some(unreadable(oddity)),
        Reading::Lost(lost) => Some(lost_answer(*lost)),
    }
}

/// A refusal in plain words.
pub fn refused(refusal: &Refusal) -> Trouble {
    match refusal.cause {
        Cause::SignIn => Trouble::new(
            "Zuora did not accept the sign-in.",
            &[
                "Check the sign-in details. A token may have run out: get a new one.",
                "A right password on the wrong tenant is refused in just this way: check that Tenant names the one the job is on.",
            ],
        ),
        Cause::Permission => Trouble::new(
            "Zuora does not let this user do that.",
            &[
                "To cancel a job the user needs the permission “API Write Access”. Ask the tenant’s administrator for it, or sign in as another user.",
            ],
        ),
        Cause::NoSuchJob => Trouble::new(
            "Zuora knows no job with this ID on this tenant.",
            &[
                "Check the job ID against where it came from, and check that Tenant names the one the job is on.",
                "Finished jobs are kept for 180 days; an older one is gone.",
            ],
        ),
        Cause::NotFound => Trouble::new(
            "Nothing was found at this address (HTTP 404).",
            &[
                "Either the job ID or the address is wrong, or this site’s relay does not reach that tenant. Check Tenant and the job ID; if both are right, tell whoever installed this page.",
            ],
        ),
        Cause::NotCancellable => Trouble::new(
            "Zuora says that this job cannot be cancelled.",
            &["That is Zuora’s answer for a job that has ended, and for an ID that is no job’s."],
        ),
        Cause::TooMany => Trouble::new(
            "Zuora is handling too many requests just now.",
            &["Wait a little, then try again."],
        ),
        Cause::Server => Trouble::new(
            "Zuora had an error of its own.",
            &["Try again in a minute. If it stays, give Zuora’s support the request ID below."],
        ),
        Cause::Gateway => Trouble::new(
            "Zuora’s service did not answer; a gateway in front of it did.",
            &["Try again in a minute. Look at Zuora’s status page if it stays."],
        ),
        Cause::Unreached => Trouble::new(
            "This site’s relay does not reach the tenant.",
            &[
                "Nothing was sent to Zuora. Try again in a minute. If it stays, tell whoever installed this page.",
            ],
        ),
        Cause::Relay => Trouble::new(
            "This site’s relay did not pass the call on.",
            &[
                "Nothing reached Zuora. If it stays, tell whoever installed this page what the relay says below.",
            ],
        ),
        Cause::Request | Cause::Other => match refusal.meaning() {
            Some(meaning) => Trouble::new(&format!("Zuora says that {}.", meaning.says), &[]),
            None => Trouble::new("Zuora refused the request.", &["Its own words are below."]),
        },
    }
}

/// A whole answer that tells nothing.
pub fn unreadable(oddity: &Oddity) -> Trouble {
    let page = "A web page came back in place of Zuora’s answer.";
    match oddity {
        Oddity::Empty => Trouble::new("The answer was empty.", &[]),
        Oddity::WebPage => Trouble::new(
            page,
            &[
                "That is what a sign-on page, a maintenance page or a site without its relay sends. If it stays, tell whoever installed this page.",
            ],
        ),
        Oddity::Truncated => Trouble::new("The answer ended in the middle.", &[]),
        Oddity::NotJson | Oddity::NotAnObject | Oddity::NotAJob => Trouble::new(
            "The answer was not a job, nor an error that Zuora documents.",
            &["If it stays, give Zuora’s support the request ID below."],
        ),
        Oddity::OtherJob(id) => Trouble::new(
            &format!("The answer was about another job, {id}."),
            &["Nothing is claimed from it about the job you asked for."],
        ),
    }
}

/// Why there is no whole answer.
pub fn lost_answer(lost: Lost) -> Trouble {
    match lost {
        Lost::TimedOut(seconds) => Trouble::new(
            &format!("No answer came within {seconds} seconds."),
            &["Zuora may be slow just now. Look again in a minute."],
        ),
        Lost::Stopped => Trouble::new("You stopped waiting for the answer.", &[]),
        Lost::Offline => Trouble::new(
            "This computer is offline.",
            &["Connect it to the network, then look again."],
        ),
        Lost::CrossOrigin => Trouble::new(
            "The browser blocked the call, or Zuora could not be reached.",
            &[
                "Zuora does not take calls straight from a web page (it sends no CORS headers), and the browser does not say which of the two it was. This page needs a relay on its own site, or to be opened as a browser extension: ask whoever installed it.",
            ],
        ),
        Lost::Unreachable => Trouble::new(
            "The line broke before an answer came.",
            &["Check the network connection, then look again."],
        ),
        Lost::CutOff(_) => Trouble::new("The line broke in the middle of the answer.", &[]),
        Lost::Redirected => Trouble::new(
            "The address sends callers elsewhere, often to a sign-on page.",
            &[
                "Redirects are not followed, so that the sign-in goes nowhere else. Check Tenant or the address.",
            ],
        ),
    }
}

/// What the dialog says where the look-up told nothing but a cancel may still be allowed.
pub fn doubt(reading: &Reading) -> Option<String> {
    trouble(reading).map(|trouble| {
        format!(
            "The job could not be looked up, so what it is and whether it still runs is not known. {}",
            trouble.sentence
        )
    })
}

/// `Retry-After` as an instruction.
pub fn retry_after(value: &str) -> String {
    match value.trim().parse::<u64>() {
        Ok(1) => "Zuora asks to wait 1 second.".to_owned(),
        Ok(seconds) => format!("Zuora asks to wait {seconds} seconds."),
        Err(_) => format!("Zuora asks to wait until {}.", value.trim()),
    }
}
