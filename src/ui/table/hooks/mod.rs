//! The hooks of the table, a file each.

mod use_column_drag;
mod use_column_resize;
mod use_copy;
mod use_details_heights;
mod use_forget_rows;
mod use_printing;
mod use_row_window;
mod use_selected_index;
mod use_shift_key;
mod use_table_state;
mod use_table_view;
mod use_too_wide;
mod use_window_event;
mod use_window_width;

pub use use_column_drag::{ColumnDrag, DropSide, use_column_drag};
pub use use_column_resize::{ColumnResize, use_column_resize};
pub use use_copy::use_copy;
pub use use_details_heights::use_details_heights;
pub use use_forget_rows::use_forget_rows;
pub use use_printing::use_printing;
pub use use_row_window::use_row_window;
pub use use_selected_index::use_selected_index;
pub use use_shift_key::{ShiftKey, use_shift_key};
pub use use_table_state::use_table_state;
pub use use_table_view::use_table_view;
pub use use_too_wide::use_too_wide;
pub use use_window_event::use_window_event;
pub use use_window_width::use_window_width;
