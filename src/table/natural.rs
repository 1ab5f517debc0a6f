//! The order in which people expect names: `Batch2` before `Batch10`.

use std::cmp::Ordering;

use super::case::lower;

/// A text as it is ordered: digits as the numbers they spell, of any length, and letters without regard
/// to case. Texts that differ only in case or leading zeros are told apart by their characters, so that
/// only the same text is equal.
///
/// Made once for each text, and then compared byte by byte: that is several times quicker than to
/// compare the texts themselves while they are sorted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NaturalKey {
    /// Letters in lower case as UTF-8. For a number `0`, how many digits it has without leading zeros as
    /// four bytes, the most significant first, and the digits: so numbers stand where digits do among
    /// letters, and a shorter number comes before a longer one.
    loose: Vec<u8>,
    text: String,
}

impl NaturalKey {
    /// The key of a text.
    pub fn new(text: &str) -> Self {
        let mut loose = Vec::with_capacity(text.len() + 8);
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            if first.is_ascii_digit() {
                let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
                let digits = rest[..end].trim_start_matches('0');
                loose.push(b'0');
                // No text has more digits than a u32 counts.
                loose.extend(u32::try_from(digits.len()).unwrap_or(u32::MAX).to_be_bytes());
                loose.extend(digits.bytes());
                rest = &rest[end..];
            } else {
                loose.extend(lower(first).encode_utf8(&mut [0; 4]).bytes());
                rest = &rest[first.len_utf8()..];
            }
        }
        Self { loose, text: text.to_owned() }
    }
}

/// Compares two texts as people would; see [`NaturalKey`].
pub fn natural(a: &str, b: &str) -> Ordering {
    NaturalKey::new(a).cmp(&NaturalKey::new(b))
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
        let long = "9".repeat(300);
        in_order(&["99", &long, &(long.clone() + "0")]);
    }

    #[test]
    fn case_and_leading_zeros_only_break_ties() {
        in_order(&["Account", "account", "Account2", "account10", "Äpfel", "äpfel"]);
        in_order(&["a0001", "a01", "a1", "a01b", "a1b", "a2"]);
    }

    #[test]
    fn what_cannot_be_seen_is_ordered_too() {
        in_order(&["a", "a\0", "a\0a"]);
    }
}
