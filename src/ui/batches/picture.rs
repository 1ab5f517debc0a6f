//! The picture above the table: batches by status, and records by batch.

use std::rc::Rc;

use super::found::JobIdMatch;
use super::grid::Grid;
use crate::aqua::{Batch, say};
use crate::table::{Column, Condition, Filter, Order, length, shown};
use crate::ui::bar::{bar, rect};
use crate::ui::pen::Pen;
use crate::ui::text::text;

/// How many batches have a bar of their own.
pub const BARS: usize = 5;

/// Batches by status and records by batch. Each part is a button that filters by it, and pressed
/// again no longer does.
pub fn picture(pen: &mut Pen, now: &Rc<Grid>) {
    let found = now.found();
    let (batches, facts, filter) = (&found.job.batches, &found.facts, &found.view.filter);
    pen.el("div", "picture", |pen| {
        pen.group(|pen| {
            if !batches.is_empty() {
                bar(pen, &facts.parts, &filter.statuses(), |word| {
                    let word = word.to_owned();
                    now.filters(move |filter, _| filter.toggle_status(&word))
                });
            }
        });
        pen.group(|pen| {
            if batches.len() > 1 && facts.largest.records() > 0 {
                records(pen, &found, now);
            }
        });
    });
}

fn records(pen: &mut Pen, found: &JobIdMatch, now: &Rc<Grid>) {
    let largest = &found.facts.largest;
    pen.el("section", "largest", |pen| {
        pen.set("aria-label", "Records by batch, largest first");
        pen.el("ol", "", |pen| {
            for &(row, records) in &largest.rows {
                let Some(batch) = found.job.batches.get(row) else { continue };
                let percent = length(records, largest.records(), 100);
                pen.el("li", "", |pen| {
                    one(pen, batch, (records, percent), found, now);
                });
            }
        });
        if largest.others > 0 {
            let others = say::counted(largest.others, "more batch", "more batches");
            let records = say::counted(largest.other_records, "record", "records");
            pen.line("p", "", &[&others, " with ", &records].concat());
        }
    });
}

/// A batch's name, its bar, and its records.
fn one(
    pen: &mut Pen,
    batch: &Batch,
    (records, percent): (u64, u8),
    found: &JobIdMatch,
    now: &Rc<Grid>,
) {
    let filter = &found.view.filter;
    let by = |column: Column| Condition::Contains(column, column.text(batch).into_owned());
    let (name, id) = (by(Column::Name), by(Column::BatchId));
    let called = Column::Name.text(batch);
    let column = if called.is_empty() { Column::BatchId } else { Column::Name };
    let is_known = !column.text(batch).is_empty();
    let has_id = batch.batch_id.is_some();
    let pressed = [&name, &id].into_iter().find(|by| filter.conditions.contains(by)).cloned();
    pen.el("button", "", |pen| {
        pen.set("type", "button");
        pen.set("aria-pressed", if pressed.is_some() { "true" } else { "false" });
        let job = found.job.clone();
        let does = now.filters(move |filter, _| {
            if let Some(pressed) = &pressed {
                return filter.remove_like(pressed);
            }
            // By its name; by its ID where it has none, or where others have that name in theirs.
            let named = || shown(&job.batches, &Order::default(), &Filter::by(name.clone())).len();
            let by_id = column == Column::BatchId || has_id && named() > 1;
            if is_known {
                filter.add(if by_id { id.clone() } else { name.clone() });
            }
        });
        pen.on("click", does);
        pen.el("span", "name", |pen| text(pen, Some(&column.text(batch))));
        pen.el("svg", "", |pen| {
            pen.set("viewBox", "0 0 100 1");
            pen.set("preserveAspectRatio", "none");
            pen.set("aria-hidden", "true");
            rect(pen, "", 0, percent.into(), "1");
        });
        pen.line("span", "number", &say::counted(records, "record", "records"));
    });
}
