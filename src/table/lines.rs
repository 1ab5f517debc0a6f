//! What the table's body shows line by line: rows, or groups of rows, each under a heading.

use std::borrow::Cow;
use std::rc::Rc;

use super::column::Column;
use super::row::Row;
use super::sums::Sums;

/// Rows that have the same word in the column by which they are grouped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The column's [word](Column::group_word), verbatim; empty for rows without one.
    pub word: String,
    /// How many rows it has, shown or not.
    pub rows: usize,
    /// What they come to.
    pub sums: Sums,
    /// Whether the rows are shown. Of a closed group only the heading is.
    pub open: bool,
}

/// A line of the table's body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// The heading of a group, by its place among [`Lines::groups`].
    Group(usize),
    /// A row, as an index into all of them.
    Row(usize),
}

/// The lines of the table's body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lines {
    rows: Rc<Vec<usize>>,
    groups: Vec<Group>,
    /// For each group the line of its heading, and where its rows begin among the rows.
    starts: Vec<(usize, usize)>,
    count: usize,
}

impl Lines {
    /// Lays out rows that are filtered and in order. Without a column to group by they are taken as
    /// they are, at no cost.
    ///
    /// Groups are in the order in which their words first appear among all rows, like
    /// [`states`](super::states), so that neither an order nor a filter shuffles them; inside a
    /// group the rows keep the order given. Groups whose word is one of `closed` are closed.
    pub fn of(all: &[Row], rows: Rc<Vec<usize>>, group: Option<Column>, closed: &[String]) -> Self {
        let Some(column) = group else {
            return Self { count: rows.len(), rows, groups: Vec::new(), starts: Vec::new() };
        };
        let (words, numbers) = words(all, column);
        let mut members = vec![Vec::new(); words.len()];
        for &row in rows.iter() {
            if let Some(&number) = numbers.get(row) {
                members[number].push(row);
            }
        }
        let mut together = Vec::with_capacity(rows.len());
        let (mut groups, mut starts, mut count) = (Vec::new(), Vec::new(), 0);
        for (word, rows) in words.into_iter().zip(members) {
            if rows.is_empty() {
                continue;
            }
            starts.push((count, together.len()));
            let open = !closed.iter().any(|closed| *closed == word);
            count += if open { 1 + rows.len() } else { 1 };
            let sums = Sums::of(all, &rows);
            groups.push(Group { word: word.into_owned(), rows: rows.len(), sums, open });
            together.extend(rows);
        }
        Self { rows: Rc::new(together), groups, starts, count }
    }

    /// How many lines there are.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The line at a place, counted from 0.
    pub fn get(&self, at: usize) -> Option<Line> {
        if at >= self.count {
            return None;
        }
        let before = self.starts.partition_point(|&(line, _)| line <= at);
        let Some(group) = before.checked_sub(1) else { return self.row(at) };
        let (line, first) = self.starts[group];
        if at == line { Some(Line::Group(group)) } else { self.row(first + at - line - 1) }
    }

    /// The groups, in order; none if the rows are not grouped.
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// Every row in the order shown, those of closed groups in their place: what an export or a copy
    /// takes. To take other rows in this order too, such as the selected ones, lay them out by the
    /// same column and take the rows of that.
    pub fn rows(&self) -> &Rc<Vec<usize>> {
        &self.rows
    }

    fn row(&self, at: usize) -> Option<Line> {
        self.rows.get(at).map(|&row| Line::Row(row))
    }
}

/// The words in a column, in order of first appearance, and for each row which one it has.
fn words(rows: &[Row], column: Column) -> (Vec<Cow<'_, str>>, Vec<usize>) {
    let mut words: Vec<Cow<str>> = Vec::new();
    // The words' numbers, by the alphabet: there might be as many words as rows.
    let mut sorted: Vec<usize> = Vec::new();
    let numbers = rows.iter().map(|row| {
        let word = column.group_word(row);
        let place = sorted.partition_point(|&number| words[number] < word);
        match sorted.get(place) {
            Some(&number) if words[number] == word => number,
            _ => {
                sorted.insert(place, words.len());
                words.push(word);
                words.len() - 1
            }
        }
    });
    let numbers = numbers.collect();
    (words, numbers)
}

#[cfg(test)]
mod tests {
    use super::super::examples;
    use super::*;

    fn batches() -> Vec<Row> {
        examples::batches(
            r#"[{"status":"pending","recordCount":1},{"status":"completed","recordCount":2},
                {"recordCount":4},{"status":"pending","recordCount":8},
                {"status":"Odd","recordCount":16}]"#,
        )
    }

    fn lines(rows: &[usize], group: Option<Column>, closed: &[&str]) -> Lines {
        let closed: Vec<String> = closed.iter().map(|&word| word.to_owned()).collect();
        Lines::of(&batches(), Rc::new(rows.to_vec()), group, &closed)
    }

    fn listed(lines: &Lines) -> Vec<Line> {
        (0..lines.len()).filter_map(|at| lines.get(at)).collect()
    }

    #[test]
    fn without_a_group_the_lines_are_the_rows_themselves() {
        let rows = Rc::new(vec![3, 0, 2]);
        let lines = Lines::of(&batches(), rows.clone(), None, &["pending".to_owned()]);
        assert!(Rc::ptr_eq(lines.rows(), &rows) && lines.groups().is_empty());
        assert_eq!(listed(&lines), [Line::Row(3), Line::Row(0), Line::Row(2)]);
        assert_eq!(lines.get(3), None);
        assert!(Lines::of(&[], Rc::default(), None, &[]).is_empty());
    }

    #[test]
    fn groups_come_by_first_appearance_whatever_the_order_and_the_filter() {
        let lines = lines(&[4, 3, 2, 1], Some(Column::Status), &[]);
        let words: Vec<_> = lines.groups().iter().map(|group| group.word.as_str()).collect();
        assert_eq!(words, ["pending", "completed", "", "Odd"]);
        assert_eq!(lines.rows().as_slice(), [3, 1, 2, 4]);
    }

    #[test]
    fn each_heading_stands_above_its_rows_and_tells_what_they_come_to() {
        let lines = lines(&[3, 2, 0], Some(Column::Status), &[]);
        assert_eq!(
            listed(&lines),
            [Line::Group(0), Line::Row(3), Line::Row(0), Line::Group(1), Line::Row(2)]
        );
        let sums = Sums { rows: 2, records: 9, ..Sums::default() };
        let pending = Group { word: "pending".into(), rows: 2, sums, open: true };
        assert_eq!(lines.groups()[0], pending);
    }

    #[test]
    fn of_a_closed_group_only_the_heading_is_shown_and_its_rows_are_still_taken() {
        let lines = lines(&[0, 1, 2, 3], Some(Column::Status), &["pending", "", "gone"]);
        assert_eq!(listed(&lines), [Line::Group(0), Line::Group(1), Line::Row(1), Line::Group(2)]);
        let open: Vec<_> = lines.groups().iter().map(|group| group.open).collect();
        assert_eq!(open, [false, true, false]);
        assert_eq!(lines.rows().as_slice(), [0, 3, 1, 2]);
    }

    #[test]
    fn a_row_of_no_batch_is_passed_over() {
        assert_eq!(lines(&[9, 1], Some(Column::Type), &[]).rows().as_slice(), [1]);
    }
}
