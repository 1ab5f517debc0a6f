//! Finding a word in a text without regard to case, in the text itself.
//!
//! A search looks through every text of a job at every key. Lower-cased copies of them all would cost
//! as much memory as the job and a wait at the first key; nearly all of the texts are ASCII, where
//! eight characters are lowered and compared at once.

const ONES: u64 = 0x0101_0101_0101_0101;
const TOPS: u64 = ONES << 7;

/// Whether a text holds a word that was folded before; none where a character that is not ASCII was
/// met before the word.
pub fn in_ascii(text: &str, word: &str) -> Option<bool> {
    let (bytes, word) = (text.as_bytes(), word.as_bytes());
    let Some(&first) = word.first() else { return Some(true) };
    let is_at = |at: usize| {
        bytes.get(at..at + word.len()).is_some_and(|bytes| bytes.eq_ignore_ascii_case(word))
    };
    // Two characters beside each other are met far less often than one.
    let (aside, second) = word.get(1).map_or((0, first), |second| (1, *second));
    let (first, second) = (Probe::new(first), Probe::new(second));
    let eight = |at: usize| bytes.get(at..)?.first_chunk().copied().map(u64::from_le_bytes);
    let mut at = 0;
    while let (Some(here), Some(beside)) = (eight(at), eight(at + aside)) {
        if (here | beside) & TOPS != 0 {
            return None;
        }
        let mut found = first.places(here) & second.places(beside);
        while found != 0 {
            if is_at(at + (found.trailing_zeros() / 8) as usize) {
                return Some(true);
            }
            found &= found - 1;
        }
        at += 8;
    }
    bytes[at..].is_ascii().then(|| (at..bytes.len()).any(is_at))
}

/// Eight times what makes a character lower case, and eight times the character.
struct Probe(u64, u64);

impl Probe {
    /// For a character of a folded word. Of one that is not ASCII it finds too much rather than too
    /// little.
    fn new(one: u8) -> Self {
        // Only a letter and its capital become the letter by this bit.
        let lower = if one.is_ascii_lowercase() { 0x20 } else { 0 };
        Self(ONES * lower, ONES * u64::from(one & 0x7f))
    }

    /// The top bit of each of eight ASCII characters that is this one. Nothing is carried from one to
    /// the next: each sum stays below 256.
    fn places(&self, eight: u64) -> u64 {
        !(((eight | self.0) ^ self.1) + (TOPS - ONES)) & TOPS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_wherever_it_stands_and_nowhere_else() {
        for before in 0..20 {
            for after in 0..10 {
                let text = format!("{}WesT{}", "w".repeat(before), "t".repeat(after));
                assert_eq!(in_ascii(&text, "west"), Some(true), "{text}");
                assert_eq!(in_ascii(&text, "wesst"), Some(false), "{text}");
                assert_eq!(in_ascii(&text[..before + 3], "west"), Some(false), "{text}");
            }
        }
        let found = [("", ""), ("a", ""), ("", "a")].map(|(text, word)| in_ascii(text, word));
        assert_eq!(found, [Some(true), Some(true), Some(false)]);
    }

    #[test]
    fn every_ascii_character_is_met_as_itself_and_as_its_capital_and_nowhere_else() {
        for one in (0..0x80_u8).filter(|one| !one.is_ascii_uppercase()) {
            for other in 0..0x80_u8 {
                let met = Probe::new(one).places(u64::from_le_bytes([other; 8]));
                assert_eq!(met, if other.eq_ignore_ascii_case(&one) { TOPS } else { 0 });
            }
        }
    }
}
