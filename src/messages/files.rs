//! Saving result files.

use crate::files::{Kept, Place, Save, SaveFault, SavedFile};

/// What stands on the buttons, boxes and headings around saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilesLabel {
    /// On the button in a batch's row.
    Save,
    /// On the button for all files of a job.
    SaveAll,
    /// On the button for the files of the selected jobs.
    SaveSelected,
    /// Why it does nothing while no selected job has any.
    SelectJobsWithFiles,
    /// Heads the dialog.
    Heading,
    /// At the box for segments in one file.
    Join,
    /// At the box for unpacking.
    Unpack,
    /// On the button that leaves the dialog.
    DoNotSave,
    /// Names the region with the saves.
    Region,
    /// On the button that stops a save.
    Stop,
    /// Its accessible name.
    StopSaving,
    /// On the button that resumes a save.
    Resume,
    /// Its accessible name.
    ResumeSaving,
    /// On the button that puts a save away.
    Close,
    /// Its accessible name.
    CloseSave,
}

/// What there is to know before files are saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveNote {
    /// They are encrypted.
    Encrypted,
    /// They are zip archives.
    Zip,
    /// A batch among them has not run to its end.
    Unfinished,
    /// A folder is chosen next.
    ToFolder,
    /// A file is chosen next.
    ToFile,
    /// They go to the browser's downloads, each of which may have so many bytes.
    ToDownloads(u64),
}

/// Saving result files.
pub trait FilesMessages {
    /// A word or two.
    fn files_label(&self, label: FilesLabel) -> &'static str;

    /// The accessible name of a batch's **Save**.
    fn save_batch(&self, name: &str) -> String;

    /// How many files are to be written, of how many segments and batches.
    fn files_to_save(&self, files: usize, segments: usize, batches: usize) -> String;

    /// That so many more names follow.
    fn and_more(&self, count: usize) -> String;

    /// What there is to know before files are saved.
    fn save_note(&self, note: SaveNote) -> String;

    /// How long Zuora keeps a job's files.
    fn files_kept(&self, kept: Kept) -> String;

    /// That the browser does not let the page write there, with what it says.
    fn may_not_write(&self, told: &str) -> String;

    /// What is being saved, or that the save waits for another.
    fn saving(&self, save: &Save, waits: bool) -> String;

    /// How far the file that is being fetched has come.
    fn file_progress(&self, file: &SavedFile) -> String;

    /// How a save ended.
    fn save_ended(&self, save: &Save) -> String;

    /// Why a file was not saved, and what to do.
    fn save_fault(&self, fault: &SaveFault, place: &Place) -> String;
}
