//! A line of a table cut into its cells.

/// What parts the cells of tables as they are copied: out of a spreadsheet, Markdown, CSV.
const SEPARATORS: [char; 4] = ['\t', '|', ';', ','];

/// The cells of a line, without the quotes around them and the white space; only one where nothing parts
/// any.
pub fn cells(line: &str) -> Vec<String> {
    let separator = SEPARATORS.into_iter().find(|separator| line.contains(*separator));
    let Some(separator) = separator else { return vec![bare(line).to_owned()] };
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for c in line.trim_matches(|c| c == '|' || c == ' ').chars() {
        match c {
            '"' => quoted = !quoted,
            _ if c == separator && !quoted => cells.push(String::new()),
            _ => cells.last_mut().into_iter().for_each(|cell| cell.push(c)),
        }
    }
    cells.iter().map(|cell| bare(cell).to_owned()).collect()
}

/// A cell without what stands around its text.
fn bare(cell: &str) -> &str {
    cell.trim_matches(|c: char| c.is_whitespace() || "\"'`*[]{}()".contains(c))
}

#[cfg(test)]
mod tests {
    use super::cells;

    #[test]
    fn a_line_is_cut_at_what_parts_its_cells() {
        for line in [
            "a,b c,1",
            "\"a\", \"b c\" , \"1\"",
            "a;b c;1",
            "a\tb c\t1",
            "| a | b c | 1 |",
            "|`a`|**b c**|1|",
        ] {
            assert_eq!(cells(line), ["a", "b c", "1"], "{line}");
        }
        assert_eq!(cells("a;\"1,234; x\""), ["a", "1,234; x"]);
        assert_eq!(cells(" a "), ["a"]);
    }
}
