//! A query, one clause a line.

use yew::prelude::*;

use crate::table::zoql::{Piece, layout};
use crate::ui::widgets::visible_text;

/// A query, one clause a line, with its keywords marked.
pub fn query_clauses(query: &str) -> Html {
    let lines = layout(query);
    let clause = |(at, pieces): (usize, &Vec<Piece<'_>>)| {
        // The breaks are in the text too, so that copying by hand takes them along.
        let line_break = if at > 0 { "\n" } else { "" };
        html! { <>{ line_break }<span class="clause">{ for pieces.iter().map(piece) }</span></> }
    };
    html! { <pre class="query"><code>{ for lines.iter().enumerate().map(clause) }</code></pre> }
}

fn piece(piece: &Piece<'_>) -> Html {
    match piece {
        Piece::Keyword(text) => html! { <b>{ visible_text(text) }</b> },
        Piece::Literal(text) => html! { <i>{ visible_text(text) }</i> },
        // A long list of fields may go on in the next line, but a name is never cut in two.
        Piece::Text(text) => text
            .split_inclusive(',')
            .map(|part| {
                html! {
                    <>
                        { visible_text(part) }
                        if part.ends_with(',') {
                            <wbr />
                        }
                    </>
                }
            })
            .collect(),
    }
}
