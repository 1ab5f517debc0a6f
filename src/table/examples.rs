//! Batches for the tests.

use std::rc::Rc;

use crate::aqua::{Batch, Job};

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
