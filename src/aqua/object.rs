//! JSON objects of which no type is insisted on and in which no repeated key is an error.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use indexmap::IndexMap;
use serde::Serialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, DeserializeOwned, Deserializer, Error, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::lenient::{count_of, flag_of, items, text_of};

/// A JSON object: keys with values as they were written. Of a repeated key the last one counts.
///
/// It has no `Debug`: the answer to a sign-in holds a token.
#[derive(Clone, Default, serde::Deserialize)]
#[serde(transparent)]
pub struct Object<'a>(#[serde(borrow)] IndexMap<Key<'a>, &'a RawValue>);

impl<'a> Object<'a> {
    /// Reads an object.
    ///
    /// # Errors
    /// If the text is not JSON, ends too early (`is_eof`), or is any other value.
    pub fn parse(text: &'a str) -> serde_json::Result<Self> {
        serde_json::from_str(text)
    }

    /// Reads the object into a struct whose fields are read leniently. A derive by itself refuses
    /// repeated keys, of which here the last one is left, and keys that are no text.
    ///
    /// # Errors
    /// If a field insists on a type.
    pub fn read<T: DeserializeOwned>(&self) -> serde_json::Result<T> {
        serde_json::from_str(&serde_json::to_string(&self.0)?)
    }

    /// The same object without these keys.
    pub fn without(&self, keys: &[&str]) -> Self {
        let rest = self.0.iter().filter(|(key, _)| !keys.contains(&&*key.0));
        Self(rest.map(|(key, value)| (key.clone(), *value)).collect())
    }

    /// The same object with its keys in lower case: error shapes come in several spellings.
    pub fn in_lower_case(&self) -> Self {
        let lower = |key: &Key<'a>| Key(key.0.to_ascii_lowercase().into());
        Self(self.0.iter().map(|(key, value)| (lower(key), *value)).collect())
    }

    /// The value of a key, as it was written.
    pub fn raw(&self, key: &str) -> Option<&'a RawValue> {
        self.0.get(key).copied()
    }

    /// The text of a key, as [`text_of`] reads it.
    pub fn text(&self, key: &str) -> Option<String> {
        text_of(self.raw(key)?)
    }

    /// The text of the first of these keys that has one.
    pub fn first(&self, keys: &[&str]) -> Option<String> {
        keys.iter().find_map(|key| self.text(key))
    }

    /// A count, as [`count_of`] reads it.
    pub fn count(&self, key: &str) -> Option<u64> {
        count_of(self.raw(key)?)
    }

    /// A yes or no, as [`flag_of`] reads it.
    pub fn flag(&self, key: &str) -> Option<bool> {
        flag_of(self.raw(key)?)
    }

    /// The objects in a list, or a lone object; whatever else is in it is passed over.
    pub fn objects(&self, key: &str) -> Vec<Object<'a>> {
        let values = self.raw(key).map(items).unwrap_or_default().into_iter();
        values.filter_map(|value| Self::parse(value.get()).ok()).collect()
    }
}

/// A struct that is read from an object alone: a derive would take the values in a list for those of
/// the fields in order.
pub struct Fields<T>(pub T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Fields<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(FieldsVisitor(PhantomData))
    }
}

struct FieldsVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for FieldsVisitor<T> {
    type Value = Fields<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<Self::Value, A::Error> {
        T::deserialize(MapAccessDeserializer::new(members)).map(Fields)
    }
}

/// A key. Half of a surrogate pair in it, which is no text, becomes replacement characters.
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
struct Key<'a>(Cow<'a, str>);

impl std::borrow::Borrow<str> for Key<'_> {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Key<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // As bytes, because serde_json refuses half of a pair in a text.
        deserializer.deserialize_bytes(KeyVisitor)
    }
}

struct KeyVisitor;

impl<'de> Visitor<'de> for KeyVisitor {
    type Value = Key<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_borrowed_bytes<E: Error>(self, key: &'de [u8]) -> Result<Self::Value, E> {
        Ok(Key(String::from_utf8_lossy(key)))
    }

    fn visit_bytes<E: Error>(self, key: &[u8]) -> Result<Self::Value, E> {
        Ok(Key(String::from_utf8_lossy(key).into_owned().into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_objects_are_objects() {
        let objects =
            |value: &str| Object::parse(&format!(r#"{{"a":{value}}}"#)).unwrap().objects("a").len();
        assert_eq!(objects(r#"[null,7,{"b":1},[{}],"x"]"#), 1);
        assert_eq!(objects(r#"{"b":1}"#), 1);
        assert!(Object::parse("[]").is_err());
    }

    #[test]
    fn of_a_repeated_key_the_last_one_counts() {
        let object = Object::parse(r#"{"a":1,"b":2,"\u0061":3}"#).unwrap();
        assert_eq!(object.text("a").as_deref(), Some("3"));
    }

    #[test]
    fn half_of_a_surrogate_pair_in_a_key_costs_that_key_alone() {
        let object = Object::parse(r#"{"\ud800":1,"a":"b"}"#).unwrap();
        assert_eq!(object.text("a").as_deref(), Some("b"));
    }
}
