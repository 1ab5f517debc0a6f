//! Upper and lower case made the same, for searching and ordering.

use super::lower::lower;

/// The lower-case form of a character, as one character.
///
/// One for one, so that places in folded text can be traced back. `İ` alone has a longer
/// lower-case form (`i` with a dot above) and folds to its `i`, which is also what people type
/// for it. The final `ς` folds to `σ`, since `Σ` has both as lower-case forms.
pub fn fold(c: char) -> char {
    match c {
        'ς' => 'σ',
        _ => lower(c),
    }
}

/// A text in lower case, character by character.
pub fn folded(text: &str) -> String {
    text.chars().map(fold).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_is_folded_in_every_alphabet() {
        assert_eq!(folded("ÄÉ Ж ẞ"), "äé ж ß");
        assert_eq!(folded("ΟΔΟΣ"), folded("οδος"));
        assert_eq!(folded("İ\u{212a}"), "ik");
    }
}
