//! Which rows are shown: those that hold the words searched for and meet the conditions.

use super::condition::Condition;
use super::row::Row;

/// What is searched for and asked of single columns. By default everything is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words with white space between, as typed. Each must be found in some column.
    pub search: String,
    /// What is asked of columns, in the order in which it was.
    pub conditions: Vec<Condition>,
}

/// A part of a filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilterPart {
    /// The search, as typed.
    Search(String),
    /// What is asked of a column.
    Condition(Condition),
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

    /// Takes a part away.
    pub fn remove(&mut self, part: &FilterPart) {
        match part {
            FilterPart::Search(_) => self.search.clear(),
            FilterPart::Condition(condition) => self.remove_condition(condition),
        }
    }

    /// Takes a condition away.
    pub fn remove_condition(&mut self, condition: &Condition) {
        self.conditions.retain(|other| other != condition);
    }

    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        self.search.trim().is_empty() && self.conditions.is_empty()
    }

    /// Takes away every condition of a kind for its column.
    pub fn remove_like(&mut self, condition: &Condition) {
        self.conditions.retain(|other| !other.is_like(condition));
    }

    /// Asks for a condition besides those asked for, or no longer.
    pub fn toggle(&mut self, condition: Condition) {
        match self.conditions.contains(&condition) {
            true => self.remove_condition(&condition),
            false => self.add(condition),
        }
    }

    /// The words of the states asked for; none where all are shown.
    pub fn states(&self) -> Vec<&str> {
        let mut words = Vec::new();
        for condition in &self.conditions {
            if let Condition::State(_, word) = condition {
                words.push(word.as_str());
            }
        }
        words
    }

    /// Its conditions, to be met by many rows.
    pub(super) fn conditions_to_meet(&self) -> Conditions {
        let (states, others) = self
            .conditions
            .iter()
            .map(Condition::lowered)
            .partition(|condition| matches!(condition, Condition::State(..)));
        Conditions { states, others }
    }
}

/// The conditions of a filter: one of the states, and each of the others.
pub(super) struct Conditions {
    states: Vec<Condition>,
    others: Vec<Condition>,
}

impl Conditions {
    /// Whether a row meets them.
    pub(super) fn meets(&self, row: &Row) -> bool {
        let is_met = |condition: &Condition| condition.is_met(row);
        (self.states.is_empty() || self.states.iter().any(is_met)) && self.others.iter().all(is_met)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Column;
    use super::super::examples::{batches, row};
    use super::*;
    use crate::aqua::Batch;

    fn status(word: &str) -> Condition {
        Condition::State(Column::Status, word.into())
    }

    /// Whether a batch with 1,322 records that is completed meets the conditions.
    fn keeps(filter: &Filter) -> bool {
        let batches = batches(r#"[{"name":"Account","status":"completed","recordCount":1322}]"#);
        filter.conditions_to_meet().meets(&batches[0])
    }

    #[test]
    fn a_status_is_chosen_by_its_word_and_none_by_the_empty_one() {
        let with = |word: &str| Filter::by(status(word));
        assert!(keeps(&with("completed")));
        assert!(!keeps(&with("complete")));
        assert!(!keeps(&with("")));
        assert!(with("").conditions_to_meet().meets(&row(Batch::default())));
    }

    #[test]
    fn one_of_several_statuses_is_enough_and_every_other_condition_must_hold() {
        let mut filter = Filter::default();
        filter.toggle(status("pending"));
        assert!(!keeps(&filter));
        filter.toggle(status("completed"));
        assert!(keeps(&filter));
        filter.add(Condition::AtLeast(Column::Records, 1000));
        assert!(keeps(&filter));
        filter.add(Condition::Contains(Column::Name, "contact".into()));
        assert!(!keeps(&filter));
        filter.toggle(status("pending"));
        assert_eq!(filter.states(), ["completed"]);
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
}
