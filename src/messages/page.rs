//! What stands around the form and the table: header, progress, outcome, facts, dialog, requests.

use std::time::Duration;

use crate::net::ConfigNotice;
use crate::session::{LogEntry, PendingCall, Timestamp};

/// What stands around the form and the table: header, progress, outcome, facts, dialog, requests.
pub trait PageMessages {
    /// What the page does, in a line.
    fn tagline(&self) -> &'static str;
    /// The link that leads past form and outcome.
    fn skip_to_batches(&self) -> &'static str;
    /// The link to the guide.
    fn guide(&self) -> &'static str;
    /// Before the administrator's words on whom to ask about this page.
    fn help_with_page(&self) -> &'static str;
    /// What happened that has no outcome.
    fn notice(&self, notice: Notice) -> &'static str;

    /// What is wrong with `config.json`, with what to do about it; empty where nothing is.
    fn config_notices(&self, notices: &[ConfigNotice]) -> String;
    /// Whether a text was copied.
    fn copied(&self, copied: bool) -> &'static str;

    /// The page before the first job, a line each: where an ID is found, what the buttons do, practice.
    fn empty_page(&self, has_practice: bool) -> Vec<&'static str>;
    /// What is said where the job and its batches are about to stand.
    fn loading(&self) -> &'static str;

    /// The region of a call under way.
    fn progress(&self) -> &'static str;
    /// What a call under way does.
    fn call_under_way(&self, call: &PendingCall) -> &'static str;
    /// How long a call is under way.
    fn seconds(&self, seconds: u64) -> String;
    /// What is said once a call takes long.
    fn takes_long(&self) -> String;
    /// The button that ends a wait.
    fn stop_waiting(&self) -> &'static str;

    /// The region that says how the last look-up or cancel ended.
    fn outcome(&self) -> &'static str;
    /// That an outcome is of before, while another call is under way.
    fn previous_outcome(&self) -> &'static str;
    /// The button that reads the job once more.
    fn look_again(&self) -> &'static str;
    /// How long Zuora still asks to wait before that.
    fn wait_left(&self, seconds: u64) -> String;
    /// The button that copies what happened.
    fn copy_for_ticket(&self) -> &'static str;
    /// Before the ID of the job that an outcome is about.
    fn job(&self) -> &'static str;
    /// The summary of what was answered, call by call.
    fn answers(&self, count: usize) -> String;
    /// The list of what was answered.
    fn answers_list(&self) -> &'static str;
    /// The parts of an answer that have a name of Zuora's: `Retry-After` and the like stay as they are.
    fn answer_labels(&self) -> AnswerLabels;

    /// The region of the job's facts.
    fn job_facts(&self) -> &'static str;
    /// The button that shows every fact.
    fn all_facts(&self) -> &'static str;
    /// The facts' names.
    fn fact_labels(&self) -> FactLabels;
    /// A job without a name.
    fn no_name(&self) -> &'static str;
    /// How long a job has been running, of the longest that Zuora lets it.
    fn running_for(&self, running: Duration) -> String;
    /// When a job started that has ended.
    fn started_at(&self, time: &str) -> String;
    /// How long ago a job was read.
    fn read_ago(&self, ago: Duration) -> String;
    /// When a job was read, where a cancel was sent since.
    fn read_before_cancel(&self, at: Timestamp) -> String;
    /// An error code of the job's, with what it means where that is known.
    fn job_error(&self, code: &str, meaning: Option<&str>) -> String;
    /// Yes or no.
    fn yes_no(&self, yes: bool) -> &'static str;
    /// The button that copies the job ID.
    fn copy_job_id(&self) -> &'static str;
    /// A button that copies what stands beside it.
    fn copy(&self) -> &'static str;

    /// The answer as it came.
    fn raw_answer(&self) -> &'static str;
    /// The button that copies it.
    fn copy_raw_answer(&self) -> &'static str;

    /// The region of the calls that were made.
    fn requests(&self) -> &'static str;
    /// The button that shows them.
    fn requests_sent(&self, count: usize) -> String;
    /// The heads of their table: as curl, time, method, address, result, took, request ID, job.
    fn request_columns(&self) -> [&'static str; 8];
    /// What stands before the ID that is sent with every call (`Zuora-Track-Id`).
    fn track_id(&self) -> &'static str;
    /// Copies that ID.
    fn copy_track_id(&self) -> &'static str;
    /// The button that copies a call as a curl command, by its whole name, which tells which call it is.
    fn copy_as_curl(&self, entry: &LogEntry) -> String;
    /// What is to be put into the command by hand.
    fn curl_hint(&self) -> &'static str;
    /// How long an answer took.
    fn took(&self, took: Duration) -> String;

    /// The question before a cancel.
    fn cancel_question(&self) -> &'static str;
    /// What a cancel does.
    fn cancel_consequences(&self) -> &'static str;
    /// The button that leaves the job alone.
    fn keep_running(&self) -> &'static str;
    /// The button that cancels it.
    fn cancel_the_job(&self) -> &'static str;
    /// The field for the end of the job ID.
    fn type_the_end(&self) -> &'static str;
    /// What was typed is not the end of the job ID.
    fn not_the_end(&self) -> &'static str;
    /// The rows of the dialog: name, job ID, partner and project, status.
    fn question_labels(&self) -> [&'static str; 4];
}

/// The names of an answer's parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnswerLabels {
    /// Who answered.
    pub answered_by: &'static str,
    /// The `Server` header.
    pub server: &'static str,
    /// Zuora's error code.
    pub code: &'static str,
    /// `Zuora-Request-Id`.
    pub request_id: &'static str,
    /// `processId`.
    pub process_id: &'static str,
}

/// The names of a job's facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FactLabels {
    /// The job ID.
    pub job_id: &'static str,
    /// The tenant.
    pub tenant: &'static str,
    /// The submitter's name for the job.
    pub name: &'static str,
    /// The status.
    pub status: &'static str,
    /// The status in the tenant's language.
    pub localized_status: &'static str,
    /// The partner.
    pub partner: &'static str,
    /// The project.
    pub project: &'static str,
    /// When it started.
    pub started: &'static str,
    /// The format of its files.
    pub format: &'static str,
    /// Their encryption.
    pub encryption: &'static str,
    /// The version of the API asked for.
    pub version: &'static str,
    /// From when on records are exported.
    pub incremental_from: &'static str,
    /// Minutes before that.
    pub offset: &'static str,
    /// Where the data is read from.
    pub source_data: &'static str,
    /// Whether the last job's queries are used again.
    pub uses_last_queries: &'static str,
    /// Where Zuora reports the end of the job to.
    pub notify_url: &'static str,
    /// Zuora's error code.
    pub error_code: &'static str,
    /// Zuora's message.
    pub message: &'static str,
    /// `Zuora-Request-Id` of the answer.
    pub request_id: &'static str,
    /// When it was read.
    pub read_at: &'static str,
}

/// What is told beside the form after something that has no outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The person had the sign-in forgotten.
    Forgotten,
    /// The sign-in was forgotten for want of use.
    ForgottenIdle,
    /// The sign-in was forgotten for want of use while a job was watched.
    ForgottenIdleWatching,
    /// The sign-in was forgotten because the page was left.
    ForgottenLeft,
    /// The browser has not let this extension call the tenant's host; nothing was sent.
    HostNotAllowed,
    /// This site's own sign-on has run out; nothing was sent.
    SiteSignedOut,
    /// **Look again** needs a sign-in to the job's tenant, and another one is chosen; nothing was sent.
    OtherTenant,
}
