//! Naming the outcome. The rule: claim what the answers say, and no more.

use super::advice::Advice;
use super::call::Purpose;
use super::failure::FailedRead;
use super::log::AnswerRecord;
use super::outcome::{
    CancelResult, Headline, MayStillTakeEffect, NotSent, Outcome, OutcomeKind, StoppedBy,
};
use super::state::SentCancel;
use super::timestamp::Timestamp;
use crate::aqua::{ErrorKind, Job, JobStatus, JobSummary, Stage, Tenant, TransportError};

impl Outcome {
    fn new(kind: OutcomeKind, headline: Headline, advice: Vec<Advice>, at: Timestamp) -> Self {
        let (cancel, summary, answers) = (None, None, Vec::new());
        Self { kind, headline, cancel, summary, advice, answers, at }
    }

    fn with_job(self, job: &Job) -> Self {
        Self { summary: Some(JobSummary::from_job(job)), ..self }
    }

    /// Tells the answers, and the wait that the last of them asked for.
    fn with_answers(self, answers: Vec<AnswerRecord>) -> Self {
        let mut outcome = Self { answers, ..self };
        let advice = &mut outcome.advice;
        // What became of the cancel comes first.
        let is_after_result = advice.first() == Some(&Advice::CancelResult);
        let place = if is_after_result { 1 } else { advice.len() };
        if let Some(wait) = outcome.answers.iter().rev().find_map(Advice::retry_after) {
            advice.insert(place, wait);
        }
        outcome
    }

    /// A DELETE was answered with the cancelled job.
    pub(super) fn cancelled(job: &Job, answer: AnswerRecord) -> Self {
        let at = answer.at;
        let mut outcome =
            Self::new(OutcomeKind::Cancelled, Headline::Cancelled, Advice::after_cancel(job), at)
                .with_job(job);
        outcome.answers = vec![answer];
        outcome
    }

    /// The job of this tenant was read, without a cancel before it.
    pub(super) fn of_look_up(
        tenant: &Tenant,
        read: Result<&Job, &FailedRead>,
        answer: AnswerRecord,
    ) -> Self {
        let at = answer.at;
        let outcome = match read {
            Ok(job) => {
                let (kind, headline) = of_status(job, None);
                Self::new(kind, headline, Advice::after_look_up(job), at).with_job(job)
            }
            Err(failed) => {
                let is_unknown_job = failed.error_kind() == Some(ErrorKind::NoSuchJob);
                let asked = is_unknown_job.then(|| Advice::TenantAsked(tenant.clone()));
                let advice = asked.into_iter().chain([Advice::Failure(failed.clone())]).collect();
                Self::new(of_failed_read(failed), Headline::NotRead(failed.clone()), advice, at)
            }
        };
        outcome.with_answers(vec![answer])
    }

    /// The job was read after a cancel that was not answered by a clean `cancelled`.
    pub(super) fn after_cancel(
        sent: &SentCancel,
        read: Result<&Job, &FailedRead>,
        answer: AnswerRecord,
    ) -> Self {
        let at = answer.at;
        let outcome = match read {
            Ok(job) => read_after_cancel(sent, job, at).with_job(job),
            Err(failed) => not_read_after_cancel(sent, failed, at),
        };
        Self { cancel: Some(sent.result.clone()), ..outcome }
            .with_answers(vec![sent.answer.clone(), answer])
    }

    /// No token could be had, so the call behind it was never sent.
    pub(super) fn without_token(
        failed: &FailedRead,
        purpose: Purpose,
        sent: Option<&SentCancel>,
        answer: AnswerRecord,
    ) -> Self {
        let at = answer.at;
        let answers = sent.map(|sent| sent.answer.clone()).into_iter().chain([answer]).collect();
        let what_to_do = Advice::Failure(failed.clone());
        let outcome = match sent.filter(|_| purpose != Purpose::Cancel) {
            Some(sent) => {
                let advice =
                    vec![Advice::CancelResult, Advice::SignInFailed(failed.clone()), what_to_do];
                let headline = Headline::CancelUnknown { job_not_found: false };
                let outcome = Self::new(OutcomeKind::Unknown, headline, advice, at);
                Self { cancel: Some(sent.result.clone()), ..outcome }
            }
            None => {
                let nothing = (purpose == Purpose::Cancel).then_some(Advice::NoCancelSent);
                let advice = nothing.into_iter().chain([what_to_do]).collect();
                Self::new(of_failed_sign_in(failed), Headline::NotRead(failed.clone()), advice, at)
            }
        };
        outcome.with_answers(answers)
    }

    /// A call was not made, for this reason; `sent` is a cancel of before that has not been verified.
    pub(super) fn not_sent(
        why: NotSent,
        purpose: Purpose,
        sent: Option<&SentCancel>,
        at: Timestamp,
    ) -> Self {
        let advice = match why {
            NotSent::SignInForgotten => Advice::SignInForgotten,
            NotSent::Stopped => Advice::Stopped,
        };
        let Some(sent) = sent else {
            let headline = Headline::NothingSent { cancel: purpose == Purpose::Cancel };
            return Self::new(OutcomeKind::Unreachable, headline, vec![advice], at);
        };
        Self::not_verified(sent, advice, at)
    }

    /// The page was left while a cancel was under way.
    pub(super) fn left(sent: &SentCancel, at: Timestamp) -> Self {
        Self::not_verified(sent, Advice::LookAgainFirst, at)
    }

    fn not_verified(sent: &SentCancel, advice: Advice, at: Timestamp) -> Self {
        let headline = Headline::CancelUnknown { job_not_found: false };
        let advice = vec![Advice::CancelResult, advice];
        let outcome = Self::new(OutcomeKind::Unknown, headline, advice, at);
        Self { cancel: Some(sent.result.clone()), answers: vec![sent.answer.clone()], ..outcome }
    }
}

fn read_after_cancel(sent: &SentCancel, job: &Job, at: Timestamp) -> Outcome {
    if job.status == Some(JobStatus::Cancelled) {
        let mut advice = vec![Advice::ReadsCancelled];
        advice.extend(sent.is_refused_as_second().then_some(Advice::MaybeSentTwice));
        advice.extend(Advice::after_cancel(job));
        return Outcome::new(OutcomeKind::Cancelled, Headline::Cancelled, advice, at);
    }
    let (kind, headline) = of_status(job, Some(may_still_take_effect(sent)));
    let mut advice = vec![Advice::CancelResult];
    match kind {
        OutcomeKind::AlreadyFinished => advice.extend(Advice::files_kept(job)),
        OutcomeKind::StillRunning => advice.push(advice_while_active(sent)),
        _ => advice.push(Advice::LookAgain),
    }
    Outcome::new(kind, headline, advice, at)
}

/// The read after a cancel told nothing of the job.
fn not_read_after_cancel(sent: &SentCancel, failed: &FailedRead, at: Timestamp) -> Outcome {
    let read = Advice::VerifyFailed(failed.clone());
    if let CancelResult::Error(error) = &sent.result
        && error.is_certain()
    {
        // This cancel did nothing, whatever else the job may be doing.
        let headline = Headline::CancelStopped(StoppedBy::of(error.kind));
        let advice = vec![read, Advice::CancelRefused(error.clone())];
        return Outcome::new(OutcomeKind::Refused, headline, advice, at);
    }
    let job_not_found = failed.error_kind() == Some(ErrorKind::NoSuchJob);
    let advice = vec![Advice::CancelResult, read, Advice::LookAgainFirst];
    Outcome::new(OutcomeKind::Unknown, Headline::CancelUnknown { job_not_found }, advice, at)
}

/// The kind and heading of a job that was read, and whether a cancel was sent before it.
fn of_status(job: &Job, after_cancel: Option<MayStillTakeEffect>) -> (OutcomeKind, Headline) {
    let Some(status) = job.status.clone() else {
        return (OutcomeKind::Unknown, Headline::UnknownStatus(None));
    };
    match status.stage() {
        Stage::Ended => {
            let after_cancel = after_cancel.is_some();
            (OutcomeKind::AlreadyFinished, Headline::Ended { status, after_cancel })
        }
        Stage::Active => (OutcomeKind::StillRunning, Headline::Active { status, after_cancel }),
        Stage::Unknown => (OutcomeKind::Unknown, Headline::UnknownStatus(Some(status))),
    }
}

fn of_failed_read(failed: &FailedRead) -> OutcomeKind {
    match failed {
        FailedRead::Error(error) if error.kind == ErrorKind::NoSuchJob => OutcomeKind::Invalid,
        FailedRead::Unreadable(_)
        | FailedRead::NoResponse(TransportError::Stopped | TransportError::TooLong(_)) => {
            OutcomeKind::Unknown
        }
        other => of_failed_sign_in(other),
    }
}

/// Nothing was asked about the job, so nothing about it can be unknown or invalid.
fn of_failed_sign_in(failed: &FailedRead) -> OutcomeKind {
    match failed.error_kind() {
        None
        | Some(
            ErrorKind::Gateway
            | ErrorKind::Relay
            | ErrorKind::Unreached
            | ErrorKind::Blocked
            | ErrorKind::SiteSignOn,
        ) => OutcomeKind::Unreachable,
        Some(_) => OutcomeKind::Refused,
    }
}

/// What to do about a cancel after which the job still reads active.
fn advice_while_active(sent: &SentCancel) -> Advice {
    let CancelResult::Error(error) = &sent.result else { return advice_after_cancels(sent.number) };
    match error.kind {
        _ if error.is_certain() => Advice::CancelRefused(error.clone()),
        ErrorKind::TooMany => Advice::CancelRefused(error.clone()),
        ErrorKind::NotCancellable | ErrorKind::NoSuchJob => Advice::MayBeEnding,
        ErrorKind::Request => Advice::SameRefusalAgain,
        _ => advice_after_cancels(sent.number),
    }
}

fn advice_after_cancels(cancels: u32) -> Advice {
    if cancels > 1 { Advice::CancelsWithoutEffect(cancels) } else { Advice::MayStillTakeEffect }
}

/// Not where the cancel was certainly refused and another one like it would be as well. A sign-in that
/// was refused may only have run out.
fn may_still_take_effect(sent: &SentCancel) -> MayStillTakeEffect {
    let is_over = matches!(&sent.result, CancelResult::Error(error)
        if error.is_certain() && error.kind != ErrorKind::SignIn);
    MayStillTakeEffect(!is_over)
}
