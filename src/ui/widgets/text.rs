//! Text from an answer, set so that nothing in it can act on what stands around it.

use std::ops::Range;

use yew::prelude::*;

use crate::messages::{Messages, is_invisible, number_of};

/// Text with its invisible characters shown by their number.
pub fn visible_text(text: &str) -> Html {
    if !text.contains(is_invisible) {
        return html! { text.to_owned() };
    }
    text.split_inclusive(is_invisible)
        .map(|part| match part.chars().next_back().filter(|c| is_invisible(*c)) {
            Some(c) => {
                let plain = &part[..part.len() - c.len_utf8()];
                html! { <>{ plain.to_owned() }<span class="invisible">{ number_of(c) }</span></> }
            }
            None => html! { part.to_owned() },
        })
        .collect()
}

/// The same as plain text in one line, for what the browser shows outside the page.
pub fn plain_text(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\t' => plain.push(' '),
            _ if is_invisible(c) => plain.push_str(&format!("U+{:04X}", u32::from(c))),
            _ => plain.push(c),
        }
    }
    plain
}

/// One text from an answer: isolated from the direction of what stands around it, and a dash where there
/// is none.
pub fn optional_text(messages: &dyn Messages, text: Option<&str>) -> Html {
    match text.filter(|text| !text.is_empty()) {
        Some(text) => html! { <bdi>{ visible_text(text) }</bdi> },
        None => html! { <span class="absent" aria-label={messages.absent()}>{ "–" }</span> },
    }
}

/// Text of which these parts, in order and apart, are marked.
pub fn marked_text(text: &str, marks: &[Range<usize>]) -> Html {
    if marks.is_empty() {
        return visible_text(text);
    }
    let starts = std::iter::once(0).chain(marks.iter().map(|mark| mark.end));
    let part = |(start, mark): (usize, &Range<usize>)| {
        let (before, marked) = (&text[start..mark.start], &text[mark.clone()]);
        html! { <>{ visible_text(before) }<mark>{ visible_text(marked) }</mark></> }
    };
    let rest = marks.last().map_or(text, |mark| &text[mark.end..]);
    html! { <>{ for starts.zip(marks).map(part) }{ visible_text(rest) }</> }
}
