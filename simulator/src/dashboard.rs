//! The table of jobs that a person saves from the AQuA dashboard.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::scenario::{self, States, hundred};

/// A row, its columns named and ordered as in the dashboard's own CSV.
#[derive(Serialize)]
struct Row<'a> {
    #[serde(rename = "Job ID")]
    id: &'a str,
    #[serde(rename = "Mode")]
    mode: &'static str,
    #[serde(rename = "Status")]
    status: String,
    #[serde(rename = "Total Tasks")]
    tasks: usize,
    #[serde(rename = "Job Execution Time")]
    time: String,
}

/// What a row takes from a job's answer.
#[derive(Deserialize)]
struct Reading {
    status: String,
    partner: Option<String>,
    batches: Vec<serde::de::IgnoredAny>,
}

/// The hundred jobs at this moment, as CSV.
pub fn table(states: &States, now: Timestamp) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for job in scenario::all().iter().filter(|job| job.group == hundred::GROUP) {
        let reading = states.reading(job, now);
        let Ok(reading) = serde_json::from_slice::<Reading>(&reading.body) else { continue };
        // How the dashboard writes the time is not documented.
        let seconds = states.ran_for(job, now).as_secs();
        let row = Row {
            id: &job.id,
            mode: if reading.partner.is_some() { "Stateful" } else { "Stateless" },
            status: capitalised(&reading.status),
            tasks: reading.batches.len(),
            time: format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60),
        };
        // Memory is never full, and rows of text and numbers can always be written.
        let _ = writer.serialize(row);
    }
    writer.into_inner().unwrap_or_default()
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_a_row_for_each_of_the_hundred_jobs() {
        let csv = table(&States::new(Timestamp::UNIX_EPOCH), Timestamp::UNIX_EPOCH);
        let lines: Vec<_> = std::str::from_utf8(&csv).expect("text").lines().collect();
        assert_eq!(lines[0], "Job ID,Mode,Status,Total Tasks,Job Execution Time");
        assert_eq!(lines[1], "de5c0000000000000000000000000001,Stateless,Executing,38,02:55:00");
        assert_eq!(lines[8], "de5c0000000000000000000000000008,Stateful,Submitted,47,00:00:00");
        assert_eq!(lines.len(), 101);
    }
}
