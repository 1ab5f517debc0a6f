//! Text from an answer, set so that nothing in it can act on what stands around it.

use yew::prelude::*;

/// One text from an answer: isolated from the direction of what stands around it, with characters
/// that cannot be seen shown by their number, and a dash where there is none.
pub fn text(value: Option<&str>) -> Html {
    match value {
        Some(value) if !value.is_empty() => html! { <bdi>{ visible(value) }</bdi> },
        _ => dash(),
    }
}

/// What stands where the answer had nothing.
pub fn dash() -> Html {
    html! { <span class="absent" aria-label="none">{ "–" }</span> }
}

/// Text with its invisible characters marked by number.
pub fn visible(text: &str) -> Html {
    if !text.contains(is_invisible) {
        return html! { { text } };
    }
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(is_invisible) {
        let (before, from) = rest.split_at(at);
        let Some(c) = from.chars().next() else { break };
        parts.push(html! { { before } });
        parts.push(html! { <span class="invisible">{ format!("U+{:04X}", u32::from(c)) }</span> });
        rest = &from[c.len_utf8()..];
    }
    parts.push(html! { { rest } });
    parts.into_iter().collect()
}

/// Characters that show nothing themselves but change how others look.
fn is_invisible(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{feff}')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
}
