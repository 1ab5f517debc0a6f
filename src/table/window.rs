//! Which lines are rendered when there are very many.

use std::ops::Range;

use super::heights::RowHeights;

/// Up to this many lines the whole table is rendered, so that finding in the page, printing and screen
/// readers have all of it. A job has 50 batches at most, and their headings where they are grouped.
pub const WHOLE_UP_TO: usize = 60;

/// Lines rendered beyond those in view, above and below.
const OVERSCAN: usize = 5;

/// The window moves by so many lines at a time: to render for every line that goes by helps nobody.
const STEP: usize = 4;

/// The lines to render: those in view, and a few more above and below.
///
/// Of `lines` lines, `top` CSS pixels of their heights are above the view, which is `height` CSS pixels
/// high. Up to [`WHOLE_UP_TO`] lines it is all of them. Where the lengths make no sense (not yet
/// measured, not a number) it is at least one line, and a scroll beyond the end, as after a filter took
/// rows away, gives the last ones.
pub fn window(lines: usize, heights: &RowHeights, top: f64, height: f64) -> Range<usize> {
    if lines <= WHOLE_UP_TO {
        return 0..lines;
    }
    // `max` also turns what is not a number into 0, and the casts below hold at the bounds.
    let height = height.max(0.0);
    let end = heights.top(lines) as f64;
    let top = top.max(0.0).min((end - height).max(0.0));
    let first = heights.at(top as usize).min(lines - 1);
    let last = heights.at((top + height).min(end).ceil() as usize).clamp(first, lines - 1);
    let start = (first / STEP * STEP).saturating_sub(OVERSCAN);
    let end = (last / STEP * STEP).saturating_add(STEP + OVERSCAN);
    start..end.min(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows_of_30(lines: usize, top: f64, height: f64) -> Range<usize> {
        window(lines, &RowHeights::new(30, Vec::new()), top, height)
    }

    #[test]
    fn the_batches_of_a_job_are_rendered_whole() {
        assert_eq!(rows_of_30(0, 0.0, 300.0), 0..0);
        assert_eq!(rows_of_30(60, 900.0, 300.0), 0..60);
    }

    #[test]
    fn beyond_that_the_lines_in_view_and_some_more_are_rendered() {
        assert_eq!(rows_of_30(10_000, 0.0, 300.0), 0..17);
        assert_eq!(rows_of_30(10_000, 3010.0, 300.0), 95..117);
        assert_eq!(rows_of_30(10_000, 299_700.0, 300.0), 9983..10_000);
    }

    #[test]
    fn the_window_stays_while_few_lines_go_by() {
        let window = |top| rows_of_30(1_000, top, 300.0);
        assert_eq!(window(3_000.0), window(3_029.0));
        assert_ne!(window(3_000.0), window(3_150.0));
    }

    #[test]
    fn open_details_are_counted_with() {
        let heights = RowHeights::new(30, vec![(2, 3_000)]);
        assert_eq!(window(1_000, &heights, 1_000.0, 300.0), 0..9);
        assert_eq!(window(1_000, &heights, 6_000.0, 300.0), 95..117);
    }

    #[test]
    fn a_scroll_beyond_either_end_stays_within_the_lines() {
        assert_eq!(rows_of_30(1000, 1e9, 300.0), 983..1000);
        assert_eq!(rows_of_30(1000, -80.0, 300.0), 0..17);
        assert_eq!(rows_of_30(1000, f64::INFINITY, f64::INFINITY), 0..1000);
    }

    #[test]
    fn lengths_that_make_no_sense_still_give_lines() {
        assert_eq!(rows_of_30(1000, f64::NAN, f64::NAN), 0..9);
        assert_eq!(rows_of_30(1000, f64::NAN, -5.0), 0..9);
    }
}
