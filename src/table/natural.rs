//! The order in which people expect names: `Batch2` before `Batch10`.

use std::cmp::Ordering;

use super::fold::fold;

/// Compares text as people would: digits as the numbers they spell, of any length, and letters
/// without regard to case. Text that differs only in case or leading zeros is told apart by its
/// characters, so that only the same text is equal. Allocates nothing.
pub fn natural(a: &str, b: &str) -> Ordering {
    if a == b {
        return Ordering::Equal;
    }
    let same = same(a, b);
    loose(&a[same..], &b[same..]).then_with(|| a.cmp(b))
}

/// How many bytes of the two are the same, up to a place between characters and before any digits
/// that go on behind it. Texts of a job begin alike, and need not be folded that far.
fn same(a: &str, b: &str) -> usize {
    let (eights, others) = (a.as_bytes().as_chunks::<8>().0, b.as_bytes().as_chunks::<8>().0);
    let eight = eights.iter().zip(others).take_while(|(a, b)| a == b).count() * 8;
    let (rest, other) = (&a.as_bytes()[eight..], &b.as_bytes()[eight..]);
    let mut same = eight + rest.iter().zip(other).take_while(|(a, b)| a == b).count();
    while !a.is_char_boundary(same)
        || !b.is_char_boundary(same)
        || (same > 0 && a.as_bytes()[same - 1].is_ascii_digit())
    {
        same -= 1;
    }
    same
}

/// Without regard to case and leading zeros.
fn loose(mut a: &str, mut b: &str) -> Ordering {
    loop {
        let order = match (next(&mut a), next(&mut b)) {
            (None, None) => return Ordering::Equal,
            (None, Some(_)) => Ordering::Less,
            (Some(_), None) => Ordering::Greater,
            (Some(Part::Letter(a)), Some(Part::Letter(b))) => a.cmp(&b),
            (Some(Part::Number(a)), Some(Part::Number(b))) => {
                a.len().cmp(&b.len()).then_with(|| a.cmp(b))
            }
            // Against a letter every number stands where the digits stand, whatever its value:
            // otherwise three texts could each come before the next, in a circle.
            (Some(Part::Number(_)), Some(Part::Letter(b))) => '0'.cmp(&b),
            (Some(Part::Letter(a)), Some(Part::Number(_))) => a.cmp(&'0'),
        };
        if order.is_ne() {
            return order;
        }
    }
}

enum Part<'a> {
    /// Digits without the leading zeros: none for zero.
    Number(&'a str),
    /// Any other character, folded.
    Letter(char),
}

fn next<'a>(text: &mut &'a str) -> Option<Part<'a>> {
    let first = text.chars().next()?;
    if first.is_ascii_digit() {
        let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
        let (digits, rest) = text.split_at(end);
        *text = rest;
        return Some(Part::Number(digits.trim_start_matches('0')));
    }
    *text = &text[first.len_utf8()..];
    Some(Part::Letter(fold(first)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_order(texts: &[&str]) {
        for (i, a) in texts.iter().enumerate() {
            for (j, b) in texts.iter().enumerate() {
                assert_eq!(natural(a, b), i.cmp(&j), "{a:?} and {b:?}");
            }
        }
    }

    #[test]
    fn batch_2_comes_before_batch_10() {
        in_order(&["", "Batch", "Batch2", "batch3", "Batch10", "Batch10a", "Batch11"]);
    }

    #[test]
    fn numbers_of_any_length_are_numbers() {
        in_order(&["18446744073709551615", "18446744073709551616", "100000000000000000000"]);
    }

    #[test]
    fn case_and_leading_zeros_only_break_ties() {
        in_order(&["Account", "account", "Account2", "account10", "Äpfel", "äpfel"]);
        in_order(&["a0001", "a01", "a1", "a01b", "a1b", "a2"]);
    }
}
