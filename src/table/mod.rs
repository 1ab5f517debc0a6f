//! The table "Batches" as plain data: its columns and how they are laid out, the order of rows and
//! their groups, the search and the filter, the window of rows that is drawn, and its export. The
//! page draws what these functions return; nothing here knows of a browser.
//!
//! Rows are indices into the job's batches, so that Zuora's order is never lost and a selection
//! outlives every change of order or filter. An index beyond the batches stands for nothing and
//! is passed over, because a job that is read again may have fewer.

pub mod export;
pub mod zoql;

mod case;
mod chip;
mod column;
mod condition;
mod filter;
mod folded;
mod heights;
mod kept_layout;
mod layout;
mod lines;
mod natural;
mod order;
mod record_bar;
mod rows;
mod search;
mod selection;
mod state;
mod statuses;
mod sums;
mod width;
mod window;

#[cfg(test)]
mod examples;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;

pub use chip::{Chip, chips};
pub use column::Column;
pub use condition::Condition;
pub use export::{Format, cells, export, file_name};
pub use filter::{Filter, FilterPart};
pub use folded::folded_columns;
pub use heights::RowHeights;
pub use layout::{ColumnLayout, Layout};
pub use lines::{Group, Line, Lines};
pub use natural::{NaturalKey, natural};
pub use order::{Direction, Order};
pub use record_bar::{length, most_records};
pub use rows::filtered;
pub use search::{SearchIndex, SearchTerms, marks};
pub use selection::{Extent, Selection};
pub use state::{Panel, TableAction, TableState, Undo};
pub use statuses::{StatusCount, statuses};
pub use sums::Sums;
pub use width::{WIDEST_NAME, natural_width};
pub use window::{WHOLE_UP_TO, window};
