//! The table "Jobs", and what the tables of jobs and of batches are each called, in English.

use std::time::Duration;

use super::English;
use super::page::hours_and_minutes;
use crate::aqua::JobStatus;
use crate::messages::format::{counted, number};
use crate::messages::{JobTableLabel, JobTableMessages, TablePart};
use crate::session::{Headline, Outcome, OutcomeKind, Purpose};
use crate::table::{Sums, TableKind};

impl JobTableMessages for English {
    fn table_name(&self, kind: TableKind, part: TablePart) -> &'static str {
        match (kind, part) {
            (TableKind::Jobs, TablePart::Table | TablePart::Region) => "Jobs",
            (TableKind::Jobs, TablePart::Scrollable) => "Jobs, scrollable",
            (TableKind::Jobs, TablePart::ByState) => "Jobs by outcome",
            (TableKind::Jobs, TablePart::Search) => "Search jobs",
            (TableKind::Jobs, TablePart::SelectAll) => "Select all jobs",
            (TableKind::Batches, TablePart::Region) => "Batches of the job",
            (TableKind::AllBatches, TablePart::Region) => "Batches of several jobs",
            (_, TablePart::Table) => "Batches",
            (_, TablePart::Scrollable) => "Batches, scrollable",
            (_, TablePart::ByState) => "Batches by status",
            (_, TablePart::Search) => "Search batches",
            (_, TablePart::SelectAll) => "Select all shown",
        }
    }

    fn job_outcome(&self, outcome: &Outcome) -> String {
        let word = match (&outcome.kind, &outcome.headline) {
            (OutcomeKind::Cancelled, _) => "Cancelled",
            (_, Headline::Ended { status, after_cancel }) => return ended(status, *after_cancel),
            (_, Headline::Active { after_cancel: Some(_), .. }) => "Not cancelled",
            (_, Headline::Active { status: JobStatus::Executing, .. }) => "Running",
            // The word for jobs about which a call is still to be made is “Waits”.
            (_, Headline::Active { .. }) => "Not begun",
            (_, Headline::NothingSent { .. }) => "Nothing sent",
            (OutcomeKind::Refused, _) => "Refused",
            (OutcomeKind::Unreachable, _) => "Not reached",
            (OutcomeKind::Invalid, _) => "No such job",
            _ => "Not known",
        };
        word.to_owned()
    }

    fn job_under_way(&self, purpose: Purpose) -> &'static str {
        match purpose {
            Purpose::LookUp
            | Purpose::LookUpToCancel
            | Purpose::Watch
            | Purpose::Check
            | Purpose::LastCompleted => "Looking up…",
            Purpose::Cancel => "Cancelling…",
            Purpose::Verify => "Checking…",
        }
    }

    fn nameless_job(&self) -> &'static str {
        "(no name)"
    }

    fn running_minutes(&self, minutes: u64) -> String {
        hours_and_minutes(Duration::from_secs(minutes * 60))
    }

    fn back_to_jobs(&self, count: usize) -> String {
        format!("Back to {}", jobs(count as u64))
    }

    fn batches_of_jobs(&self, count: usize, not_read: usize) -> String {
        let of = format!("Batches of {}", jobs(count as u64));
        match not_read {
            0 => format!("{of}."),
            1 => format!("{of}; 1 of them could not be read."),
            _ => format!("{of}; {not_read} of them could not be read."),
        }
    }

    fn job_table_label(&self, label: JobTableLabel) -> &'static str {
        match label {
            JobTableLabel::Waits => "Waits",
            JobTableLabel::WholeTable => "Whole table",
            JobTableLabel::AllBatches => "All batches together",
            JobTableLabel::BackToJob => "Back to the job",
        }
    }
}

fn ended(status: &JobStatus, after_cancel: bool) -> String {
    let word = match status {
        JobStatus::Completed => "completed",
        JobStatus::Cancelled => "cancelled",
        JobStatus::Aborted => "aborted",
        JobStatus::Failed => "failed",
        JobStatus::Error => "ended in error",
        other => other.word(),
    };
    if after_cancel || *status == JobStatus::Cancelled {
        return format!("Already {word}");
    }
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn jobs(count: u64) -> String {
    counted(count, "job", "jobs")
}

/// What rows are counted as: `1 batch`, `100 jobs`.
pub(super) fn counted_rows(kind: TableKind, count: u64) -> String {
    match kind {
        TableKind::Jobs => jobs(count),
        TableKind::Batches | TableKind::AllBatches => counted(count, "batch", "batches"),
    }
}

/// What jobs come to: ` · 7 of 50 batches finished · 605,320 records`.
pub(super) fn jobs_in_numbers(sums: &Sums) -> String {
    format!(
        " · {} of {} finished · {}",
        number(sums.finished_batches),
        counted(sums.batches, "batch", "batches"),
        counted(sums.records, "record", "records"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_running_time_is_in_hours_and_minutes() {
        assert_eq!(English.running_minutes(0), "0 min");
        assert_eq!(English.running_minutes(59), "59 min");
        assert_eq!(English.running_minutes(86), "1 h 26 min");
    }

    #[test]
    fn a_job_that_had_ended_says_so_after_a_cancel_and_tells_its_end_after_a_look_up() {
        assert_eq!(ended(&JobStatus::Completed, true), "Already completed");
        assert_eq!(ended(&JobStatus::Completed, false), "Completed");
        assert_eq!(ended(&JobStatus::Cancelled, false), "Already cancelled");
        assert_eq!(ended(&JobStatus::Error, false), "Ended in error");
    }

    #[test]
    fn jobs_are_counted_with_their_batches_and_records() {
        let sums =
            Sums { rows: 2, batches: 50, finished_batches: 7, records: 605_320, ..Sums::default() };
        assert_eq!(jobs_in_numbers(&sums), " · 7 of 50 batches finished · 605,320 records");
        assert_eq!(counted_rows(TableKind::Jobs, 2), "2 jobs");
        assert_eq!(English.back_to_jobs(100), "Back to 100 jobs");
    }
}
