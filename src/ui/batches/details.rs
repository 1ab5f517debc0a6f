//! Everything about one batch.

use super::query::clauses;
use crate::aqua::{Batch, BatchState};
use crate::ui::copy::{copies, copy};
use crate::ui::facts::term;
use crate::ui::pen::Pen;
use crate::ui::text::{text, visible};

/// Everything about one batch: the query laid out, the whole message, the file and all segments.
pub fn details(pen: &mut Pen, batch: &Batch) {
    pen.el("div", "detail", |pen| {
        pen.line("p", "fate", fate(batch));
        if let Some(query) = &batch.query {
            section(pen, "Query", |pen| {
                pen.el("h3", "", |pen| {
                    pen.text("Query");
                    copy(pen, query, "Copy the query");
                });
                clauses(pen, query);
            });
        }
        if let Some(message) = &batch.message {
            section(pen, "Message", |pen| {
                pen.el("h3", "", |pen| {
                    pen.text("Message");
                    copy(pen, message, "Copy the message");
                });
                pen.el("pre", "message", |pen| pen.el("bdi", "", |pen| visible(pen, message)));
            });
        }
        pen.el("dl", "", |pen| {
            id(pen, "Batch ID", "Copy the batch ID", &batch.batch_id);
            id(pen, "File ID", "Copy the file ID", &batch.file_id);
            let run = batch.full.map(|full| if full { "full" } else { "incremental" });
            let few = [
                ("Type", batch.batch_type.as_deref()),
                ("Run", run),
                ("API version", batch.api_version.as_deref()),
                ("Local status", batch.localized_status.as_deref()),
                ("Deleted records", batch.deleted.as_deref()),
            ];
            // Few batches have these; nothing is said where they are absent.
            for (name, value) in few.into_iter().filter(|(_, value)| value.is_some()) {
                term(pen, name, "", |pen| text(pen, value));
            }
        });
        if !batch.segments.is_empty() {
            section(pen, "Segments", |pen| segments(pen, &batch.segments));
        }
    });
}

fn section(pen: &mut Pen, name: &str, inside: impl FnOnce(&mut Pen)) {
    pen.el("section", "", |pen| {
        pen.set("aria-label", name);
        inside(pen);
    });
}

fn segments(pen: &mut Pen, segments: &[String]) {
    pen.el("h3", "", |pen| {
        pen.text(&format!("Segments ({})", segments.len()));
        copies(pen, ["Copy all", "Copy all segments"], "small", &segments.join("\n"));
    });
    pen.el("ol", "segments", |pen| {
        for segment in segments {
            pen.el("li", "", |pen| {
                pen.el("code", "", |pen| visible(pen, segment));
                copy(pen, segment, &["Copy segment ", segment].concat());
            });
        }
    });
}

/// What the status means for the person, as far as it can be known.
fn fate(batch: &Batch) -> &'static str {
    match BatchState::from_batch(batch) {
        BatchState::Finished => "Finished: its result files are kept for three days.",
        BatchState::Running => "Executing when Zuora answered.",
        BatchState::Stopped => {
            "Cancelled after it had begun: what it wrote so far may not be whole."
        }
        BatchState::Waiting => "Not run when Zuora answered.",
        BatchState::Aborted => "Ended by Zuora before it finished.",
        BatchState::Unknown => "Its status is not one that this page knows.",
    }
}

fn id(pen: &mut Pen, name: &str, copies: &str, value: &Option<String>) {
    term(pen, name, "code", |pen| {
        text(pen, value.as_deref());
        if let Some(value) = value {
            copy(pen, value, copies);
        }
    });
}
