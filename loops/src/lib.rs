//! What goes over every batch of a job: searching, ordering.
//!
//! A crate of its own because these loops are compiled for speed, and all the rest of the page for
//! size (docs/performance.md). Nothing here knows what a job is.

mod cut;
mod find;
mod sort;

pub use cut::cut;
pub use find::in_ascii;
pub use sort::{Key, sort};
