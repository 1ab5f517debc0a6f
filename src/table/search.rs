//! The search over all columns, without regard to case.

use std::cell::OnceCell;
use std::ops::Range;
use std::rc::Rc;

use memchr::memmem::Finder;

use super::case::{lower, lower_case, push_lower_case};
use super::kind::TableKind;
use super::row::Row;

/// What is searched for: words in lower case. Each must be found in some column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchTerms(Vec<String>);

impl SearchTerms {
    /// The words of a search as typed, with white space between them.
    pub fn new(search: &str) -> Self {
        Self(search.split_whitespace().map(lower_case).collect())
    }

    /// Whether nothing is searched for.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The texts of a table's rows in lower case, made once for all searches, when the first one asks.
#[derive(Debug)]
pub struct SearchIndex {
    kind: TableKind,
    rows: Rc<Vec<Row>>,
    lowered: OnceCell<Lowered>,
}

#[derive(Debug)]
struct Lowered {
    /// The cells of all rows, each with a line break behind it. A word holds no white space, so none
    /// is found across two cells or two segments.
    text: String,
    /// Where each row ends in the text.
    ends: Vec<usize>,
}

impl PartialEq for SearchIndex {
    /// Of the same rows: the copy follows from them.
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind && Rc::ptr_eq(&self.rows, &other.rows)
    }
}

impl SearchIndex {
    /// An index of these rows, over all columns of their table.
    pub fn new(kind: TableKind, rows: Rc<Vec<Row>>) -> Self {
        Self { kind, rows, lowered: OnceCell::new() }
    }

    /// Of these rows, in their order, those in which every term is found.
    pub fn find(&self, rows: &[usize], terms: &SearchTerms) -> Vec<usize> {
        if terms.is_empty() {
            return rows.to_vec();
        }
        let lowered = || Lowered::of(self.kind, &self.rows);
        let Lowered { text, ends } = self.lowered.get_or_init(lowered);
        let finders: Vec<_> = terms.0.iter().map(Finder::new).collect();
        let is_found = |&row: &usize| {
            let start = row.checked_sub(1).map_or(0, |before| ends[before]);
            let text = ends.get(row).map_or(&[][..], |&end| &text.as_bytes()[start..end]);
            finders.iter().all(|finder| finder.find(text).is_some())
        };
        rows.iter().copied().filter(|row| *row < ends.len()).filter(is_found).collect()
    }
}

impl Lowered {
    fn of(kind: TableKind, rows: &[Row]) -> Self {
        let mut text = String::new();
        let mut ends = Vec::with_capacity(rows.len());
        for row in rows {
            for column in kind.columns() {
                push_lower_case(&mut text, &column.text(row));
                text.push('\n');
            }
            ends.push(text.len());
        }
        Self { text, ends }
    }
}

/// Where the terms are in a text: byte ranges between characters, in order, none touching the next.
pub fn marks(text: &str, terms: &SearchTerms) -> Vec<Range<usize>> {
    if terms.is_empty() || text.is_empty() {
        return Vec::new();
    }
    let lowered = lower_case(text);
    let mut marked = vec![false; lowered.len()];
    for term in &terms.0 {
        // Also those that overlap: of "aaa" all is marked for "aa".
        let mut from = 0;
        while let Some(at) = lowered[from..].find(term.as_str()) {
            let start = from + at;
            marked[start..start + term.len()].fill(true);
            from = start + lowered[start..].chars().next().map_or(1, char::len_utf8);
        }
    }
    // Lower case keeps the number of characters, but not that of bytes (`İ` has two, `i` one).
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let mut at_lowered = 0;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        if marked[at_lowered] {
            match ranges.last_mut() {
                Some(last) if last.end == at => last.end = end,
                _ => ranges.push(at..end),
            }
        }
        at_lowered += lower(c).len_utf8();
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::super::examples::batches;
    use super::*;

    fn is_found(search: &str) -> bool {
        let batches = batches(
            r#"[{"name":"Account","query":"select Id from Account where City = 'ZÜRICH'",
                "status":"completed","recordCount":1322,"segments":["a1","b2"]}]"#,
        );
        SearchIndex::new(TableKind::Batches, Rc::new(batches)).find(&[0], &SearchTerms::new(search))
            == [0]
    }

    fn marked(text: &str, search: &str) -> String {
        let mut out = text.to_owned();
        for range in marks(text, &SearchTerms::new(search)).into_iter().rev() {
            out.insert(range.end, ']');
            out.insert(range.start, '[');
        }
        out
    }

    #[test]
    fn all_words_must_be_found_in_any_column_and_any_case() {
        assert!(is_found("  ACCOUNT\tzürich 132 b2"));
        assert!(!is_found("account zurich"));
        assert!(is_found(""));
    }

    #[test]
    fn a_word_is_not_found_across_two_cells_or_two_segments() {
        assert!(is_found("completed 1322"));
        assert!(!is_found("completed1322"));
        assert!(!is_found("a1b2"));
    }

    #[test]
    fn rows_are_found_in_the_order_given_and_a_row_of_no_batch_is_passed_over() {
        let batches = batches(r#"[{"name":"ab"},{"name":"c"},{"name":"B"}]"#);
        let index = SearchIndex::new(TableKind::Batches, Rc::new(batches));
        assert_eq!(index.find(&[2, 9, 1, 0], &SearchTerms::new("b")), [2, 0]);
    }

    #[test]
    fn words_are_marked_where_they_are_and_marks_that_touch_are_one() {
        assert_eq!(marked("select Id from Account", "ACC id"), "select [Id] from [Acc]ount");
        assert_eq!(marked("abcdef", "bcd cde ab"), "[abcde]f");
        assert_eq!(marked("abcdef", "abcd bc"), "[abcd]ef");
        assert_eq!(marked("aXbX", "x"), "a[X]b[X]");
        assert_eq!(marked("anything", " "), "anything");
    }

    #[test]
    fn marks_are_right_where_lower_case_is_longer_or_shorter() {
        assert_eq!(marked("İstanbul İ", "stan"), "İ[stan]bul İ");
        assert_eq!(marked("\u{212a}\u{212a}x kx", "kx"), "\u{212a}[\u{212a}x] [kx]");
        assert_eq!(marked("ȺȺ straße", "ⱥ ß"), "[ȺȺ] stra[ß]e");
    }
}
