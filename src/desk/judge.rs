//! Naming the outcome. The rule: claim what an answer says, and no more.

use super::advice;
use super::log::Said;
use super::outcome::{Outcome, OutcomeKind};
use super::state::{Attempt, Ending, Purpose};
use super::target::JobTarget;
use super::words::{self, Trouble};
use crate::aqua::{
    ErrorKind, Job, JobResponse, JobStatus, JobSummary, Stage, TokenResponse, TransportError,
};

/// A DELETE answered with the cancelled job.
pub fn cancelled(job: &Job, said: Said, now: f64) -> Outcome {
    Outcome {
        kind: OutcomeKind::Cancelled,
        heading: with_tally("Cancelled.", JobSummary::from_job(job).after_cancel()),
        next: advice::after_cancel(job),
        said: vec![said],
        at: now,
    }
}

/// A read without any cancel before it.
pub fn look_up(case: &JobTarget, reading: &JobResponse, said: Said, now: f64) -> Outcome {
    let outcome = |kind, heading: String, mut next: Vec<String>| {
        next.extend(said.wait.as_ref().map(words::wait));
        Outcome { kind, heading, next, said: vec![said.clone()], at: now }
    };
    let job = match reading {
        JobResponse::Job(job) => job,
        other => {
            let Trouble { sentence, mut next } = words::trouble(other)
                .unwrap_or_else(|| words::lost_answer(TransportError::Unreachable));
            if matches!(other, JobResponse::Error(r) if r.kind == ErrorKind::NoSuchJob) {
                next.insert(0, format!("The tenant asked was {}.", case.tenant.label));
            }
            return outcome(kind_of_failed_read(other), sentence, next);
        }
    };
    let (kind, heading) = match &job.status {
        Some(status) => match status.stage() {
            Stage::Ended => {
                (OutcomeKind::AlreadyFinished, format!("Nothing to cancel: {}.", ended(status)))
            }
            Stage::Active => {
                (OutcomeKind::StillRunning, format!("Not cancelled: the job reads {status}."))
            }
            Stage::Unknown => (OutcomeKind::Unknown, odd_status(status)),
        },
        None => (OutcomeKind::Unknown, "The answer names no status.".to_owned()),
    };
    outcome(
        kind,
        with_tally(&heading, JobSummary::from_job(job).so_far()),
        advice::after_look_up(job),
    )
}

/// A read after a cancel that was not answered by a clean `cancelled`.
pub fn after_attempt(attempt: &Attempt, reading: &JobResponse, said: Said, now: f64) -> Outcome {
    let said = vec![attempt.said.clone(), said];
    let before = story(attempt);
    let outcome = |kind, heading: String, mut next: Vec<String>| {
        let wait = said.iter().rev().find_map(|said| said.wait.as_ref());
        next.extend(wait.map(words::wait));
        Outcome { kind, heading, next, said: said.clone(), at: now }
    };
    let job = match reading {
        JobResponse::Job(job) => job,
        failed => return unverified(attempt, failed, outcome),
    };
    let tally = JobSummary::from_job(job);
    match &job.status {
        Some(JobStatus::Cancelled) => {
            let mut next = vec![format!("{before} Read again, the job says cancelled.")];
            if attempt.is_second() {
                next.push("A browser may send a call a second time by itself where a line that was kept open drops. The first one then stopped the job, and the second was refused.".to_owned());
            }
            next.extend(advice::after_cancel(job));
            let heading = with_tally("Cancelled.", tally.after_cancel());
            outcome(OutcomeKind::Cancelled, heading, next)
        }
        Some(status) if status.stage() == Stage::Ended => {
            let heading = format!("Not cancelled: {}.", ended(status));
            let mut next = vec![before];
            next.extend(advice::kept_files(job));
            outcome(OutcomeKind::AlreadyFinished, with_tally(&heading, tally.so_far()), next)
        }
        Some(status) if status.stage() == Stage::Active => {
            let so_far = if is_over(attempt) { "" } else { " so far" };
            let heading = format!("Not cancelled{so_far}: the job reads {status}.");
            let mut next = vec![before];
            next.extend(what_now(attempt));
            outcome(OutcomeKind::StillRunning, with_tally(&heading, tally.so_far()), next)
        }
        status => {
            let heading = status
                .as_ref()
                .map_or_else(|| "The answer names no status.".to_owned(), odd_status);
            let next = vec![before, "Look again in a minute.".to_owned()];
            outcome(OutcomeKind::Unknown, with_tally(&heading, tally.so_far()), next)
        }
    }
}

/// The read after a cancel told nothing of the job.
fn unverified(
    attempt: &Attempt,
    reading: &JobResponse,
    outcome: impl Fn(OutcomeKind, String, Vec<String>) -> Outcome,
) -> Outcome {
    let reason = words::trouble(reading).map(|trouble| trouble.sentence).unwrap_or_default();
    let read = format!("Then the job was read, which told nothing: {reason}");
    if let Ending::Refused(refusal) = &attempt.ending
        && refusal.is_certain()
    {
        // Stopped at the door: this cancel did nothing, whatever else the job may be doing.
        let mut next = vec![read];
        next.extend(words::refused(refusal).next);
        let heading = match refusal.kind {
            ErrorKind::Relay | ErrorKind::Unreached => {
                "The relay did not pass the cancel on, and the job could not be read."
            }
            ErrorKind::Blocked | ErrorKind::SiteSignOn | ErrorKind::Method => {
                "The cancel did not reach Zuora, and the job could not be read."
            }
            _ => "Zuora refused the cancel, and the job could not be read.",
        };
        return outcome(OutcomeKind::Refused, heading.to_owned(), next);
    }
    let gone =
        matches!(reading, JobResponse::Error(refusal) if refusal.kind == ErrorKind::NoSuchJob);
    let heading = if gone {
        "It is not known whether the job was cancelled: Zuora no longer finds it."
    } else {
        "It is not known whether the job was cancelled."
    };
    let mut next = vec![story(attempt), read];
    next.push("Look again in a minute, before anything else is done about this job.".to_owned());
    outcome(OutcomeKind::Unknown, heading.to_owned(), next)
}

/// No token could be had, so the call behind it was never sent.
pub fn no_token(
    reading: &TokenResponse,
    said: Said,
    purpose: Purpose,
    attempt: Option<&Attempt>,
    now: f64,
) -> Outcome {
    let (mut kind, Trouble { sentence, mut next }) = match reading {
        TokenResponse::Error(refusal)
            if matches!(
                refusal.kind,
                ErrorKind::Gateway
                    | ErrorKind::Relay
                    | ErrorKind::Unreached
                    | ErrorKind::Blocked
                    | ErrorKind::SiteSignOn
            ) =>
        {
            (OutcomeKind::Unreachable, words::refused(refusal))
        }
        TokenResponse::Error(refusal) => (OutcomeKind::Refused, words::refused(refusal)),
        TokenResponse::Unreadable | TokenResponse::Token(_) => (
            OutcomeKind::Unreachable,
            Trouble {
                sentence: "Signing in brought back no token.".to_owned(),
                next: vec![
                    "Check Tenant or the address: something other than Zuora may have answered."
                        .to_owned(),
                ],
            },
        ),
        TokenResponse::NoResponse(lost) => (OutcomeKind::Unreachable, words::lost_answer(*lost)),
    };
    next.extend(said.wait.as_ref().map(words::wait));
    let mut heading = sentence;
    match (purpose, attempt) {
        (Purpose::Cancel, _) => next.insert(0, "No cancel was sent.".to_owned()),
        (_, Some(attempt)) => {
            kind = OutcomeKind::Unknown;
            next.insert(0, heading);
            next.insert(0, story(attempt));
            heading = "It is not known whether the job was cancelled.".to_owned();
        }
        _ => {}
    }
    let said = attempt.map(|attempt| attempt.said.clone()).into_iter().chain([said]).collect();
    Outcome { kind, heading, next, said, at: now }
}

/// Sign-in details were forgotten before a call could be made.
pub fn forgotten(purpose: Purpose, attempt: Option<&Attempt>, now: f64) -> Outcome {
    let sign_in = "The sign-in details were forgotten. Sign in again, then look again.".to_owned();
    let nothing = match purpose {
        Purpose::Cancel => "Nothing was sent: the job was not cancelled.",
        _ => "Nothing was sent.",
    };
    match attempt {
        Some(attempt) => Outcome {
            kind: OutcomeKind::Unknown,
            heading: "It is not known whether the job was cancelled.".to_owned(),
            next: vec![story(attempt), sign_in],
            said: vec![attempt.said.clone()],
            at: now,
        },
        None => Outcome {
            kind: OutcomeKind::Unreachable,
            heading: nothing.to_owned(),
            next: vec![sign_in],
            said: Vec::new(),
            at: now,
        },
    }
}

fn kind_of_failed_read(reading: &JobResponse) -> OutcomeKind {
    match reading {
        JobResponse::Error(refusal) => match refusal.kind {
            ErrorKind::NoSuchJob => OutcomeKind::Invalid,
            ErrorKind::Gateway
            | ErrorKind::Relay
            | ErrorKind::Unreached
            | ErrorKind::Blocked
            | ErrorKind::SiteSignOn => OutcomeKind::Unreachable,
            _ => OutcomeKind::Refused,
        },
        JobResponse::NoResponse(TransportError::Stopped | TransportError::TooLong(_))
        | JobResponse::Unreadable(_)
        | JobResponse::Job(_) => OutcomeKind::Unknown,
        JobResponse::NoResponse(_) => OutcomeKind::Unreachable,
    }
}

/// What became of the cancel itself.
fn story(attempt: &Attempt) -> String {
    match &attempt.ending {
        Ending::Reads(Some(status)) => {
            format!("Zuora took the cancel, and its answer read {status}.")
        }
        Ending::Reads(None) => "Zuora answered the cancel without a status.".to_owned(),
        Ending::Refused(refusal) => {
            let what = match refusal.kind {
                ErrorKind::Method
                | ErrorKind::Blocked
                | ErrorKind::SiteSignOn
                | ErrorKind::Relay => "did not get through",
                ErrorKind::Gateway | ErrorKind::Unreached => "was not answered by Zuora",
                _ => "was refused",
            };
            format!("The cancel {what}: {}", words::refused(refusal).sentence)
        }
        Ending::Unreadable(oddity) => {
            format!("The cancel was sent. {}", words::unreadable(oddity).sentence)
        }
        Ending::TransportError(lost) => {
            format!("The cancel was sent. {}", words::lost_answer(*lost).sentence)
        }
    }
}

fn what_now(attempt: &Attempt) -> Vec<String> {
    match &attempt.ending {
        Ending::Refused(refusal) if refusal.is_certain() => words::refused(refusal).next,
        Ending::Refused(refusal) if refusal.kind == ErrorKind::TooMany => {
            words::refused(refusal).next
        }
        Ending::Refused(refusal)
            if matches!(refusal.kind, ErrorKind::NotCancellable | ErrorKind::NoSuchJob) =>
        {
            vec!["The job may just be ending. Look again in a minute; if it still runs then, give Zuora’s support what is below.".to_owned()]
        }
        Ending::Refused(refusal) if refusal.kind == ErrorKind::Request => {
            vec!["The same cancel will be refused in the same way. Look again in a minute; if the job still runs then, give Zuora’s support what is below.".to_owned()]
        }
        _ if attempt.number > 1 => vec![format!(
            "{} cancels have not stopped this job so far; one more is not likely to. Look again in some minutes; if it still runs then, give Zuora’s support what is below.",
            attempt.number
        )],
        _ => vec![
            "The cancel may still take effect. Look again in a minute; if the job still runs then, cancel it once more.".to_owned(),
        ],
    }
}

/// Whether nothing can come of the cancel any more, and of another one like it neither. A sign-in that
/// was refused may only have run out.
fn is_over(attempt: &Attempt) -> bool {
    matches!(&attempt.ending, Ending::Refused(refusal)
        if refusal.is_certain() && refusal.kind != ErrorKind::SignIn)
}

fn ended(status: &JobStatus) -> String {
    match status {
        JobStatus::Completed => "the job has completed".to_owned(),
        JobStatus::Cancelled => "the job was already cancelled".to_owned(),
        JobStatus::Aborted => "the job was aborted".to_owned(),
        JobStatus::Failed | JobStatus::Error => format!("the job has ended and reads {status}"),
        other => format!("the job reads {other}"),
    }
}

fn odd_status(status: &JobStatus) -> String {
    format!("The job reads “{status}”, a status that this page does not know.")
}

fn with_tally(sentence: &str, tally: Option<String>) -> String {
    match tally {
        Some(tally) => format!("{sentence} {tally}"),
        None => sentence.to_owned(),
    }
}
