//! Cutting a text at a word.

/// What stands before and after the first place at which a text has a word.
///
/// The standard library's search never looks at a character more than twice, and takes half a kilobyte
/// of the page for it; no text here is long enough to gain by that.
pub fn cut<'a>(text: &'a str, word: &str) -> Option<(&'a str, &'a str)> {
    let (bytes, word) = (text.as_bytes(), word.as_bytes());
    let at = (0..bytes.len() + 1).find(|&at| bytes[at..].starts_with(word))?;
    // Both are words of whole characters, so none is cut in two.
    text.get(..at).zip(text.get(at + word.len()..))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cut_where_the_standard_library_cuts_them() {
        for text in ["", "a", "aab", "aaab", "a://b://", "..", "ä..", "ää", "xä", "b"] {
            for word in ["", "a", "aab", "://", "..", "ä"] {
                assert_eq!(cut(text, word), text.split_once(word), "{text} {word}");
            }
        }
    }
}
