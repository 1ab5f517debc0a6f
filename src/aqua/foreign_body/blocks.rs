//! The text of a web page, block by block.

/// Text between two tags.
pub(super) struct Block {
    /// The tag that it begins with, in lower case.
    pub(super) tag: String,
    /// With single spaces, and never empty.
    pub(super) text: String,
}

/// Elements whose content is not read by people.
const UNREAD: [&str; 5] = ["script", "style", "noscript", "template", "svg"];

/// Elements within a sentence.
const INLINE: [&str; 10] = ["a", "b", "i", "em", "strong", "span", "code", "small", "wbr", "font"];

/// The text of a web page, block by block.
pub(super) fn blocks(page: &str) -> Vec<Block> {
    let mut found: Vec<Block> = Vec::new();
    let (mut rest, mut tag, mut text) = (page, String::new(), String::new());
    while let Some(at) = rest.find('<') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->").map_or("", |(_, rest)| rest);
            continue;
        }
        let (inside, after) = rest[1..].split_once('>').unwrap_or((&rest[1..], ""));
        rest = after;
        let name = inside.trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric());
        let name = name.into_iter().next().unwrap_or_default().to_ascii_lowercase();
        if INLINE.contains(&name.as_str()) {
            continue;
        }
        push(&mut found, &tag, &text);
        text.clear();
        if UNREAD.contains(&name.as_str()) && !inside.starts_with('/') && !inside.ends_with('/') {
            rest = skip(rest, &name);
        }
        tag = if inside.starts_with('/') { String::new() } else { name };
    }
    text.push_str(rest);
    push(&mut found, &tag, &text);
    found
}

/// What follows on the end of an element.
fn skip<'a>(rest: &'a str, name: &str) -> &'a str {
    let end = rest.to_ascii_lowercase().find(&format!("</{name}"));
    end.and_then(|end| rest[end..].split_once('>')).map_or("", |(_, rest)| rest)
}

/// The first lines of a plain text, each as a block.
pub(super) fn lines(text: &str) -> Vec<Block> {
    let mut found = Vec::new();
    text.lines().take(100).for_each(|line| push(&mut found, "", line));
    found
}

fn push(blocks: &mut Vec<Block>, tag: &str, text: &str) {
    let text = decoded(text).split_whitespace().collect::<Vec<_>>().join(" ");
    if !text.is_empty() {
        blocks.push(Block { tag: tag.to_owned(), text });
    }
}

/// The text with its character references replaced: `&#35;`, `&#x23;`, `&quot;`.
fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.find(';').filter(|end| *end <= 8);
        match end.and_then(|end| Some((reference_to(&rest[1..end])?, end + 1))) {
            Some((c, length)) => {
                out.push(c);
                rest = &rest[length..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out + rest
}

/// The character that a reference names.
fn reference_to(name: &str) -> Option<char> {
    let number = name.strip_prefix('#').and_then(|number| {
        match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        }
        .ok()
    });
    match name {
        "nbsp" => Some(' '),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        _ => char::from_u32(number?),
    }
}
