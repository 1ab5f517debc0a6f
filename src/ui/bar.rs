//! The job's batches as one bar, by status.

use std::rc::Rc;

use web_sys::Event;

use super::icons::square;
use super::pen::Pen;
use super::text::visible;
use crate::aqua::{Batch, BatchState, say};
use crate::table::{Column, named};

/// Batches as one bar, by status, with a word and a count for every part of it: a button, pressed for
/// the `chosen` statuses, that does what `does` gives for its status.
pub fn bar<D: Fn(Event) + 'static>(
    pen: &mut Pen,
    parts: &[Part],
    chosen: &[&str],
    does: impl Fn(&str) -> D,
) {
    let all: u64 = parts.iter().map(|part| part.count).sum();
    pen.el("section", "bar", |pen| {
        pen.set("aria-label", "Batches by status");
        pen.el("svg", "", |pen| {
            pen.set("width", "100%");
            pen.set("height", "12");
            pen.set("viewBox", &format!("0 0 {} 1", all.max(1)));
            pen.set("preserveAspectRatio", "none");
            pen.set("aria-hidden", "true");
            let mut before = 0;
            for part in parts {
                rect(pen, part.class, before, part.count, "1");
                before += part.count;
            }
        });
        pen.el("ul", "", |pen| {
            for part in parts {
                let pressed = chosen.contains(&part.status.as_str());
                pen.el("li", "", |pen| {
                    pen.el("button", "", |pen| {
                        pen.set("type", "button");
                        pen.set("aria-pressed", if pressed { "true" } else { "false" });
                        pen.on("click", does(&part.status));
                        square(pen, "key", |pen| rect(pen, part.class, 0, 12, "12"));
                        pen.text(&say::count(part.count));
                        pen.text(" ");
                        pen.el("bdi", "", |pen| visible(pen, named(&part.status)));
                    });
                });
            }
        });
    });
}

/// A part of a bar, `width` long from `x`.
pub fn rect(pen: &mut Pen, class: &'static str, x: u64, width: u64, height: &str) {
    pen.el("rect", class, |pen| {
        pen.set("x", &x.to_string());
        pen.set("width", &width.to_string());
        pen.set("height", height);
    });
}

/// A status and the batches that have it.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The status, verbatim; empty for batches without one.
    status: String,
    /// The class that colours it.
    class: &'static str,
    /// How many batches have it.
    count: u64,
}

/// The statuses that were found among a job's batches, each with its colour.
pub fn parts(batches: &[Rc<Batch>], found: &[(String, usize)]) -> Vec<Part> {
    let part = |(status, count): &(String, usize)| {
        let first = batches.iter().find(|batch| Column::Status.text(batch) == *status)?;
        let (status, class) = (status.clone(), class(BatchState::from_batch(first)));
        Some(Part { status, class, count: *count as u64 })
    };
    found.iter().filter_map(part).collect()
}

/// The class that colours a fate, in the bar and in the table.
pub fn class(fate: BatchState) -> &'static str {
    match fate {
        BatchState::Finished => "finished",
        BatchState::Running => "running",
        BatchState::Stopped => "stopped",
        BatchState::Waiting => "waiting",
        BatchState::Aborted => "aborted",
        BatchState::Unknown => "unknown",
    }
}
