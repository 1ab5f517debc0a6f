//! One batch.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::WIDTH;
use super::details::details;
use crate::aqua::{Batch, Fate, Job, say};
use crate::table::{Column, Needle, length, marks};
use crate::ui::bar::class as colour;
use crate::ui::pen::{Pen, draw};
use crate::ui::text::{dash, visible};

/// Properties of [`Row`]. The job is compared by pointer first, so an unchanged row costs nothing.
#[derive(Clone, Debug, Properties)]
pub struct RowProps {
    /// The job.
    pub job: Rc<Job>,
    /// Which of its batches.
    pub row: usize,
    /// Its place in the table, counted from 1 with the header.
    pub place: usize,
    /// Whether its details are open.
    pub open: bool,
    /// Whether it is selected.
    pub selected: bool,
    /// The most records that a batch of the job has.
    pub most: u64,
    /// What is searched for.
    pub needle: Rc<Needle>,
    /// Something in it was pressed.
    pub on_press: Callback<(usize, Press)>,
}

/// What is pressed in a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Press {
    /// **Details**.
    Details,
    /// Its checkbox.
    Pick,
    /// Its checkbox, with Shift.
    Range,
}

impl PartialEq for RowProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.job, &other.job)
            && (self.row, self.place) == (other.row, other.place)
            && (self.open, self.selected, self.most) == (other.open, other.selected, other.most)
            && (Rc::ptr_eq(&self.needle, &other.needle) || self.needle == other.needle)
            && self.on_press == other.on_press
    }
}

/// One batch, and its details below it while they are open.
#[component]
pub fn Row(props: &RowProps) -> Html {
    let Some(batch) = props.job.batches.get(props.row) else { return Html::default() };
    let id = format!("batch-{}", props.row);
    let (row, on_press) = (props.row, props.on_press.clone());
    draw(|pen| {
        pen.el("tr", colour(Fate::of(batch)), |pen| {
            pen.set("aria-rowindex", &props.place.to_string());
            for column in Column::ALL {
                cell(pen, column, batch, props);
            }
            pen.el("td", "open", |pen| {
                pen.el("button", "small", |pen| {
                    pen.set("type", "button");
                    pen.set("aria-expanded", if props.open { "true" } else { "false" });
                    if props.open {
                        pen.set("aria-controls", &id);
                    }
                    pen.on("click", move |_| on_press.emit((row, Press::Details)));
                    pen.text("Details");
                });
            });
        });
        if props.open {
            pen.el("tr", "details", |pen| {
                pen.set("id", &id);
                pen.el("td", "", |pen| {
                    pen.set("colspan", &WIDTH.to_string());
                    details(pen, batch);
                });
            });
        }
    })
}

/// The classes of a column's cells.
pub fn class(column: Column) -> &'static str {
    match column {
        Column::Records => "records number",
        Column::Segments => "segments number",
        _ => column.key(),
    }
}

/// The classes of a record count that is drawn as a bar, by twentieths of its cell.
const PARTS: [&str; 21] = [
    "records number",
    "records number p1",
    "records number p2",
    "records number p3",
    "records number p4",
    "records number p5",
    "records number p6",
    "records number p7",
    "records number p8",
    "records number p9",
    "records number p10",
    "records number p11",
    "records number p12",
    "records number p13",
    "records number p14",
    "records number p15",
    "records number p16",
    "records number p17",
    "records number p18",
    "records number p19",
    "records number p20",
];

fn cell(pen: &mut Pen, column: Column, batch: &Batch, props: &RowProps) {
    let tag = if column == Column::Name { "th" } else { "td" };
    let class = match (column, batch.record_count) {
        // As far as there are classes; the styles draw the bar.
        (Column::Records, Some(count)) => PARTS[usize::from(length(count, props.most, 20)) % 21],
        _ => class(column),
    };
    pen.el(tag, class, |pen| {
        let text = column.text(batch);
        match column {
            Column::Name => {
                pen.set("scope", "row");
                // The row is called by its name alone, without what its checkbox is called.
                pen.set("aria-label", if text.is_empty() { "none" } else { &text });
                pick(pen, &text, props);
            }
            Column::Status => pen.el("span", "dot", |pen| pen.set("aria-hidden", "true")),
            _ => {}
        }
        match column.number(batch) {
            Some(number) => pen.text(&say::count(number)),
            None if text.is_empty() => dash(pen),
            None => pen.el("bdi", "", |pen| marked(pen, &text, &props.needle)),
        }
    });
}

fn pick(pen: &mut Pen, name: &str, props: &RowProps) {
    pen.el("input", "", |pen| {
        pen.set("type", "checkbox");
        pen.set("aria-label", &["Select ", name].concat());
        pen.checked(props.selected);
        let (row, on_press) = (props.row, props.on_press.clone());
        pen.on("click", move |event| {
            let range = event.unchecked_into::<MouseEvent>().shift_key();
            on_press.emit((row, if range { Press::Range } else { Press::Pick }));
        });
    });
}

/// Text with what was searched for marked.
fn marked(pen: &mut Pen, text: &str, needle: &Needle) {
    let mut end = 0;
    for range in marks(text, needle) {
        visible(pen, &text[end..range.start]);
        pen.el("mark", "", |pen| visible(pen, &text[range.clone()]));
        end = range.end;
    }
    visible(pen, &text[end..]);
}
