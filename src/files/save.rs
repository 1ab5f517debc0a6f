//! A save: some files, of which one after the other is fetched.

use super::fault::SaveFault;
use super::plan::PlannedFile;
use super::rate::Rate;
use crate::aqua::FileVersion;

/// Numbers the saves of a page, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SaveId(pub u32);

/// Where the files of a save go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Into a folder of this name, as they come.
    Folder(String),
    /// Into the one file that was chosen, as it comes.
    File(String),
    /// To the browser's downloads, each once it is complete.
    Downloads,
}

/// Some files that are saved together.
#[derive(Clone, Debug, PartialEq)]
pub struct Save {
    /// Its number.
    pub id: SaveId,
    /// Where the files go.
    pub place: Place,
    /// The files, in the order in which they are fetched.
    pub files: Vec<SavedFile>,
    /// Whether it is under way, or waits for another save to end.
    pub active: bool,
}

/// A file of a save.
#[derive(Clone, Debug, PartialEq)]
pub struct SavedFile {
    /// What is fetched for it, and its name.
    pub plan: PlannedFile,
    /// How it stands.
    pub state: FileState,
    /// How many of its segments were written whole.
    pub done: usize,
    /// The version of each segment that was asked for.
    pub versions: Vec<FileVersion>,
    /// How far the segment that is being fetched has come.
    pub rate: Option<Rate>,
    /// How many bytes were written.
    pub written: u64,
}

/// How a file of a save stands.
#[derive(Clone, Debug, PartialEq)]
pub enum FileState {
    /// It waits for its turn.
    Queued,
    /// It is being fetched.
    Running,
    /// It was saved whole.
    Done,
    /// It was given up before it was whole.
    Stopped,
    /// It could not be saved.
    Failed(SaveFault),
}

impl SavedFile {
    /// A file that waits for its turn.
    pub fn new(plan: PlannedFile) -> Self {
        Self {
            plan,
            state: FileState::Queued,
            done: 0,
            versions: Vec::new(),
            rate: None,
            written: 0,
        }
    }

    /// The announced length in bytes of the segment that is being fetched.
    pub fn expected(&self) -> Option<u64> {
        self.versions.get(self.done)?.length
    }
}

impl Save {
    /// How many files stand so.
    pub fn count(&self, is_so: impl Fn(&FileState) -> bool) -> usize {
        self.files.iter().filter(|file| is_so(&file.state)).count()
    }

    /// The file that is being fetched, or is the next to be: its index.
    pub fn current(&self) -> Option<usize> {
        let is_next =
            |file: &SavedFile| matches!(file.state, FileState::Running | FileState::Queued);
        self.files.iter().position(is_next)
    }

    /// How many bytes were written.
    pub fn written(&self) -> u64 {
        self.files.iter().map(|file| file.written).sum()
    }

    /// Whether **Resume** would fetch anything that may yet come.
    pub fn can_resume(&self) -> bool {
        let is_open = |file: &SavedFile| match &file.state {
            FileState::Stopped => true,
            FileState::Failed(fault) => fault.may_pass(),
            FileState::Queued | FileState::Running | FileState::Done => false,
        };
        !self.active && self.files.iter().any(is_open)
    }
}
