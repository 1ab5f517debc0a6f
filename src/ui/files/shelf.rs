//! What a save writes to: it is the browser's, and no part of any state.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::FileSystemFileHandle;

use crate::disk::{DiskError, Folder, Sink};
use crate::files::{Joiner, SaveId};

/// What was chosen for a save.
#[derive(Clone, Debug)]
pub enum Destination {
    /// A folder for all files.
    Folder(Folder),
    /// The one file.
    File(FileSystemFileHandle),
    /// The browser's downloads.
    Downloads,
}

/// A file that is being written, and how it was at the end of its last whole segment.
#[derive(Clone, Debug)]
pub struct OpenFile {
    /// Where it is written.
    pub sink: Rc<Sink>,
    /// How many bytes were written then.
    pub mark: u64,
    /// What was known of its header then.
    pub joiner: Joiner,
}

/// The destinations of all saves, and the files that are not finished.
#[derive(Debug, Default)]
pub struct Shelf {
    last_save: Cell<u32>,
    destinations: RefCell<HashMap<SaveId, Destination>>,
    open: RefCell<HashMap<(SaveId, usize), OpenFile>>,
}

impl Shelf {
    /// A number for a save that goes there.
    pub fn add(&self, destination: Destination) -> SaveId {
        self.last_save.set(self.last_save.get() + 1);
        let id = SaveId(self.last_save.get());
        self.destinations.borrow_mut().insert(id, destination);
        id
    }

    /// The file that is written at this place of a save; opened, where it is not yet.
    ///
    /// # Errors
    /// If it may not be written.
    pub async fn open(&self, id: SaveId, file: usize, name: &str) -> Result<OpenFile, DiskError> {
        if let Some(open) = self.open.borrow().get(&(id, file)) {
            return Ok(open.clone());
        }
        let destination = self.destinations.borrow().get(&id).cloned();
        let sink = match destination {
            Some(Destination::Folder(folder)) => {
                let handle = folder.new_file(name).await?;
                Sink::on_disk(handle, Some(folder)).await?
            }
            Some(Destination::File(handle)) => Sink::on_disk(handle, None).await?,
            Some(Destination::Downloads) | None => Sink::download(name),
        };
        let open = OpenFile { sink: sink.into(), mark: 0, joiner: Joiner::default() };
        self.keep(id, file, open.clone());
        Ok(open)
    }

    /// Keeps a file as it is at the end of a segment.
    pub fn keep(&self, id: SaveId, file: usize, open: OpenFile) {
        self.open.borrow_mut().insert((id, file), open);
    }

    /// Lets a file go that is finished.
    pub fn finished(&self, id: SaveId, file: usize) {
        self.open.borrow_mut().remove(&(id, file));
    }

    /// Discards a file that will never be whole.
    pub fn discard(&self, id: SaveId, file: usize) {
        if let Some(open) = self.open.borrow_mut().remove(&(id, file)) {
            spawn_local(async move { open.sink.discard().await });
        }
    }

    /// Lets a save go, and discards what is not finished of it.
    pub fn remove(&self, id: SaveId) {
        self.destinations.borrow_mut().remove(&id);
        let open: Vec<_> = self.open.borrow().keys().copied().collect();
        open.into_iter().filter(|(of, _)| *of == id).for_each(|(id, file)| self.discard(id, file));
    }
}
