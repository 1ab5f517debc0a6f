//! Plain text.

use super::document::{Block, Text};
use super::visible::{one_line, visible};

/// Writes a document.
pub(super) fn write(blocks: &[Block]) -> String {
    blocks.iter().map(block).collect::<Vec<_>>().join("\n")
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(1 | 2, text) => {
            let text = one_line(text.as_str());
            let rule = "-".repeat(text.chars().count().min(80));
            format!("{text}\n{rule}\n")
        }
        Block::Heading(_, text) | Block::Sentence(text) => one_line(text.as_str()) + "\n",
        Block::Facts(facts) => {
            facts.iter().map(|(label, text)| format!("{label}: {}\n", indented(text))).collect()
        }
        Block::Table(heads, rows) => {
            let rows = rows.iter().map(|cells| {
                cells.iter().map(|cell| one_line(cell.as_str())).collect::<Vec<_>>().join(" | ")
                    + "\n"
            });
            std::iter::once(heads.join(" | ") + "\n").chain(rows).collect()
        }
    }
}

/// A text whose further lines are set in: none of them can be taken for a line of the report.
fn indented(text: &Text) -> String {
    visible(text.as_str()).replace("\r\n", "\n").replace('\r', "\n").replace('\n', "\n    ")
}
