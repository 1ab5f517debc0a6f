//! The cells of a text that is selected by hand.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use crate::table::{Column, Line, Lines};

/// The rows and columns from one corner of a selected text to the other. None for a text within one cell,
/// and for one that is not in the rows.
pub fn selected_cells(
    [from, to]: [Node; 2],
    lines: &Lines,
    columns: &[Column],
) -> Option<(Vec<usize>, Vec<Column>)> {
    let (from, to) = (cell(from)?, cell(to)?);
    if from == to {
        return None;
    }
    let row = |line: usize| match lines.get(line)? {
        Line::Row(row) => Some(row),
        Line::Group(_) => None,
    };
    let rows = (from.0.min(to.0)..=from.0.max(to.0)).filter_map(row).collect();
    let columns = columns.get(from.1.min(to.1)..=from.1.max(to.1))?;
    Some((rows, columns.to_vec()))
}

/// The line and the column of the cell that a node is in, each counted from 0.
fn cell(node: Node) -> Option<(usize, usize)> {
    let element =
        node.dyn_into::<Element>().or_else(|text| text.parent_element().ok_or(text)).ok()?;
    let cell = element.closest("tbody [aria-rowindex] > *").ok()??;
    // The header is the first row.
    let place: usize = cell.parent_element()?.get_attribute("aria-rowindex")?.parse().ok()?;
    let before = |cell: &Element| cell.previous_element_sibling();
    let column = std::iter::successors(before(&cell), before).count();
    Some((place.checked_sub(2)?, column))
}
