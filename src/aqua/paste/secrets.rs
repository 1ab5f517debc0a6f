//! Secrets that are known by their form, whatever stands beside them.

/// Whether a text is one word of the form that tokens have: a JWT (RFC 7519), or longer than any ID.
pub(super) fn looks_secret(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._~+=".contains(c);
    is_jwt(text) || text.len() > 64 && text.chars().all(plain)
}

/// A JWT has two or, encrypted, four full stops, and begins as the JSON `{"` is coded.
fn is_jwt(word: &str) -> bool {
    word.starts_with("eyJ") && matches!(word.matches('.').count(), 2 | 4)
}

/// The text without the JWTs in it, whatever stands beside them, and whether there were any.
pub(super) fn without_tokens(text: &str) -> (String, bool) {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._".contains(c);
    let mut out = String::with_capacity(text.len());
    let (mut rest, mut found) = (text, false);
    while let Some(at) = rest.find(plain) {
        let end = rest[at..].find(|c| !plain(c)).map_or(rest.len(), |length| at + length);
        let word = rest[at..end].trim_end_matches('.');
        out.push_str(&rest[..at]);
        if is_jwt(word) {
            found = true;
        } else {
            out.push_str(&rest[at..end]);
        }
        rest = &rest[end..];
    }
    (out + rest, found)
}
