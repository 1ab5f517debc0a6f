//! Characters that cannot be seen.

/// Whether a character shows nothing itself but changes how others look.
pub fn is_invisible(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{feff}')
        || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{e0000}'..='\u{e007f}')
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{3164}' | '\u{fff9}'..='\u{fffb}')
}

/// What stands in its place: `U+202E`.
pub fn number_of(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}
