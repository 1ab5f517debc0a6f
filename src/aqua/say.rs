//! Numbers and lists as people read them.

/// A count with a comma at each thousand: `1,322`.
pub fn count(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A count and its noun: `1 batch`, `1,322 records`.
pub fn counted(n: u64, one: &str, many: &str) -> String {
    format!("{} {}", count(n), if n == 1 { one } else { many })
}

/// `was` or `were`, to follow a count.
pub fn was(n: u64) -> &'static str {
    if n == 1 { "was" } else { "were" }
}

/// Text cut to at most `most` characters, with `…` where something was left out.
pub fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        None => text.to_owned(),
        Some(_) => {
            let kept: String = text.chars().take(most.saturating_sub(1)).collect();
            format!("{kept}…")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_have_a_comma_at_each_thousand() {
        assert_eq!(count(0), "0");
        assert_eq!(count(999), "999");
        assert_eq!(count(1322), "1,322");
        assert_eq!(count(u64::MAX), "18,446,744,073,709,551,615");
    }

    #[test]
    fn nouns_follow_their_count() {
        assert_eq!(counted(1, "batch", "batches"), "1 batch");
        assert_eq!(counted(0, "batch", "batches"), "0 batches");
    }

    #[test]
    fn text_is_cut_between_characters() {
        assert_eq!(shortened("abc", 3), "abc");
        assert_eq!(shortened("åäöü", 3), "åä…");
    }
}
