//! Saving result files: what is asked before it, what is told of it, and the task that does it.

mod batch_files;
mod save_dialog;
mod save_panel;
mod save_task;
mod saves_store;
mod segment;
mod shelf;
mod use_saving;
mod writer;

pub use batch_files::{
    BatchFilesContext, are_same_reads, save_all_button, save_button, save_selected_button,
};
pub use save_dialog::SaveDialog;
pub use save_panel::save_panel;
pub use use_saving::use_saving;
