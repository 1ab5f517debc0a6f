//! Finding a word in a text of any alphabet without regard to case.

use aqua_loops::{cut, in_ascii};

use super::fold::folded;

/// Whether a text holds a word that was folded before.
pub(super) fn holds(text: &str, word: &str) -> bool {
    in_ascii(text, word).unwrap_or_else(|| cut(&folded(text), word).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_ascii_is_searched_folded_and_never_guessed() {
        for before in 0..20 {
            let text = format!("{}Ä west", "w".repeat(before));
            assert!(
                holds(&text, "ä w") && holds(&text, "west") && !holds(&text, "wä w "),
                "{text}"
            );
            assert_eq!(in_ascii(&text, "est"), None, "{text}");
            assert_eq!(in_ascii(&text[..before], "ä"), Some(false), "{text}");
        }
    }
}
