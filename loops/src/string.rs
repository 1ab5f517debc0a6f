//! The text that a JSON string stands for (RFC 8259, section 7).

use std::borrow::Cow;

use super::cut::cut;
use super::scan::Raw;

/// The text of a string that stands in its quotes, as it was stepped over; none if
/// it holds half of a surrogate pair, which is no text.
pub fn string(quoted: Raw<'_>) -> Option<Cow<'_, str>> {
    if let Some(plain) = quoted.plain() {
        return Some(plain.into());
    }
    unescaped(quoted.text.strip_prefix('"')?.strip_suffix('"')?).map(Cow::from)
}

#[cold]
fn unescaped(mut rest: &str) -> Option<String> {
    let mut out = String::with_capacity(rest.len());
    while let Some((plain, escape)) = cut(rest, "\\") {
        out.push_str(plain);
        let mut chars = escape.chars();
        out.push(match chars.next()? {
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => escaped(&mut chars)?,
            itself => itself,
        });
        rest = chars.as_str();
    }
    out.push_str(rest);
    Some(out)
}

/// The character behind `\u`, from one UTF-16 unit or from two.
fn escaped(chars: &mut std::str::Chars<'_>) -> Option<char> {
    let first = unit(chars)?;
    if !(0xd800..0xdc00).contains(&first) {
        return char::from_u32(first);
    }
    if (chars.next()?, chars.next()?) != ('\\', 'u') {
        return None;
    }
    let second = unit(chars)?.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
    char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + second)
}

// Twice in line, with four times `to_digit` each, it would be half of this file, and escapes are rare.
#[inline(never)]
fn unit(chars: &mut std::str::Chars<'_>) -> Option<u32> {
    let digits = chars.as_str().get(..4)?;
    *chars = chars.as_str()[4..].chars();
    // Four hexadecimal digits, as the scanner has seen to: no sign.
    u32::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::is_json;

    #[test]
    fn strings_read_as_serde_json_reads_them() {
        for quoted in [
            r#""\"\\\/\b\f\n\r\t""#,
            r#""\u00e4\ud83e\udd80\uffff""#,
            r#""\ud800""#,
            r#""\udd80""#,
            r#""\ud83e\ud83e""#,
            r#""\ud83ex""#,
            r#""\ud83e\n""#,
            "\"ä🦀\"",
        ] {
            assert!(is_json(quoted), "{quoted}");
            assert_eq!(
                string(quoted.into()),
                serde_json::from_str::<Cow<'_, str>>(quoted).ok(),
                "{quoted}"
            );
        }
    }
}
