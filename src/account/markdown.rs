//! Markdown: CommonMark with GitHub's tables. What others wrote is in code spans, in which nothing is markup, no
//! address becomes a link, and nobody is notified; words of the page are escaped.

use super::document::{Block, Text};
use super::visible::one_line;

/// Writes a document.
pub(super) fn write(blocks: &[Block]) -> String {
    blocks.iter().map(block).collect::<Vec<_>>().join("\n")
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(level, text) => {
            format!("{} {}\n", "#".repeat(usize::from(*level)), inline(text))
        }
        Block::Sentence(text) => inline(text) + "\n",
        Block::Facts(facts) => {
            facts.iter().map(|(label, text)| format!("- {label}: {}\n", inline(text))).collect()
        }
        Block::Table(heads, rows) => {
            let heads_row = row(heads.iter().map(|head| (*head).to_owned()));
            let rule = row(heads.iter().map(|_| "---".to_owned()));
            let rows = rows.iter().map(|cells| row(cells.iter().map(cell)));
            [heads_row, rule].into_iter().chain(rows).collect()
        }
    }
}

fn row(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
}

/// A text within a line of a table: a vertical bar would end its cell, even in a code span.
fn cell(text: &Text) -> String {
    match text {
        Text::Words(words) => escaped(words),
        Text::Verbatim(verbatim) => code(verbatim).replace('|', "\\|"),
    }
}

fn inline(text: &Text) -> String {
    match text {
        Text::Words(words) => escaped(words),
        Text::Verbatim(verbatim) => code(verbatim),
    }
}

/// Words in which no sign is markup. All signs that may be escaped and could mean something are; a full stop, a
/// hyphen and the like only where a line begins.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for (at, c) in one_line(words).char_indices() {
        let is_markup = "\\`*_[]<>|~&@$#".contains(c);
        // `https:` and `www.` become links by themselves.
        let may_link = matches!(c, ':' | '.') && {
            let before = out.to_ascii_lowercase();
            before.ends_with("http") || before.ends_with("https") || before.ends_with("www")
        };
        let begins_list = at == 0 && "+-=".contains(c);
        if is_markup || may_link || begins_list {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// A code span: between more backticks than there are in a row within (CommonMark, section 6.1).
fn code(text: &str) -> String {
    let text = one_line(text);
    if text.trim().is_empty() {
        return String::new();
    }
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let space = if text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}
