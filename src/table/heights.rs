//! Where the lines of a long table begin.

/// Lines of one height, some of them with more behind them, such as a batch's details. All in CSS pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowHeights {
    line: usize,
    more: Vec<(usize, usize)>,
}

impl RowHeights {
    /// Lines that are so high, which must not be 0; what some have behind them, each named by its place
    /// counted from 0, from the first to the last.
    pub fn new(line: u16, more: Vec<(usize, usize)>) -> Self {
        Self { line: line.max(1).into(), more }
    }

    /// The height of a line without what is behind it.
    pub fn line(&self) -> usize {
        self.line
    }

    /// How far from the first line's beginning another one's is.
    pub fn top(&self, line: usize) -> usize {
        let before = self.more.iter().take_while(|(other, _)| *other < line);
        line * self.line + before.map(|(_, more)| more).sum::<usize>()
    }

    /// The line that is so far from the first one's beginning, or has there what is behind it.
    pub fn at(&self, distance: usize) -> usize {
        let mut left = distance;
        for &(line, more) in &self.more {
            let end = (line + 1) * self.line;
            if left < end + more {
                return (left / self.line).min(line);
            }
            left -= more;
        }
        left / self.line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_more_a_line_begins_at_its_multiple() {
        let heights = RowHeights::new(32, Vec::new());
        assert_eq!((heights.top(0), heights.top(3)), (0, 96));
        assert_eq!([0, 31, 32, 3200].map(|distance| heights.at(distance)), [0, 0, 1, 100]);
    }

    #[test]
    fn what_is_behind_a_line_belongs_to_it_and_moves_those_after_it() {
        let heights = RowHeights::new(10, vec![(1, 100), (3, 5)]);
        assert_eq!([0, 1, 2, 3, 4, 5].map(|line| heights.top(line)), [0, 10, 120, 130, 145, 155]);
        let at = [0, 10, 19, 20, 119, 120, 130, 139, 144, 145, 154, 155];
        let lines = [0, 1, 1, 1, 1, 2, 3, 3, 3, 4, 4, 5];
        assert_eq!(at.map(|distance| heights.at(distance)), lines);
    }

    #[test]
    fn the_line_at_a_lines_beginning_is_that_line() {
        let heights = RowHeights::new(32, vec![(0, 1), (7, 3054), (8, 0), (600, 277)]);
        for line in 0..1000 {
            assert_eq!(heights.at(heights.top(line)), line);
            assert_eq!(heights.at(heights.top(line + 1) - 1), line);
        }
    }
}
