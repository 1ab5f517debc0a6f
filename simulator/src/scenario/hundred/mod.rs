//! A night gone wild: a hundred jobs of several owners, which fill all of a tenant's places.
//!
//! 50 are stateful and 50 stateless, the most that a tenant can have at once. All but every tenth
//! can be cancelled; every tenth fails at the cancel in a way of its own: see [`faults`].

mod faults;
mod owners;

use jiff::SignedDuration;

use super::{Job, Queue, Scenario};
use owners::owner;

/// The group of these jobs.
pub(crate) const GROUP: &str = "A hundred jobs";

/// How many there are.
pub(crate) const COUNT: usize = 100;

/// What there is to say of them together.
pub(crate) const DOES: &str = "A hundred jobs of several programs fill all 50 stateful and 50 \
    stateless places. They run, or wait in a queue, until they are cancelled. The cancel of every \
    tenth job goes wrong, each time in another way.";

/// The ID of the job of this number, counted from 1.
pub(crate) fn id(number: usize) -> String {
    format!("de5c{number:028}")
}

pub(super) fn jobs() -> Vec<Scenario> {
    (1..=COUNT).map(job).collect()
}

fn job(number: usize) -> Scenario {
    let owner = owner(number);
    let title = format!("Job {number} of the hundred");
    let waiting = owner.job(number, "submitted", None);
    if let Some(ahead) = owner.waits_behind {
        let does = format!(
            "{} Queued: it runs once job {ahead}, of the same partner and project, is over. \
             Cancelling works.",
            owner.sentence()
        );
        let running = owner.job(number, "executing", Some(0));
        return Scenario {
            over: waiting.cancelled().reply(),
            queue: Some(Queue { behind: id(ahead), reading: waiting.reply() }),
            ..aged(&running, number, &title, &does)
        };
    }
    let running = owner.job(number, "executing", Some(number * 7 % 10));
    match faults::of(number) {
        Some(fault) => {
            let does = format!("{} {}", owner.sentence(), fault.does);
            (fault.meet)(aged(&running, number, &title, &does), &running)
        }
        None => {
            let does = format!("{} Cancelling works.", owner.sentence());
            aged(&running, number, &title, &does)
        }
    }
}

/// A job that behaves. The first one was started 2 hours and 55 minutes ago, the last one 3 minutes
/// ago.
fn aged(job: &Job, number: usize, title: &str, does: &str) -> Scenario {
    let seconds = 175 * 60 - (number as i64 - 1) * 172 * 60 / (COUNT as i64 - 1);
    let age = Some(SignedDuration::from_secs(seconds));
    Scenario { age, ..Scenario::of(job, title, does) }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use serde_json::Value;

    use super::*;

    fn readings() -> Vec<(Scenario, Value)> {
        let read = |job: Scenario| {
            let reading = job.queue.as_ref().map_or(&job.running, |queue| &queue.reading);
            let value = serde_json::from_slice(&reading.body).expect("JSON");
            (job, value)
        };
        jobs().into_iter().map(read).collect()
    }

    #[test]
    fn they_fill_the_places_of_a_tenant() {
        let stateful = readings().iter().filter(|(_, job)| job["partner"].is_string()).count();
        assert_eq!((stateful, readings().len()), (50, 100));
    }

    #[test]
    fn they_have_1_to_50_batches_each_with_an_id_of_its_own() {
        let (mut counts, mut ids, mut files) = (HashSet::new(), HashSet::new(), HashSet::new());
        for (_, job) in readings() {
            let batches = job["batches"].as_array().expect("batches");
            counts.insert(batches.len());
            for batch in batches {
                assert!(ids.insert(batch["batchId"].to_string()));
                let done = batch["status"] == "completed";
                assert_eq!(done, batch["fileId"].is_string());
                assert!(!done || files.insert(batch["fileId"].to_string()));
            }
        }
        assert_eq!((counts.iter().min(), counts.iter().max()), (Some(&1), Some(&50)));
        assert!(counts.len() > 20 && files.len() > 500, "{} {}", counts.len(), files.len());
    }

    #[test]
    fn all_read_executing_or_wait_behind_a_job_of_the_same_partner_and_project() {
        let all = readings();
        let mut waiting = 0;
        for (scenario, job) in &all {
            match &scenario.queue {
                None => assert_eq!(job["status"], "executing"),
                Some(queue) => {
                    let ahead = all.iter().find(|(other, _)| other.id == queue.behind);
                    let (ahead, theirs) = ahead.expect("a job ahead");
                    assert!(ahead.queue.is_none() && ahead.age > scenario.age);
                    assert_eq!(
                        [&theirs["partner"], &theirs["project"]],
                        [&job["partner"], &job["project"]]
                    );
                    assert_eq!(job["status"], "submitted");
                    waiting += 1;
                }
            }
        }
        assert_eq!(waiting, 10);
    }

    #[test]
    fn each_program_is_known_by_what_it_calls_its_jobs() {
        let names: HashSet<_> = readings().iter().map(|(_, job)| job["name"].to_string()).collect();
        for name in ["\"estuary-capture-connector\"", "\"Invoice_17\"", "\"NightlyExport\"", "null"]
        {
            assert!(names.contains(name), "{name} is not in {names:?}");
        }
    }
}
