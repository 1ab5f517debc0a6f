//! The statuses that a job's batches have.

use std::rc::Rc;

use indexmap::IndexMap;

use super::column::Column;
use crate::aqua::{Batch, BatchState};

/// A status and the batches that have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusCount {
    /// The status, verbatim; empty for batches without one.
    pub status: String,
    /// How many batches have it.
    pub count: usize,
    /// What it means of the first of these batches.
    pub state: BatchState,
}

/// Every status among the batches, in order of first appearance.
pub fn statuses(batches: &[Rc<Batch>]) -> Vec<StatusCount> {
    let mut found: IndexMap<_, StatusCount> = IndexMap::new();
    for batch in batches {
        let status = Column::Status.text(batch);
        match found.get_mut(&status) {
            Some(one) => one.count += 1,
            None => {
                let state = BatchState::from_batch(batch);
                let one = StatusCount { status: status.clone().into_owned(), count: 1, state };
                found.insert(status, one);
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
        let found: Vec<_> =
            statuses(&batches).into_iter().map(|one| (one.status, one.count)).collect();
        assert_eq!(found, [("pending".into(), 2), (String::new(), 2), ("Odd".into(), 1)]);
        assert_eq!(statuses(&[]), []);
    }
}
