//! The batches with the most records.

use proptest::prelude::*;

use super::batches;
use crate::table::Largest;

proptest! {
    #[test]
    fn no_other_batch_has_more_records_and_none_is_lost(
        batches in batches(), most in 0..6_usize,
    ) {
        let largest = Largest::of(&batches, most);
        let mut counts: Vec<u64> =
            batches.iter().filter_map(|batch| batch.record_count).filter(|&n| n > 0).collect();
        counts.sort_unstable_by(|a, b| b.cmp(a));
        let found: Vec<u64> = largest.rows.iter().map(|&(_, records)| records).collect();
        prop_assert_eq!(&found, &counts[..most.min(counts.len())]);
        prop_assert_eq!(found.len() as u64 + largest.others, counts.len() as u64);
        for &(row, records) in &largest.rows {
            prop_assert_eq!(batches[row].record_count, Some(records));
        }
        let rest = counts[found.len()..].iter().fold(0_u64, |sum, n| sum.saturating_add(*n));
        prop_assert_eq!(largest.other_records, rest);
    }
}
