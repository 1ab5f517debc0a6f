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
    let mut rest = text;
    while let Some(at) = rest.find(is_invisible) {
        let (before, from) = rest.split_at(at);
        let Some(c) = from.chars().next() else { break };
        pen.text(before);
        pen.line("span", "invisible", &format!("U+{:04X}", u32::from(c)));
        rest = &from[c.len_utf8()..];
    }
    pen.text(rest);
}

/// Characters that show nothing themselves but change how others look.
fn is_invisible(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{feff}')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
}
