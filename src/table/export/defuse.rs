//! Text kept from becoming a formula in a spreadsheet.

/// Whether a spreadsheet might take a cell for a formula or skip what it begins with: `=`, `+`,
/// `-`, `@` and their full-width forms, also after white space and invisible characters, and a tab
/// or line break at the very beginning (OWASP, "CSV Injection").
pub(super) fn is_risky(text: &str) -> bool {
    if text.starts_with(['\t', '\r', '\n']) {
        return true;
    }
    let shown = text.trim_start_matches(|c: char| c.is_whitespace() || is_invisible(c));
    shown.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

/// Control characters, zero-width characters, marks of writing direction, the byte order mark.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{feff}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_may_begin_a_formula_is_risky() {
        for text in
            ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠A", "\ta", "\ra", "\na"]
        {
            assert!(is_risky(text), "{text:?}");
        }
        for before in ["  ", " \t", "\u{a0}", "\u{3000}", "\u{feff}", "\u{202e}", "\u{0}"] {
            assert!(is_risky(&format!("{before}=1")), "{before:?}");
        }
    }

    #[test]
    fn other_text_is_not() {
        for text in ["", " ", "Account", "a=b", "1-2", "'=1", "select -1", "\"=1\""] {
            assert!(!is_risky(text), "{text:?}");
        }
    }
}
