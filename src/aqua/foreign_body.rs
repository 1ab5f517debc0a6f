//! The words of an answer that is none of the API's: a web page of a proxy, a firewall or a sign-on, or
//! a line of plain text. Whoever runs what spoke needs its title and its reference number.

use super::say::shortened;

/// At most so many characters of a sentence are kept.
const LONGEST: usize = 240;

/// What such an answer says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ForeignBody {
    /// The title of a web page, or its first heading.
    pub title: Option<String>,
    /// Its first sentence besides.
    pub sentence: Option<String>,
    /// A reference or case number, with the word for it: `Request ID: Xy12`.
    pub reference: Option<String>,
    /// Whether it is a web page.
    pub is_page: bool,
    /// Whether the page asks for a password.
    pub asks_password: bool,
}

impl ForeignBody {
    /// Reads the body of an answer. Nothing of it where it is empty or JSON.
    pub fn parse(body: &str) -> Self {
        let body = body.trim_start_matches('\u{feff}').trim();
        if body.is_empty() || body.starts_with(['{', '[']) {
            return Self::default();
        }
        let lower = body.to_ascii_lowercase();
        let is_page = [
            "<html",
            "<!doctype html",
            "<head",
            "<body",
            "<title",
            "<h1",
            "<h2",
            "<p>",
            "<div",
            "<table",
        ]
        .iter()
        .any(|tag| lower.contains(tag));
        let blocks = if is_page { blocks(body) } else { lines(body) };
        let title = blocks
            .iter()
            .find(|block| block.tag == "title")
            .or_else(|| blocks.iter().find(|block| matches!(block.tag.as_str(), "h1" | "h2")));
        let title = title.map(|block| shortened(&block.text, LONGEST));
        // The number may stand in the cell behind its name.
        let pairs = blocks.windows(2).map(|two| format!("{} {}", two[0].text, two[1].text));
        let reference = blocks
            .iter()
            .find_map(|block| reference(&block.text))
            .or_else(|| pairs.take(200).find_map(|two| reference(&two)));
        // A heading says little more than the title: what stands below it comes first.
        let is_heading = |block: &&Block| matches!(block.tag.as_str(), "h1" | "h2");
        let more =
            || blocks.iter().filter(|it| it.tag != "title" && Some(&it.text) != title.as_ref());
        let sentence = more().find(|block| !is_heading(block)).or_else(|| more().next());
        let sentence = sentence.map(|block| shortened(first_sentence(&block.text), LONGEST));
        let asks_password = lower.contains("type=\"password\"")
            || lower.contains("type='password'")
            || lower.contains("type=password");
        Self { title, sentence, reference, is_page, asks_password }
    }

    /// Whether it is XML, as Zuora answers where a limit is reached.
    pub fn is_xml(&self) -> bool {
        !self.is_page && self.sentence.as_deref().is_some_and(|text| text.starts_with('<'))
    }

    /// Whether there are no such words.
    pub fn is_silent(&self) -> bool {
        self.lines().next().is_none()
    }

    /// All of it on one line each.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        [&self.title, &self.sentence, &self.reference].into_iter().flatten().map(String::as_str)
    }
}

/// Text between two tags.
struct Block {
    /// The tag that it begins with, in lower case.
    tag: String,
    /// With single spaces, and never empty.
    text: String,
}

/// Elements whose content is not read by people.
const UNREAD: [&str; 5] = ["script", "style", "noscript", "template", "svg"];

/// Elements within a sentence.
const INLINE: [&str; 10] = ["a", "b", "i", "em", "strong", "span", "code", "small", "wbr", "font"];

/// The text of a web page, block by block.
fn blocks(page: &str) -> Vec<Block> {
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

fn lines(text: &str) -> Vec<Block> {
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

fn first_sentence(text: &str) -> &str {
    let end = text.match_indices(['.', '!', '?']).find(|(at, sign)| {
        let after = &text[at + sign.len()..];
        after.is_empty() || after.starts_with(' ')
    });
    end.map_or(text, |(at, sign)| &text[..at + sign.len()])
}

/// What firewalls, proxies and gateways call the number that their people ask for.
const CALLED: &[&str] = &[
    "reference number",
    "reference id",
    "reference",
    "request id",
    "case number",
    "case id",
    "case",
    "incident id",
    "incident",
    "support id",
    "event id",
    "error id",
    "ray id",
    "transaction id",
    "correlation id",
    "message id",
    "block id",
    "unique id",
    "ticket",
    "xid",
    "referenznummer",
    "trace id",
];

/// A reference number in a text, with the word for it.
fn reference(text: &str) -> Option<String> {
    // By bytes: lower case of ASCII alone keeps every place.
    let lower = text.to_ascii_lowercase();
    CALLED.iter().find_map(|called| {
        lower.match_indices(called).find_map(|(at, _)| {
            let own_word = !lower[..at].ends_with(|c: char| c.is_alphanumeric());
            let after = text[at + called.len()..].trim_start();
            let signs = |c: char| c.is_whitespace() || ":#=".contains(c);
            let value = after.trim_start_matches(signs);
            let value =
                value.strip_prefix("is").filter(|rest| rest.starts_with(signs)).unwrap_or(value);
            let value = value.trim_start_matches(signs);
            let end = value.find(|c: char| c.is_whitespace() || "<>\"',;)".contains(c));
            let value = value[..end.unwrap_or(value.len())].trim_end_matches(['.', ':', '!']);
            let is_number = value.len() >= 3 && value.chars().any(|c| c.is_ascii_digit());
            let word = &text[at..at + called.len()];
            (own_word && is_number).then(|| format!("{word}: {value}"))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn says(body: &str, title: &str, sentence: &str, number: &str) {
        let foreign_body = ForeignBody::parse(body);
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        assert_eq!(text(&foreign_body.title), title);
        assert_eq!(text(&foreign_body.sentence), sentence);
        assert_eq!(text(&foreign_body.reference), number);
    }

    #[test]
    fn a_page_says_its_title_its_first_sentence_and_its_number() {
        says(
            "<html><head><title>ERROR: The request could not be satisfied</title></head><body>
             <h1>403 ERROR</h1><p>Request blocked. We can't connect.</p>
             <pre>Generated by cloudfront (CloudFront)\nRequest ID: Xy12_-==\n</pre></body></html>",
            "ERROR: The request could not be satisfied",
            "Request blocked.",
            "Request ID: Xy12_-==",
        );
        says(
            "<HTML><HEAD>\n<TITLE>Access Denied</TITLE>\n</HEAD><BODY>\n<H1>Access Denied</H1>\n
             You don't have permission to access this.<P>\nReference&#32;&#35;18&#46;2d351ab8.1557333295.a4e16ab
             </BODY></HTML>",
            "Access Denied",
            "You don't have permission to access this.",
            "Reference: 18.2d351ab8.1557333295.a4e16ab",
        );
        says(
            "<!doctype html><script>var a = '<p>no</p>';</script><style>p{}</style><!-- <p>no</p> -->
             <h1>Blocked</h1><p>Your <b>support ID</b> is: 1234567890.</p>",
            "Blocked",
            "Your support ID is: 1234567890.",
            "support ID: 1234567890",
        );
        says(
            "<h2>Unavailable</h2><table><tr><td>Incident ID</td><td>9-1234</td></tr></table>",
            "Unavailable",
            "Incident ID",
            "Incident ID: 9-1234",
        );
    }

    #[test]
    fn plain_text_says_its_first_sentence_and_its_number() {
        says(
            "Blocked by policy. Call the desk.\nCase number 12345",
            "",
            "Blocked by policy.",
            "Case number: 12345",
        );
        says("upstream connect error", "", "upstream connect error", "");
    }

    #[test]
    fn json_and_nothing_are_not_foreign() {
        for body in ["", " ", "{\"a\":1}", "[]", "\u{feff}{}"] {
            assert_eq!(ForeignBody::parse(body), ForeignBody::default());
        }
    }

    #[test]
    fn a_login_page_is_known_by_its_password_field() {
        let page = "<title>Sign in – Example Corp</title><form><input type=\"password\"></form>";
        assert!(ForeignBody::parse(page).asks_password);
        assert!(!ForeignBody::parse("<title>x</title>").asks_password);
    }

    #[test]
    fn a_page_without_an_end_or_of_a_million_signs_is_read_as_well() {
        says("<html><body><p>Gone", "", "Gone", "");
        let long = format!("<html>{}", "<p>word ".repeat(200_000));
        assert_eq!(ForeignBody::parse(&long).sentence.as_deref(), Some("word"));
        ForeignBody::parse(&"<".repeat(100_000));
    }
}
