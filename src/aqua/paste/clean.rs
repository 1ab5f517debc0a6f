//! Takes off a pasted text what was put on it on its way: codings, escapes and invisible characters.

/// The text as it was meant: `%2F` is a slash again, `\"` a quote, `&quot;` too. Line breaks stay
/// where they are, so that places can be told by line.
pub fn clean(text: &str) -> String {
    let mut text: String = without_colours(text).chars().filter(|c| !is_invisible(*c)).collect();
    // What was coded twice is decoded twice; more often than three times nobody does.
    for _ in 0..3 {
        let decoded = decoded(&text);
        if decoded == text {
            break;
        }
        text = decoded;
    }
    text
}

/// Characters without a look of their own that come along from mails, tickets and web pages.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{feff}' | '\u{200b}'..='\u{200f}')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
        || (c.is_control() && !c.is_whitespace())
}

/// The text without the sequences that colour a terminal (ECMA-48, CSI), as they are or escaped.
fn without_colours(text: &str) -> String {
    let begins = ["\u{1b}[", "\\u001b[", "\\u001B[", "\\x1b[", "\\x1B[", "\\033["];
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let sequence = begins.iter().find_map(|start| rest.strip_prefix(start));
        match sequence {
            Some(parameters) => {
                let end = parameters.find(|c: char| c.is_ascii_alphabetic());
                rest = end.map_or("", |end| &parameters[end + 1..]);
            }
            None => {
                out.push(c);
                rest = &rest[c.len_utf8()..];
            }
        }
    }
    out
}

/// HTML's names for the characters that stand around addresses and values.
const ENTITIES: [(&str, char); 7] = [
    ("&quot;", '"'),
    ("&#34;", '"'),
    ("&#39;", '\''),
    ("&apos;", '\''),
    ("&amp;", '&'),
    ("&lt;", '<'),
    ("&gt;", '>'),
];

fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let (decoded, length) = match c {
            '%' => percent(rest),
            '\\' => escape(rest),
            '&' => entity(rest),
            // Quoted-printable breaks a line with it, and codes it.
            '=' => soft_break(&out, rest),
            _ => None,
        }
        .unwrap_or((Some(c), c.len_utf8()));
        out.extend(decoded);
        rest = &rest[length..];
    }
    out
}

/// What stands for how many bytes of the text.
type Decoded = Option<(Option<char>, usize)>;

/// `%2F`, as far as it is a character that can be seen, or a space.
fn percent(rest: &str) -> Decoded {
    let code = u8::from_str_radix(rest.get(1..3)?, 16).ok()?;
    (b' '..0x7f).contains(&code).then_some((Some(char::from(code)), 3))
}

/// The escapes of JSON and of shells. One that stands for a line break becomes a space.
fn escape(rest: &str) -> Decoded {
    match rest.as_bytes().get(1)? {
        quote @ (b'"' | b'\'' | b'/' | b'\\' | b' ') => Some((Some(char::from(*quote)), 2)),
        b'n' | b'r' | b't' => Some((Some(' '), 2)),
        b'u' => {
            let code = u32::from_str_radix(rest.get(2..6)?, 16).ok()?;
            let c = char::from_u32(code).filter(char::is_ascii)?;
            Some((Some(if c.is_control() { ' ' } else { c }), 6))
        }
        _ => None,
    }
}

fn entity(rest: &str) -> Decoded {
    let (name, c) = ENTITIES.iter().find(|(name, _)| rest.starts_with(name))?;
    Some((Some(*c), name.len()))
}

fn soft_break(before: &str, rest: &str) -> Decoded {
    if rest.starts_with("=3D") {
        return Some((Some('='), 3));
    }
    let length = ["=\r\n", "=\n"].into_iter().find(|end| rest.starts_with(end))?.len();
    // Within an ID, and not behind the name of something that is left empty.
    let digit = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    let within = before.ends_with(digit) && rest[length..].starts_with(digit);
    within.then_some((None, length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_put_on_a_text_on_its_way_is_taken_off() {
        for (text, meant) in [
            ("https%3A%2F%2Fa%2Fb%20c", "https://a/b c"),
            ("%252Fjobs%252F", "/jobs/"),
            (r#"{\"id\":\"a\",\"u\":\"http:\/\/b\"}"#, r#"{"id":"a","u":"http://b"}"#),
            (r"a\nb\tc\u002Fd", "a b c/d"),
            ("&quot;a&quot; &amp;amp; &#39;b&#39;", "\"a\" & 'b'"),
            ("2c92=\r\n90", "2c9290"),
            ("id=3D2c92", "id=2c92"),
            ("a\u{1b}[36mb\u{1b}[0m", "ab"),
            (r"a\u001b[36;1mb", "ab"),
            ("\u{200b}a\u{ad}b\u{202c}", "ab"),
        ] {
            assert_eq!(clean(text), meant, "{text}");
        }
    }

    #[test]
    fn what_is_no_coding_stays_as_it_is() {
        for text in ["100 %", "%zz", "a\\", "a & b", "x=1\ny", "line\nline", "TOKEN=\nid=1"] {
            assert_eq!(clean(text), text);
        }
    }
}
