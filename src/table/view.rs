//! The rows on screen and what they come to.

use std::rc::Rc;

use super::filter::Filter;
use super::order::Order;
use crate::aqua::Batch;

/// The rows that are shown, in order, as indices into `batches`.
pub fn shown(batches: &[Rc<Batch>], order: &Order, filter: &Filter) -> Vec<usize> {
    let all: Vec<usize> = (0..batches.len()).collect();
    let mut rows = shown_of(batches, &all, filter);
    order.sort(batches, &mut rows);
    rows
}

/// The same from the rows that were shown, in their order, before the filter was
/// [narrowed](Filter::narrows): only these are looked at, and need not be ordered again.
pub fn shown_of(batches: &[Rc<Batch>], before: &[usize], filter: &Filter) -> Vec<usize> {
    let ready = filter.ready();
    let kept = |&row: &usize| batches.get(row).is_some_and(|batch| ready.keeps(batch));
    before.iter().copied().filter(kept).collect()
}

/// What rows come to. Record counts that are missing count as none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// How many batches.
    pub batches: u64,
    /// Their records.
    pub records: u64,
    /// How many of them have a result file.
    pub files: u64,
    /// Their segments.
    pub segments: u64,
}

impl Sums {
    /// Adds up rows.
    pub fn of(batches: &[Rc<Batch>], rows: &[usize]) -> Self {
        let mut sums = Self::default();
        for batch in rows.iter().filter_map(|&row| batches.get(row)) {
            sums.batches += 1;
            // Saturating: nothing keeps an answer from claiming more records than there can be.
            sums.records = sums.records.saturating_add(batch.record_count.unwrap_or(0));
            sums.files += u64::from(batch.file_id.is_some());
            sums.segments += batch.segments.len() as u64;
        }
        sums
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Column, Condition};
    use super::*;
    use crate::aqua::Job;

    fn documented() -> Vec<Rc<Batch>> {
        let json = include_str!("../../tests/fixtures/dsexport.json");
        serde_json::from_str::<Job>(json).unwrap().batches
    }

    #[test]
    fn by_default_every_batch_is_shown_in_zuoras_order() {
        assert_eq!(shown(&documented(), &Order::default(), &Filter::default()), [0, 1]);
    }

    #[test]
    fn what_is_shown_is_filtered_and_in_order() {
        let mut order = Order::default();
        order.toggle(Column::Records, false);
        assert_eq!(shown(&documented(), &order, &Filter::default()), [1, 0]);
        let filter = Filter { search: "creditbalance".into(), ..Filter::default() };
        assert_eq!(shown(&documented(), &order, &filter), [0]);
        let filter = Filter::by(Condition::Status("submitted".into()));
        assert_eq!(shown(&documented(), &order, &filter), [1]);
    }

    #[test]
    fn rows_are_added_up() {
        let batches = documented();
        let all = Sums { batches: 2, records: 1322, files: 0, segments: 28 };
        assert_eq!(Sums::of(&batches, &[0, 1]), all);
        let second = Sums { batches: 1, records: 0, files: 0, segments: 1 };
        assert_eq!(Sums::of(&batches, &[1, 9]), second);
    }

    #[test]
    fn an_absurd_count_does_not_overflow() {
        let batch: Batch =
            serde_json::from_str(r#"{"recordCount":18446744073709551615,"fileId":"f"}"#).unwrap();
        let sums = Sums::of(&[batch.clone(), batch].map(Rc::new), &[0, 1]);
        assert_eq!((sums.records, sums.files), (u64::MAX, 2));
    }
}
