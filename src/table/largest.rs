//! The batches with the most records.

use std::rc::Rc;

use crate::aqua::Batch;

/// The batches with the most records, and what the others come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Largest {
    /// Rows and their records, the most first; of equal ones Zuora's order.
    pub rows: Vec<(usize, u64)>,
    /// How many further batches have records.
    pub others: u64,
    /// Their records.
    pub other_records: u64,
}

impl Largest {
    /// Finds at most `most` batches that have records.
    pub fn of(batches: &[Rc<Batch>], most: usize) -> Self {
        let mut largest = Self::default();
        for (row, batch) in batches.iter().enumerate() {
            let Some(records) = batch.record_count.filter(|&records| records > 0) else { continue };
            let place = largest.rows.iter().position(|&(_, other)| other < records);
            largest.rows.insert(place.unwrap_or(largest.rows.len()), (row, records));
            let gone = if largest.rows.len() > most { largest.rows.pop() } else { None };
            if let Some((_, records)) = gone {
                largest.others += 1;
                largest.other_records = largest.other_records.saturating_add(records);
            }
        }
        largest
    }

    /// The most records that a batch has; 0 where none has any.
    pub fn records(&self) -> u64 {
        self.rows.first().map_or(0, |&(_, records)| records)
    }
}

/// How long a bar for `records` is where one for `most` is `whole` long: at least 1 for any records
/// at all, so that few are not taken for none.
pub fn length(records: u64, most: u64, whole: u8) -> u8 {
    match records {
        0 => 0,
        _ => (records as f64 / most as f64 * f64::from(whole)).clamp(1.0, whole.into()) as u8,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn batches(counts: &[Option<u64>]) -> Vec<Rc<Batch>> {
        counts
            .iter()
            .map(|&record_count| Rc::new(Batch { record_count, ..Batch::default() }))
            .collect()
    }

    #[test]
    fn the_most_records_come_first_and_the_rest_is_added_up() {
        let batches = batches(&[Some(3), None, Some(9), Some(0), Some(3), Some(1)]);
        let largest = Largest::of(&batches, 2);
        assert_eq!(largest.rows, [(2, 9), (0, 3)]);
        assert_eq!((largest.others, largest.other_records), (2, 4));
        assert_eq!(largest.records(), 9);
        assert_eq!(Largest::of(&[], 2), Largest::default());
    }

    #[test]
    fn a_bar_is_in_proportion_and_never_vanishes() {
        assert_eq!(length(50, 100, 20), 10);
        assert_eq!(length(1, 1_000_000, 20), 1);
        assert_eq!(length(0, 100, 20), 0);
        assert_eq!(length(0, 0, 20), 0);
        assert_eq!(length(5, 0, 20), 20);
        assert_eq!(length(u64::MAX, u64::MAX, 20), 20);
    }
}
