//! JSON as text: mending what printed documentation breaks, and laying it out to be read. Neither
//! goes through a parsed value, so that numbers, order and repeated keys stay as they came.

use std::borrow::Cow;

/// Makes raw line breaks and other control characters inside strings legal by escaping them.
///
/// Answers copied out of a document or a terminal have such breaks, and no JSON parser takes them.
pub fn escape_breaks(text: &str) -> Cow<'_, str> {
    let mut out: Option<String> = None;
    let (mut in_string, mut escaped) = (false, false);
    for (at, c) in text.char_indices() {
        let breaks = in_string && c < ' ';
        if breaks && out.is_none() {
            out = Some(text[..at].to_owned());
        }
        if let Some(out) = &mut out {
            match c {
                '\n' if breaks && escaped => out.push('n'),
                _ if breaks && escaped => out.push_str(&format!("\\u{:04x}", u32::from(c))),
                '\n' if breaks => out.push_str("\\n"),
                '\t' if breaks => out.push_str("\\t"),
                '\r' if breaks => out.push_str("\\r"),
                _ if breaks => out.push_str(&format!("\\u{:04x}", u32::from(c))),
                _ => out.push(c),
            }
        }
        match c {
            _ if escaped => escaped = false,
            '\\' if in_string => escaped = true,
            '"' => in_string = !in_string,
            _ => {}
        }
    }
    out.map_or(Cow::Borrowed(text), Cow::Owned)
}

/// Lays JSON out one value a line, two spaces a level. Text that is no JSON comes out readable too:
/// nothing is dropped but white space between values.
pub fn pretty(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 4);
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    let mut chars = text.trim().chars().peekable();
    while let Some(c) = chars.next() {
        if in_string {
            out.push(c);
            match c {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '"' => in_string = false,
                _ => {}
            }
            continue;
        }
        match c {
            '"' => {
                in_string = true;
                out.push(c);
            }
            '{' | '[' => {
                while chars.next_if(|next| next.is_ascii_whitespace()).is_some() {}
                out.push(c);
                if let Some(close) = chars.next_if(|next| matches!(next, '}' | ']')) {
                    out.push(close);
                } else {
                    depth += 1;
                    new_line(&mut out, depth);
                }
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                new_line(&mut out, depth);
                out.push(c);
            }
            ',' => {
                out.push(c);
                new_line(&mut out, depth);
            }
            ':' => out.push_str(": "),
            _ if c.is_ascii_whitespace() => {}
            _ => out.push(c),
        }
    }
    out
}

fn new_line(out: &mut String, depth: usize) {
    out.push('\n');
    // A hostile answer of a million brackets must not become a million-column page.
    out.extend(std::iter::repeat_n("  ", depth.min(64)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_inside_strings_are_escaped_and_others_left_alone() {
        let text = "{\n\t\"query\": \"select a,\n\tb from \\\"c\\\"\"\n}";
        let mended = escape_breaks(text);
        let value: serde_json::Value = serde_json::from_str(&mended).unwrap();
        assert_eq!(value["query"], "select a,\n\tb from \"c\"");
    }

    #[test]
    fn legal_json_is_not_copied() {
        assert!(matches!(escape_breaks("{\"a\": \"b\\n\"}\n"), Cow::Borrowed(_)));
    }

    #[test]
    fn a_break_behind_a_lone_backslash_is_legal_afterwards_too() {
        let mended = escape_breaks("\"a\\\nb\"");
        assert_eq!(serde_json::from_str::<String>(&mended).unwrap(), "a\nb");
    }

    #[test]
    fn pretty_lays_out_one_value_a_line() {
        assert_eq!(
            pretty(r#"{"a":[1,{"b":"x, {y}"}],"c":{},"d":[ ]}"#),
            "{\n  \"a\": [\n    1,\n    {\n      \"b\": \"x, {y}\"\n    }\n  ],\n  \"c\": {},\n  \"d\": []\n}"
        );
    }

    #[test]
    fn pretty_keeps_long_numbers_and_repeated_keys() {
        let shown = pretty(r#"{"a":12345678901234567890.10,"a":1}"#);
        assert_eq!(shown, "{\n  \"a\": 12345678901234567890.10,\n  \"a\": 1\n}");
    }
}
