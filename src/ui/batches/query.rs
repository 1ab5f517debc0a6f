//! A query, one clause a line.

use yew::prelude::*;

use crate::table::zoql::{Piece, layout};
use crate::ui::text::visible;

/// A query, one clause a line, with its keywords marked.
pub fn clauses(query: &str) -> Html {
    let line = |pieces: &Vec<Piece<'_>>| {
        html! { <span class="clause">{ for pieces.iter().map(piece) }</span> }
    };
    // The breaks are in the text too, so that copying by hand takes them along.
    let lines = layout(query);
    let mut html = Vec::with_capacity(lines.len() * 2);
    for (at, pieces) in lines.iter().enumerate() {
        if at > 0 {
            html.push(html! { { "\n" } });
        }
        html.push(line(pieces));
    }
    html! { <pre class="query"><code>{ for html }</code></pre> }
}

fn piece(piece: &Piece<'_>) -> Html {
    match piece {
        Piece::Keyword(text) => html! { <b>{ visible(text) }</b> },
        Piece::Literal(text) => html! { <i>{ visible(text) }</i> },
        Piece::Text(text) => visible(text),
    }
}
