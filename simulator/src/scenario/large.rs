//! Jobs that test patience: long texts, and many more batches than Zuora allows.

use super::fault::{self, Fault, On};
use super::huge::huge;
use super::{Job, OBJECTS, Scenario};

pub(super) fn jobs() -> Vec<Scenario> {
    let mut jobs = vec![big(), stress()];
    jobs.extend(fault::jobs(&[HUGE]));
    jobs
}

const HUGE: Fault = Fault {
    mark: "b16b",
    title: "Over 64 MB once unpacked",
    on: &[On::Every, On::CancelTakingEffect],
    reply: huge,
};

fn big() -> Scenario {
    let statuses = ["completed", "aborted", "executing", "submitted"];
    let mut job =
        (0..50).fold(Job::new("b160b160b160b160b160b160b160b160", "BigExport"), |job, n| {
            job.batch(
                &format!("{}_{n:02}", OBJECTS[n % OBJECTS.len()]),
                statuses[n % 4],
                n as u64 * 1000,
            )
        });
    for (n, batch) in job.batches.iter_mut().enumerate() {
        let sentence = format!("Batch {n} met a problem that takes many words to describe. ");
        batch.message = Some(sentence.repeat(40).chars().take(2048).collect());
        let fields: Vec<_> = (0..120).map(|field| format!("CustomField{field:03}__c")).collect();
        batch.query = format!("select {} from {} where Id != null", fields.join(", "), batch.name);
    }
    Scenario::of(
        &job,
        "Fifty batches with long texts",
        "Each batch has a message of 2,048 characters and a query of 120 fields. Cancelling works.",
    )
}

fn stress() -> Scenario {
    let statuses = ["completed", "completed", "executing", "submitted", "aborted"];
    let job = (0..5000).fold(Job::new("57e557e557e557e557e557e557e557e5", "Stress"), |job, n| {
        let status = statuses[n % statuses.len()];
        let records = if status == "completed" { n as u64 * 7919 % 1_000_003 } else { 0 };
        job.batch(&format!("{}_{n:04}", OBJECTS[n % OBJECTS.len()]), status, records)
    });
    Scenario::of(
        &job,
        "Five thousand batches",
        "A hundred times what Zuora allows, to see the page keep up. Cancelling works.",
    )
}
