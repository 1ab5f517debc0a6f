//! Which rows are selected.

/// The selected rows. They stay selected whatever the order and the filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// By row; rows beyond the end are not selected.
    marks: Vec<bool>,
    /// The row pressed last, where a range begins.
    anchor: Option<usize>,
}

/// How much of some rows is selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// None of them, or there are none.
    Nothing,
    /// Some of them.
    Partial,
    /// All of them.
    All,
}

impl Selection {
    /// Whether a row is selected.
    pub fn has(&self, row: usize) -> bool {
        self.marks.get(row).copied().unwrap_or_default()
    }

    /// Selects a row, or no longer. With `range` the rows between it and the one pressed before,
    /// in the order `shown`, become what it becomes.
    pub fn press(&mut self, row: usize, range: bool, shown: &[usize]) {
        let selected = !self.has(row);
        let place = |row| shown.iter().position(|other| *other == row);
        let from = self.anchor.filter(|_| range).and_then(place);
        match (from, place(row)) {
            (Some(from), Some(to)) => self.set(&shown[from.min(to)..=from.max(to)], selected),
            _ => self.set(&[row], selected),
        }
        self.anchor = Some(row);
    }

    /// Selects rows, or no longer.
    pub fn set(&mut self, rows: &[usize], selected: bool) {
        let end = rows.iter().max().map_or(0, |last| last + 1);
        if end > self.marks.len() {
            self.marks.resize(end, false);
        }
        for &row in rows {
            self.marks[row] = selected;
        }
    }

    /// The selected rows, in Zuora's order.
    pub fn rows(&self) -> Vec<usize> {
        (0..self.marks.len()).filter(|&row| self.marks[row]).collect()
    }

    /// How much of `rows` is selected.
    pub fn extent(&self, rows: &[usize]) -> Extent {
        let selected = rows.iter().filter(|row| self.has(**row)).count();
        match selected {
            0 => Extent::Nothing,
            _ if selected == rows.len() => Extent::All,
            _ => Extent::Partial,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_follows_the_order_on_screen_either_way() {
        let shown = [4, 0, 3, 1, 2];
        let mut selection = Selection::default();
        selection.press(3, false, &shown);
        selection.press(4, true, &shown);
        assert_eq!(selection.rows(), [0, 3, 4]);
        selection.press(1, true, &shown);
        assert_eq!(selection.rows(), [0, 1, 3, 4]);
        assert_eq!(selection.extent(&shown), Extent::Partial);
    }

    #[test]
    fn a_range_that_ends_on_a_selected_row_takes_the_rows_out() {
        let shown = [0, 1, 2, 3];
        let mut selection = Selection::default();
        selection.set(&shown, true);
        assert_eq!(selection.extent(&shown), Extent::All);
        selection.press(0, false, &shown);
        selection.press(2, true, &shown);
        assert_eq!(selection.rows(), [3]);
    }

    #[test]
    fn a_range_from_a_row_that_is_not_shown_is_the_row_alone() {
        let mut selection = Selection::default();
        selection.press(0, false, &[0, 1, 2, 3]);
        selection.press(3, true, &[1, 2, 3]);
        assert_eq!(selection.rows(), [0, 3]);
    }

    #[test]
    fn of_no_rows_nothing_is_selected() {
        assert_eq!(Selection::default().extent(&[]), Extent::Nothing);
        assert!(!Selection::default().has(7));
    }
}
