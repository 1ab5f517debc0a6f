//! The headings of outcomes.

use super::explain;
use super::summary;
use crate::aqua::JobStatus;
use crate::messages::Sentence;
use crate::session::{Headline, MayStillTakeEffect, Outcome, StoppedBy};

pub fn heading(outcome: &Outcome) -> Sentence {
    let Sentence { state, rest } = without_counts(&outcome.headline);
    let counts = outcome.summary.as_ref().and_then(|counts| match outcome.headline {
        Headline::Cancelled => summary::after_cancel(counts),
        _ => summary::so_far(counts),
    });
    let parts = [Some(rest), counts].into_iter().flatten().filter(|part| !part.is_empty());
    Sentence { state, rest: parts.collect::<Vec<_>>().join(" ") }
}

fn without_counts(headline: &Headline) -> Sentence {
    let stated = |state, rest| Sentence { state, rest };
    match headline {
        Headline::Cancelled => stated("Cancelled.", String::new()),
        Headline::Ended { status, after_cancel: false } => {
            stated("Nothing to cancel:", format!("{}.", ended(status)))
        }
        Headline::Ended { status, after_cancel: true } => {
            stated("Not cancelled:", format!("{}.", ended(status)))
        }
        Headline::Active { status, after_cancel } => {
            let state = match (after_cancel, status) {
                (Some(MayStillTakeEffect(true)), _) => "Not cancelled so far:",
                (Some(MayStillTakeEffect(false)), _) => "Not cancelled:",
                (None, JobStatus::Executing) => "Running:",
                (None, _) => "Waiting:",
            };
            stated(state, format!("the job reads {status}."))
        }
        Headline::UnknownStatus(None) => stated("", "The answer names no status.".to_owned()),
        Headline::UnknownStatus(Some(status)) => {
            stated("", format!("The job reads “{status}”, a status that this page does not know."))
        }
        Headline::NotRead(failed) => stated("", explain::failed_read(failed).sentence),
        Headline::CancelStopped(by) => stated("", stopped(*by).to_owned()),
        Headline::CancelUnknown { job_not_found } => stated("", unknown(*job_not_found).to_owned()),
        Headline::NothingSent { cancel } => stated("", nothing_sent(*cancel).to_owned()),
    }
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

fn stopped(by: StoppedBy) -> &'static str {
    match by {
        StoppedBy::Relay => "The relay did not pass the cancel on, and the job could not be read.",
        StoppedBy::OnTheWay => "The cancel did not reach Zuora, and the job could not be read.",
        StoppedBy::Zuora => "Zuora refused the cancel, and the job could not be read.",
    }
}

fn unknown(job_not_found: bool) -> &'static str {
    match job_not_found {
        true => "It is not known whether the job was cancelled: Zuora no longer finds it.",
        false => "It is not known whether the job was cancelled.",
    }
}

fn nothing_sent(cancel: bool) -> &'static str {
    match cancel {
        true => "Nothing was sent: the job was not cancelled.",
        false => "Nothing was sent.",
    }
}
