//! Everything the session knows.

use std::rc::Rc;

use indexmap::IndexMap;

use super::call::{CallId, PendingCall, Purpose};
use super::check::CheckResult;
use super::failure::FailedRead;
use super::last_completed::LastCompleted;
use super::log::{AnswerRecord, LogEntry};
use super::many::JobsQuestion;
use super::outcome::{CancelResult, Outcome};
use super::queue::Queue;
use super::run::Run;
use super::seen::SeenRunning;
use super::target::{JobKey, JobTarget};
use super::timestamp::Timestamp;
use super::token::CachedToken;
use super::watch::{EndedWatch, Watch};
use crate::aqua::{Address, Credentials, ErrorKind, Job, Secret, TrackId};

/// Everything the page knows of the jobs that were asked for. What is long is shared between states.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Session {
    /// The jobs, in the order in which they were asked for.
    pub jobs: IndexMap<JobKey, Rc<JobEntry>>,
    /// The job that is shown.
    pub shown: Option<JobKey>,
    /// The calls under way.
    pub calls: IndexMap<CallId, Rc<PendingCall>>,
    /// The question that is open.
    pub question: Option<Rc<Question>>,
    /// The question about several jobs that is open; at most one question is.
    pub jobs_question: Option<Rc<JobsQuestion>>,
    /// The last run: several jobs that are looked up or cancelled together.
    pub run: Option<Rc<Run>>,
    /// The jobs of a list that are asked about once their look-up has ended.
    pub(super) asks_when_read: Vec<JobKey>,
    /// What the last check of a connection found.
    pub check: Option<Rc<CheckResult>>,
    /// The last search for a partner's and project's last completed job.
    pub last_completed: Option<Rc<LastCompleted>>,
    /// Whether an answer has proved the sign-in: a job, or an error of AQuA's other than a 401.
    pub sign_in_proven: bool,
    /// The tenant that the form's sign-in was last used for; none once another was chosen or the sign-in
    /// forgotten. Only an answer from there can prove it: others are about a sign-in of before.
    pub(super) sign_in_tenant: Option<Address>,
    /// What is sent with every call, for Zuora's support to find them by.
    pub track_id: Option<TrackId>,
    /// Every call that ended since the page was opened, oldest first.
    pub log: Vec<Rc<LogEntry>>,
    /// Tokens that OAuth clients were exchanged for.
    pub(super) tokens: Vec<CachedToken>,
    /// Calls that are due as soon as the token is there that a call under way fetches for another job.
    /// Their request is the token's, and they are not sent.
    pub(super) awaiting_token: Vec<Rc<PendingCall>>,
    /// The calls that wait to be sent.
    pub(super) queue: Queue,
    /// The number of the last call.
    pub(super) last_call: u32,
    /// Whether nobody sees the page: another tab or window is in front of it.
    pub is_hidden: bool,
}

/// A job of the session.
#[derive(Clone, Debug, PartialEq)]
pub struct JobEntry {
    /// The job, its tenant, and the credentials last used for it.
    pub target: JobTarget,
    /// The job as it was last read.
    pub snapshot: Option<Rc<Snapshot>>,
    /// How the last look-up or cancel ended; kept while another is under way. Set as well while the
    /// question before a cancel is open: it is how the look-up before it ended.
    pub outcome: Option<Rc<Outcome>>,
    /// Whether **Keep it running** was pressed after that outcome: no cancel was sent.
    pub kept_running: bool,
    /// The last cancel of this job, until it is known whether it took effect.
    pub unsettled_cancel: Option<Rc<SentCancel>>,
    /// Whether a cancel from here is known to have stopped this job.
    pub cancelled_here: bool,
    /// How many cancels of this job were sent.
    pub cancels_sent: u32,
    /// What was said at the question before the last of them: a reason, or the number of a ticket.
    pub reason: Option<String>,
    /// When a look-up or cancel ended last that a person waited for. An outcome that a watch brings is
    /// newer, and takes neither the focus nor what is folded.
    pub answered_at: Option<Timestamp>,
    /// The watch of the job.
    pub watch: Option<Watch>,
    /// The watch that ended by itself, until something else is asked about the job.
    pub watch_ended: Option<EndedWatch>,
    /// The batch that reads executing.
    pub seen_running: Option<SeenRunning>,
}

/// A job as it was read at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    /// The job.
    pub job: Rc<Job>,
    /// The answer's body, verbatim.
    pub body: Rc<str>,
    /// When it came.
    pub at: Timestamp,
    /// `Zuora-Request-Id` of the answer.
    pub request_id: Option<String>,
    /// Whether a cancel was sent since: what it says may be out of date.
    pub before_cancel: bool,
}

/// A cancel that was sent and not answered by a clean `cancelled`.
#[derive(Clone, Debug, PartialEq)]
pub struct SentCancel {
    /// Which cancel of the job it was, counted from 1.
    pub number: u32,
    /// How it ended.
    pub result: CancelResult,
    /// What the answer said.
    pub answer: AnswerRecord,
}

impl JobEntry {
    /// A job of which nothing is known yet.
    pub(super) fn new(target: JobTarget) -> Self {
        Self {
            target,
            snapshot: None,
            outcome: None,
            kept_running: false,
            unsettled_cancel: None,
            cancelled_here: false,
            cancels_sent: 0,
            reason: None,
            answered_at: None,
            watch: None,
            watch_ended: None,
            seen_running: None,
        }
    }
}

impl SentCancel {
    /// Whether it was refused as a second cancel of one job is.
    pub(super) fn is_refused_as_second(&self) -> bool {
        matches!(&self.result, CancelResult::Error(error)
            if matches!(error.kind, ErrorKind::NotCancellable | ErrorKind::NoSuchJob))
    }
}

/// The question before a cancel.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The job in question.
    pub job: JobKey,
    /// Why the look-up told nothing, where only the cancel may still be allowed.
    pub failed_look_up: Option<FailedRead>,
}

impl Session {
    /// The job that is shown.
    pub fn shown_job(&self) -> Option<&Rc<JobEntry>> {
        self.jobs.get(self.shown.as_ref()?)
    }

    /// The job that the open question is about.
    pub fn job_in_question(&self) -> Option<&Rc<JobEntry>> {
        self.jobs.get(&self.question.as_ref()?.job)
    }

    /// The call under way about a job that a person waits for, also while it waits for a token that is
    /// fetched for another. While there is one, the job's outcome and snapshot are of before.
    pub fn call_for(&self, job: &JobKey) -> Option<&Rc<PendingCall>> {
        let mut calls = self.calls.values().chain(&self.awaiting_token);
        calls.find(|call| call.purpose.is_asked() && call.key() == *job)
    }

    /// The entities that the tokens for a tenant name.
    pub fn entities(&self, address: &Address) -> Vec<String> {
        let mut each: Vec<String> = Vec::new();
        for token in self.tokens.iter().filter(|token| token.is_at(address)) {
            each.extend(
                token.entities.iter().filter(|id| !each.contains(id)).cloned().collect::<Vec<_>>(),
            );
        }
        each
    }

    /// The check of a connection under way.
    pub fn check_under_way(&self) -> Option<&Rc<PendingCall>> {
        self.calls.values().find(|call| call.purpose == Purpose::Check)
    }

    /// When the session is to be told the time next, by [`ActionKind::Tick`](super::ActionKind::Tick); none
    /// where nothing waits for a time.
    pub fn next_wake_up(&self) -> Option<Timestamp> {
        self.queue_wake_up().into_iter().chain(self.next_watch_read()).min()
    }

    /// Whether a question is open.
    pub fn has_question(&self) -> bool {
        self.question.is_some() || self.jobs_question.is_some()
    }

    /// The secrets that the jobs are signed in to with, and the tokens that they were exchanged for.
    pub fn secrets(&self) -> impl Iterator<Item = &Secret> {
        let credentials = self.jobs.values().filter_map(|entry| entry.target.credentials.as_ref());
        let tokens = self.tokens.iter().map(CachedToken::secret);
        credentials.flat_map(Credentials::secrets).chain(tokens)
    }

    /// Whether any call is under way that a person waits for.
    pub fn is_busy(&self) -> bool {
        self.calls.values().any(|call| call.purpose != Purpose::Watch)
    }
}
