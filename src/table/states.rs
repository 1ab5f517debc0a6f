//! What became of a table's rows, counted.

use indexmap::IndexMap;

use super::kind::TableKind;
use super::row::{Row, RowState};

/// A word of a table's state column and the rows that have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StateCount {
    /// The word, verbatim; empty for rows without one.
    pub word: String,
    /// How many rows have it.
    pub count: usize,
    /// What it means of the first of these rows; none of a word that no row has.
    pub state: Option<RowState>,
}

/// Every word in the state column, in order of first appearance.
pub fn states(kind: TableKind, rows: &[Row]) -> Vec<StateCount> {
    let column = kind.state_column();
    let mut found: IndexMap<_, StateCount> = IndexMap::new();
    for row in rows {
        let word = column.text(row);
        match found.get_mut(&word) {
            Some(one) => one.count += 1,
            None => {
                let state = Some(row.state());
                let one = StateCount { word: word.clone().into_owned(), count: 1, state };
                found.insert(word, one);
            }
        }
    }
    found.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::super::examples::batches;
    use super::*;

    #[test]
    fn statuses_are_counted_in_order_of_appearance() {
        let batches =
            batches(r#"[{"status":"pending"},{},{"status":"Odd"},{"status":"PENDING"},{}]"#);
        let found: Vec<_> = states(TableKind::Batches, &batches)
            .into_iter()
            .map(|one| (one.word, one.count))
            .collect();
        assert_eq!(found, [("pending".into(), 2), (String::new(), 2), ("Odd".into(), 1)]);
        assert_eq!(states(TableKind::Batches, &[]), []);
    }
}
