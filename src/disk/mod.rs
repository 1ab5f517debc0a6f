//! Files on this computer: chosen by the person, written part by part, and never left half written under
//! their names.

mod folder;
mod picker;
mod pieces;
mod sink;

pub use folder::Folder;
pub use picker::{Picked, can_pick, pick_file, pick_folder};
pub use sink::{DiskError, LARGEST_DOWNLOAD, Sink};
