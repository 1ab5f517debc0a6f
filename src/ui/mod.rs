//! What the person sees: Yew components, a file each, named for it.

mod app;
mod bar;
mod batches;
mod browser;
mod confirm;
mod connection;
mod copy;
mod facts;
mod form;
mod hooks;
mod icons;
mod outcome;
mod pen;
mod progress;
mod raw;
mod rehearsal;
mod requests;
mod still;
mod text;

pub use app::start;
pub use batches::{Batches, BatchesProps};
