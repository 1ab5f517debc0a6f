//! The `<table>` itself, in the box in which it scrolls.

mod batch_name;
mod cell_text;
mod details_row;
mod group_row;
mod header_cell;
mod header_props;
mod job_name;
mod select_all;
mod selected_cells;
mod spacer_row;
mod table_body;
mod table_element;
mod table_header;
mod table_row;

pub use table_element::TableElement;
