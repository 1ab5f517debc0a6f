//! Secrets in a text that is kept or handed on.

use super::paste::PastedText;

/// Whether a text must not be kept or handed on: it names a secret, by its form or by a label with something
/// like a value, or has one of `secrets` in it. Secrets of fewer than four characters are no better than any
/// word, and count only as the whole text.
pub fn holds_secret<'a>(text: &str, secrets: impl IntoIterator<Item = &'a str>) -> bool {
    let is_in_text = |secret: &str| match secret.chars().count() {
        0 => false,
        1..=3 => text.trim() == secret,
        _ => text.contains(secret),
    };
    // A sentence about a token that has run out holds none.
    PastedText::parse(text).names_secret && text.split_whitespace().any(may_be_value)
        || secrets.into_iter().any(|secret| is_in_text(secret.trim()))
}

/// Whether a word may be a secret's value, or sets one: `hunter2`, `password:`, `token=abc`. Addresses and the
/// numbers of tickets are none: `ZEN-48213`, `#48213`.
fn may_be_value(word: &str) -> bool {
    let word = word.trim_start_matches(|c: char| c.is_ascii_punctuation());
    if word.starts_with("https://") {
        return false;
    }
    let sets = |(at, _)| at > 0 && word[..at].ends_with(char::is_alphabetic);
    if word.match_indices([':', '=']).any(sets) {
        return true;
    }
    let word = word.trim_end_matches(|c: char| c.is_ascii_punctuation());
    let rest = word.trim_start_matches(|c: char| c.is_ascii_uppercase()).trim_start_matches('-');
    let is_number = rest.chars().all(|c| c.is_ascii_digit());
    !is_number && word.chars().count() >= 6 && word.contains(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_no_secret() {
        for reason in [
            "",
            "ZEN-48213",
            "INC0012345: hangs since 03:12",
            "client submitted 50 jobs, see https://example.zendesk.com/agent/tickets/48213",
            "Token of the client expired, it retries for ever",
            "token expired, ZEN-48213 (https://example.zendesk.com/tickets/48213), INC0012345 at 03:12",
            "password of the API user was changed, all jobs fail",
            "asked for by jane@example.com",
            "stuck; tenant is full (50 of 50)",
            "on call: Jörg",
            "job 2c90839d46f936820146fd4ef77a1eb6 blocks this one",
        ] {
            assert!(!holds_secret(reason, ["präctice-päss:1", "abc", ""]), "{reason}");
        }
    }

    #[test]
    fn a_named_secret_is_one_and_so_is_one_that_was_typed() {
        for text in [
            "Authorization: Bearer 2c90839d46f936820146fd4ef77a1eb6",
            "password: hunter2",
            "password hunter2",
            "token=correct",
            "the token is 2c90839d46f936820146fd4ef77a1eb6",
            "curl -u me@example.com:hunter2 https://rest.zuora.com",
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
        ] {
            assert!(holds_secret(text, []), "{text}");
        }
        assert!(holds_secret("see präctice-päss:1 there", [" präctice-päss:1"]));
        assert!(holds_secret(" abc ", ["abc"]) && !holds_secret("abcd", ["abc"]));
    }
}
