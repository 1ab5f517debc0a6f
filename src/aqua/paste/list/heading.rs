//! The heading of a table of jobs: which column holds what.

use super::super::label::Label;
use super::cells::cells;

/// At which places a table has what is wanted of it, counted from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Heading {
    /// The job IDs.
    pub job: usize,
    /// Stateful or stateless.
    pub mode: Option<usize>,
    /// The status.
    pub status: Option<usize>,
    /// How many queries the job has.
    pub tasks: Option<usize>,
    /// How long it has been running.
    pub run_time: Option<usize>,
}

impl Heading {
    /// Reads a line of headings; none where no column is one of job IDs.
    pub fn read(line: &str) -> Option<Self> {
        let cells = cells(line);
        let at = |wanted: &dyn Fn(&str) -> bool| cells.iter().position(|cell| wanted(cell));
        let holds = |word: &'static str| at(&|cell| cell.to_ascii_lowercase().contains(word));
        let is_id = |cell: &str| {
            Label::of(cell, true) == Some(Label::Job) && cell.to_ascii_lowercase().contains("id")
        };
        let status = holds("status");
        Some(Self {
            job: at(&is_id)?,
            mode: holds("mode"),
            status,
            tasks: holds("tasks"),
            run_time: holds("time"),
        })
    }

    /// Whether a line without an ID is one of headings, or leads up to what follows: `Jobs to stop:`.
    pub fn is_one(line: &str) -> bool {
        let is_of_job = |word: &str| matches!(Label::of(word, true), Some(Label::Job | Label::Id));
        line.split(|c: char| !c.is_alphanumeric()).any(is_of_job)
    }
}
