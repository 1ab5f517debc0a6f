//! The saves of a page as the state of a reducer.

use std::rc::Rc;

use super::fault::SaveFault;
use super::plan::PlannedFile;
use super::rate::Rate;
use super::save::{FileState, Place, Save, SaveId, SavedFile};
use crate::aqua::FileVersion;

/// The saves of a page, oldest first. One at a time is under way, so that no more than one file is asked
/// for at once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Saves {
    /// Those that were not put away.
    pub list: Vec<Rc<Save>>,
}

/// What happens to a save.
#[derive(Clone, Debug)]
pub enum SaveAction {
    /// Files are to be saved, under this number.
    Start(SaveId, Vec<PlannedFile>, Place),
    /// The answer for the next segment of a file has begun.
    Opened(SaveId, usize, FileVersion),
    /// So much of the segment has come, and of the file been written.
    Progress(SaveId, usize, Rate, u64),
    /// A segment was written whole.
    SegmentDone(SaveId, usize, u64),
    /// The file was saved whole.
    FileDone(SaveId, usize),
    /// The file was not saved.
    FileFailed(SaveId, usize, SaveFault),
    /// It was stopped, or the page was left.
    Stopped(SaveId),
    /// **Resume** was pressed: what is not whole is fetched from the segment on that broke off.
    Resume(SaveId),
    /// It is put away.
    Dismiss(SaveId),
}

impl Saves {
    /// The save that is under way.
    pub fn running(&self) -> Option<&Rc<Save>> {
        self.list.iter().find(|save| save.active)
    }

    /// A save, by its number.
    pub fn get(&self, id: SaveId) -> Option<&Rc<Save>> {
        self.list.iter().find(|save| save.id == id)
    }

    /// The saves after an action.
    #[must_use]
    pub fn reduce(mut self, action: SaveAction) -> Self {
        match action {
            SaveAction::Start(id, files, place) => {
                let files = files.into_iter().map(SavedFile::new).collect();
                self.list.push(Rc::new(Save { id, place, files, active: true }));
            }
            SaveAction::Opened(id, file, version) => self.change_running(id, file, |file| {
                file.state = FileState::Running;
                file.rate = None;
                file.versions.truncate(file.done);
                file.versions.push(version);
            }),
            SaveAction::Progress(id, file, rate, written) => {
                self.change_running(id, file, |file| {
                    file.rate = Some(rate);
                    file.written = written;
                })
            }
            SaveAction::SegmentDone(id, file, written) => self.change_running(id, file, |file| {
                file.done += 1;
                file.rate = None;
                file.written = written;
            }),
            // Also of a save that was stopped just then: the file is there.
            SaveAction::FileDone(id, file) => self.end_file(id, file, FileState::Done),
            SaveAction::FileFailed(id, file, fault) => {
                let stops_all = fault.stops_all();
                self.end_file(id, file, FileState::Failed(fault));
                if stops_all {
                    self.stop(id);
                }
            }
            SaveAction::Stopped(id) => self.stop(id),
            SaveAction::Resume(id) => self.resume(id),
            SaveAction::Dismiss(id) => self.list.retain(|save| save.id != id || save.active),
        }
        self
    }

    fn change(&mut self, id: SaveId, change: impl FnOnce(&mut Save)) {
        if let Some(save) = self.list.iter_mut().find(|save| save.id == id) {
            change(Rc::make_mut(save));
        }
    }

    /// Changes a file of a save that is under way.
    fn change_running(&mut self, id: SaveId, file: usize, change: impl FnOnce(&mut SavedFile)) {
        self.change(id, |save| {
            if let Some(file) = save.files.get_mut(file).filter(|_| save.active) {
                change(file);
            }
        });
    }

    fn end_file(&mut self, id: SaveId, file: usize, state: FileState) {
        self.change(id, |save| {
            let Some(file) = save.files.get_mut(file) else { return };
            if save.active || state == FileState::Done {
                file.state = state;
                file.rate = None;
            }
            save.active &= save.current().is_some();
        });
    }

    fn stop(&mut self, id: SaveId) {
        self.change(id, |save| {
            save.active = false;
            for file in &mut save.files {
                if matches!(file.state, FileState::Queued | FileState::Running) {
                    file.state = FileState::Stopped;
                    file.rate = None;
                }
            }
        });
    }

    fn resume(&mut self, id: SaveId) {
        self.change(id, |save| {
            if !save.can_resume() {
                return;
            }
            save.active = true;
            for file in &mut save.files {
                match &file.state {
                    // Another version: what was written of the former one is of no use.
                    FileState::Failed(SaveFault::Changed) => {
                        *file = SavedFile::new(file.plan.clone())
                    }
                    FileState::Failed(fault) if !fault.may_pass() => {}
                    FileState::Failed(_) | FileState::Stopped => file.state = FileState::Queued,
                    FileState::Queued | FileState::Running | FileState::Done => {}
                }
            }
        });
    }
}

#[cfg(test)]
#[path = "saves_tests.rs"]
mod tests;
