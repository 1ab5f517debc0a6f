//! The order in which people expect names: `Batch2` before `Batch10`.

use std::cmp::Ordering;

use aqua_loops::Key;

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

/// The beginning of a text for [`sort`](aqua_loops::sort): two keys that differ are in the order of their
/// texts.
pub fn natural_key(mut text: &str) -> Key {
    let mut key = Key::default();
    let mut places = key.iter_mut();
    let mut put =
        |bytes: &[u8]| bytes.iter().zip(places.by_ref()).map(|(byte, to)| *to = *byte).count();
    while let Some(part) = next(&mut text) {
        match part {
            Part::Letter(letter) => match u8::try_from(letter).ok().filter(u8::is_ascii) {
                Some(ascii) if put(&[ascii]) > 0 => {}
                Some(_) => break,
                // Above every ASCII character; which one it is has to be compared.
                None => {
                    put(&[0xff]);
                    break;
                }
            },
            // Where the digits stand, then how many, then which.
            Part::Number(digits) => {
                let length = u8::try_from(digits.len()).unwrap_or(0xff);
                put(&[b'0', length]);
                if length == 0xff || put(digits.as_bytes()) < digits.len() {
                    break;
                }
            }
        }
    }
    key
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
    fn a_key_tells_as_much_of_a_text_as_it_has_places_for() {
        let key = |text: &str| natural_key(text).escape_ascii().to_string();
        let zeros = |count| "\\x00".repeat(count);
        assert_eq!(key("Account_000123"), "account_0\\x03123".to_owned() + &zeros(3));
        assert_eq!(key("Ab\u{212a}é1"), "abk\\xff".to_owned() + &zeros(12));
        assert_eq!(key("0"), "0".to_owned() + &zeros(15));
        assert_eq!(key(&"9".repeat(300)), "0\\xff".to_owned() + &zeros(14));
        assert_eq!(key(&"x".repeat(15)), "x".repeat(15) + &zeros(1));
        assert_eq!(key(&"x".repeat(17)), "x".repeat(16));
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
