//! Each type that a value may come in.

use super::*;
use crate::aqua::Object;

/// White space of each kind: of ASCII, of which Rust leaves U+000B out, and beyond it.
const BLANKS: [&str; 7] = ["", " ", "\t\r\n", "\u{b}", "\u{c}", "\u{85}\u{a0}", "\u{2003}\u{3000}"];

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Values {
    #[serde(deserialize_with = "text")]
    text: Option<String>,
    #[serde(deserialize_with = "count")]
    count: Option<u64>,
    #[serde(deserialize_with = "flag")]
    flag: Option<bool>,
    #[serde(deserialize_with = "texts")]
    texts: Vec<String>,
}

/// Reads a value under a key that stands there twice.
fn read(key: &str, value: &str) -> Values {
    let text = format!(r#"{{"{key}":0,"new":{{"a":[1]}},"{key}":{value}}}"#);
    Object::parse(&text).unwrap().read().unwrap()
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

#[test]
fn text_takes_every_type_as_it_was_written() {
    for (value, is) in [
        (r#""a\u00e4\n""#, Some("aä\n")),
        ("12345678901234567890.10", Some("12345678901234567890.10")),
        ("true", Some("true")),
        (r#"{ "column":"d" ,"column":1.0}"#, Some(r#"{ "column":"d" ,"column":1.0}"#)),
        (r#""\ud800""#, Some("\\ud800")),
        ("null", None),
        (r#"" ""#, None),
    ] {
        assert_eq!(read("text", value).text.as_deref(), is, "{value}");
    }
}

#[test]
fn counts_come_as_numbers_or_strings_and_nothing_is_guessed() {
    for (value, is) in [
        ("1580", 1580),
        (r#"" 1580 ""#, 1580),
        ("1580.0", 1580),
        ("18446744073709551615", u64::MAX),
        ("9007199254740993.00", 9_007_199_254_740_993),
    ] {
        assert_eq!(read("count", value).count, Some(is), "{value}");
    }
    for unknown in ["-1", "1.5", r#""many""#, "null", "[]", "1e300", r#""+1""#, r#""1.""#] {
        assert_eq!(read("count", unknown).count, None, "{unknown}");
    }
}

#[test]
fn segments_may_be_numbers_or_one_lone_word() {
    assert_eq!(read("texts", r#"["a",7,null]"#).texts, ["a", "7"]);
    assert_eq!(read("texts", r#""a""#).texts, ["a"]);
    assert_eq!(read("texts", "null").texts, [""; 0]);
}

#[test]
fn true_may_be_a_string() {
    assert_eq!(read("flag", r#""True""#).flag, Some(true));
    assert_eq!(read("flag", "false").flag, Some(false));
    assert_eq!(read("flag", "0").flag, None);
}

#[test]
fn a_text_of_white_space_alone_is_none() {
    for blank in BLANKS {
        assert_eq!(read("text", &quoted(blank)).text, None, "{blank:?}");
    }
    assert_eq!(read("text", "\"\\u000ba \"").text.as_deref(), Some("\u{b}a "));
}

#[test]
fn white_space_around_a_count_and_a_flag_is_passed_over() {
    for blank in BLANKS {
        let around = |word: &str| quoted(&[blank, word, blank].concat());
        assert_eq!(read("count", &around("12")).count, Some(12), "{blank:?}");
        assert_eq!(read("flag", &around("True")).flag, Some(true), "{blank:?}");
    }
}
