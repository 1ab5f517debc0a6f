//! The IDs of elements in tables, of which there may be several on the page.

use crate::table::TableKind;

/// The ID of an element that each table has.
pub fn table_id(kind: TableKind, name: &str) -> String {
    format!("{}-{name}", kind.key())
}

/// The ID of an element that each row of a table has.
pub fn row_id(kind: TableKind, name: &str, row: usize) -> String {
    format!("{}-{name}-{row}", kind.key())
}
