//! The job's batches as one bar, by status.

use super::icons::square;
use super::pen::Pen;
use super::text::visible;
use crate::aqua::{Batch, Fate, say};

/// Batches as one bar, by status, with a word and a count for every part of it.
pub fn bar(pen: &mut Pen, batches: &[Batch]) {
    let parts = parts(batches);
    pen.el("section", "bar", |pen| {
        pen.set("aria-label", "Batches by status");
        pen.el("svg", "", |pen| {
            pen.set("width", "100%");
            pen.set("height", "12");
            pen.set("viewBox", &format!("0 0 {} 1", batches.len().max(1)));
            pen.set("preserveAspectRatio", "none");
            pen.set("aria-hidden", "true");
            let mut before = 0;
            for part in &parts {
                rect(pen, part.class, before, part.count, "1");
                before += part.count;
            }
        });
        pen.el("ul", "", |pen| {
            for part in &parts {
                pen.el("li", "", |pen| {
                    square(pen, "key", |pen| rect(pen, part.class, 0, 12, "12"));
                    pen.text(&say::count(part.count));
                    pen.text(" ");
                    pen.el("bdi", "", |pen| visible(pen, &part.word));
                });
            }
        });
    });
}

fn rect(pen: &mut Pen, class: &'static str, x: u64, width: u64, height: &str) {
    pen.el("rect", class, |pen| {
        pen.set("x", &x.to_string());
        pen.set("width", &width.to_string());
        pen.set("height", height);
    });
}

struct Part {
    word: String,
    class: &'static str,
    count: u64,
}

fn parts(batches: &[Batch]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for batch in batches {
        let word = batch.status.as_ref().map_or("no status", |status| status.word());
        match parts.iter_mut().find(|part| part.word == word) {
            Some(part) => part.count += 1,
            None => {
                parts.push(Part { word: word.to_owned(), class: class(Fate::of(batch)), count: 1 })
            }
        }
    }
    parts
}

/// The class that colours a fate, in the bar and in the table.
pub fn class(fate: Fate) -> &'static str {
    match fate {
        Fate::Finished => "finished",
        Fate::Running => "running",
        Fate::Stopped => "stopped",
        Fate::Waiting => "waiting",
        Fate::Aborted => "aborted",
        Fate::Unknown => "unknown",
    }
}
