//! What goes over every character of an answer, or over every batch of a job: stepping over JSON,
//! searching, ordering.
//!
//! A crate of its own because these loops are compiled for speed, and all the rest of the page for
//! size (docs/performance.md). Nothing here knows what a job is.

mod cut;
mod find;
mod scan;
mod sort;
mod string;
mod text;
pub mod value;

pub use cut::cut;
pub use find::in_ascii;
pub use scan::{Flaw, Raw, Step, elements, is_json, members, members_with};
pub use sort::{Key, sort};
pub use string::string;
pub use text::{Body, Text};
