//! Jobs and batches as AQuA writes them: builders for the practice tenant's well-formed answers.

use axum::http::StatusCode;
use serde::Serialize;

use crate::reply::Reply;

/// A job's JSON, its fields in the order in which AQuA's documentation prints them.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Job {
    /// The integration's name for the job, at most 32 characters at Zuora. Some programs give none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// 32 hexadecimal digits.
    pub id: String,
    /// `1.0`, `1.1` or `1.2`.
    pub version: String,
    /// `CSV`, `ZIP` or `GZIP`.
    pub format: String,
    /// `submitted`, `executing`, `completed` and so on.
    pub status: String,
    /// `none` or `pgp`.
    pub encrypted: String,
    /// Set together with `project` on a stateful job.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub partner: Option<String>,
    /// Set together with `partner` on a stateful job.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub project: Option<String>,
    /// `2014-09-03 08:20:07` or `2021-01-18T17:13:48+0000`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_time: Option<String>,
    /// An AQuA code on a job that failed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error_code: Option<String>,
    /// Zuora's text on a job that failed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// The queries, in the order in which they run.
    pub batches: Vec<Batch>,
}

/// A batch's JSON.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Batch {
    /// The query's name.
    pub name: String,
    /// Zuora's text about the batch, at most 2048 characters at Zuora.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// ZOQL.
    pub query: String,
    /// `submitted`, `pending`, `executing`, `completed`, `aborted` or `cancelled`.
    pub status: String,
    /// Rows in the result so far.
    pub record_count: u64,
    /// The result file of a completed batch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file_id: Option<String>,
    /// The parts of a result that was split, in the place of one file.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub segments: Vec<String>,
    /// 32 hexadecimal digits.
    pub batch_id: String,
    /// `zoqlexport` or `zoql`.
    pub batch_type: String,
}

/// Stands for the start time in the text of a job with [`Scenario::age`](super::Scenario::age), until
/// the tenant, which has a clock, puts the time in.
pub const START_TIME: &str = "{start time}";

/// The objects that practice queries read.
pub const OBJECTS: [&str; 10] = [
    "Account",
    "Subscription",
    "RatePlanCharge",
    "Invoice",
    "InvoiceItem",
    "Payment",
    "Refund",
    "Usage",
    "Product",
    "Contact",
];

impl Job {
    /// An executing job without batches.
    pub fn new(id: &str, name: &str) -> Self {
        Self {
            name: name.to_owned(),
            id: id.to_owned(),
            version: "1.1".to_owned(),
            format: "CSV".to_owned(),
            status: "executing".to_owned(),
            encrypted: "none".to_owned(),
            partner: None,
            project: None,
            start_time: None,
            error_code: None,
            message: None,
            batches: Vec::new(),
        }
    }

    /// The usual executing job: one batch completed with 1,322 records, one executing, one
    /// submitted.
    pub fn usual(id: &str) -> Self {
        Self::new(id, "NightlyExport")
            .batch("Account", "completed", 1322)
            .batch("Subscription", "executing", 0)
            .batch("RatePlanCharge", "submitted", 0)
    }

    /// The job with one more batch, on the object of this name. Batch and file IDs follow from the
    /// job's ID and the batch's place; a completed batch has a file.
    pub fn batch(mut self, object: &str, status: &str, records: u64) -> Self {
        let place = self.batches.len() + 1;
        let stem = self.stem();
        let file = (status == "completed").then(|| format!("{stem}f{place:07x}"));
        self.batches.push(Batch {
            name: object.to_owned(),
            message: None,
            query: format!("select Id, CreatedDate, UpdatedDate from {object}"),
            status: status.to_owned(),
            record_count: records,
            file_id: file,
            segments: Vec::new(),
            batch_id: format!("{stem}b{place:07x}"),
            batch_type: "zoqlexport".to_owned(),
        });
        self
    }

    /// The job with another status, its batches unchanged.
    pub fn status(mut self, status: &str) -> Self {
        self.status = status.to_owned();
        self
    }

    /// The job as a cancel leaves it: cancelled, and with it every batch that had not ended.
    pub fn cancelled(&self) -> Self {
        self.ended("cancelled", "cancelled")
    }

    /// The job as it reads when it ran to its end.
    pub fn completed(&self) -> Self {
        let mut job = self.ended("completed", "completed");
        let stem = job.stem();
        for (index, batch) in job.batches.iter_mut().enumerate() {
            if batch.file_id.is_none() {
                batch.file_id = Some(format!("{stem}f{:07x}", index + 1));
                batch.record_count = 411;
            }
        }
        job
    }

    /// The job with this status, and this one on each batch that was still to run or running.
    pub fn ended(&self, job_status: &str, batch_status: &str) -> Self {
        let mut job = self.clone().status(job_status);
        for batch in &mut job.batches {
            if matches!(batch.status.as_str(), "submitted" | "pending" | "executing") {
                batch.status = batch_status.to_owned();
            }
        }
        job
    }

    /// What the IDs of the job's batches and files begin with. Both ends of the job's ID are in it,
    /// since jobs that were numbered differ only at the end.
    fn stem(&self) -> String {
        format!("{}{}", &self.id[..12], &self.id[20..])
    }

    /// The job as JSON text.
    pub fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The job as an answer.
    pub fn reply(&self) -> Reply {
        Reply::json_text(StatusCode::OK, self.text())
    }
}
