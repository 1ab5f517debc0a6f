//! The table itself, in the box in which it scrolls.

mod batch_row;
mod batch_table;
mod details_row;
mod group_row;
mod header_cell;
mod header_props;
mod select_all;
mod selected_cells;
mod spacer_row;
mod table_body;
mod table_header;

pub use batch_table::BatchTable;
