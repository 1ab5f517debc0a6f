//! What stands behind a word in a pasted text.

use super::super::label::Label;
use super::super::lexer::{Kind, Token};

/// Whether a word looks like a value rather than like one of a sentence.
pub(super) fn is_value(word: &str) -> bool {
    word.len() >= 16 || word.chars().any(|c| c.is_ascii_digit())
}

/// Whether what follows a word sets it to something: `:` or `=`, a closing quote before it aside.
pub(super) fn sets(rest: &[Token<'_>]) -> bool {
    let quote = |token: &Token<'_>| matches!(token.kind, Kind::Sign('"' | '\'' | ']' | '`'));
    // `Job ID: …`
    let more = rest.first().is_some_and(|token| Label::goes_on_with(token.text));
    let mut rest = rest.iter().skip(usize::from(more)).skip_while(|token| quote(token));
    rest.next().is_some_and(|token| matches!(token.kind, Kind::Sign(':' | '=')))
}

/// Whether it is said behind an ID that it is a secret: `… is the token`, `… (token)`. A label that
/// has a value of its own says nothing of the one before it.
pub(super) fn is_called_secret(token: &Token<'_>, rest: &[Token<'_>]) -> bool {
    let said = rest.iter().take_while(|next| {
        next.line == token.line && !matches!(next.kind, Kind::Sign(',' | ';' | '}' | '&' | '|'))
    });
    let words: Vec<_> = said.filter(|next| next.kind != Kind::Sign('(')).take(5).collect();
    let in_brackets = rest.first().is_some_and(|next| next.text == "(");
    let fills = |word: &str| {
        !word.contains(char::is_alphanumeric) && !word.contains([':', '='])
            || ["is", "was", "the", "my", "a", "our", "as", "that", "this", "s", "access", "api"]
                .iter()
                .any(|more| word.eq_ignore_ascii_case(more))
            || word == "'"
    };
    let Some(at) = words.iter().position(|next| !fills(next.text)) else { return false };
    let names = words[at].kind == Kind::Word
        && Label::of(words[at].text, in_brackets) == Some(Label::Secret);
    let has_value = words.get(at + 1).is_some_and(|next| match next.kind {
        Kind::Sign(sign) => matches!(sign, ':' | '=' | '"' | '\''),
        Kind::Word => is_value(next.text) || Label::of(next.text, false).is_some(),
        Kind::Address => false,
    });
    names && !has_value
}
