//! What a JSON value says, without insisting on its type: numbers may be strings, strings may be
//! numbers, and a list or object where a word belongs is kept as its JSON text rather than lost.
//!
//! What is blank, and what is passed over around a word or a number, is white space as Unicode has it
//! (its property White_Space): that of `str::trim`, by which everything that people type is read too.

use std::borrow::Cow;

use super::cut::cut;
use super::scan::{Raw, elements};
use super::string::string;

/// The values in a list; any other value is a list of one.
pub fn items(raw: &str) -> Vec<&str> {
    values(raw.into()).into_iter().map(|value| value.text).collect()
}

fn values(raw: Raw<'_>) -> Vec<Raw<'_>> {
    if !raw.text.starts_with('[') {
        return vec![raw];
    }
    elements(raw.text).unwrap_or_default()
}

/// The text of a value: a string's own, JSON as written for all else; none for `null` and for blanks.
pub fn text(raw: Raw<'_>) -> Option<Cow<'_, str>> {
    said(raw).filter(|text| !text.trim().is_empty())
}

/// The same, blanks as they are.
fn said(raw: Raw<'_>) -> Option<Cow<'_, str>> {
    if let Some(plain) = raw.plain() {
        return Some(plain.into());
    }
    match raw.text {
        "null" => None,
        // A string with half of a surrogate pair is no text; it is shown as it was written.
        text if text.starts_with('"') => {
            Some(string(raw).unwrap_or_else(|| text.trim_matches('"').into()))
        }
        text => Some(text.into()),
    }
}

/// A count; none where the value is no whole number of at least 0.
pub fn count(raw: Raw<'_>) -> Option<u64> {
    let text = said(raw)?;
    let text = text.trim();
    // `1580.0` is a whole number too.
    let (whole, rest) = cut(text, ".").unwrap_or((text, "0"));
    let zeros = !rest.is_empty() && rest.bytes().all(|b| b == b'0');
    whole.parse().ok().filter(|_| zeros && !whole.starts_with('+'))
}

/// A yes or no, as a word or not; none where the value is neither.
pub fn flag(raw: Raw<'_>) -> Option<bool> {
    let text = said(raw)?;
    let text = text.trim();
    let is = |word: &str| text.eq_ignore_ascii_case(word);
    if is("true") { Some(true) } else { is("false").then_some(false) }
}

/// A list's texts without its `null`s; a lone value is a list of one.
pub fn texts(raw: Raw<'_>) -> Vec<Cow<'_, str>> {
    values(raw).into_iter().filter_map(said).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// White space of each kind: of ASCII, of which Rust leaves U+000B out, and beyond it.
    const BLANKS: [&str; 7] =
        ["", " ", "\t\r\n", "\u{b}", "\u{c}", "\u{85}\u{a0}", "\u{2003}\u{3000}"];

    fn quoted(text: &str) -> String {
        ["\"", text, "\""].concat()
    }

    #[test]
    fn a_text_of_white_space_alone_is_none() {
        for blank in BLANKS {
            assert_eq!(text((&*quoted(blank)).into()), None, "{blank:?}");
        }
        assert_eq!(text(r#""\u000b""#.into()), None);
        assert_eq!(text("\"\u{b}a \"".into()).as_deref(), Some("\u{b}a "));
    }

    #[test]
    fn white_space_around_a_count_and_a_flag_is_passed_over() {
        for blank in BLANKS {
            let around = |word: &str| quoted(&[blank, word, blank].concat());
            assert_eq!(count((&*around("12")).into()), Some(12), "{blank:?}");
            assert_eq!(flag((&*around("True")).into()), Some(true), "{blank:?}");
        }
    }
}
