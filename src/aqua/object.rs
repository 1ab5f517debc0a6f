//! Reading JSON objects without insisting on types: numbers may be strings, strings may be numbers,
//! and a list or object where a word belongs is kept as its JSON text rather than lost.
//!
//! Values stay as they were written until somebody asks for them. No number goes through a float
//! on the way, and what nobody asks for is only stepped over.

use std::borrow::Cow;

use aqua_loops::value::{count, flag, items, text, texts};
use aqua_loops::{Flaw, Raw, Step, members, members_with, string};

/// A JSON object: keys with values as they were written. Of a repeated key the last one counts.
#[derive(Clone, Debug, Default)]
pub struct Object<'a>(Vec<(Cow<'a, str>, &'a str)>);

impl<'a> Object<'a> {
    /// Reads an object; anything else is an error.
    pub fn parse(text: &'a str) -> Result<Self, Flaw> {
        Self::of(&members(text)?).ok_or(Flaw::Odd)
    }

    /// The same, and hands out what the list under a key holds while it is read. A repeated key may
    /// bring another list.
    pub fn parse_with(
        text: &'a str,
        key: &str,
        each: &mut dyn FnMut(Step<'a>),
    ) -> Result<Self, Flaw> {
        Self::of(&members_with(text, &|name| string(name).as_deref() == Some(key), each)?)
            .ok_or(Flaw::Odd)
    }

    fn of(members: &[(&'a str, &'a str)]) -> Option<Self> {
        let read = |&(key, value): &(&'a str, &'a str)| Some((string(key.into())?, value));
        members.iter().map(read).collect::<Option<_>>().map(Self)
    }

    /// The keys with their values as JSON text, in order.
    pub fn members(&self) -> impl Iterator<Item = (&str, &'a str)> {
        self.0.iter().map(|(key, raw)| (&**key, *raw))
    }

    /// The value of a key, as JSON text.
    pub fn raw(&self, key: &str) -> Option<&'a str> {
        self.0.iter().rev().find(|(known, _)| known == key).map(|(_, raw)| *raw)
    }

    /// The text of a key, as [`text`] reads it.
    pub fn text(&self, key: &str) -> Option<String> {
        text(self.raw(key)?.into()).map(Cow::into_owned)
    }

    /// The text of the first of these keys that has one.
    pub fn first(&self, keys: &[&str]) -> Option<String> {
        keys.iter().find_map(|key| self.text(key))
    }

    /// A count, as [`count`] reads it.
    pub fn count(&self, key: &str) -> Option<u64> {
        count(self.raw(key)?.into())
    }

    /// A list's texts, as [`texts`] reads it.
    pub fn texts(&self, key: &str) -> Vec<String> {
        let raw = self.raw(key).map(Raw::from);
        raw.map(texts).unwrap_or_default().into_iter().map(Cow::into_owned).collect()
    }

    /// A yes or no, as [`flag`] reads it.
    pub fn flag(&self, key: &str) -> Option<bool> {
        flag(self.raw(key)?.into())
    }

    /// The objects in a list, or a lone object; whatever else is in it is passed over.
    pub fn objects(&self, key: &str) -> Vec<Object<'a>> {
        let read = |raw| Self::parse(raw).ok();
        self.raw(key).map(items).unwrap_or_default().into_iter().filter_map(read).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn read(value: &str, check: impl Fn(&Object<'_>)) {
        check(&Object::parse(&format!(r#"{{"a":0,"a":{value}}}"#)).unwrap());
    }

    #[test]
    fn text_takes_every_type_as_it_was_written() {
        let text =
            |value: &str, is: Option<&str>| read(value, |o| assert_eq!(o.text("a").as_deref(), is));
        text(r#""a\u00e4\n""#, Some("aä\n"));
        text("12345678901234567890.10", Some("12345678901234567890.10"));
        text("true", Some("true"));
        text(r#"{"column":"d"}"#, Some(r#"{"column":"d"}"#));
        text(r#""\ud800""#, Some("\\ud800"));
        text("null", None);
        text(r#"" ""#, None);
    }

    #[test]
    fn counts_come_as_numbers_or_strings_and_nothing_is_guessed() {
        let count =
            |value: &str, is| read(value, |object| assert_eq!(object.count("a"), is, "{value}"));
        count("1580", Some(1580));
        count(r#"" 1580 ""#, Some(1580));
        count("1580.0", Some(1580));
        count("18446744073709551615", Some(u64::MAX));
        for unknown in ["-1", "1.5", r#""many""#, "null", "[]", "1e300", r#""+1""#, r#""1.""#] {
            count(unknown, None);
        }
    }

    #[test]
    fn segments_may_be_numbers_or_one_lone_word() {
        read(r#"["a",7,null]"#, |object| assert_eq!(object.texts("a"), ["a", "7"]));
        read(r#""a""#, |object| assert_eq!(object.texts("a"), ["a"]));
        read("null", |object| assert_eq!(object.texts("a"), [""; 0]));
    }

    #[test]
    fn true_may_be_a_string() {
        read(r#""True""#, |object| assert_eq!(object.flag("a"), Some(true)));
        read("false", |object| assert_eq!(object.flag("a"), Some(false)));
        read("0", |object| assert_eq!(object.flag("a"), None));
    }

    #[test]
    fn only_objects_are_objects() {
        read(r#"[null,7,{"b":1},[{}],"x"]"#, |object| assert_eq!(object.objects("a").len(), 1));
        read(r#"{"b":1}"#, |object| assert_eq!(object.objects("a").len(), 1));
        assert!(Object::parse("[]").is_err());
    }
}
