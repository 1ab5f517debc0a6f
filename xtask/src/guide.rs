//! `cargo xtask guide`: docs/guide.md as a page beside the page, for whoever presses **Guide**.

use anyhow::Result;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html};

use crate::workspace::Workspace;

/// What the guide is written in.
const SOURCE: &str = "docs/guide.md";
/// What is made of it. It is in the repository, so that Trunk finds it however it is started.
const MADE: &str = "static/guide/index.html";

/// Where its pictures lie, which `cargo xtask pictures` makes.
pub const FOLDER: &str = "docs/pictures";

/// The page around the guide. It runs nothing and talks to nobody.
const PAGE: &str = r#"<!doctype html>
<!-- Made from docs/guide.md by `cargo xtask guide`. -->
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'" />
    <meta name="referrer" content="no-referrer" />
    <meta name="robots" content="noindex" />
    <title>aqua-cancel – TITLE</title>
    <link rel="stylesheet" href="tokens.css" />
    <link rel="stylesheet" href="guide.css" />
  </head>
  <body>
    <main>
BODY    </main>
  </body>
</html>
"#;

/// Writes the guide's page anew.
pub fn write(workspace: &Workspace) -> Result<()> {
    let made = page(&workspace.sh.read_file(SOURCE)?);
    Ok(workspace.sh.write_file(MADE, made)?)
}

/// The guide as a page. Its pictures lie beside it as beside the source (index.html copies them); of links
/// only those within the guide stay, and of others the words.
fn page(markdown: &str) -> String {
    let mut events: Vec<Event<'_>> = Vec::new();
    let mut is_link_kept = false;
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        if let Event::Start(Tag::Link { dest_url, .. }) = &event {
            is_link_kept = dest_url.starts_with('#');
        }
        let is_link = matches!(&event, Event::Start(Tag::Link { .. }) | Event::End(TagEnd::Link));
        if is_link_kept || !is_link {
            events.push(event);
        }
    }
    for at in 0..events.len() {
        let text = heading(&events[at..]);
        if let Event::Start(Tag::Heading { id, .. }) = &mut events[at] {
            *id = Some(anchor(&text).into());
        }
    }
    let title = heading(&events);
    let mut body = String::new();
    html::push_html(&mut body, events.into_iter());
    PAGE.replace("TITLE", &title).replace("BODY", &body)
}

/// The text of the heading that these begin with.
fn heading(events: &[Event<'_>]) -> String {
    let inside = events.iter().take_while(|event| !matches!(event, Event::End(TagEnd::Heading(_))));
    inside
        .filter_map(|event| match event {
            Event::Text(text) | Event::Code(text) => Some(&**text),
            _ => None,
        })
        .collect()
}

/// How links name a heading: as GitHub has them.
fn anchor(heading: &str) -> String {
    let kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
    heading.to_lowercase().chars().filter(kept).map(|c| if c == ' ' { '-' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_guide_beside_the_page_is_the_one_in_docs() {
        let sh = Workspace::here().unwrap().sh;
        let [source, made] = [SOURCE, MADE].map(|path| sh.read_file(path).unwrap());
        assert!(page(&source) == made, "{MADE} is not {SOURCE}: run `cargo xtask guide`");
    }

    #[test]
    fn every_picture_is_small_described_and_shown() {
        let workspace = Workspace::here().unwrap();
        let made = workspace.sh.read_file(MADE).unwrap();
        let pictures = workspace.sh.read_dir(FOLDER).unwrap();
        assert_eq!(made.matches("<img src=\"pictures/").count(), pictures.len());
        for picture in pictures {
            let name = picture.file_name().unwrap().to_string_lossy();
            assert!(made.contains(&format!("<img src=\"pictures/{name}\" alt=\"")), "{name}");
            let bytes = std::fs::metadata(&picture).unwrap().len();
            assert!(bytes < 60_000, "{name} has {bytes} bytes");
        }
        assert!(!made.contains("alt=\"\""));
    }

    #[test]
    fn every_link_in_the_guide_leads_to_a_heading_of_it() {
        let sh = Workspace::here().unwrap().sh;
        let made = sh.read_file(MADE).unwrap();
        let links: Vec<_> = made.split("<a href=\"").skip(1).collect();
        assert!(!links.is_empty());
        for link in links {
            let place = link.strip_prefix('#').and_then(|link| link.split('"').next());
            let place = place.unwrap_or_else(|| panic!("a link leads away: {link}"));
            assert!(made.contains(&format!(" id=\"{place}\"")), "{place}");
        }
    }

    #[test]
    fn pictures_stay_and_links_that_lead_away_do_not() {
        let made = page(
            "# A\n\n![seen](pictures/a.webp)\n\nSee [there](../b.md) and [C, d](#c-d).\n\n## C, d\n\n| e |\n|---|\n| `<f>` |\n",
        );
        let body = made.split("<main>\n").nth(1).unwrap().split("    </main>").next().unwrap();
        assert_eq!(
            body,
            "<h1 id=\"a\">A</h1>\n<p><img src=\"pictures/a.webp\" alt=\"seen\" /></p>\n<p>See there and <a href=\"#c-d\">C, d</a>.</p>\n<h2 id=\"c-d\">C, d</h2>\n\
             <table><thead><tr><th>e</th></tr></thead><tbody>\n<tr><td><code>&lt;f&gt;</code></td></tr>\n\
             </tbody></table>\n"
        );
        assert!(made.contains("<title>aqua-cancel – A</title>"));
    }
}
