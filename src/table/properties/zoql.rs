//! Queries laid out.

use proptest::prelude::*;

use super::text;
use crate::table::zoql::{Piece, layout};

/// A query made of the language's words, quoted values and oddities in any sequence.
fn query() -> impl Strategy<Value = String> {
    let word = proptest::sample::select(vec![
        "select",
        "FROM",
        "where",
        "and",
        "or",
        "order by",
        "ORDER\n BY",
        "group",
        "limit 5",
        "left outer join",
        "left",
        "between",
        "is",
        "null",
        "Id",
        "a.from",
        "'it''s'",
        r"'\''",
        "'",
        "\"",
        "\\",
        "(",
        ")",
        "=",
        ",",
        "é",
        "日本",
        "\u{a0}",
        "'a  and b'",
    ]);
    let part = prop_oneof![
        6 => word.prop_map(str::to_owned),
        1 => text(),
    ];
    let space = proptest::sample::select(vec!["", " ", " ", "\n", "\r\n  "]);
    (any::<bool>(), proptest::collection::vec((part, space), 0..20)).prop_map(|(known, parts)| {
        let start = if known { "select " } else { "" };
        parts.into_iter().fold(start.to_owned(), |query, (part, space)| query + &part + space)
    })
}

fn without_space(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

proptest! {
    #[test]
    fn the_query_comes_back_but_for_white_space(query in prop_oneof![query(), any::<String>()]) {
        let pieces: String = layout(&query).iter().flatten().map(|piece| piece.text()).collect();
        prop_assert_eq!(without_space(&pieces), without_space(&query));
    }

    #[test]
    fn within_a_line_and_a_quoted_value_white_space_comes_back_too(query in query()) {
        let mut rest = query.as_str();
        for line in layout(&query) {
            let line: String = line.iter().map(|piece| piece.text()).collect();
            rest = rest.trim_start();
            prop_assert!(rest.starts_with(&line));
            rest = &rest[line.len()..];
        }
        prop_assert_eq!(rest.trim(), "");
    }

    #[test]
    fn no_line_and_no_piece_is_empty(query in query()) {
        for line in layout(&query) {
            prop_assert!(!line.is_empty());
            prop_assert!(line.iter().all(|piece| !piece.text().is_empty()));
        }
    }

    #[test]
    fn every_line_of_several_begins_with_a_keyword(query in query()) {
        let lines = layout(&query);
        if lines.len() > 1 {
            prop_assert!(lines.iter().all(|line| matches!(line[0], Piece::Keyword(_))));
        }
    }
}
