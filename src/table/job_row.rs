//! A job as a row.

use crate::aqua::JobStatus;

/// What a job is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobName {
    /// The submitter's name for it; none where it has none or was not read yet.
    pub name: Option<String>,
    /// Its ID, as it was asked for.
    pub job_id: String,
}

/// How many characters of a job's ID are shown beside its name: jobs of one client have IDs that differ in
/// their ends.
const SHOWN_OF_ID: usize = 6;

impl JobName {
    /// The last characters of the ID, by which jobs of one name are told apart.
    pub fn ending(&self) -> &str {
        let start = self.job_id.char_indices().rev().nth(SHOWN_OF_ID - 1).map_or(0, |(at, _)| at);
        &self.job_id[start..]
    }
}

/// A job as a row: what is known of it. Texts are ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobRow {
    /// What it is called.
    pub job: JobName,
    /// Where it stood when it was last read; none before the first time.
    pub status: Option<JobStatus>,
    /// Its batches; none before it was read, unless the list that it was taken from tells how many.
    pub batches: Option<BatchCount>,
    /// The records of its finished batches; none before it was read.
    pub records: Option<u64>,
    /// For how many minutes it has been running; none where it has ended, or its start is not known. Before
    /// it was read, for how many it had been when its list was copied.
    pub running_for: Option<u64>,
    /// Who submitted it, as far as its names tell.
    pub owner: Option<String>,
    /// How the last look-up or cancel ended, or what is done now.
    pub outcome: JobOutcome,
}

/// How many of a job's batches have finished.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BatchCount {
    /// Those that have; none before the job was read.
    pub finished: Option<u64>,
    /// All of them.
    pub all: u64,
}

impl BatchCount {
    /// Those that have; a dash where it is not known.
    pub fn finished_text(self) -> String {
        self.finished.map_or_else(|| "–".to_owned(), |finished| finished.to_string())
    }
}

/// How the last look-up or cancel of a job ended, or what is done now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobOutcome {
    /// In a word or two.
    pub text: String,
    /// What it is marked and coloured as.
    pub state: JobState,
}

/// What became of a job, for its mark and its colour; in the order in which the bar has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum JobState {
    /// Cancelled from here.
    Cancelled,
    /// Ended in any other way.
    Ended,
    /// A call about it is under way.
    UnderWay,
    /// A call about it is still to be made.
    Waits,
    /// It runs, or may do so.
    Active,
    /// It has not begun, and waits for its turn at Zuora.
    NotBegun,
    /// A cancel from here did not stop it.
    NotCancelled,
    /// Zuora refused, or knows no such job.
    Refused,
    /// It is not known what became of it.
    NotKnown,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_known_by_its_end_whatever_characters_it_has() {
        let ending =
            |job_id: &str| JobName { name: None, job_id: job_id.into() }.ending().to_owned();
        assert_eq!(ending("2c92a0fd53ad5e62"), "ad5e62");
        assert_eq!(ending("äöüß"), "äöüß");
        assert_eq!(ending("1äöüß23"), "äöüß23");
        assert_eq!(ending(""), "");
    }
}
