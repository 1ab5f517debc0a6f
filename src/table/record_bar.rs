//! How long the bars of record counts are.

use super::row::Row;

/// The most records that a row has; 0 where none has any.
pub fn most_records(rows: &[Row]) -> u64 {
    rows.iter().filter_map(Row::records).max().unwrap_or_default()
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
    use super::super::examples::batches;
    use super::*;

    #[test]
    fn the_most_records_are_those_of_one_batch() {
        let batches = batches(r#"[{"recordCount":3},{},{"recordCount":9}]"#);
        assert_eq!(most_records(&batches), 9);
        assert_eq!(most_records(&[]), 0);
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
