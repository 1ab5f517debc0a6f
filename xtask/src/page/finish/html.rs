//! The tags of index.html that name files. Trunk writes each as `href="./NAME"` or `src="./NAME"`
//! with a digest beside it.

use std::ops::Range;

use sha2::{Digest, Sha256};

/// The names of the files that end in `end` and have a tag of their own, in order.
pub fn linked(html: &str, end: &str) -> Vec<String> {
    let names = tags(html).filter_map(|tag| {
        let name = value(&html[tag.clone()], "href").or_else(|| value(&html[tag], "src"))?;
        name.strip_prefix("./").filter(|name| name.ends_with(end)).map(str::to_owned)
    });
    names.collect()
}

/// The value of an attribute of the first tag that has it.
pub fn value_of(html: &str, attribute: &str) -> Option<String> {
    tags(html).find_map(|tag| value(&html[tag], attribute).map(str::to_owned))
}

/// The page with `new` and its digest where `old` was. Nothing if no tag names `old` with a digest.
pub fn renamed(html: &str, old: &str, new: &str, digest: &str) -> Option<String> {
    let tag = tag_of(html, old)?;
    let text = &html[tag.clone()];
    let integrity = value(text, "integrity")?;
    let text = text.replace(old, new).replace(integrity, digest);
    Some([&html[..tag.start], &text, &html[tag.end..]].concat())
}

/// The page without the tag that names `old`.
pub fn without(html: &str, old: &str) -> String {
    match tag_of(html, old) {
        Some(tag) => [&html[..tag.start], &html[tag.end..]].concat(),
        None => html.to_owned(),
    }
}

/// The page without the empty lines that removed tags leave behind.
pub fn tidy(html: &str) -> String {
    let lines = html.lines().filter(|line| !line.trim().is_empty());
    lines.fold(String::with_capacity(html.len()), |all, line| all + line + "\n")
}

/// The file's name with a part of its content's digest: "page.css" becomes "page-0123456789abcdef.css",
/// so that a browser may keep it for good.
pub fn hashed(name: &str, content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    let part: String = digest[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    match name.rsplit_once('.') {
        Some((stem, end)) => format!("{stem}-{part}.{end}"),
        None => format!("{name}-{part}"),
    }
}

/// Where the tags are, angle brackets included.
fn tags(html: &str) -> impl Iterator<Item = Range<usize>> {
    html.match_indices('<')
        .filter_map(|(start, _)| html[start..].find('>').map(|length| start..start + length + 1))
}

fn tag_of(html: &str, name: &str) -> Option<Range<usize>> {
    let address = format!("\"./{name}\"");
    tags(html).find(|tag| html[tag.clone()].contains(&address))
}

/// The value of an attribute of one tag.
fn value<'a>(tag: &'a str, attribute: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {attribute}=\""))?;
    rest.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<head>
<link rel="icon" href="./icon-1.svg" integrity="sha384-i"/>
<link rel="stylesheet" href="./a-1.css" integrity="sha384-a"/>
<link rel="stylesheet" href="./b-1.css" integrity="sha384-b"/>
<script src="./boot-1.js" integrity="sha384-c" type="module"></script>
</head>"#;

    #[test]
    fn files_are_found_in_the_order_the_page_names_them() {
        assert_eq!(linked(PAGE, ".css"), ["a-1.css", "b-1.css"]);
        assert_eq!(linked(PAGE, ".js"), ["boot-1.js"]);
        assert!(linked(PAGE, ".wasm").is_empty());
    }

    #[test]
    fn an_attribute_is_found_wherever_it_stands_in_its_tag() {
        let page = "<p>x</p><link\n  data-bin=\"a\"\n  data-params=\"--one --two\"\n/>";
        assert_eq!(value_of(page, "data-params").unwrap(), "--one --two");
        assert_eq!(value_of(page, "data-other"), None);
    }

    #[test]
    fn a_new_name_comes_with_its_digest_and_leaves_other_tags_alone() {
        let page = renamed(PAGE, "b-1.css", "all-2.css", "sha384-new").unwrap();
        assert_eq!(
            page,
            PAGE.replace(
                "href=\"./b-1.css\" integrity=\"sha384-b\"",
                "href=\"./all-2.css\" integrity=\"sha384-new\""
            )
        );
    }

    #[test]
    fn a_file_without_a_tag_or_without_a_digest_is_noticed() {
        assert_eq!(renamed(PAGE, "c-1.css", "c-2.css", "sha384-c"), None);
        assert_eq!(renamed("<link href=\"./a.css\">", "a.css", "b.css", "sha384-b"), None);
    }

    #[test]
    fn a_removed_tag_leaves_no_empty_line() {
        let page = tidy(&without(PAGE, "b-1.css"));
        let wanted = PAGE.lines().filter(|line| !line.contains("b-1.css"));
        assert!(page.lines().eq(wanted));
    }

    #[test]
    fn a_name_changes_with_the_content_and_only_then() {
        assert_eq!(hashed("a.css", b"x"), hashed("a.css", b"x"));
        assert_ne!(hashed("a.css", b"x"), hashed("a.css", b"y"));
        let name = hashed("page.css", b"");
        assert_eq!(name, "page-e3b0c44298fc1c14.css");
    }
}
