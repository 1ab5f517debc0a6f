//! Whose the hundred jobs are, and what such jobs look like.

use crate::scenario::{Job, OBJECTS, START_TIME};

/// The program that a job is of.
pub(super) struct Owner {
    /// What is to be known of the program beside the job's name.
    program: &'static str,
    /// The name that the program gives the job; empty for none.
    name: String,
    /// Partner and project of a stateful job.
    pair: Option<(&'static str, String)>,
    /// How many queries the job has.
    batches: usize,
    /// The number of the job that has to be over before this one runs.
    pub(super) waits_behind: Option<usize>,
}

/// The owner of the job of this number: odd ones are stateless, even ones stateful.
pub(super) fn owner(number: usize) -> Owner {
    let (tens, digit) = (number / 10, number % 10);
    // 37 and 50 have no common divisor, so that fifty jobs in a row have 1 to 50 batches.
    let batches = 1 + number * 37 % 50;
    let stateless = |program, name: &str| Owner {
        program,
        name: name.to_owned(),
        pair: None,
        batches,
        waits_behind: None,
    };
    match digit {
        1 | 7 => stateless("", "estuary-capture-connector"),
        // tap-zuora submits a job for each object, and numbers them.
        3 => Owner { batches: 1, ..stateless("of tap-zuora", &format!("Invoice_{}", number + 4)) },
        5 => stateless("of zuora-aqua-client-cli", ""),
        9 => stateless("", "NightlyExport"),
        // Every other sixth job of ten shares the project of the second, every other eighth that of
        // the fourth.
        4 | 8 => stateful("RevenueFeed", "Northwind BI", "revenue", number, batches, tens % 2 == 0),
        _ => stateful("WarehouseSync", "Acme Data", "warehouse", number, batches, tens % 2 == 1),
    }
}

fn stateful(
    name: &'static str,
    partner: &'static str,
    project: &str,
    number: usize,
    batches: usize,
    queues: bool,
) -> Owner {
    let waits_behind = (queues && matches!(number % 10, 6 | 8)).then(|| number - 4);
    let project = format!("{project}-{:03}", waits_behind.unwrap_or(number));
    Owner {
        program: "",
        name: name.to_owned(),
        pair: Some((partner, project)),
        batches,
        waits_behind,
    }
}

impl Owner {
    /// Whose the job is, in a sentence.
    pub(super) fn sentence(&self) -> String {
        let name = if self.name.is_empty() { "No name" } else { &self.name };
        let pair = self.pair.as_ref().map_or(String::new(), |(partner, project)| {
            format!("partner {partner}, project {project}")
        });
        let parts = [name, self.program, &pair];
        let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        format!("{}.", parts.join(", "))
    }

    /// The job of this number as it reads with this status: `tenths` of its queries have completed
    /// and one runs, or none has begun.
    pub(super) fn job(&self, number: usize, status: &str, tenths: Option<usize>) -> Job {
        let mut job = Job::new(&super::id(number), &self.name).status(status);
        if let Some((partner, project)) = &self.pair {
            job.partner = Some((*partner).to_owned());
            job.project = Some(project.clone());
        }
        job.start_time = tenths.map(|_| START_TIME.to_owned());
        let runs = tenths.map(|tenths| self.batches * tenths / 10);
        (0..self.batches).fold(job, |job, place| {
            let object = OBJECTS[(number + place) % OBJECTS.len()];
            match runs {
                Some(runs) if place < runs => job.batch(
                    object,
                    "completed",
                    (number * 7919 + place * 104_729) as u64 % 250_007,
                ),
                Some(runs) if place == runs => job.batch(object, "executing", 0),
                _ => job.batch(object, "pending", 0),
            }
        })
    }
}
