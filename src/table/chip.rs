//! The parts of a filter, each to be shown and taken away by itself.

use super::filter::{Filter, FilterPart};
use super::row::Row;
use super::rows::filtered;
use super::search::SearchIndex;

/// A part of a filter that is in force, and what it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// The part.
    pub part: FilterPart,
    /// How many rows it alone would leave.
    pub leaves: usize,
}

/// The parts of a filter that leaves `shown` rows, in the order in which they were asked for; the search
/// first.
pub fn chips(rows: &[Row], index: &SearchIndex, filter: &Filter, shown: usize) -> Vec<Chip> {
    let search = filter.search.clone();
    let search = (!search.trim().is_empty()).then_some(FilterPart::Search(search));
    let conditions = filter.conditions.iter().cloned().map(FilterPart::Condition);
    let parts: Vec<_> = search.into_iter().chain(conditions).collect();
    // A search through very many rows takes its time: not twice for the same.
    if let [part] = parts.as_slice() {
        return vec![Chip { part: part.clone(), leaves: shown }];
    }
    let all: Vec<usize> = (0..rows.len()).collect();
    let chip = |part: FilterPart| {
        let alone = match &part {
            FilterPart::Search(search) => Filter { search: search.clone(), ..Filter::default() },
            FilterPart::Condition(condition) => Filter::by(condition.clone()),
        };
        let leaves = filtered(rows, index, &all, &alone).len();
        Chip { part, leaves }
    };
    parts.into_iter().map(chip).collect()
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::super::examples::batches;
    use super::super::{Column, Condition, TableKind};
    use super::*;

    #[test]
    fn each_part_tells_what_it_leaves_and_goes_by_itself() {
        let batches = batches(
            r#"[{"name":"a1","status":"pending","recordCount":1},{"name":"a2","recordCount":2},
                {"name":"b","recordCount":3}]"#,
        );
        let index = SearchIndex::new(TableKind::Batches, Rc::new(batches.clone()));
        let mut filter = Filter { search: "a".into(), ..Filter::default() };
        let condition = Condition::AtLeast(Column::Records, 2);
        filter.add(condition.clone());
        let found = chips(&batches, &index, &filter, 1);
        let search = FilterPart::Search("a".into());
        assert_eq!(
            found,
            [
                Chip { part: search.clone(), leaves: 2 },
                Chip { part: FilterPart::Condition(condition.clone()), leaves: 2 }
            ]
        );
        filter.remove(&search);
        assert_eq!(filter, Filter::by(condition));
    }
}
