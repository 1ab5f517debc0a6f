//! Reading JSON values without insisting on types: numbers may be strings, strings may be numbers,
//! and a list or object where a text belongs is kept as its JSON text.
//!
//! Every value is looked at as it was written (a [`RawValue`]), so that no number passes through a
//! float, and a string that is no text costs nothing but itself.
//!
//! What is blank, and what is passed over around a word or a number, is white space as Unicode has it
//! (its property White_Space): that of `str::trim`, by which everything that people type is read too.

use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

/// For `deserialize_with`: a text or a status, as [`text_of`] reads it.
pub fn text<'de, D: Deserializer<'de>, T: From<String>>(de: D) -> Result<Option<T>, D::Error> {
    Ok(text_of(<&RawValue>::deserialize(de)?).map(T::from))
}

/// For `deserialize_with`: a count, as [`count_of`] reads it.
pub fn count<'de, D: Deserializer<'de>>(de: D) -> Result<Option<u64>, D::Error> {
    Ok(count_of(<&RawValue>::deserialize(de)?))
}

/// For `deserialize_with`: a yes or no, as [`flag_of`] reads it.
pub fn flag<'de, D: Deserializer<'de>>(de: D) -> Result<Option<bool>, D::Error> {
    Ok(flag_of(<&RawValue>::deserialize(de)?))
}

/// For `deserialize_with`: the texts in a list, without its `null`s; a lone value is a list of one.
pub fn texts<'de, D: Deserializer<'de>>(de: D) -> Result<Vec<String>, D::Error> {
    Ok(items(<&RawValue>::deserialize(de)?).into_iter().filter_map(string).collect())
}

/// The values in a list; any other value is a list of one.
pub fn items(raw: &RawValue) -> Vec<&RawValue> {
    match raw.get().starts_with('[') {
        true => serde_json::from_str(raw.get()).unwrap_or_default(),
        false => vec![raw],
    }
}

/// The text of a value: a string's own, JSON as written for all else; none for `null` and for blanks.
pub fn text_of(raw: &RawValue) -> Option<String> {
    string(raw).filter(|text| !text.trim().is_empty())
}

/// A count; none where the value is no whole number of at least 0.
pub fn count_of(raw: &RawValue) -> Option<u64> {
    let text = string(raw)?;
    let text = text.trim();
    // `1580.0` is a whole number too.
    let (whole, rest) = text.split_once('.').unwrap_or((text, "0"));
    let zeros = !rest.is_empty() && rest.bytes().all(|b| b == b'0');
    whole.parse().ok().filter(|_| zeros && !whole.starts_with('+'))
}

/// A yes or no, as a word or not; none where the value is neither.
pub fn flag_of(raw: &RawValue) -> Option<bool> {
    let text = string(raw)?.trim().to_ascii_lowercase();
    text.parse().ok()
}

/// The same as [`text_of`], blanks as they are.
fn string(raw: &RawValue) -> Option<String> {
    let raw = raw.get();
    let Some(inside) = raw.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) else {
        return (raw != "null").then(|| raw.to_owned());
    };
    // Most strings hold no escapes: what stands there is the text.
    let text = if inside.contains('\\') { serde_json::from_str(raw).ok() } else { None };
    // A string with half of a surrogate pair is no text; it is shown as it was written.
    Some(text.unwrap_or_else(|| inside.to_owned()))
}

#[cfg(test)]
#[path = "lenient_tests.rs"]
mod tests;
