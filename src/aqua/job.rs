//! A job and its batches, as Zuora sends them: every field optional, unknown ones ignored
//! (compatible changes by Zuora's own rules: added, reordered and removed-when-empty attributes).

use aqua_loops::{Body, Raw, Text};

use super::status::{BatchStatus, JobStatus};

/// An AQuA job. Texts are verbatim; none stands for absent, `null` or empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Job {
    /// Zuora's ID of the job, 32 hexadecimal digits in every known answer.
    pub id: Option<String>,
    /// The submitter's name for it, at most 32 characters.
    pub name: Option<String>,
    /// Where it stands.
    pub status: Option<JobStatus>,
    /// The status in the tenant's language.
    pub localized_status: Option<String>,
    /// The API version asked for: `1.0`, `1.1`, `1.2`.
    pub version: Option<String>,
    /// `CSV`, `ZIP`, `GZIP`.
    pub format: Option<String>,
    /// `none` or `pgp`.
    pub encrypted: Option<String>,
    /// With `partner`, makes the job stateful.
    pub project: Option<String>,
    /// With `project`, makes the job stateful.
    pub partner: Option<String>,
    /// When it started, in whichever of Zuora's forms it came.
    pub start_time: Option<String>,
    /// From when on records are exported: epoch milliseconds or a date, as it came.
    pub incremental_time: Option<String>,
    /// Minutes, as it came.
    pub offset: Option<String>,
    /// Where the data is read from, as it came.
    pub source_data: Option<String>,
    /// Where Zuora reports the end of the job to.
    pub notify_url: Option<String>,
    /// Whether the last job's queries are used again.
    pub use_last_completed_job_queries: Option<bool>,
    /// Zuora's code when the job ended badly.
    pub error_code: Option<String>,
    /// Zuora's text about the job.
    pub message: Option<String>,
    /// Its batches, in Zuora's order: the order they run in.
    pub batches: Vec<Batch>,
}

impl Job {
    /// Partner and project together make Zuora keep state between runs.
    pub fn is_stateful(&self) -> bool {
        self.partner.is_some() && self.project.is_some()
    }
}

/// One query of a job. Texts are verbatim; none stands for absent, `null` or empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// Zuora's ID of the batch.
    pub batch_id: Option<Text>,
    /// `zoql` or `zoqlexport`.
    pub batch_type: Option<Text>,
    /// The submitter's name for it.
    pub name: Option<Text>,
    /// The query text, verbatim.
    pub query: Option<Text>,
    /// Where it stood when Zuora answered.
    pub status: Option<BatchStatus>,
    /// The status in the tenant's language.
    pub localized_status: Option<Text>,
    /// How many records the query gave.
    pub record_count: Option<u64>,
    /// The result file's ID; Zuora keeps the file for three days.
    pub file_id: Option<Text>,
    /// The IDs of the result's parts, where it was split.
    pub segments: Vec<Text>,
    /// Whether it was a full rather than an incremental run.
    pub full: Option<bool>,
    /// Zuora's text about the batch; up to 2,048 characters, at times a raw Java exception.
    pub message: Option<Text>,
    /// The API version of the query.
    pub api_version: Option<Text>,
    /// How deleted records were asked for, as JSON.
    pub deleted: Option<Text>,
    /// Where it stands in the answer.
    pub origin: Origin,
}

/// Where a batch stands in the answer, if it is known: all that its fields say is found there too, in
/// the same characters but for the case of a status. It is no part of what the batch says: batches
/// that say the same are equal, however they were written.
#[derive(Clone, Debug, Default)]
pub struct Origin(Option<Text>);

impl Origin {
    /// Of a batch that was read from a value in `body`.
    pub(super) fn new(body: &Body, raw: Raw<'_>) -> Self {
        // With escapes the characters are not the same.
        Self((!raw.escaped).then(|| body.share(raw.text)))
    }

    /// The batch as it was written.
    pub fn text(&self) -> Option<&str> {
        self.0.as_deref()
    }
}

impl PartialEq for Origin {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Origin {}
