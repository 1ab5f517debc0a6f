//! The history: the button **History** and what it opens.

mod entries;
mod sheet;
mod use_history;

pub use sheet::History;
pub use use_history::use_history;
