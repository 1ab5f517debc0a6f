//! A query, one clause a line.

use crate::table::zoql::{Piece, layout};
use crate::ui::pen::Pen;
use crate::ui::text::visible;

/// A query, one clause a line, with its keywords marked.
pub fn clauses(pen: &mut Pen, query: &str) {
    pen.el("pre", "query", |pen| {
        pen.el("code", "", |pen| {
            for (at, pieces) in layout(query).iter().enumerate() {
                // The breaks are in the text too, so that copying by hand takes them along.
                if at > 0 {
                    pen.text("\n");
                }
                pen.el("span", "clause", |pen| {
                    for one in pieces {
                        piece(pen, one);
                    }
                });
            }
        });
    });
}

fn piece(pen: &mut Pen, piece: &Piece<'_>) {
    match piece {
        Piece::Keyword(text) => pen.el("b", "", |pen| visible(pen, text)),
        Piece::Literal(text) => pen.el("i", "", |pen| visible(pen, text)),
        Piece::Text(text) => {
            // A long list of fields may go on in the next line, but a name is never cut in two.
            for part in text.split_inclusive(',') {
                visible(pen, part);
                if part.ends_with(',') {
                    pen.el("wbr", "", |_| ());
                }
            }
        }
    }
}
