//! A ZOQL or Export ZOQL query laid out to be read: one clause a line, keywords marked.
//!
//! It is laid out, not understood: no query is refused, and nothing of it but white space between
//! lines is left out.

/// Part of a line, as it stands in the query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// A word of the language, in the case and with the inner white space it came in: `order  BY`.
    Keyword(&'a str),
    /// Field and object names, operators, numbers.
    Text(&'a str),
    /// A quoted value with its quotation marks.
    Literal(&'a str),
}

impl<'a> Piece<'a> {
    /// The text of the piece.
    pub fn text(self) -> &'a str {
        match self {
            Self::Keyword(text) | Self::Text(text) | Self::Literal(text) => text,
        }
    }
}

/// Lays a query out in lines, each beginning with the keyword of its clause; a field list is one
/// line, however long. White space within a line is as it came. Text that does not begin with
/// `select` is of another language and comes back as one line; blank text as none.
pub fn layout(query: &str) -> Vec<Vec<Piece<'_>>> {
    let query = query.trim();
    if query.is_empty() {
        return Vec::new();
    }
    if !word_at(query, 0).eq_ignore_ascii_case("select") {
        return vec![vec![Piece::Text(query)]];
    }
    let mut lines = vec![Vec::new()];
    // Everything before `done` is in a piece; everything before `at` has been looked at.
    let (mut done, mut at) = (0, 0);
    let mut between = false;
    while let Some(c) = query[at..].chars().next() {
        let word = word_at(query, at);
        if let Some(end) = literal_end(query, at, c) {
            push_text(&mut lines, &query[done..at]);
            push(&mut lines, Piece::Literal(&query[at..end]));
            (done, at) = (end, end);
        } else if word.is_empty() {
            at += c.len_utf8();
        } else if let Some((end, begins_line)) = keyword(query, at, word, &mut between) {
            push_text(&mut lines, &query[done..at]);
            if begins_line {
                break_line(&mut lines);
            }
            push(&mut lines, Piece::Keyword(&query[at..end]));
            (done, at) = (end, end);
        } else {
            at += word.len();
        }
    }
    push_text(&mut lines, &query[done..]);
    lines
}

/// Where the first `from` of a query begins, in bytes. None for what is no query with fields before it.
pub fn from_clause(query: &str) -> Option<usize> {
    let is_from = |piece: &&Piece<'_>| matches!(piece, Piece::Keyword(word) if word.eq_ignore_ascii_case("from"));
    let lines = layout(query);
    let from = lines.iter().find_map(|line| line.first().filter(is_from))?;
    // By place, because it is about where the word stands, not about what it says.
    (from.text().as_ptr() as usize).checked_sub(query.as_ptr() as usize)
}

fn push<'a>(lines: &mut [Vec<Piece<'a>>], piece: Piece<'a>) {
    if let Some(line) = lines.last_mut() {
        line.push(piece);
    }
}

fn push_text<'a>(lines: &mut [Vec<Piece<'a>>], text: &'a str) {
    if !text.is_empty() {
        push(lines, Piece::Text(text));
    }
}

/// Ends the line, without the white space at its end.
fn break_line(lines: &mut Vec<Vec<Piece<'_>>>) {
    let Some(line) = lines.last_mut() else { return };
    if let Some(Piece::Text(text)) = line.last_mut() {
        *text = text.trim_end();
        if text.is_empty() {
            line.pop();
        }
    }
    if !line.is_empty() {
        lines.push(Vec::new());
    }
}

/// The whole word that begins at a place, with dots (`BillToContact.Id`); empty if none does.
fn word_at(query: &str, at: usize) -> &str {
    let rest = &query[at..];
    let ends = |c: char| match c {
        '_' | '.' => false,
        _ if c.is_ascii() => !c.is_ascii_alphanumeric(),
        _ => c.is_whitespace(),
    };
    &rest[..rest.find(ends).unwrap_or(rest.len())]
}

/// Where white space that begins at a place ends.
fn space_end(query: &str, at: usize) -> usize {
    query.len() - query[at..].trim_start().len()
}

/// The end of the quoted value that begins at a place with the character `c`, if one does. In
/// single quotes `''` and `\'` stand for a quote, and a value that is never closed runs to the
/// end. Double quotes count only if they are closed.
fn literal_end(query: &str, at: usize, c: char) -> Option<usize> {
    let inner = at + 1;
    match c {
        '"' => query[inner..].find('"').map(|close| inner + close + 1),
        '\'' => {
            let bytes = query.as_bytes();
            let mut i = inner;
            while let Some(byte) = bytes.get(i) {
                match byte {
                    b'\\' => i += 2,
                    b'\'' if bytes.get(i + 1) == Some(&b'\'') => i += 2,
                    b'\'' => return Some(i + 1),
                    _ => i += 1,
                }
            }
            Some(query.len())
        }
        _ => None,
    }
}

/// Whether `word`, which stands at `at`, is or begins a keyword: where that ends, and whether it
/// begins a line. `between` remembers that the next `and` belongs to a `between`.
fn keyword(query: &str, at: usize, word: &str, between: &mut bool) -> Option<(usize, bool)> {
    const LINES: [&str; 5] = ["from", "where", "or", "having", "join"];
    const INLINE: [&str; 11] =
        ["as", "asc", "desc", "distinct", "in", "is", "like", "not", "null", "on", "between"];
    const JOINED: [&str; 5] = ["inner", "left", "right", "full", "cross"];
    let is = |keyword: &str| word.eq_ignore_ascii_case(keyword);
    let any = |keywords: &[&str]| keywords.iter().any(|keyword| is(keyword));
    let end = at + word.len();
    if any(&INLINE) {
        *between |= is("between");
        return Some((end, false));
    }
    if is("and") {
        return Some((end, !std::mem::take(between)));
    }
    let end = if is("select") || any(&LINES) {
        end
    } else if is("order") || is("group") {
        followed_by(query, end, "by")?
    } else if any(&JOINED) {
        followed_by(query, followed_by(query, end, "outer").unwrap_or(end), "join")?
    } else if is("limit")
        && query[space_end(query, end)..].starts_with(|c| char::is_ascii_digit(&c))
    {
        end
    } else {
        return None;
    };
    *between = false;
    Some((end, true))
}

/// The end of `keyword`, if it is the next word.
fn followed_by(query: &str, at: usize, keyword: &str) -> Option<usize> {
    let start = space_end(query, at);
    let word = word_at(query, start);
    word.eq_ignore_ascii_case(keyword).then_some(start + word.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines with keywords in `*`, literals in `~`.
    fn laid_out(query: &str) -> Vec<String> {
        let shown = |piece: &Piece<'_>| match piece {
            Piece::Keyword(text) => format!("*{text}*"),
            Piece::Text(text) => (*text).to_owned(),
            Piece::Literal(text) => format!("~{text}~"),
        };
        layout(query).iter().map(|line| line.iter().map(shown).collect()).collect()
    }

    #[test]
    fn each_clause_has_a_line() {
        assert_eq!(
            laid_out(
                "select Id, BillToContact.Id from Account where Balance > 0 and Status = 'Active' \
                 or Name like 'A%' group by Id having Id is not null Order  BY Id desc limit 10"
            ),
            [
                "*select* Id, BillToContact.Id",
                "*from* Account",
                "*where* Balance > 0",
                "*and* Status = ~'Active'~",
                "*or* Name *like* ~'A%'~",
                "*group by* Id",
                "*having* Id *is* *not* *null*",
                "*Order  BY* Id *desc*",
                "*limit* 10",
            ]
        );
    }

    #[test]
    fn joins_begin_a_line_and_between_keeps_its_and() {
        assert_eq!(
            laid_out(
                "SELECT a FROM b LEFT OUTER JOIN c ON b.x=c.y join d where e between 1 and 2 and f"
            ),
            [
                "*SELECT* a",
                "*FROM* b",
                "*LEFT OUTER JOIN* c *ON* b.x=c.y",
                "*join* d",
                "*where* e *between* 1 *and* 2",
                "*and* f",
            ]
        );
        assert_eq!(
            laid_out("select a where b between 1 or c and d"),
            ["*select* a", "*where* b *between* 1", "*or* c", "*and* d"]
        );
    }

    #[test]
    fn only_whole_words_are_keywords() {
        assert_eq!(
            laid_out("select From__c, Android, x.order, Order, Group.and, Limit, left fromage"),
            ["*select* From__c, Android, x.order, Order, Group.and, Limit, left fromage"]
        );
        assert_eq!(laid_out("select a from(b)"), ["*select* a", "*from*(b)"]);
    }

    #[test]
    fn keywords_within_quoted_values_are_not_keywords() {
        assert_eq!(
            laid_out(r"select a from b where c = 'it''s and \' or' and d = '' or e"),
            [
                "*select* a",
                "*from* b",
                r"*where* c = ~'it''s and \' or'~",
                "*and* d = ~''~",
                "*or* e",
            ]
        );
        assert_eq!(laid_out("select \"a or b\""), ["*select* ~\"a or b\"~"]);
    }

    #[test]
    fn a_value_that_is_never_closed_runs_to_the_end() {
        assert_eq!(
            laid_out("select a where b = 'c and d"),
            ["*select* a", "*where* b = ~'c and d~"]
        );
        assert_eq!(laid_out(r"select 'a\"), [r"*select* ~'a\~"]);
        assert_eq!(laid_out("select a 5\" from b"), ["*select* a 5\"", "*from* b"]);
    }

    #[test]
    fn the_from_of_a_query_is_found_and_none_in_what_is_quoted_or_no_query() {
        let from = |query: &'static str| from_clause(query).map(|at| &query[at..]);
        assert_eq!(from(" select a, b FROM c where d"), Some("FROM c where d"));
        assert_eq!(from("select ' from ', a from b"), Some("from b"));
        assert_eq!(from("select a, from__c"), None);
        assert_eq!(from("a from b"), None);
    }

    #[test]
    fn another_language_is_left_alone() {
        assert_eq!(laid_out(" show tables and more "), ["show tables and more"]);
        assert_eq!(laid_out(" \n"), [""; 0]);
    }
}
