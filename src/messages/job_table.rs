//! The table "Jobs", and what the tables of jobs and of batches are each called: what there is to say.

use crate::session::{Outcome, Purpose};
use crate::table::TableKind;

/// The table "Jobs", and what the tables of jobs and of batches are each called.
pub trait JobTableMessages {
    /// What a part of a table is called.
    fn table_name(&self, kind: TableKind, part: TablePart) -> &'static str;

    /// How the last look-up or cancel of a job ended, in a word or two.
    fn job_outcome(&self, outcome: &Outcome) -> String;

    /// What is being done about a job.
    fn job_under_way(&self, purpose: Purpose) -> &'static str;

    /// In the place of a job's name where it has none, or none is known yet.
    fn nameless_job(&self) -> &'static str;

    /// For how long a job has been running: `1 h 26 min`.
    fn running_minutes(&self, minutes: u64) -> String;

    /// The button that leads from a job back to the list of so many.
    fn back_to_jobs(&self, jobs: usize) -> String;

    /// Of how many jobs the batches are shown, and how many of these were not read.
    fn batches_of_jobs(&self, jobs: usize, not_read: usize) -> String;

    /// A label or a name that is always the same.
    fn job_table_label(&self, label: JobTableLabel) -> &'static str;
}

/// A part of a table whose name tells which table it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TablePart {
    /// The table itself, and the heading above it.
    Table,
    /// The region around it all.
    Region,
    /// The box in which the table is scrolled.
    Scrollable,
    /// The bar of what became of the rows.
    ByState,
    /// The search box.
    Search,
    /// The box that selects all rows.
    SelectAll,
}

/// What is always called the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobTableLabel {
    /// A job of which nothing is under way, and nothing is known.
    Waits,
    /// Shows the jobs in the whole width of the page, with every column.
    WholeTable,
    /// Shows the batches of all jobs, or of the selected ones.
    AllBatches,
    /// Leads from these back to the job that is shown.
    BackToJob,
}
