//! Batches for the tests.

use std::rc::Rc;

use crate::aqua::{Batch, BatchStatus, Job};

/// Batches from a JSON array of them.
pub fn batches(json: &str) -> Vec<Rc<Batch>> {
    serde_json::from_str(json).unwrap()
}

/// The batches of a job that Zuora's documentation shows.
pub fn documented() -> Vec<Rc<Batch>> {
    let json = include_str!("../../tests/fixtures/dsexport.json");
    let job: Job = serde_json::from_str(json).unwrap();
    job.batches
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
