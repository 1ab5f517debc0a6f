//! One batch.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::WIDTH;
use super::details::details;
use crate::aqua::{Batch, Fate, Job, say};
use crate::table::{Column, Needle, marks};
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
    /// What is searched for.
    pub needle: Rc<Needle>,
    /// Details was pressed.
    pub on_toggle: Callback<usize>,
    /// Its checkbox was pressed; whether with Shift.
    pub on_pick: Callback<(usize, bool)>,
}

impl PartialEq for RowProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.job, &other.job)
            && (self.row, self.place) == (other.row, other.place)
            && (self.open, self.selected) == (other.open, other.selected)
            && (Rc::ptr_eq(&self.needle, &other.needle) || self.needle == other.needle)
            && self.on_toggle == other.on_toggle
            && self.on_pick == other.on_pick
    }
}

/// One batch, and its details below it while they are open.
#[component]
pub fn Row(props: &RowProps) -> Html {
    let Some(batch) = props.job.batches.get(props.row) else { return Html::default() };
    let id = format!("batch-{}", props.row);
    let (row, on_toggle) = (props.row, props.on_toggle.clone());
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
                    pen.on("click", move |_| on_toggle.emit(row));
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

fn cell(pen: &mut Pen, column: Column, batch: &Batch, props: &RowProps) {
    let tag = if column == Column::Name { "th" } else { "td" };
    pen.el(tag, class(column), |pen| {
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
        let (row, on_pick) = (props.row, props.on_pick.clone());
        pen.on("click", move |event| {
            on_pick.emit((row, event.unchecked_into::<MouseEvent>().shift_key()));
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
