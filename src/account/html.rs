//! HTML: a page of its own, or a piece of it to paste as formatted text. There is no link and no script in it.

use super::document::{Block, Text, document};
use super::report::Report;
use super::visible::visible;
use crate::messages::Messages;

/// What a table needs to be read as one.
const STYLE: &str = "body{font:15px/1.45 system-ui,sans-serif;margin:24px}\
    table{border-collapse:collapse}th,td{border:1px solid #7c848c;padding:2px 8px;text-align:left;\
    vertical-align:top}code{white-space:pre-wrap;overflow-wrap:anywhere}";

/// Writes a document as a page.
pub(super) fn write(blocks: &[Block]) -> String {
    let title = blocks.iter().find_map(|block| match block {
        Block::Heading(1, text) => Some(escaped(text.as_str())),
        _ => None,
    });
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>{}</title>\n<style>{STYLE}</style>\n{}</html>\n",
        title.unwrap_or_default(),
        fragment(blocks)
    )
}

/// A report as a piece of HTML, for the clipboard.
pub fn html_fragment(report: &Report<'_>, messages: &dyn Messages) -> String {
    fragment(&document(report, messages))
}

fn fragment(blocks: &[Block]) -> String {
    blocks.iter().map(block).collect()
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(level, text) => {
            format!("<h{level}>{}</h{level}>\n", escaped(text.as_str()))
        }
        Block::Sentence(text) => format!("<p>{}</p>\n", inline(text)),
        Block::Facts(facts) => {
            let facts = facts.iter();
            let lines = facts.map(|(label, text)| format!("<li>{label}: {}</li>\n", inline(text)));
            format!("<ul>\n{}</ul>\n", lines.collect::<String>())
        }
        Block::Table(heads, rows) => {
            let heads = heads.iter().map(|head| format!("<th>{head}</th>")).collect::<String>();
            let row = |cells: &Vec<Text>| {
                let cells = cells.iter().map(|cell| format!("<td>{}</td>", inline(cell)));
                format!("<tr>{}</tr>\n", cells.collect::<String>())
            };
            let rows = rows.iter().map(row).collect::<String>();
            format!("<table>\n<tr>{heads}</tr>\n{rows}</table>\n")
        }
    }
}

fn inline(text: &Text) -> String {
    match text {
        Text::Words(words) => escaped(words),
        Text::Verbatim(verbatim) if verbatim.is_empty() => String::new(),
        // Set apart from the writing direction around it.
        Text::Verbatim(verbatim) => format!("<bdi><code>{}</code></bdi>", escaped(verbatim)),
    }
}

/// Text in which nothing is HTML, with invisible characters by their number.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in visible(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}
