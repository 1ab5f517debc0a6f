//! The IDs in a pasted text, each with what stands beside it.

mod ahead;
mod mention;
mod scan;

pub use crate::aqua::uuid::is_bare as has_form;
pub use mention::{Beside, Mention, Mentions};
