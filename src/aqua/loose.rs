//! Reading JSON without insisting on types: numbers may be strings, strings may be numbers, and a
//! list or object where a word belongs is kept as its JSON text rather than lost.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

/// Any JSON value as text; `null` is none.
pub struct Text(pub Option<String>);

/// A count; none where the value is no whole number of at least 0.
pub struct Count(pub Option<u64>);

/// A yes or no; none where the value is neither.
pub struct Flag(pub Option<bool>);

/// A list of texts; a single value is a list of one, `null`s are left out.
pub struct Texts(pub Vec<String>);

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextVisitor)
    }
}

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Text::deserialize(deserializer)?.0;
        Ok(Self(text.and_then(|text| whole(text.trim()))))
    }
}

impl<'de> Deserialize<'de> for Flag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Text::deserialize(deserializer)?.0.unwrap_or_default();
        Ok(Self(match text.trim() {
            word if word.eq_ignore_ascii_case("true") => Some(true),
            word if word.eq_ignore_ascii_case("false") => Some(false),
            _ => None,
        }))
    }
}

impl<'de> Deserialize<'de> for Texts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(match Value::deserialize(deserializer)? {
            Value::Array(values) => values.into_iter().filter_map(text).collect(),
            other => text(other).into_iter().collect(),
        }))
    }
}

/// The text of a value: a string's own, nothing for `null`, JSON for all else.
pub fn text(value: Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text),
        other => Some(other.to_string()),
    }
}

fn whole(text: &str) -> Option<u64> {
    text.parse().ok().or_else(|| {
        // `1580.0` and `1.58e3` are whole numbers too; 2^53 is where doubles stop being exact.
        let number: f64 = text.parse().ok()?;
        (number.fract() == 0.0 && (0.0..=9_007_199_254_740_992.0).contains(&number))
            .then_some(number as u64)
    })
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Text;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    fn visit_str<E>(self, value: &str) -> Result<Text, E> {
        Ok(Text(Some(value.to_owned())))
    }

    fn visit_string<E>(self, value: String) -> Result<Text, E> {
        Ok(Text(Some(value)))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Text, E> {
        Ok(Text(Some(value.to_string())))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Text, E> {
        Ok(Text(Some(value.to_string())))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Text, E> {
        Ok(Text(Some(value.to_string())))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Text, E> {
        Ok(Text(Some(Value::from(value).to_string())))
    }

    fn visit_unit<E>(self) -> Result<Text, E> {
        Ok(Text(None))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Text, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = seq.next_element::<Value>()? {
            values.push(value);
        }
        Ok(Text(text(Value::Array(values))))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
        let mut object = serde_json::Map::new();
        while let Some((key, value)) = map.next_entry()? {
            object.insert(key, value);
        }
        Ok(Text(text(Value::Object(object))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(json: &str) -> Option<String> {
        serde_json::from_str::<Text>(json).unwrap().0
    }

    fn count_of(json: &str) -> Option<u64> {
        serde_json::from_str::<Count>(json).unwrap().0
    }

    #[test]
    fn text_takes_every_type() {
        assert_eq!(text_of(r#""a""#).as_deref(), Some("a"));
        assert_eq!(text_of("12").as_deref(), Some("12"));
        assert_eq!(text_of("-1.5").as_deref(), Some("-1.5"));
        assert_eq!(text_of("true").as_deref(), Some("true"));
        assert_eq!(text_of("null"), None);
        assert_eq!(text_of(r#"{"column":"d"}"#).as_deref(), Some(r#"{"column":"d"}"#));
        assert_eq!(text_of(r#"[1,"b"]"#).as_deref(), Some(r#"[1,"b"]"#));
    }

    #[test]
    fn counts_come_as_numbers_or_strings_and_nothing_is_guessed() {
        assert_eq!(count_of("1580"), Some(1580));
        assert_eq!(count_of(r#"" 1580 ""#), Some(1580));
        assert_eq!(count_of("1580.0"), Some(1580));
        for unknown in ["-1", "1.5", r#""many""#, "null", "[]", "1e300"] {
            assert_eq!(count_of(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn segments_may_be_numbers_or_one_lone_word() {
        let texts = |json| serde_json::from_str::<Texts>(json).unwrap().0;
        assert_eq!(texts(r#"["a",7,null]"#), ["a", "7"]);
        assert_eq!(texts(r#""a""#), ["a"]);
        assert!(texts("null").is_empty());
    }

    #[test]
    fn true_may_be_a_string() {
        let flag = |json| serde_json::from_str::<Flag>(json).unwrap().0;
        assert_eq!(flag(r#""True""#), Some(true));
        assert_eq!(flag("false"), Some(false));
        assert_eq!(flag("0"), None);
    }
}
