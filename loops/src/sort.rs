//! A stable sort by keys, and by comparing only where keys are alike.

use std::cmp::Ordering;

/// The beginning of what is ordered by, as bytes: of two that differ, the smaller comes first.
pub type Key = [u8; 16];

/// Puts rows with their keys in order; `compare` decides between rows with the same key. Rows that are
/// alike for it too keep the order they have.
pub fn sort(rows: &mut [(Key, usize)], compare: &dyn Fn(usize, usize) -> Ordering) {
    by_keys(rows);
    let mut copy = rows.to_vec();
    let mut start = 0;
    while let Some((key, _)) = rows.get(start) {
        let alike = rows[start..].iter().take_while(|(other, _)| other == key).count();
        let run = start..start + alike;
        merge_sort(&mut copy[run.clone()], &mut rows[run], compare);
        start += alike;
    }
}

/// Byte by byte from the last to the first, each time keeping the order so far: so many keys are moved
/// sooner than compared. Bytes that are the same in all keys, as most are, cost one look.
fn by_keys(rows: &mut [(Key, usize)]) {
    let mut from = rows.to_vec();
    for at in (0..size_of::<Key>()).rev() {
        let mut counts = [0_usize; 256];
        for (key, _) in &*rows {
            counts[usize::from(key[at])] += 1;
        }
        if counts.contains(&rows.len()) {
            continue;
        }
        let mut next = 0;
        for count in &mut counts {
            next += std::mem::replace(count, next);
        }
        from.copy_from_slice(rows);
        for row in &from {
            let place = &mut counts[usize::from(row.0[at])];
            rows[*place] = *row;
            *place += 1;
        }
    }
}

/// Sorts into `to` what both hold. The standard library's sort weighs ten times as much; both compare
/// equally often. Halves take turns between the two, so that nothing is allocated.
fn merge_sort(
    from: &mut [(Key, usize)],
    to: &mut [(Key, usize)],
    compare: &dyn Fn(usize, usize) -> Ordering,
) {
    if to.len() < 2 {
        return;
    }
    let half = to.len() / 2;
    let ((lefts, rights), (left, right)) = (from.split_at_mut(half), to.split_at_mut(half));
    merge_sort(left, lefts, compare);
    merge_sort(right, rights, compare);
    let (mut left, mut right) = (&*lefts, &*rights);
    for place in to {
        let side = match (left.first(), right.first()) {
            (Some(a), Some(b)) if compare(a.1, b.1).is_gt() => &mut right,
            (None, _) => &mut right,
            _ => &mut left,
        };
        if let Some((first, rest)) = side.split_first() {
            (*place, *side) = (*first, rest);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_ordered_as_the_standard_library_orders_them() {
        // Few different bytes at few places, so that many keys are alike.
        let key = |row: usize| {
            let mut key = [7; 16];
            (key[0], key[9], key[15]) = ((row % 3) as u8, (row * 5 % 4) as u8 * 70, 255);
            key
        };
        for count in [0, 1, 2, 3, 50, 1000] {
            let mut rows: Vec<_> = (0..count).map(|row| (key(row), row)).collect();
            let mut expected = rows.clone();
            let compare = |a: usize, b: usize| (a % 7).cmp(&(b % 7));
            expected.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| compare(a.1, b.1)));
            sort(&mut rows, &compare);
            assert_eq!(rows, expected);
        }
    }
}
