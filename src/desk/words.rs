//! What answers mean, in plain sentences: what is, and what to do.

use crate::aqua::say::counted;
use crate::aqua::{
    ErrorKind, ErrorResponse, JobResponse, MAX_BODY_BYTES, Responder, RetryAfter, SignInFault,
    TransportError, UnreadableBody,
};

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
pub fn trouble(reading: &JobResponse) -> Option<Trouble> {
    match reading {
        JobResponse::Job(_) => None,
        JobResponse::Error(refusal) => Some(refused(refusal)),
        JobResponse::Unreadable(oddity) => Some(unreadable(oddity)),
        JobResponse::NoResponse(lost) => Some(lost_answer(*lost)),
    }
}

/// A refusal in plain words.
pub fn refused(refusal: &ErrorResponse) -> Trouble {
    match refusal.kind {
        ErrorKind::SignIn if refusal.fault == Some(SignInFault::ClientId) => Trouble::new(
            "Zuora did not accept the sign-in: it knows no OAuth client with this client ID.",
            &[
                "Check Client ID: a client ID has 36 characters, and belongs to one tenant. Check as well that Tenant names that one.",
            ],
        ),
        ErrorKind::SignIn if refusal.fault == Some(SignInFault::Deactivated) => Trouble::new(
            "Zuora did not accept the sign-in: the user of this OAuth client may not sign in.",
            &[
                "The user is deactivated, or may not use the API. Ask the tenant’s administrator to activate it, or use the client of another user.",
            ],
        ),
        ErrorKind::SignIn if refusal.fault == Some(SignInFault::NoBearerToken) => Trouble::new(
            "Zuora did not accept the sign-in: it wants a bearer token here.",
            &["Under Sign in with choose OAuth client or Bearer token."],
        ),
        ErrorKind::SignIn => Trouble::new(
            "Zuora did not accept the sign-in.",
            &[
                "Check the sign-in details. A token may have run out: get a new one.",
                "A right password on the wrong tenant is refused in just this way: check that Tenant names the one the job is on.",
            ],
        ),
        ErrorKind::Permission if refusal.responder != Responder::Zuora => Trouble::new(
            "The call was refused (HTTP 403), and nothing tells by whom.",
            &[
                "If Zuora did it, the user lacks the permission “API Write Access”. If it stays with that permission, something in front of Zuora does it: give the network’s people what is below.",
            ],
        ),
        ErrorKind::Permission if refusal.is_api_disabled() => Trouble::new(
            "Zuora says that the API is switched off for this tenant or user.",
            &["Ask the tenant’s administrator; Zuora’s support can switch it on."],
        ),
        ErrorKind::Entity => Trouble::new(
            "Zuora does not let this sign-in use that entity.",
            &[
                "Check Entity IDs, under More: only entities of this user can stand there. Left empty, the user’s own is used.",
            ],
        ),
        ErrorKind::Method => {
            let who = match refusal.responder {
                Responder::Zuora => "Zuora’s server",
                _ => "Something between here and Zuora",
            };
            Trouble::new(
                &format!("{who} does not let DELETE through at this address. Nothing was done."),
                &[
                    "The same cancel will be refused in the same way. Tell whoever runs the network, or installed this page, that DELETE must be let through to the tenant, and give them what is below.",
                    "Meanwhile somebody on another network may be able to cancel it.",
                ],
            )
        }
        ErrorKind::Blocked => match refusal.responder {
            Responder::BeforeRelay => Trouble::new(
                "Something on this site answered in place of its relay. Nothing reached Zuora.",
                &["Tell whoever installed this page, and give them what is below."],
            ),
            _ => Trouble::new(
                "The call was blocked before Zuora saw it. Nothing was done.",
                &[
                    "A firewall or proxy did that. Give the network’s people, or Zuora’s support, what is below: its number is what they look for.",
                ],
            ),
        },
        ErrorKind::SiteSignOn => Trouble::new(
            "This site’s own sign-in stands before the call. Nothing reached Zuora.",
            &[
                "Your sign-on to this site has most likely run out: sign in to this site again by reloading the page.",
                "If it stays, tell whoever installed this page: a sign-in in front of its relay cannot be HTTP Basic.",
            ],
        ),
        ErrorKind::Permission => Trouble::new(
            "Zuora does not let this user do that.",
            &[
                "To cancel a job the user needs the permission “API Write Access”. Ask the tenant’s administrator for it, or sign in as another user.",
            ],
        ),
        ErrorKind::NoSuchJob => Trouble::new(
            "Zuora knows no job with this ID on this tenant.",
            &[
                "Check the job ID against where it came from, and check that Tenant names the one the job is on.",
                "Finished jobs are kept for 180 days; an older one is gone.",
            ],
        ),
        ErrorKind::NotFound => Trouble::new(
            "Nothing was found at this address (HTTP 404).",
            &[
                "Either the job ID or the address is wrong, or this site’s relay does not reach that tenant. Check Tenant and the job ID; if both are right, tell whoever installed this page.",
            ],
        ),
        ErrorKind::NotCancellable => Trouble::new(
            "Zuora says that this job cannot be cancelled.",
            &["That is Zuora’s answer for a job that has ended, and for an ID that is no job’s."],
        ),
        ErrorKind::TooMany if refusal.is_locked() => Trouble::new(
            "Zuora says that the job is locked by another request.",
            &["Wait a little, then try again."],
        ),
        ErrorKind::TooMany if refusal.responder == Responder::Relay => Trouble::new(
            "This site’s relay is handling too many requests just now.",
            &["Wait a few seconds, then try again."],
        ),
        ErrorKind::TooMany if refusal.responder != Responder::Zuora => Trouble::new(
            "Too many requests were made just now.",
            &["Wait a little, then try again. What answered is told below."],
        ),
        ErrorKind::TooMany => Trouble::new(
            "Zuora is handling too many requests just now.",
            &["Wait a little, then try again."],
        ),
        ErrorKind::Server if refusal.responder == Responder::Zuora => Trouble::new(
            "Zuora had an error of its own.",
            &["Try again in a minute. If it stays, give Zuora’s support what is below."],
        ),
        ErrorKind::Server => Trouble::new(
            "A server had an error of its own; nothing tells whether it was Zuora’s.",
            &["Try again in a minute. If it stays, give Zuora’s support what is below."],
        ),
        ErrorKind::Gateway if refusal.responder == Responder::BeforeRelay => Trouble::new(
            "Something on this site answered in place of its relay, and had no answer of Zuora’s.",
            &["Try again in a minute. If it stays, tell whoever installed this page."],
        ),
        ErrorKind::Gateway => Trouble::new(
            "Zuora’s service did not answer; a gateway in front of it did.",
            &["Try again in a minute. Look at Zuora’s status page if it stays."],
        ),
        ErrorKind::Unreached => Trouble::new(
            "This site’s relay does not reach the tenant.",
            &[
                "Nothing was sent to Zuora. Try again in a minute. If it stays, tell whoever installed this page.",
            ],
        ),
        ErrorKind::Relay => Trouble::new(
            "This site’s relay did not pass the call on.",
            &[
                "Nothing reached Zuora. If it stays, tell whoever installed this page what the relay says below.",
            ],
        ),
        ErrorKind::Request | ErrorKind::Other => match refusal.meaning() {
            Some(meaning) => Trouble::new(&format!("Zuora says that {}.", meaning.says), &[]),
            None if refusal.responder != Responder::Zuora => Trouble::new(
                "The request was refused, and nothing tells that Zuora did it.",
                &["What was answered is below. If it stays, give it to the network’s people."],
            ),
            None if refusal.text.is_some() => {
                Trouble::new("Zuora refused the request.", &["Its own words are below."])
            }
            None => Trouble::new("Zuora refused the request, and says no more of it.", &[]),
        },
    }
}

/// A whole answer that tells nothing.
pub fn unreadable(oddity: &UnreadableBody) -> Trouble {
    let page = "A web page came back in place of Zuora’s answer.";
    match oddity {
        UnreadableBody::Empty => Trouble::new(
            "The answer was empty.",
            &["Look again in a minute. If it stays, give Zuora’s support what is below."],
        ),
        UnreadableBody::WebPage => Trouble::new(
            page,
            &[
                "That is what a sign-on page, a maintenance page or a site without its relay sends. If it stays, tell whoever installed this page.",
            ],
        ),
        UnreadableBody::Truncated => Trouble::new("The answer ended in the middle.", &[]),
        UnreadableBody::NotJson | UnreadableBody::NotAnObject | UnreadableBody::NotAJob => {
            Trouble::new(
                "The answer was not a job, nor an error that Zuora documents.",
                &["What it says is below. If it stays, give that to Zuora’s support."],
            )
        }
        UnreadableBody::OtherJob(id) => Trouble::new(
            &format!("The answer was about another job, {id}."),
            &["Nothing is claimed from it about the job you asked for."],
        ),
    }
}

/// Why there is no whole answer.
pub fn lost_answer(lost: TransportError) -> Trouble {
    match lost {
        TransportError::TimedOut(seconds) => Trouble::new(
            &format!("No answer came within {seconds} seconds."),
            &["Zuora may be slow just now. Look again in a minute."],
        ),
        TransportError::Stopped => Trouble::new("You stopped waiting for the answer.", &[]),
        TransportError::Offline => Trouble::new(
            "This computer is offline.",
            &["Connect it to the network, then look again."],
        ),
        TransportError::CrossOrigin => Trouble::new(
            "The browser blocked the call, or Zuora could not be reached.",
            &[
                "Zuora does not take calls straight from a web page (it sends no CORS headers), and the browser does not say which of the two it was. This page needs a relay on its own site, or to be opened as a browser extension: ask whoever installed it.",
            ],
        ),
        TransportError::Unreachable => Trouble::new(
            "The line broke before an answer came.",
            &["Check the network connection, then look again."],
        ),
        TransportError::SiteRedirected => Trouble::new(
            "This site sends the call elsewhere, most often to its own sign-on.",
            &[
                "Sign in to this site again by reloading the page. If that does not help, the tenant sends callers elsewhere: check Tenant or the address. Redirects are not followed, so that the sign-in goes nowhere else.",
            ],
        ),
        TransportError::TooLong(_) => Trouble::new(
            &format!(
                "The answer is longer than {} MB, and was not read to its end.",
                MAX_BODY_BYTES / 1_000_000
            ),
            &["No job’s answer is that long: give Zuora’s support what is below."],
        ),
        TransportError::CutOff(_) => {
            Trouble::new("The line broke in the middle of the answer.", &[])
        }
        TransportError::Redirected => Trouble::new(
            "The address sends callers elsewhere, often to a sign-on page.",
            &[
                "Redirects are not followed, so that the sign-in goes nowhere else. Check Tenant or the address.",
            ],
        ),
    }
}

/// What the dialog says where the look-up told nothing but a cancel may still be allowed.
pub fn doubt(reading: &JobResponse) -> Option<String> {
    trouble(reading).map(|trouble| {
        format!(
            "The job could not be looked up, so what it is and whether it still runs is not known. {}",
            trouble.sentence
        )
    })
}

/// How long to wait, as an instruction.
pub fn wait(wait: &RetryAfter) -> String {
    match wait {
        RetryAfter::Seconds(seconds) => format!("Zuora asks to wait {}.", duration(*seconds)),
        RetryAfter::Until(date) => format!("Zuora asks to wait until {date}."),
    }
}

/// A time span: seconds up to a minute and a half, whole minutes, rounded up, from there.
fn duration(seconds: u64) -> String {
    match seconds {
        0..=90 => counted(seconds, "second", "seconds"),
        _ => counted(seconds.div_ceil(60), "minute", "minutes"),
    }
}
