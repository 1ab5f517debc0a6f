//! The table "Batches" as plain data: its columns and how they are laid out, the order of rows and
//! their groups, the search and the filter, the window of rows that is drawn, and its export. The
//! page draws what these functions return; nothing here knows of a browser.
//!
//! Rows are indices into the job's batches, so that Zuora's order is never lost and a selection
//! outlives every change of order or filter. An index beyond the batches stands for nothing and
//! is passed over, because a job that is read again may have fewer.

pub mod export;
pub mod zoql;

mod chip;
mod column;
mod condition;
mod filter;
mod find;
mod fold;
mod heights;
mod largest;
mod layout;
mod lines;
mod lower;
mod natural;
mod order;
mod selection;
mod view;
mod width;
mod window;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;

pub use chip::{Chip, chips};
pub use column::Column;
pub use condition::{Condition, named};
pub use export::{Format, cells, export, file_name};
pub use filter::{Filter, Needle, marks, statuses};
pub use heights::Heights;
pub use largest::{Largest, length};
pub use layout::{Layout, Place};
pub use lines::{Group, Line, Lines};
pub use natural::{natural, natural_key};
pub use order::{Direction, Order};
pub use selection::{Extent, Selection};
pub use view::{Sums, shown, shown_of};
pub use width::natural_width;
pub use window::{WHOLE_UP_TO, window};
