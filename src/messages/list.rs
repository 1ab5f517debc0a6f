//! Jobs brought as a list: what there is to say.

use crate::aqua::{JobList, LineProblem};

/// Jobs brought as a list.
pub trait ListMessages {
    /// So many jobs.
    fn job_count(&self, count: usize) -> String;
    /// What of a list was not taken: IDs that it names again, and lines without one. Empty for nothing.
    fn left_out_of_list(&self, list: &JobList) -> String;
    /// Opens the list to be edited.
    fn edit_list(&self) -> &'static str;
    /// Closes it.
    fn close_list(&self) -> &'static str;
    /// Takes the list away, for one job.
    fn clear_list(&self) -> &'static str;
    /// The text field with the list.
    fn job_ids(&self) -> &'static str;
    /// What may be put into it.
    fn job_ids_hint(&self) -> &'static str;
    /// Why a line names no job.
    fn line_problem(&self, problem: &LineProblem) -> String;
    /// So many more such lines.
    fn more_lines(&self, count: usize) -> String;
    /// Takes all jobs of a text.
    fn use_all_jobs(&self, count: usize) -> String;
    /// Takes those of one tenant.
    fn use_jobs_of(&self, count: usize, host: &str) -> String;
    /// A text names jobs of several tenants, at these hosts.
    fn jobs_of_several_tenants(&self, hosts: &[&str]) -> String;
    /// A list holds more jobs than are taken at once.
    fn too_many_jobs(&self, count: usize, most: usize) -> String;
    /// What the two buttons do with a list.
    fn list_buttons_hint(&self) -> &'static str;
}
