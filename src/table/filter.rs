//! Which rows are shown: those that hold the words searched for and meet the conditions.

use std::ops::Range;
use std::rc::Rc;

use aqua_loops::cut;

use super::column::Column;
use super::condition::Condition;
use super::find::holds;
use super::fold::{fold, folded};
use crate::aqua::Batch;

/// What is searched for and asked of single columns. By default everything is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words with white space between, as typed. Each must be found in some column.
    pub search: String,
    /// What is asked of columns, in the order in which it was.
    pub conditions: Vec<Condition>,
}

impl Filter {
    /// A filter that asks one thing.
    pub fn by(condition: Condition) -> Self {
        Self { conditions: vec![condition], ..Self::default() }
    }

    /// Adds a condition, in place of one of its kind for its column.
    pub fn add(&mut self, condition: Condition) {
        if let Some(other) = self.conditions.iter_mut().find(|other| condition.replaces(other)) {
            *other = condition;
        } else if !self.conditions.contains(&condition) {
            self.conditions.push(condition);
        }
    }

    /// Takes a condition away.
    pub fn remove(&mut self, condition: &Condition) {
        self.conditions.retain(|other| other != condition);
    }

    /// Takes away every condition of a kind for its column.
    pub fn remove_like(&mut self, condition: &Condition) {
        self.conditions.retain(|other| !other.is_like(condition));
    }

    /// Asks for a status besides those asked for, or no longer.
    pub fn toggle_status(&mut self, word: &str) {
        let status = Condition::Status(word.to_owned());
        match self.conditions.contains(&status) {
            true => self.remove(&status),
            false => self.add(status),
        }
    }

    /// The statuses asked for; none where all are shown.
    pub fn statuses(&self) -> Vec<&str> {
        let mut words = Vec::new();
        for condition in &self.conditions {
            if let Condition::Status(word) = condition {
                words.push(word.as_str());
            }
        }
        words
    }

    /// Whether this filter keeps nothing that another did not: a search that was typed on. Its words are
    /// the same, or longer at their end, or more.
    pub fn narrows(&self, other: &Self) -> bool {
        self.conditions == other.conditions && self.search.starts_with(&other.search)
    }

    /// Whether a batch is shown. For many batches, [`shown`](super::shown) prepares the search
    /// only once.
    pub fn keeps(&self, batch: &Batch) -> bool {
        self.ready().keeps(batch)
    }

    /// The filter made ready for many batches.
    pub(super) fn ready(&self) -> Ready {
        let (statuses, others) = self
            .conditions
            .iter()
            .map(Condition::ready)
            .partition(|condition| matches!(condition, Condition::Status(_)));
        Ready { needle: Needle::new(&self.search), statuses, others }
    }
}

/// A filter made ready.
pub(super) struct Ready {
    needle: Needle,
    statuses: Vec<Condition>,
    others: Vec<Condition>,
}

impl Ready {
    /// Whether a batch is shown.
    pub(super) fn keeps(&self, batch: &Batch) -> bool {
        let holds = |condition: &Condition| condition.holds(batch);
        (self.statuses.is_empty() || self.statuses.iter().any(holds))
            && self.others.iter().all(holds)
            && self.needle.is_in(batch)
    }
}

/// A search made ready: its words without regard to case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needle {
    words: Vec<String>,
}

impl Needle {
    /// Makes a search ready.
    pub fn new(search: &str) -> Self {
        Self { words: search.split_whitespace().map(folded).collect() }
    }

    /// Whether nothing is searched for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether every word is somewhere in the batch, each in any column.
    ///
    /// A word holds no white space, so none spans two cells or two segments.
    pub fn is_in(&self, batch: &Batch) -> bool {
        self.words.iter().all(|word| {
            Column::ALL.into_iter().any(|column| match column {
                // Most words are no number, so that most counts need not be written out.
                Column::Records if !word.bytes().all(|byte| byte.is_ascii_digit()) => false,
                Column::Segments => batch.segments.iter().any(|segment| holds(segment, word)),
                _ => holds(&column.text(batch), word),
            })
        })
    }
}

/// Every status among the batches and how many have it, in order of first appearance. The empty
/// status stands for those that have none.
pub fn statuses(batches: &[Rc<Batch>]) -> Vec<(String, usize)> {
    let mut found: Vec<(&Batch, usize)> = Vec::new();
    for batch in batches {
        match found.iter_mut().find(|(first, _)| first.status == batch.status) {
            Some((_, count)) => *count += 1,
            None => found.push((batch, 1)),
        }
    }
    let word = |(first, count)| (Column::Status.text(first).into_owned(), count);
    found.into_iter().map(word).collect()
}

/// Where the words are in a text: byte ranges between characters, in order, none touching the
/// next.
pub fn marks(text: &str, needle: &Needle) -> Vec<Range<usize>> {
    if needle.is_empty() || text.is_empty() {
        return Vec::new();
    }
    // Most texts hold none of the words, and a folded copy takes long.
    let words: Vec<_> = needle.words.iter().filter(|word| holds(text, word)).collect();
    if words.is_empty() {
        return Vec::new();
    }
    let haystack = folded(text);
    let mut marked = vec![false; haystack.len()];
    for word in words {
        let mut rest = &*haystack;
        while let Some((_, behind)) = cut(rest, word) {
            let end = haystack.len() - behind.len();
            marked[end - word.len()..end].fill(true);
            rest = behind;
        }
    }
    let mut ranges = runs(&marked);
    unfold(text, &mut ranges);
    ranges
}

/// Where `marked` is true without a break.
fn runs(marked: &[bool]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, _) in marked.iter().enumerate().filter(|(_, marked)| **marked) {
        match runs.last_mut() {
            Some(run) if run.end == at => run.end += 1,
            _ => runs.push(at..at + 1),
        }
    }
    runs
}

/// Turns places in the folded text into places in the text itself: folding keeps the number of
/// characters, but not that of bytes (`İ` has two, `i` one).
fn unfold(text: &str, ranges: &mut [Range<usize>]) {
    let (mut at, mut at_folded) = (0, 0);
    let mut chars = text.chars();
    let mut original = |place: usize| {
        while at_folded < place {
            let Some(c) = chars.next() else { break };
            at += c.len_utf8();
            at_folded += fold(c).len_utf8();
        }
        at
    };
    for range in ranges {
        *range = original(range.start)..original(range.end);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account() -> Batch {
        serde_json::from_str(
            r#"{"name":"Account","query":"select Id from Account where City = 'ZÜRICH'",
                "status":"completed","recordCount":1322,"segments":["a1","b2"]}"#,
        )
        .unwrap()
    }

    fn keeps(search: &str) -> bool {
        Filter { search: search.into(), ..Filter::default() }.keeps(&account())
    }

    fn marked(text: &str, search: &str) -> String {
        let mut out = text.to_owned();
        for range in marks(text, &Needle::new(search)).into_iter().rev() {
            out.insert(range.end, ']');
            out.insert(range.start, '[');
        }
        out
    }

    #[test]
    fn all_words_must_be_found_in_any_column_and_any_case() {
        assert!(keeps("  ACCOUNT\tzürich 132 b2"));
        assert!(!keeps("account zurich"));
        assert!(keeps(""));
    }

    #[test]
    fn a_word_is_not_found_across_two_cells() {
        assert!(keeps("completed 1322"));
        assert!(!keeps("completed1322"));
    }

    #[test]
    fn a_status_is_chosen_by_its_word_and_none_by_the_empty_one() {
        let with = |status: &str| Filter::by(Condition::Status(status.into()));
        assert!(with("completed").keeps(&account()));
        assert!(!with("complete").keeps(&account()));
        assert!(!with("").keeps(&account()));
        assert!(with("").keeps(&Batch::default()));
    }

    #[test]
    fn one_of_several_statuses_is_enough_and_every_other_condition_must_hold() {
        let mut filter = Filter::default();
        filter.toggle_status("pending");
        assert!(!filter.keeps(&account()));
        filter.toggle_status("completed");
        assert!(filter.keeps(&account()));
        filter.add(Condition::AtLeast(Column::Records, 1000));
        assert!(filter.keeps(&account()));
        filter.add(Condition::Contains(Column::Name, "contact".into()));
        assert!(!filter.keeps(&account()));
        filter.toggle_status("pending");
        assert_eq!(filter.statuses(), ["completed"]);
    }

    #[test]
    fn a_condition_takes_the_place_of_one_of_its_kind() {
        let mut filter = Filter::by(Condition::AtLeast(Column::Records, 1));
        filter.add(Condition::AtMost(Column::Records, 9));
        filter.add(Condition::AtLeast(Column::Segments, 2));
        filter.add(Condition::AtLeast(Column::Records, 10));
        assert_eq!(
            filter.conditions,
            [
                Condition::AtLeast(Column::Records, 10),
                Condition::AtMost(Column::Records, 9),
                Condition::AtLeast(Column::Segments, 2),
            ]
        );
    }

    #[test]
    fn statuses_are_counted_in_order_of_appearance() {
        let batches: Vec<Rc<Batch>> = serde_json::from_str(
            r#"[{"status":"pending"},{},{"status":"Odd"},{"status":"PENDING"},{}]"#,
        )
        .unwrap();
        let expected = [("pending".into(), 2), (String::new(), 2), ("Odd".into(), 1)];
        assert_eq!(statuses(&batches), expected);
        assert_eq!(statuses(&[]), []);
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
