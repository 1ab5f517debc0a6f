//! Rows for the tests.

use std::rc::Rc;

use super::job_row::{BatchCount, JobName, JobOutcome, JobRow, JobState};
use super::row::Row;
use crate::aqua::{Batch, BatchStatus, Job, JobStatus};

/// A batch as a row.
pub fn row(batch: Batch) -> Row {
    Row::of_batch(&Rc::new(batch))
}

/// Batches from a JSON array of them.
pub fn batches(json: &str) -> Vec<Row> {
    let batches: Vec<Rc<Batch>> = serde_json::from_str(json).unwrap();
    batches.iter().map(Row::of_batch).collect()
}

/// The batches of a job that Zuora's documentation shows.
pub fn documented() -> Vec<Row> {
    let json = include_str!("../../tests/fixtures/dsexport.json");
    let job: Job = serde_json::from_str(json).unwrap();
    job.batches.iter().map(Row::of_batch).collect()
}

/// A batch that has every field.
pub fn full_batch() -> Batch {
    Batch {
        batch_id: Some("2c90839d46f936820146fd4ef77a1eb7".into()),
        batch_type: Some("zoqlexport".into()),
        name: Some("Accounts".into()),
        query: Some("select Id from Account".into()),
        status: Some(BatchStatus::Completed),
        localized_status: Some("fertig".into()),
        record_count: Some(1322),
        file_id: Some("2c90839d46f936820146fd4ef77a1eb8".into()),
        segments: vec!["2c90839d46f936820146fd4ef77a1eb9".into()],
        full: Some(true),
        message: Some("done".into()),
        api_version: Some("104.0".into()),
        deleted: Some("{\"column\":\"Deleted\"}".into()),
    }
}

/// A job of which everything is known.
pub fn full_job() -> JobRow {
    JobRow {
        job: JobName { name: Some("NightlyExport".into()), job_id: "2c92a0fd53ad5e63".into() },
        status: Some(JobStatus::Executing),
        batches: Some(BatchCount { finished: Some(7), all: 50 }),
        records: Some(605_320),
        running_for: Some(86),
        owner: Some("estuary / nightly-gl".into()),
        outcome: JobOutcome { text: "Running".into(), state: JobState::Active },
    }
}

/// A job of which only this is known.
pub fn job_named(name: Option<&str>, job_id: &str) -> Row {
    let job = JobName { name: name.map(Into::into), job_id: job_id.into() };
    let outcome = JobOutcome { text: "Waits".into(), state: JobState::Waits };
    Row::Job(Rc::new(JobRow {
        job,
        status: None,
        batches: None,
        records: None,
        running_for: None,
        owner: None,
        outcome,
    }))
}

/// A batch as a row among those of several jobs.
pub fn of_job(job_name: &str, job_id: &str, batch: Batch) -> Row {
    let job = JobName { name: Some(job_name.into()), job_id: job_id.into() };
    Row::Batch(super::BatchRow { batch: Rc::new(batch), job: Some(Rc::new(job)) })
}
