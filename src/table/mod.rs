//! The tables of the page as plain data: the batches of a job, those of several jobs, and jobs. Their
//! columns and how they are laid out, the order of rows and their groups, the search and the filter, the
//! window of rows that is drawn, and the export. The page draws what these functions return; nothing here
//! knows of a browser.
//!
//! What is shown are indices into all [rows](Row), so that Zuora's order is never lost and a selection
//! outlives every change of order or filter. An index beyond the rows stands for nothing and is passed
//! over, because a job that is read again may have fewer.

pub mod export;
pub mod zoql;

mod case;
mod chip;
mod column;
mod condition;
mod filter;
mod folded;
mod heights;
mod job_row;
mod kept_layout;
mod kind;
mod layout;
mod lines;
mod natural;
mod order;
mod record_bar;
mod row;
mod rows;
mod search;
mod selection;
mod state;
mod states;
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
pub use export::{Format, cells, csv_of_texts, export, file_name, file_stem};
pub use filter::{Filter, FilterPart};
pub use folded::folded_columns;
pub use heights::RowHeights;
pub use job_row::{BatchCount, JobName, JobOutcome, JobRow, JobState};
pub use kept_layout::KeptLayout;
pub use kind::TableKind;
pub use layout::{ColumnLayout, Layout};
pub use lines::{Group, Line, Lines};
pub use natural::{NaturalKey, natural};
pub use order::{Direction, Order};
pub use record_bar::{length, most_records};
pub use row::{BatchRow, Row, RowState};
pub use rows::filtered;
pub use search::{SearchIndex, SearchTerms, marks};
pub use selection::{Extent, Selection};
pub use state::{Panel, TableAction, TableState, Undo};
pub use states::{StateCount, states};
pub use sums::Sums;
pub use width::{WIDEST_NAME, natural_width};
pub use window::{WHOLE_UP_TO, window};
