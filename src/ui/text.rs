//! Text from an answer, set so that nothing in it can act on what stands around it.

use super::pen::Pen;

/// One text from an answer: isolated from the direction of what stands around it, with characters
/// that cannot be seen shown by their number, and a dash where there is none.
pub fn text(pen: &mut Pen, value: Option<&str>) {
    match value {
        Some(value) if !value.is_empty() => pen.el("bdi", "", |pen| visible(pen, value)),
        _ => dash(pen),
    }
}

/// What stands where the answer had nothing.
pub fn dash(pen: &mut Pen) {
    pen.el("span", "absent", |pen| {
        pen.set("aria-label", "none");
        pen.text("–");
    });
}

/// Text with its invisible characters marked by number.
pub fn visible(pen: &mut Pen, text: &str) {
    for (plain, invisible) in cut(text) {
        pen.text(plain);
        if let Some(number) = invisible {
            pen.line("span", "invisible", &number);
        }
    }
}

/// A text cut behind each invisible character: what stands before it, and its number. At the end
/// comes what is left, without one.
pub fn cut(text: &str) -> impl Iterator<Item = (&str, Option<String>)> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let found = text.char_indices().find(|(_, c)| is_invisible(*c));
        rest = found.map(|(at, c)| &text[at + c.len_utf8()..]);
        Some(match found {
            Some((at, c)) => (&text[..at], Some(format!("U+{:04X}", u32::from(c)))),
            None => (text, None),
        })
    })
}

/// Whether a text has no invisible characters.
pub fn is_plain(text: &str) -> bool {
    !text.contains(is_invisible)
}

/// Characters that show nothing themselves but change how others look.
fn is_invisible(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{feff}')
        || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{e0000}'..='\u{e007f}')
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{3164}' | '\u{fff9}'..='\u{fffb}')
}
