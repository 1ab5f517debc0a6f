//! What an error means, and what to do about it.

use super::super::code;
use super::{Explanation, explained};
use crate::aqua::{ErrorKind, ErrorResponse, Responder, SignInFault};

/// An error in plain words that a DELETE was answered with.
pub fn refused_cancel(refusal: &ErrorResponse) -> Explanation {
    if refusal.kind != ErrorKind::Method {
        return error(refusal);
    }
    explained(
        &format!(
            "{} does not let DELETE through at this address. Nothing was done.",
            responder_name(refusal)
        ),
        &[
            "The same cancel will be refused in the same way. Tell whoever runs the network, or installed this page, that DELETE must be let through to the tenant, and give them what is below.",
            "Meanwhile somebody on another network may be able to cancel it.",
        ],
    )
}

/// Who does not let a method through.
fn responder_name(error: &ErrorResponse) -> &'static str {
    match error.responder {
        Responder::Zuora => "Zuora’s server",
        _ => "Something between here and Zuora",
    }
}

/// An error in plain words.
pub fn error(error: &ErrorResponse) -> Explanation {
    match error.kind {
        ErrorKind::SignIn if error.fault == Some(SignInFault::ClientId) => explained(
            "Zuora did not accept the sign-in: it knows no OAuth client with this client ID.",
            &[
                "Check Client ID: a client ID has 36 characters, and belongs to one tenant. Check as well that Tenant names that one.",
            ],
        ),
        ErrorKind::SignIn if error.fault == Some(SignInFault::Deactivated) => explained(
            "Zuora did not accept the sign-in: the user of this OAuth client may not sign in.",
            &[
                "The user is deactivated, or may not use the API. Ask the tenant’s administrator to activate it, or use the client of another user.",
            ],
        ),
        ErrorKind::SignIn if error.fault == Some(SignInFault::NoBearerToken) => explained(
            "Zuora did not accept the sign-in: it wants a bearer token here.",
            &["Under Sign in with choose OAuth client or Bearer token."],
        ),
        ErrorKind::SignIn => explained(
            "Zuora did not accept the sign-in.",
            &[
                "Check the sign-in details. A token may have run out: get a new one.",
                "A right password on the wrong tenant is refused in just this way: check that Tenant names the one the job is on.",
            ],
        ),
        ErrorKind::Permission if error.responder != Responder::Zuora => explained(
            "The call was refused (HTTP 403), and nothing tells by whom.",
            &[
                "If Zuora did it, the user lacks the permission “API Write Access”. If it stays with that permission, something in front of Zuora does it: give the network’s people what is below.",
            ],
        ),
        ErrorKind::Permission if error.is_api_disabled() => explained(
            "Zuora says that the API is switched off for this tenant or user.",
            &["Ask the tenant’s administrator; Zuora’s support can switch it on."],
        ),
        ErrorKind::Entity => explained(
            "Zuora does not let this sign-in use that entity.",
            &[
                "Check Entity IDs, under More: only entities of this user can stand there. Left empty, the user’s own is used.",
            ],
        ),
        ErrorKind::Method => explained(
            &format!("{} does not let this call through at this address.", responder_name(error)),
            &[
                "Check Tenant or the address. If both are right, tell whoever runs the network, or installed this page, and give them what is below.",
            ],
        ),
        ErrorKind::Blocked => match error.responder {
            Responder::BeforeRelay => explained(
                "Something on this site answered in place of its relay. Nothing reached Zuora.",
                &["Tell whoever installed this page, and give them what is below."],
            ),
            _ => explained(
                "The call was blocked before Zuora saw it. Nothing was done.",
                &[
                    "A firewall or proxy did that. Give the network’s people, or Zuora’s support, what is below: its number is what they look for.",
                ],
            ),
        },
        ErrorKind::SiteSignOn => explained(
            "This site’s own sign-in stands before the call. Nothing reached Zuora.",
            &[
                "Your sign-on to this site has most likely run out: sign in to this site again by reloading the page.",
                "If it stays, tell whoever installed this page: a sign-in in front of its relay cannot be HTTP Basic.",
            ],
        ),
        ErrorKind::Permission => explained(
            "Zuora does not let this user do that.",
            &[
                "To cancel a job the user needs the permission “API Write Access”. Ask the tenant’s administrator for it, or sign in as another user.",
            ],
        ),
        ErrorKind::NoSuchJob => explained(
            "Zuora knows no job with this ID on this tenant.",
            &[
                "Check the job ID against where it came from, and check that Tenant names the one the job is on.",
                "Finished jobs are kept for 180 days; an older one is gone.",
            ],
        ),
        ErrorKind::NotFound => explained(
            "Nothing was found at this address (HTTP 404).",
            &[
                "Either the job ID or the address is wrong, or this site’s relay does not reach that tenant. Check Tenant and the job ID; if both are right, tell whoever installed this page.",
            ],
        ),
        ErrorKind::NotCancellable => explained(
            "Zuora says that this job cannot be cancelled.",
            &["That is Zuora’s answer for a job that has ended, and for an ID that is no job’s."],
        ),
        ErrorKind::TooMany if error.is_locked() => explained(
            "Zuora says that the job is locked by another request.",
            &["Wait a little, then try again."],
        ),
        ErrorKind::TooMany if error.responder == Responder::Relay => explained(
            "This site’s relay is handling too many requests just now.",
            &["Wait a few seconds, then try again."],
        ),
        ErrorKind::TooMany if error.responder != Responder::Zuora => explained(
            "Too many requests were made just now.",
            &["Wait a little, then try again. What answered is told below."],
        ),
        ErrorKind::TooMany => explained(
            "Zuora is handling too many requests just now.",
            &["Wait a little, then try again."],
        ),
        ErrorKind::Server if error.responder == Responder::Zuora => explained(
            "Zuora had an error of its own.",
            &["Try again in a minute. If it stays, give Zuora’s support what is below."],
        ),
        ErrorKind::Server => explained(
            "A server had an error of its own; nothing tells whether it was Zuora’s.",
            &["Try again in a minute. If it stays, give Zuora’s support what is below."],
        ),
        ErrorKind::Gateway if error.responder == Responder::BeforeRelay => explained(
            "Something on this site answered in place of its relay, and had no answer of Zuora’s.",
            &["Try again in a minute. If it stays, tell whoever installed this page."],
        ),
        ErrorKind::Gateway => explained(
            "Zuora’s service did not answer; a gateway in front of it did.",
            &["Try again in a minute. Look at Zuora’s status page if it stays."],
        ),
        ErrorKind::Unreached => explained(
            "This site’s relay does not reach the tenant.",
            &[
                "Nothing was sent to Zuora. Try again in a minute. If it stays, tell whoever installed this page.",
            ],
        ),
        ErrorKind::Relay => explained(
            "This site’s relay did not pass the call on.",
            &[
                "Nothing reached Zuora. If it stays, tell whoever installed this page what the relay says below.",
            ],
        ),
        ErrorKind::Request | ErrorKind::Other => match error.meaning() {
            Some(meaning) => {
                let says = code::meaning(meaning);
                explained(&format!("Zuora says that {says}."), &[])
            }
            None if error.responder != Responder::Zuora => explained(
                "The request was refused, and nothing tells that Zuora did it.",
                &["What was answered is below. If it stays, give it to the network’s people."],
            ),
            None if error.text.is_some() => {
                explained("Zuora refused the request.", &["Its own words are below."])
            }
            None => explained("Zuora refused the request, and says no more of it.", &[]),
        },
    }
}
