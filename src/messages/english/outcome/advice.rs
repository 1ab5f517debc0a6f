//! What to know and to do next.

use super::super::English;
use super::super::duration::duration;
use super::explain;
use crate::aqua::{ErrorKind, ErrorResponse, RetryAfter};
use crate::messages::FormLabelMessages;
use crate::messages::format::date_time;
use crate::session::{Advice, CancelResult, KnownClient};

/// One advice as sentences, most often one. `cancel` is what became of the cancel itself.
pub fn sentences(advice: &Advice, cancel: Option<&CancelResult>) -> Vec<String> {
    match advice {
        Advice::Failure(failed) => explain::failed_read(failed).advice,
        Advice::CancelRefused(error) => explain::refused_cancel(error).advice,
        other => vec![sentence(other, cancel)],
    }
}

fn sentence(advice: &Advice, cancel: Option<&CancelResult>) -> String {
    let sentence = match advice {
        Advice::Failure(failed) => return explain::failed_read(failed).sentence,
        Advice::CancelRefused(error) => return explain::refused_cancel(error).sentence,
        Advice::SignInFailed(failed) => return explain::failed_read(failed).sentence,
        Advice::VerifyFailed(failed) => {
            let why = explain::failed_read(failed).sentence;
            return format!("Then the job was read, which told nothing: {why}");
        }
        Advice::TenantAsked(tenant) => {
            return format!("The tenant asked was {}.", English.tenant_name(tenant));
        }
        Advice::CancelResult => return cancel.map(cancel_result).unwrap_or_default(),
        Advice::ReadsCancelled => return cancel.map(reads_cancelled).unwrap_or_default(),
        Advice::RetryAfter { asked: RetryAfter::Seconds(seconds), .. } => {
            let wait = duration(std::time::Duration::from_secs(*seconds));
            return format!("Zuora asks to wait {wait}.");
        }
        Advice::RetryAfter { asked: RetryAfter::Until(_), until } => {
            return format!("Zuora asks to wait until {}.", date_time(*until));
        }
        Advice::CancelsWithoutEffect(cancels) => {
            return format!(
                "{cancels} cancels have not stopped this job so far; one more is not likely to. Look again in some minutes; if it still runs then, give Zuora’s support what is below."
            );
        }
        Advice::Owner(client) => owner(*client),
        Advice::MaybeSentTwice => {
            "A browser may send a call a second time by itself where a line that was kept open drops. The first one then stopped the job, and the second was refused."
        }
        Advice::NoCancelSent => "No cancel was sent.",
        Advice::SignInForgotten => {
            "The sign-in details were forgotten. Sign in again, then look again."
        }
        Advice::Stopped => "It was stopped before anything about this job was sent.",
        Advice::LookAgain => "Look again in a minute.",
        Advice::LookAgainFirst => {
            "Look again in a minute, before anything else is done about this job."
        }
        Advice::MayBeEnding => {
            "The job may just be ending. Look again in a minute; if it still runs then, give Zuora’s support what is below."
        }
        Advice::SameRefusalAgain => {
            "The same cancel will be refused in the same way. Look again in a minute; if the job still runs then, give Zuora’s support what is below."
        }
        Advice::MayStillTakeEffect => {
            "The cancel may still take effect. If the job still runs in some minutes, cancel it once more."
        }
        Advice::BatchMayHaveStopped => {
            "A batch that still reads executing may have been stopped since: the table shows what Zuora said at that moment."
        }
        Advice::FilesKept => "Zuora keeps the result files of finished batches for three days.",
        Advice::WaitsForItsTurn => {
            "Jobs of the same partner and project run one after another: this one may only be waiting for its turn."
        }
        Advice::TellOwner => "Whoever submitted the job may submit it again; tell its owner.",
        Advice::Stateful => {
            "This is a stateful job (it has a partner and a project). Run again without care, such a job has been seen to give empty files that replaced good data."
        }
    };
    sentence.to_owned()
}

/// Who may have submitted the job, said as the guess that it is.
fn owner(client: KnownClient) -> &'static str {
    match client {
        KnownClient::Estuary => {
            "By its names this looks like an Estuary capture, which submits a cancelled job anew up to three times. Disable the capture in Estuary as well, and enable it again when the tenant has room."
        }
        KnownClient::ZuoraAquaClientCli => {
            "The job has no name, as jobs of zuora-aqua-client-cli have none. That client does not notice a cancel and goes on asking for the job, for an hour or longer, without submitting it anew; stop it on the computer where it runs."
        }
        KnownClient::TapZuora => {
            "By its name this looks like a job of tap-zuora, which goes on asking for it for up to twelve hours after a cancel and may then submit it anew. Stop that run, and pause its schedule. Each run begins with a probe job for each object, which it deletes by itself: make sure that this is not one of those."
        }
    }
}

/// What became of the cancel itself.
fn cancel_result(result: &CancelResult) -> String {
    match result {
        CancelResult::Status(Some(status)) => {
            format!("Zuora took the cancel, and its answer read {status}.")
        }
        CancelResult::Status(None) => "Zuora answered the cancel without a status.".to_owned(),
        CancelResult::Error(error) => {
            format!("The cancel {}: {}", refused(error), explain::refused_cancel(error).sentence)
        }
        CancelResult::Unreadable(unreadable) => {
            format!("The cancel was sent. {}", explain::unreadable(unreadable).sentence)
        }
        CancelResult::NoResponse(error) => {
            format!("The cancel was sent. {}", explain::transport_error(*error).sentence)
        }
    }
}

/// The same where the job reads cancelled nevertheless. A refusal is not told first: read by itself it
/// would contradict the heading.
fn reads_cancelled(result: &CancelResult) -> String {
    match result {
        CancelResult::Error(error) if !is_unanswered(error) => {
            let (what, why) = (refused(error), explain::refused_cancel(error).sentence);
            format!("Read again, the job says cancelled, although the cancel {what}: {why}")
        }
        other => format!("{} Read again, the job says cancelled.", cancel_result(other)),
    }
}

fn refused(error: &ErrorResponse) -> &'static str {
    match error.kind {
        ErrorKind::Method | ErrorKind::Blocked | ErrorKind::SiteSignOn | ErrorKind::Relay => {
            "did not get through"
        }
        _ if is_unanswered(error) => "was not answered by Zuora",
        _ => "was refused",
    }
}

fn is_unanswered(error: &ErrorResponse) -> bool {
    matches!(error.kind, ErrorKind::Gateway | ErrorKind::Unreached)
}
