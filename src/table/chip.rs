//! The parts of a filter, each to be shown and taken away by itself.

use std::rc::Rc;

use super::condition::Condition;
use super::filter::Filter;
use super::order::Order;
use super::view::shown;
use crate::aqua::Batch;

/// A part of a filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// What is asked of a column; none for the search.
    condition: Option<Condition>,
    /// The part as people read it: `Status: completed`.
    pub words: String,
    /// How many batches this part alone would leave.
    pub leaves: usize,
}

impl Chip {
    /// Takes the part away.
    pub fn take_from(&self, filter: &mut Filter) {
        match &self.condition {
            Some(condition) => filter.remove(condition),
            None => filter.search.clear(),
        }
    }
}

/// The parts of a filter that leaves `all` batches, in the order in which they were asked for; the
/// search first.
pub fn chips(batches: &[Rc<Batch>], filter: &Filter, all: usize) -> Vec<Chip> {
    let search = (!filter.search.trim().is_empty()).then_some(None);
    let conditions = filter.conditions.iter().cloned().map(Some);
    let parts: Vec<_> = search.into_iter().chain(conditions).collect();
    let alone = parts.len() == 1;
    let chip = |condition: Option<Condition>| {
        let (words, filter) = match &condition {
            Some(condition) => (condition.words(), Filter::by(condition.clone())),
            None => {
                let search = filter.search.clone();
                (["Search: ", &search].concat(), Filter { search, ..Filter::default() })
            }
        };
        // A search through very many batches takes its time: not twice for the same.
        let leaves = if alone { all } else { shown(batches, &Order::default(), &filter).len() };
        Chip { condition, words, leaves }
    };
    parts.into_iter().map(chip).collect()
}

#[cfg(test)]
mod tests {
    use super::super::Column;
    use super::*;

    #[test]
    fn each_part_tells_what_it_leaves_and_goes_by_itself() {
        let batches: Vec<Rc<Batch>> = serde_json::from_str(
            r#"[{"name":"a1","status":"pending","recordCount":1},{"name":"a2","recordCount":2},
                {"name":"b","recordCount":3}]"#,
        )
        .unwrap();
        let mut filter = Filter { search: "a".into(), ..Filter::default() };
        filter.add(Condition::AtLeast(Column::Records, 2));
        let found = chips(&batches, &filter, 1);
        let told: Vec<_> = found.iter().map(|chip| (chip.words.as_str(), chip.leaves)).collect();
        assert_eq!(told, [("Search: a", 2), ("Records at least 2", 2)]);
        found[0].take_from(&mut filter);
        assert_eq!(filter, Filter::by(Condition::AtLeast(Column::Records, 2)));
    }
}
