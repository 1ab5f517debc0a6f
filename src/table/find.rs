//! Finding a word in a text without regard to case, in the text itself.
//!
//! A search looks through every text of a job at every key. Lower-cased copies of them all would cost
//! as much memory as the job and a wait at the first key; nearly all of the texts are ASCII, where
//! eight characters are lowered and compared at once.

use super::fold::folded;

const ONES: u64 = 0x0101_0101_0101_0101;
const TOPS: u64 = ONES << 7;

/// Whether a text holds a word that was folded before.
pub(super) fn holds(text: &str, word: &str) -> bool {
    let Some(&first) = word.as_bytes().first() else { return true };
    let bytes = text.as_bytes();
    let is_at = |at: usize| {
        bytes.get(at..at + word.len()).is_some_and(|b| b.eq_ignore_ascii_case(word.as_bytes()))
    };
    let (chunks, rest) = bytes.as_chunks::<8>();
    for (at, chunk) in (0..).step_by(8).zip(chunks) {
        let eight = u64::from_le_bytes(*chunk);
        if eight & TOPS != 0 {
            return folded(text).contains(word);
        }
        let mut found = equal(lower(eight), first);
        while found != 0 {
            if is_at(at + (found.trailing_zeros() / 8) as usize) {
                return true;
            }
            found &= found - 1;
        }
    }
    if !rest.is_ascii() {
        return folded(text).contains(word);
    }
    (bytes.len() - rest.len()..bytes.len()).any(is_at)
}

/// Eight ASCII characters in lower case. Nothing is carried from one to the next: each sum stays
/// below 256.
fn lower(eight: u64) -> u64 {
    let from = |letter: u8| eight + ONES * u64::from(0x80 - letter);
    let upper = from(b'A') & !from(b'Z' + 1) & TOPS;
    eight | (upper >> 2)
}

/// The top bit of each of eight ASCII characters that is this one.
fn equal(eight: u64, one: u8) -> u64 {
    if !one.is_ascii() {
        return 0;
    }
    !((eight ^ (ONES * u64::from(one))) + (TOPS - ONES)) & TOPS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_wherever_it_stands_and_nowhere_else() {
        for before in 0..20 {
            for after in 0..10 {
                let text = format!("{}WesT{}", "w".repeat(before), "t".repeat(after));
                assert!(holds(&text, "west"), "{text}");
                assert!(!holds(&text, "wesst"), "{text}");
                assert!(!holds(&text[..before + 3], "west"), "{text}");
            }
        }
        assert!(holds("", "") && holds("a", "") && !holds("", "a"));
    }

    #[test]
    fn every_ascii_character_is_lowered_as_the_standard_library_does() {
        for byte in 0..0x80_u8 {
            let bytes = [b'Z', byte, b'A', 0, byte, b'@', b'[', 0x7f];
            let lowered = bytes.map(|byte| byte.to_ascii_lowercase());
            assert_eq!(lower(u64::from_le_bytes(bytes)), u64::from_le_bytes(lowered));
            assert_eq!(equal(u64::from(byte) * ONES, byte), TOPS);
            assert_eq!(equal((u64::from(byte) ^ 1) * ONES, byte), 0);
        }
    }
}
