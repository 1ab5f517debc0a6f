//! Which lines are drawn while a long table scrolls.

use std::ops::Range;

use web_sys::{Element, window};

use crate::table::{Heights, window as window_of};

/// Rows drawn beyond what is in view, above and below.
const SPARE: usize = 12;

/// How many rows go by before others are drawn: drawing for every pixel would help nobody.
const STEP: i32 = 8;

/// What is taken for the height of the browser's window where it does not tell.
const HEIGHT: i32 = 1_200;

/// How far a table is scrolled and how much of it is in view at most, both in CSS pixels.
#[derive(Clone, Copy, Debug)]
pub struct Scrolled {
    top: i32,
    /// To the last step.
    step: i32,
    height: i32,
}

impl Default for Scrolled {
    /// Where a table begins.
    fn default() -> Self {
        Self::by(0, 1)
    }
}

impl Scrolled {
    /// How far an element is scrolled whose rows are so high.
    pub fn of(element: &Element, row_height: u16) -> Self {
        Self::by(element.scroll_top().max(0), i32::from(row_height) * STEP)
    }

    fn by(top: i32, step: i32) -> Self {
        let height = tall();
        Self { top, step: top / step * step, height }
    }

    /// Whether the same lines are to be drawn.
    pub fn draws_like(self, other: Self) -> bool {
        (self.step, self.height) == (other.step, other.height)
    }

    /// The lines to draw of `lines`. Where some have more behind them it may be a few too many.
    pub fn drawn(self, lines: usize, heights: &Heights) -> Range<usize> {
        let line = heights.line() as f64;
        let scrolled = heights.at(self.step as usize) as f64 * line;
        window_of(lines, line, scrolled, self.height.into(), SPARE)
    }

    /// The lines of which there is something to see. The header takes more than what is left of a row.
    pub fn in_view(self, heights: &Heights) -> Range<usize> {
        let line = |distance: i32| heights.at(distance as usize);
        // The styles give the box so much of the window at most.
        line(self.top)..line(self.top + self.height * 85 / 100)
    }
}

/// The height of a row in CSS pixels, as the styles set it for text that is so many times as large as usual.
pub fn row_height(roomy: bool, scale: f64) -> u16 {
    let usual = if roomy { 44.0 } else { 32.0 };
    (usual * scale).round() as u16
}

/// The height of the browser's window.
fn tall() -> i32 {
    let height = window().and_then(|window| window.inner_height().ok()?.as_f64());
    height.map_or(HEIGHT, |height| height as i32)
}
