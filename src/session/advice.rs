//! What to know and to do next, as data.

use super::failure::FailedRead;
use super::log::AnswerRecord;
use super::timestamp::Timestamp;
use crate::aqua::{BatchState, ErrorResponse, Job, RetryAfter, Stage, Tenant};

/// One thing to know or to do next. Some become more than one sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Advice {
    /// This tenant was asked: the job may be on another.
    TenantAsked(Tenant),
    /// What became of the cancel itself: see [`super::Outcome::cancel`].
    CancelResult,
    /// What became of the cancel itself, and that the job, read again, reads cancelled.
    ReadsCancelled,
    /// A browser may have sent the cancel twice, so that the second one was refused.
    MaybeSentTwice,
    /// The read after the cancel told nothing, for this reason.
    VerifyFailed(FailedRead),
    /// There was no token to read the job with, for this reason.
    SignInFailed(FailedRead),
    /// What to do about a call that failed in this way.
    Failure(FailedRead),
    /// What to do about a cancel that was refused in this way.
    CancelRefused(ErrorResponse),
    /// No cancel was sent.
    NoCancelSent,
    /// The sign-in details were forgotten.
    SignInForgotten,
    /// It was stopped before it was sent.
    Stopped,
    /// Look again in a minute.
    LookAgain,
    /// Look again in a minute, before anything else is done about the job.
    LookAgainFirst,
    /// The job may just be ending, although it still reads active.
    MayBeEnding,
    /// The same cancel will be refused in the same way.
    SameRefusalAgain,
    /// So many cancels have not stopped the job.
    CancelsWithoutEffect(u32),
    /// The cancel may still take effect.
    MayStillTakeEffect,
    /// A batch that reads executing may have been stopped since.
    BatchMayHaveStopped,
    /// Zuora keeps the result files of finished batches for three days.
    FilesKept,
    /// Jobs of the same partner and project run one after another.
    WaitsForItsTurn,
    /// The client that may have submitted the job, and what it does after a cancel.
    Owner(KnownClient),
    /// Whoever submitted the job may submit it again.
    TellOwner,
    /// The job has a partner and a project, which make it stateful.
    Stateful,
    /// An answer asks to wait.
    RetryAfter {
        /// What it asks for.
        asked: RetryAfter,
        /// When that is over.
        until: Timestamp,
    },
}

/// A client that is known to submit AQuA jobs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum KnownClient {
    /// A capture of Estuary's.
    Estuary,
    /// Singer's tap-zuora.
    TapZuora,
    /// zuora-aqua-client-cli.
    ZuoraAquaClientCli,
}

impl KnownClient {
    /// A guess who submitted the job, from the names that these clients are known to use.
    pub fn guess(job: &Job) -> Option<Self> {
        let is_named = |word: &str| {
            [&job.name, &job.partner, &job.project]
                .into_iter()
                .flatten()
                .any(|text| text.to_ascii_lowercase().contains(word))
        };
        if is_named("estuary") {
            return Some(Self::Estuary);
        }
        let Some(name) = job.name.as_deref() else { return Some(Self::ZuoraAquaClientCli) };
        let object = name.trim_end_matches(|c: char| c.is_ascii_digit());
        let is_numbered = object.len() < name.len() && object.len() > 1 && object.ends_with('_');
        (name == "discover" || is_numbered).then_some(Self::TapZuora)
    }
}

impl Advice {
    /// What to know before a cancel of the job.
    pub fn before_cancel(job: &Job) -> Vec<Self> {
        let owner = KnownClient::guess(job).map(Self::Owner);
        owner.into_iter().chain(job.is_stateful().then_some(Self::Stateful)).collect()
    }

    /// The wait that an answer asked for, if it is one that a person can be asked for.
    pub(super) fn retry_after(answer: &AnswerRecord) -> Option<Self> {
        let (asked, until) = (answer.wait.clone()?, answer.wait_until()?);
        Some(Self::RetryAfter { asked, until })
    }

    /// What to know after a cancel of the job that worked.
    pub(super) fn after_cancel(job: &Job) -> Vec<Self> {
        let mut advice = Vec::new();
        if has_batch(job, BatchState::Running) {
            advice.push(Self::BatchMayHaveStopped);
        }
        advice.extend(Self::files_kept(job));
        advice.extend(Self::before_cancel(job));
        if KnownClient::guess(job).is_none() {
            advice.push(Self::TellOwner);
        }
        advice
    }

    /// What to know after a look-up of the job.
    pub(super) fn after_look_up(job: &Job) -> Vec<Self> {
        if job.status.as_ref().is_none_or(|status| status.stage() != Stage::Active) {
            return Self::files_kept(job).into_iter().collect();
        }
        let is_queued = !job.batches.is_empty()
            && job.batches.iter().all(|batch| BatchState::from_batch(batch) == BatchState::Waiting);
        let waits = (is_queued && job.is_stateful()).then_some(Self::WaitsForItsTurn);
        waits.into_iter().chain(Self::before_cancel(job)).collect()
    }

    /// That result files do not stay for ever; none where there are none.
    pub(super) fn files_kept(job: &Job) -> Option<Self> {
        has_batch(job, BatchState::Finished).then_some(Self::FilesKept)
    }
}

fn has_batch(job: &Job, state: BatchState) -> bool {
    job.batches.iter().any(|batch| BatchState::from_batch(batch) == state)
}
