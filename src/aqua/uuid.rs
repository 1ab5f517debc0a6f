//! UUIDs (RFC 9562), as Data Query's job IDs and entity IDs are written.

/// Whether a text is one: 32 hexadecimal digits with hyphens in their four places.
pub fn is_uuid(text: &str) -> bool {
    let parts: Vec<usize> = text.split('-').map(str::len).collect();
    parts == [8, 4, 4, 4, 12] && text.bytes().all(|b| b == b'-' || b.is_ascii_hexdigit())
}

/// Whether a text is 32 hexadecimal digits: a UUID without its hyphens, or a job ID.
pub fn is_bare(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|b| b.is_ascii_hexdigit())
}

/// The text with the hyphens of a UUID, if it lacks nothing but them; any other text as it is.
pub fn hyphenated(text: &str) -> String {
    match is_bare(text) {
        true => [&text[..8], &text[8..12], &text[12..16], &text[16..20], &text[20..]].join("-"),
        false => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_uuid_has_its_hyphens_and_gets_them_where_it_lacks_nothing_else() {
        const WITH: &str = "2c92a0fd-6f1e-2d3c-016f-2b1c0a7e0002";
        assert!(is_uuid(WITH) && !is_uuid(&WITH.replace('-', "")));
        assert!(!is_uuid("2c92a0fd6-f1e-2d3c-016f-2b1c0a7e0002"));
        assert_eq!(hyphenated(&WITH.replace('-', "")), WITH);
        assert_eq!(hyphenated("2c92"), "2c92");
    }
}
