use serde::de::IgnoredAny;
use serde_json::value::RawValue;

use super::*;

const TEXTS: &[&str] = &[
    r#"{"a":0,"a":-1.50e+7,"":[{}, [ ] ,"\u00e4\ud83e\udd80\/"] }"#,
    r#" [null,true,false,"x\"]",[[[]]],{"b":{"c":[1]}}] "#,
    "\"lone \\ud800\"",
    "-0",
    "1e5",
    "[1,2,]",
    "{\"a\" 1}",
    "{\"a\":1,}",
    "{a:1}",
    "[01]",
    "[1.]",
    "[.5]",
    "[+1]",
    "[1e]",
    "[--1]",
    "[tru]",
    "[nul1]",
    "\"\\x\"",
    "\"\\u12g4\"",
    "\"a\nb\"",
    "[}",
    "{]",
    "[]]",
    "{} x",
    "",
    " ",
    "\u{a0}1",
    "{\"ä🦀\":\"ä🦀\"}",
];

/// Each text, every beginning of it, and it with each of its characters left out.
fn variants() -> impl Iterator<Item = String> {
    TEXTS.iter().flat_map(|text| {
        text.char_indices().flat_map(move |(at, c)| {
            [text[..at].to_owned(), format!("{}{}", &text[..at], &text[at + c.len_utf8()..])]
        })
    })
}

#[test]
fn the_same_is_json_for_serde_json() {
    for text in variants().chain(TEXTS.iter().map(|text| (*text).to_owned())) {
        assert_eq!(is_json(&text), serde_json::from_str::<IgnoredAny>(&text).is_ok(), "{text}");
    }
}

#[test]
fn a_text_that_ends_too_soon_is_told_from_one_that_is_odd() {
    // serde_json calls half a number odd even where the text ends in it.
    let half = |text: &String| text.ends_with(['-', '.', 'e', '+']);
    for text in variants().filter(|text| text.starts_with('{') && !half(text)) {
        let says = serde_json::from_str::<std::collections::HashMap<String, &RawValue>>(&text);
        match (members(&text), says) {
            (Ok(members), Ok(_)) => {
                assert!(!members.is_empty() || text.starts_with("{}"), "{text}")
            }
            (Err(flaw), Err(error)) => assert_eq!(flaw == Flaw::Ends, error.is_eof(), "{text}"),
            (ours, theirs) => panic!("{text}: {ours:?}, {theirs:?}"),
        }
    }
}

#[test]
fn values_are_kept_as_they_were_written() {
    let found = elements(" [ 1.50 , {\"a\": [ ]},\"b\\u0041\",{\"\\n\":[\"c\"]},\"d\" ] ").unwrap();
    let said = |text, escaped| Raw { text, escaped };
    let expected = [
        said("1.50", false),
        said("{\"a\": [ ]}", false),
        said("\"b\\u0041\"", true),
        said("{\"\\n\":[\"c\"]}", true),
        said("\"d\"", false),
    ];
    assert_eq!(found, expected);
    assert_eq!(members(r#"{"a\"" : [1, 2] }"#).unwrap(), [(r#""a\"""#, "[1, 2]")]);
}

#[test]
fn depth_is_no_danger() {
    let deep = "[".repeat(1_000_000);
    assert_eq!(elements(&deep), Err(Flaw::Ends));
    assert!(is_json(&format!("{deep}{}", "]".repeat(1_000_000))));
}

#[test]
fn what_ends_a_string_is_found_wherever_it_stands() {
    for end in ["\"", "\\", "\n", "\0", "\u{1f}"] {
        for before in 0..20 {
            let text = ["\u{7f}", "ä", "!", "~", "#", "]", "["].concat().repeat(3);
            let before = (before..).find(|at| text.is_char_boundary(*at)).unwrap();
            let text = [&text[..before], end, "\"ä\n"].concat();
            assert_eq!(plain(text.as_bytes()), before, "{text:?}");
        }
    }
    assert_eq!(plain("ä".repeat(9).as_bytes()), 18);
}

#[test]
fn any_character_may_stand_anywhere_in_a_string_but_those_that_may_not() {
    for c in (0..=0x100).filter_map(char::from_u32) {
        for before in 0..20 {
            let text = format!("\"{}{c}{}\"", "a".repeat(before), "b".repeat(40));
            let says = serde_json::from_str::<IgnoredAny>(&text).is_ok();
            assert_eq!(is_json(&text), says, "{text:?}");
        }
    }
}

#[test]
fn a_list_is_handed_out_while_it_is_stepped_over() {
    let is_b = |key: Raw<'_>| key.text == r#""b""#;
    let seen = |text: &str| {
        let mut seen = Vec::new();
        let read = members_with(text, &is_b, &mut |step| match step {
            Step::List => seen.clear(),
            Step::Member(key, value) => seen.push([key.text, value.text].concat()),
            Step::Object(raw) => {
                assert_eq!(raw.escaped, raw.text.contains('\\'));
                seen.push(raw.text.to_owned());
            }
        });
        (read.map(|members| members.len()), seen.join(" "))
    };
    let found = |text: &str, all: usize, is: &str| assert_eq!(seen(text), (Ok(all), is.to_owned()));
    let list = r#"{"a":[{"c":0}],"b": [ {"c" : 1,"d":"2"} , 7, [], {}, {"c":"\n"},{"c":3}]}"#;
    let steps = r#""c"1 "d""2" {"c" : 1,"d":"2"} {} "c""\n" {"c":"\n"} "c"3 {"c":3}"#;
    found(list, 2, steps);
    found(r#"{"b":[{"c":1}],"b" : [{"c":2}],"b":3}"#, 3, r#""c"2 {"c":2}"#);
    found(r#"{"b":[]}"#, 1, "");
    assert_eq!(seen(r#"{"b":[{"c":1},{"c":2]}"#).0, Err(Flaw::Odd));
    assert_eq!(seen(r#"{"b":[{"c":1},"#).0, Err(Flaw::Ends));
}
