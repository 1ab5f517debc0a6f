//! The table itself, in the box in which it scrolls.

mod drawn;
mod head;
mod heading;
mod ink;
mod scroll;
mod sheet;
mod slot;

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use head::head;
use scroll::row_height;
use wasm_bindgen::JsCast;
use web_sys::{Event, MouseEvent};
use yew::virtual_dom::VNode;
use yew::{AttrValue, Callback, create_portal, html};

use super::details::details;
use super::found::Found;
use super::view::{Change, View};
use crate::aqua::Job;
use crate::later::later;
use crate::table::{Column, Line, Place, WHOLE_UP_TO};
use crate::ui::browser::closest;
use crate::ui::pen::{Pen, draw};

use sheet::{Drawing, Sheet};

/// After so many milliseconds what was drawn is painted, unless the computer is slow.
const PAINTED: u32 = 40;

/// What the table keeps between two drawings.
#[derive(Default)]
pub struct Kept {
    /// What was found the last time.
    pub found: Option<Rc<Found>>,
    /// The body of the table, with its rows.
    sheet: Sheet,
    /// A pull on a heading's edge that goes on.
    pull: Option<head::Pull>,
    /// Draws the rows that are not in view.
    rest: Option<Timeout>,
}

/// Has the rows that are not in view drawn once what is in view is painted, some at a time.
fn draw_rest(kept: &Rc<RefCell<Kept>>) {
    // Weak: it ends with the table.
    let again = Rc::downgrade(kept);
    let mut kept = kept.borrow_mut();
    kept.rest = kept.sheet.is_short().then(|| {
        let step = move || {
            if let Some(kept) = again.upgrade() {
                kept.borrow_mut().sheet.draw_more();
                draw_rest(&kept);
            }
        };
        later(PAINTED, Box::new(step))
    });
}

/// What is shown, and who hears what the person does to it.
pub struct Grid {
    /// The job whose batches are shown.
    pub job: Rc<Job>,
    /// Its ID, which names exported files.
    pub job_id: AttrValue,
    /// What is shown of it.
    pub found: Rc<Found>,
    /// How the person has set the table up.
    pub view: Rc<View>,
    /// Hears what the person does.
    pub on_change: Callback<Change>,
    /// What is kept.
    pub kept: Rc<RefCell<Kept>>,
}

impl Grid {
    /// What is to be drawn into the body; all of it if `whole`, as for paper.
    fn drawing(&self, whole: bool) -> Drawing {
        let Self { job, found, view, .. } = self;
        Drawing {
            job: job.clone(),
            lines: found.lines.clone(),
            whole,
            columns: found.columns.iter().map(|(place, _)| place.column).collect(),
            needle: found.listed.needle.clone(),
            most: found.facts.largest.records(),
            selection: view.selection.clone(),
            open: view.open.clone(),
            row_height: row_height(view.layout.roomy),
        }
    }
}

/// The table: its header, and the body in which [`Sheet`] draws the rows. Up to 500 rows it is a
/// real table in full, for find-in-page, print and screen readers; beyond that only the rows in view
/// are drawn, and all of them on paper, if `whole`.
pub fn grid(pen: &mut Pen, now: &Rc<Grid>, whole: bool, on_copy: impl Fn(Event) + 'static) {
    // At once and not in an effect, which Yew may leave for after the next frame.
    let body = now.kept.borrow_mut().sheet.draw(now.drawing(whole));
    draw_rest(&now.kept);
    let lines = &now.found.lines;
    let windowed = lines.len() > WHOLE_UP_TO;
    pen.el("div", if windowed { "scroll windowed" } else { "scroll" }, |pen| {
        pen.set("tabindex", "0");
        pen.set("role", "region");
        pen.set("aria-label", "Batches, scrollable");
        let kept = now.kept.clone();
        pen.on("scroll", move |_| {
            kept.borrow_mut().sheet.scroll();
            draw_rest(&kept);
        });
        pen.on("copy", on_copy);
        pen.el("table", if now.view.layout.roomy { "roomy" } else { "" }, |pen| {
            pen.set("aria-label", "Batches");
            pen.set("aria-rowcount", &(lines.len() + 1).to_string());
            widths(pen, &now.found.columns);
            head(pen, now);
            if let Some(body) = body {
                pen.add(VNode::VRef(body.into()));
            }
            let now = now.clone();
            pen.on("click", move |event| press(&now, &event));
        });
        pen.group(|pen| {
            if lines.is_empty() {
                let none = now.job.batches.is_empty();
                let says = if none { "The answer names no batches." } else { "No batch matches." };
                pen.line("p", "none", says);
            }
        });
        pen.group(|pen| unfolded(pen, now));
    });
}

/// The widths of the columns. What is left goes to the query. Where that has a width of its own, it
/// stays empty.
fn widths(pen: &mut Pen, columns: &[(Place, u16)]) {
    let all: u32 = columns.iter().map(|(_, width)| u32::from(*width)).sum();
    let stretches = |place: &Place| place.column == Column::Query && place.width.is_none();
    let stretched = columns.iter().any(|(place, _)| stretches(place));
    pen.set("width", &all.to_string());
    pen.el("colgroup", "", |pen| {
        for (place, width) in columns {
            // On a phone the styles have the name leave room for others, unless it was set.
            let natural = place.column == Column::Name && place.width.is_none();
            col(pen, if natural { "name" } else { "" }, (!stretches(place)).then_some(*width));
        }
        if !stretched {
            col(pen, "", None);
        }
    });
}

fn col(pen: &mut Pen, class: &'static str, width: Option<u16>) {
    pen.el("col", class, |pen| {
        if let Some(width) = width {
            pen.set("width", &width.to_string());
        }
    });
}

/// The details of the batches that are unfolded, each in its place among the rows.
fn unfolded(pen: &mut Pen, now: &Grid) {
    for &row in &now.view.open {
        let cell = now.kept.borrow_mut().sheet.cell_for_details(row);
        if let (Some(batch), Some(cell)) = (now.job.batches.get(row), cell) {
            let portal = create_portal(draw(|pen| details(pen, batch)), cell);
            pen.add(html! { <key={row}>{portal}</> });
        }
    }
}

/// Does what is pressed in the rows.
fn press(now: &Grid, event: &Event) {
    let Some(row) = closest(event, "tr[aria-rowindex]") else { return };
    let lines = &now.found.lines;
    let place = row.get_attribute("aria-rowindex").and_then(|place| place.parse().ok());
    let line = place.and_then(|place: usize| lines.get(place.checked_sub(2)?));
    let button = closest(event, "button").is_some();
    let change = match line {
        Some(Line::Group(group)) if button => Change::Fold(lines.groups()[group].word.clone()),
        Some(Line::Row(row)) if button => Change::Details(row),
        Some(Line::Row(row)) if closest(event, "input").is_some() => {
            let range = event.unchecked_ref::<MouseEvent>().shift_key();
            Change::Pick(row, range.then(|| lines.rows().clone()))
        }
        _ => return,
    };
    now.on_change.emit(change);
}
