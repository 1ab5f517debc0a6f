//! Finding a word in a text without regard to case, in the text itself.
//!
//! A search looks through every text of a job at every key. Lower-cased copies of them all would cost
//! as much memory as the job and a wait at the first key; nearly all of the texts are ASCII, where
//! thirty-two characters are lowered and compared at once.

use wide::u8x32;

/// So many characters are looked at together.
const WIDE: usize = 32;

/// How far the second character that is looked for is from the first at most: as in an ID, and no
/// further than both together pass over every character.
const FAR: usize = WIDE - 1;

/// Whether a text holds a word that was folded before; none where a character that is not ASCII was
/// met before the word.
pub fn in_ascii(text: &str, word: &str) -> Option<bool> {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    let Some(&first) = word.first() else { return Some(true) };
    let is_at = |at: usize| {
        text.get(at..at + word.len()).is_some_and(|bytes| bytes.eq_ignore_ascii_case(word))
    };
    // Its first and its last character at once are met far less often than one, also where all IDs
    // begin alike.
    let aside = (word.len() - 1).min(FAR);
    let (first, second) = (Probe::new(first), Probe::new(word[aside]));
    // A short text, as most cells have, with room behind it.
    let mut short = [0; WIDE + FAR];
    let mut bytes = text;
    if text.len() < aside + WIDE {
        short[..text.len()].copy_from_slice(text);
        bytes = &short;
    }
    let wide = |at: usize| bytes.get(at..)?.first_chunk().copied().map(u8x32::new);
    let last = bytes.len() - aside - WIDE;
    let mut at = 0;
    while let (Some(here), Some(beside)) = (wide(at), wide(at + aside)) {
        let all = here | beside;
        let mut found = ((first.places(here) & second.places(beside)) | all).to_bitmask();
        if found != 0 {
            if all.any() {
                return None;
            }
            while found != 0 {
                if is_at(at + found.trailing_zeros() as usize) {
                    return Some(true);
                }
                found &= found - 1;
            }
        }
        if at == last {
            break;
        }
        // The last ones together with some that were looked at before.
        at = last.min(at + WIDE);
    }
    Some(false)
}

/// What makes a character lower case, and the character, once for each of those looked at together.
struct Probe(u8x32, u8x32);

impl Probe {
    /// For a character of a folded word. One that is not ASCII is met nowhere.
    fn new(one: u8) -> Self {
        // Only a letter and its capital become the letter by this bit.
        let lower = if one.is_ascii_lowercase() { 0x20 } else { 0 };
        Self(u8x32::splat(lower), u8x32::splat(one))
    }

    /// All bits of each of the ASCII characters that is this one, or its capital.
    fn places(&self, all: u8x32) -> u8x32 {
        (all | self.0).simd_eq(self.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_wherever_it_stands_and_nowhere_else() {
        for before in 0..70 {
            for after in 0..40 {
                let text = format!("{}WesT{}", "w".repeat(before), "t".repeat(after));
                assert_eq!(in_ascii(&text, "west"), Some(true), "{text}");
                assert_eq!(in_ascii(&text, "wesst"), Some(false), "{text}");
                assert_eq!(in_ascii(&text[..before + 3], "west"), Some(false), "{text}");
                let long = text.to_ascii_lowercase();
                assert_eq!(in_ascii(&text, &long), Some(true), "{text}");
                assert_eq!(in_ascii(&text, &(long + "t")), Some(false), "{text}");
            }
        }
        let found = [("", ""), ("a", ""), ("", "a")].map(|(text, word)| in_ascii(text, word));
        assert_eq!(found, [Some(true), Some(true), Some(false)]);
    }

    #[test]
    fn a_character_that_is_not_ascii_is_told_of_wherever_it_stands() {
        for before in 0..70 {
            for after in 0..40 {
                let text = format!("{}é{}", "w".repeat(before), "t".repeat(after));
                assert_eq!(in_ascii(&text, "west"), None, "{text}");
                for length in 1..60 {
                    assert_eq!(in_ascii(&text, &"x".repeat(length)), None, "{text}");
                }
            }
        }
    }

    #[test]
    fn every_ascii_character_is_met_as_itself_and_as_its_capital_and_nowhere_else() {
        for one in (0..0x80_u8).filter(|one| !one.is_ascii_uppercase()) {
            for other in 0..0x80_u8 {
                let met = Probe::new(one).places(u8x32::splat(other)).to_bitmask();
                assert_eq!(met, if other.eq_ignore_ascii_case(&one) { u32::MAX } else { 0 });
            }
        }
    }
}
