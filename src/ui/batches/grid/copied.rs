//! What the keys for copying take from the table.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::Grid;
use crate::table::{Column, Line, cells};
use crate::ui::batches::view::Change;

/// The selected rows; or, where a text is selected by hand from one cell to another, the cells from
/// corner to corner, whole. None where the browser is to copy what it would: a text within one cell.
///
/// The browser itself would copy numbers with separators, dashes for what is missing, and the rest of
/// each row besides.
pub fn copied(now: &Grid, by_hand: Option<[Node; 2]>) -> Option<String> {
    let found = now.found();
    let (text, count) = match by_hand {
        None if found.picked.rows.is_empty() => return None,
        None => (now.copied(), 0),
        Some([from, to]) => {
            let (from, to) = (cell(from)?, cell(to)?);
            if from == to {
                return None;
            }
            let lines = from.0.min(to.0)..=from.0.max(to.0);
            let columns = from.1.min(to.1)..=from.1.max(to.1);
            let rows: Vec<usize> = lines
                .filter_map(|line| match found.lines.get(line)? {
                    Line::Row(row) => Some(row),
                    Line::Group(_) => None,
                })
                .collect();
            let columns: Vec<Column> =
                found.columns.get(columns)?.iter().map(|(place, _)| place.column).collect();
            (cells(&found.job.batches, &rows, &columns), rows.len() * columns.len())
        }
    };
    now.on_change.emit(Change::Copied(count));
    Some(text)
}

/// The line and the column of the cell that a node is in, each counted from 0.
pub fn cell(node: Node) -> Option<(usize, usize)> {
    let element = node.dyn_into().or_else(|text| text.parent_element().ok_or(text)).ok()?;
    let cell = Element::closest(&element, "tbody [aria-rowindex] > *").ok()??;
    Some((line_of(&cell.parent_element()?)?, place(&cell)))
}

/// The line that a row shows, counted from 0. None for the header's.
pub fn line_of(row: &Element) -> Option<usize> {
    let place: usize = row.get_attribute("aria-rowindex")?.parse().ok()?;
    place.checked_sub(2)
}

/// The place of a cell in its row.
pub fn place(cell: &Element) -> usize {
    let before = |cell: &Element| cell.previous_element_sibling();
    std::iter::successors(before(cell), before).count()
}
