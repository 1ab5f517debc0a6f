//! How high the open details of a long table are.

use std::collections::HashMap;
use std::rc::Rc;

use yew::prelude::*;

use crate::table::{Line, Lines, RowHeights, WHOLE_UP_TO};

/// The heights in CSS pixels of batches' details as they were last seen, by the batch's index.
#[derive(Clone, Debug, Default, PartialEq)]
struct DetailsHeights(HashMap<usize, usize>);

impl Reducible for DetailsHeights {
    type Action = (usize, usize);

    fn reduce(self: Rc<Self>, (row, height): Self::Action) -> Rc<Self> {
        let mut heights = Rc::unwrap_or_clone(self);
        heights.0.insert(row, height);
        Rc::new(heights)
    }
}

/// The heights of lines that are `row_height` CSS pixels high, with the details that are open behind them,
/// and what hears the height of a batch's details.
#[hook]
pub fn use_details_heights(
    lines: &Rc<Lines>,
    open: &[usize],
    row_height: u16,
) -> (Rc<RowHeights>, Callback<(usize, usize)>) {
    let details = use_reducer_eq(DetailsHeights::default);
    let dispatch = details.dispatcher();
    let on_height = use_callback((), move |height, ()| dispatch.dispatch(height));
    let heights = use_memo(
        (lines.clone(), open.to_vec(), row_height, (*details).clone()),
        |(lines, open, row_height, details)| {
            RowHeights::new(*row_height, details_by_line(lines, open, &details.0))
        },
    );
    (heights, on_height)
}

/// The lines whose details are open, from the first to the last, each with their height. A table that is
/// rendered whole need not know.
fn details_by_line(
    lines: &Lines,
    open: &[usize],
    heights: &HashMap<usize, usize>,
) -> Vec<(usize, usize)> {
    if open.is_empty() || lines.len() <= WHOLE_UP_TO {
        return Vec::new();
    }
    let height = |at: usize| match lines.get(at)? {
        Line::Row(row) if open.contains(&row) => {
            Some((at, heights.get(&row).copied().unwrap_or_default()))
        }
        _ => None,
    };
    (0..lines.len()).filter_map(height).collect()
}
