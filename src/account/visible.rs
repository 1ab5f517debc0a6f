//! Text in which nothing is hidden.

use std::borrow::Cow;

use crate::messages::{is_invisible, number_of};

/// The text with invisible characters by their number.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(is_invisible) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match is_invisible(c) {
            true => out.push_str(&number_of(c)),
            false => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// The same without line breaks.
pub(super) fn one_line(text: &str) -> String {
    visible(text).replace(['\n', '\r', '\t'], " ")
}
