//! What a JSON value says, without insisting on its type: numbers may be strings, strings may be
//! numbers, and a list or object where a word belongs is kept as its JSON text rather than lost.

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
    said(raw).filter(|text| !text.trim_ascii().is_empty())
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
    let text = text.trim_ascii();
    // `1580.0` is a whole number too.
    let (whole, rest) = cut(text, ".").unwrap_or((text, "0"));
    let zeros = !rest.is_empty() && rest.bytes().all(|b| b == b'0');
    whole.parse().ok().filter(|_| zeros && !whole.starts_with('+'))
}

/// A yes or no, as a word or not; none where the value is neither.
pub fn flag(raw: Raw<'_>) -> Option<bool> {
    let text = said(raw)?;
    let text = text.trim_ascii();
    let is = |word: &str| text.eq_ignore_ascii_case(word);
    if is("true") { Some(true) } else { is("false").then_some(false) }
}

/// A list's texts without its `null`s; a lone value is a list of one.
pub fn texts(raw: Raw<'_>) -> Vec<Cow<'_, str>> {
    values(raw).into_iter().filter_map(said).collect()
}
