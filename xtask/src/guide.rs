//! `cargo xtask guide`: docs/guide.md as a page beside the page, for whoever presses **Guide**.

use anyhow::Result;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html};

use crate::workspace::Workspace;

/// What the guide is written in.
const SOURCE: &str = "docs/guide.md";
/// What is made of it. It is in the repository, so that Trunk finds it however it is started.
const MADE: &str = "static/guide/index.html";

/// The page around the guide. It runs nothing and talks to nobody.
const PAGE: &str = r#"<!doctype html>
<!-- Made from docs/guide.md by `cargo xtask guide`. -->
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'" />
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

/// The guide as a page. Its pictures are left out, since what they show is on the screen; of links only
/// those within the guide stay, and of others the words.
fn page(markdown: &str) -> String {
    let mut events: Vec<Event<'_>> = Vec::new();
    let (mut is_in_picture, mut is_link_kept) = (false, false);
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match &event {
            Event::Start(Tag::Image { .. }) => is_in_picture = true,
            Event::Start(Tag::Link { dest_url, .. }) => is_link_kept = dest_url.starts_with('#'),
            _ => {}
        }
        let is_link = matches!(&event, Event::Start(Tag::Link { .. }) | Event::End(TagEnd::Link));
        let is_picture_end = matches!(&event, Event::End(TagEnd::Image));
        if !is_in_picture && (is_link_kept || !is_link) {
            events.push(event);
        }
        is_in_picture &= !is_picture_end;
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
    PAGE.replace("TITLE", &title).replace("BODY", &body.replace("<p></p>\n", ""))
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
    fn pictures_and_links_that_lead_away_are_not_there() {
        let made = page(
            "# A\n\n![seen](a.png)\n\nSee [there](../b.md) and [C, d](#c-d).\n\n## C, d\n\n| e |\n|---|\n| `<f>` |\n",
        );
        let body = made.split("<main>\n").nth(1).unwrap().split("    </main>").next().unwrap();
        assert_eq!(
            body,
            "<h1 id=\"a\">A</h1>\n<p>See there and <a href=\"#c-d\">C, d</a>.</p>\n<h2 id=\"c-d\">C, d</h2>\n\
             <table><thead><tr><th>e</th></tr></thead><tbody>\n<tr><td><code>&lt;f&gt;</code></td></tr>\n\
             </tbody></table>\n"
        );
        assert!(made.contains("<title>aqua-cancel – A</title>"));
    }
}
