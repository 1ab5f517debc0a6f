//! Upper and lower case made the same, for searching and ordering.

/// The lower-case form of a character, as one character.
///
/// One for one, so that places in a lower-cased text can be traced back to the text itself. `İ` alone
/// has a longer lower-case form (`i` with a dot above) and becomes its `i`, which is also what people
/// type for it. The final `ς` becomes `σ`, since `Σ` has both as lower-case forms.
pub fn lower(c: char) -> char {
    match c {
        'ς' => 'σ',
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

/// A text in lower case, character by character.
pub fn lower_case(text: &str) -> String {
    let mut lowered = String::with_capacity(text.len());
    push_lower_case(&mut lowered, text);
    lowered
}

/// Writes a text in lower case at the end of another.
pub fn push_lower_case(to: &mut String, text: &str) {
    if text.is_ascii() {
        let start = to.len();
        to.push_str(text);
        to[start..].make_ascii_lowercase();
    } else {
        to.extend(text.chars().map(lower));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_is_the_same_in_every_alphabet() {
        assert_eq!(lower_case("ÄÉ Ж ẞ Batch"), "äé ж ß batch");
        assert_eq!(lower_case("ΟΔΟΣ"), lower_case("οδος"));
        assert_eq!(lower_case("İ\u{212a}"), "ik");
    }
}
