//! What answers mean, in plain sentences: what is, and what to do.

use crate::aqua::say::counted;
use crate::aqua::{Cause, Fault, LONGEST_ANSWER, Lost, Oddity, Reading, Refusal, Speaker, Wait};

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
        Cause::SignIn if refusal.fault == Some(Fault::ClientId) => Trouble::new(
            "Zuora did not accept the sign-in: it knows no OAuth client with this client ID.",
            &[
                "Check Client ID: a client ID has 36 characters, and belongs to one tenant. Check as well that Tenant names that one.",
            ],
        ),
        Cause::SignIn if refusal.fault == Some(Fault::Deactivated) => Trouble::new(
            "Zuora did not accept the sign-in: the user of this OAuth client may not sign in.",
            &[
                "The user is deactivated, or may not use the API. Ask the tenant’s administrator to activate it, or use the client of another user.",
            ],
        ),
        Cause::SignIn if refusal.fault == Some(Fault::NoBearerToken) => Trouble::new(
            "Zuora did not accept the sign-in: it wants a bearer token here.",
            &["Under Sign in with choose OAuth client or Bearer token."],
        ),
        Cause::SignIn => Trouble::new(
            "Zuora did not accept the sign-in.",
            &[
                "Check the sign-in details. A token may have run out: get a new one.",
                "A right password on the wrong tenant is refused in just this way: check that Tenant names the one the job is on.",
            ],
        ),
        Cause::Permission if refusal.speaker != Speaker::Zuora => Trouble::new(
            "The call was refused (HTTP 403), and nothing tells by whom.",
            &[
                "If Zuora did it, the user lacks the permission “API Write Access”. If it stays with that permission, something in front of Zuora does it: give the network’s people what is below.",
            ],
        ),
        Cause::Permission if refusal.is_api_disabled() => Trouble::new(
            "Zuora says that the API is switched off for this tenant or user.",
            &["Ask the tenant’s administrator; Zuora’s support can switch it on."],
        ),
        Cause::Entity => Trouble::new(
            "Zuora does not let this sign-in use that entity.",
            &[
                "Check Entity IDs, under More: only entities of this user can stand there. Left empty, the user’s own is used.",
            ],
        ),
        Cause::Method => {
            let who = match refusal.speaker {
                Speaker::Zuora => "Zuora’s server",
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
        Cause::Blocked => match refusal.speaker {
            Speaker::BeforeRelay => Trouble::new(
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
        Cause::SiteSignOn => Trouble::new(
            "This site’s own sign-in stands before the call. Nothing reached Zuora.",
            &[
                "Your sign-on to this site has most likely run out: sign in to this site again by reloading the page.",
                "If it stays, tell whoever installed this page: a sign-in in front of its relay cannot be HTTP Basic.",
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
        Cause::TooMany if refusal.is_locked() => Trouble::new(
            "Zuora says that the job is locked by another request.",
            &["Wait a little, then try again."],
        ),
        Cause::TooMany if refusal.speaker == Speaker::Relay => Trouble::new(
            "This site’s relay is handling too many requests just now.",
            &["Wait a few seconds, then try again."],
        ),
        Cause::TooMany if refusal.speaker != Speaker::Zuora => Trouble::new(
            "Too many requests were made just now.",
            &["Wait a little, then try again. What answered is told below."],
        ),
        Cause::TooMany => Trouble::new(
            "Zuora is handling too many requests just now.",
            &["Wait a little, then try again."],
        ),
        Cause::Server if refusal.speaker == Speaker::Zuora => Trouble::new(
            "Zuora had an error of its own.",
            &["Try again in a minute. If it stays, give Zuora’s support what is below."],
        ),
        Cause::Server => Trouble::new(
            "A server had an error of its own; nothing tells whether it was Zuora’s.",
            &["Try again in a minute. If it stays, give Zuora’s support what is below."],
        ),
        Cause::Gateway if refusal.speaker == Speaker::BeforeRelay => Trouble::new(
            "Something on this site answered in place of its relay, and had no answer of Zuora’s.",
            &["Try again in a minute. If it stays, tell whoever installed this page."],
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
            None if refusal.speaker != Speaker::Zuora => Trouble::new(
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
pub fn unreadable(oddity: &Oddity) -> Trouble {
    let page = "A web page came back in place of Zuora’s answer.";
    match oddity {
        Oddity::Empty => Trouble::new(
            "The answer was empty.",
            &["Look again in a minute. If it stays, give Zuora’s support what is below."],
        ),
        Oddity::WebPage => Trouble::new(
            page,
            &[
                "That is what a sign-on page, a maintenance page or a site without its relay sends. If it stays, tell whoever installed this page.",
            ],
        ),
        Oddity::Truncated => Trouble::new("The answer ended in the middle.", &[]),
        Oddity::NotJson | Oddity::NotAnObject | Oddity::NotAJob => Trouble::new(
            "The answer was not a job, nor an error that Zuora documents.",
            &["What it says is below. If it stays, give that to Zuora’s support."],
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
        Lost::SiteRedirected => Trouble::new(
            "This site sends the call elsewhere, most often to its own sign-on.",
            &[
                "Sign in to this site again by reloading the page. If that does not help, the tenant sends callers elsewhere: check Tenant or the address. Redirects are not followed, so that the sign-in goes nowhere else.",
            ],
        ),
        Lost::TooLong(_) => Trouble::new(
            &format!(
                "The answer is longer than {} MB, and was not read to its end.",
                LONGEST_ANSWER / 1_000_000
            ),
            &["No job’s answer is that long: give Zuora’s support what is below."],
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

/// How long to wait, as an instruction.
pub fn wait(wait: &Wait) -> String {
    match wait {
        Wait::Seconds(seconds) => format!("Zuora asks to wait {}.", duration(*seconds)),
        Wait::Until(date) => format!("Zuora asks to wait until {date}."),
    }
}

/// A time span: seconds up to a minute and a half, whole minutes, rounded up, from there.
fn duration(seconds: u64) -> String {
    match seconds {
        0..=90 => counted(seconds, "second", "seconds"),
        _ => counted(seconds.div_ceil(60), "minute", "minutes"),
    }
}
