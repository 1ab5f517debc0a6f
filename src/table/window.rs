//! Which rows are drawn when there are very many.

use std::ops::Range;

/// Up to this many rows the whole table is drawn, so that finding in the page, printing and
/// screen readers have all of it.
pub const WHOLE_UP_TO: usize = 500;

/// The rows to draw: those in sight and `spare` more above and below.
///
/// Lengths are in pixels: the height of a row, how far the table is scrolled, and the height of
/// what is in sight. Up to [`WHOLE_UP_TO`] rows it is all of them; where lengths make no sense
/// (not yet measured, not a number) it is at least one row, and a scroll beyond the end, as after
/// a filter took rows away, gives the last ones.
pub fn window(
    rows: usize,
    row_height: f64,
    scrolled: f64,
    height: f64,
    spare: usize,
) -> Range<usize> {
    if rows <= WHOLE_UP_TO {
        return 0..rows;
    }
    if !(row_height.is_finite() && row_height > 0.0) {
        return 0..WHOLE_UP_TO;
    }
    // `max` also turns what is not a number into 0, and the casts below hold at the bounds.
    let height = height.max(0.0);
    let end = rows as f64 * row_height;
    let scrolled = scrolled.max(0.0).min((end - height).max(0.0));
    let first = ((scrolled / row_height).floor() as usize).min(rows - 1);
    let last = (((scrolled + height) / row_height).ceil() as usize).clamp(first + 1, rows);
    first.saturating_sub(spare)..last.saturating_add(spare).min(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn up_to_500_rows_all_are_drawn() {
        assert_eq!(window(0, 30.0, 0.0, 300.0, 5), 0..0);
        assert_eq!(window(500, 30.0, 9000.0, 300.0, 5), 0..500);
    }

    #[test]
    fn beyond_that_the_rows_in_sight_and_some_spare_ones_are_drawn() {
        assert_eq!(window(10_000, 30.0, 0.0, 300.0, 5), 0..15);
        assert_eq!(window(10_000, 30.0, 3010.0, 300.0, 5), 95..116);
        assert_eq!(window(10_000, 30.0, 299_700.0, 300.0, 5), 9985..10_000);
    }

    #[test]
    fn a_scroll_beyond_either_end_stays_within_the_rows() {
        assert_eq!(window(1000, 30.0, 1e9, 300.0, 0), 990..1000);
        assert_eq!(window(1000, 30.0, -80.0, 300.0, 0), 0..10);
        assert_eq!(window(1000, 30.0, f64::INFINITY, f64::INFINITY, usize::MAX), 0..1000);
    }

    #[test]
    fn lengths_that_make_no_sense_still_give_rows() {
        assert_eq!(window(1000, f64::NAN, 0.0, 300.0, 5), 0..500);
        assert_eq!(window(1000, 0.0, 0.0, 300.0, 5), 0..500);
        assert_eq!(window(1000, 30.0, f64::NAN, f64::NAN, 0), 0..1);
        assert_eq!(window(1000, 30.0, f64::NAN, -5.0, 2), 0..3);
    }
}
