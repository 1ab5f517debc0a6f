//! Cuts a pasted text into addresses, words and signs.

/// A piece of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An address or a part of one, up to its query string: `https://…`, `/v1/…`, `jobs/…`.
    Address,
    /// Letters and digits, with `-` and `_` among them.
    Word,
    /// Any other character but white space.
    Sign(char),
}

/// A piece of the text and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// What it is.
    pub kind: Kind,
    /// The piece itself.
    pub text: &'a str,
    /// Its first byte in the text.
    pub start: usize,
    /// Its line, counted from 1.
    pub line: usize,
}

impl Token<'_> {
    /// The byte behind it.
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// The pieces of a text, in order.
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let (mut at, mut line) = (0, 1);
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        let (kind, length) = match c {
            _ if c.is_whitespace() => {
                line += usize::from(c == '\n');
                at += c.len_utf8();
                continue;
            }
            _ if let Some(length) = address(rest, ends_a_word(&text[..at])) => {
                (Kind::Address, length)
            }
            _ if is_word(c) => (Kind::Word, rest.find(|c| !is_word(c)).unwrap_or(rest.len())),
            _ => (Kind::Sign(c), c.len_utf8()),
        };
        found.push(Token { kind, text: &rest[..length], start: at, line });
        at += length;
    }
    found
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_')
}

fn ends_a_word(before: &str) -> bool {
    before.chars().next_back().is_some_and(is_word)
}

/// What ends an address in the text around it.
fn ends_an_address(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '"' | '\'' | '`' | '<' | '>' | '|' | '\\' | ',' | ';' | '(' | ')' | '[' | ']'
        )
        || matches!(c, '?' | '#' | '&' | '“' | '”' | '‘' | '’' | '»' | '«')
}

/// How long the address is with which this begins, if it begins with one.
fn address(rest: &str, amid_a_word: bool) -> Option<usize> {
    let run = &rest[..rest.find(ends_an_address).unwrap_or(rest.len())];
    let lower = run.get(..8).unwrap_or(run).to_ascii_lowercase();
    let whole = ["https://", "http://"].iter().any(|scheme| lower.starts_with(scheme));
    let (first, _) = run.split_once('/')?;
    let host = first.to_ascii_lowercase();
    let begins = whole
        || !amid_a_word
            && (first.is_empty()
                || host.ends_with(".zuora.com")
                || ["zuora.com", "jobs", "batch-query", "v1"].contains(&host.as_str()));
    // `{"a":"/"}` and `and/or` are none.
    (begins && run.contains(char::is_alphanumeric)).then_some(run.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<(Kind, &str)> {
        tokens(text).into_iter().map(|token| (token.kind, token.text)).collect()
    }

    #[test]
    fn addresses_words_and_signs_are_told_apart() {
        use Kind::{Address, Sign, Word};
        assert_eq!(
            kinds("GET: https://a.b/c?x=y-1"),
            [
                (Word, "GET"),
                (Sign(':'), ":"),
                (Address, "https://a.b/c"),
                (Sign('?'), "?"),
                (Word, "x"),
                (Sign('='), "="),
                (Word, "y-1")
            ]
        );
        assert_eq!(kinds("url=HTTPS://a/b`")[2], (Address, "HTTPS://a/b"));
        assert_eq!(kinds("jobs/1, and/or")[0], (Address, "jobs/1"));
        assert!(kinds("and/or").iter().all(|(kind, _)| *kind != Address));
    }

    #[test]
    fn lines_are_counted_from_one() {
        let lines: Vec<_> = tokens("a\n\nb c").iter().map(|token| token.line).collect();
        assert_eq!(lines, [1, 3, 3]);
    }
}
