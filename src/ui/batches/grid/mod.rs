//! The table itself, in the box in which it scrolls.

mod copied;
mod drawn;
mod head;
mod heading;
mod ink;
mod pull;
mod scroll;
mod sheet;
mod slot;

use std::cell::RefCell;
use std::rc::Rc;

use copied::{copied, line_of};
use gloo_timers::callback::Timeout;
pub use head::SELECT_ALL;
use head::head;
use pull::Pull;
use scroll::row_height;
use wasm_bindgen::JsCast;
use web_sys::{Event, MouseEvent};
use yew::virtual_dom::VNode;
use yew::{AttrValue, Callback, create_portal, html};

use super::details::details;
use super::found::JobIdMatch;
use super::view::{Change, View};
use crate::aqua::Job;
use crate::later::later;
use crate::table::{Column, Layout, Line, Place, WHOLE_UP_TO};
use crate::ui::browser::{closest, copy_keys, inner_width};
use crate::ui::pen::{Pen, draw};
use crate::ui::still::still;

use sheet::{Drawing, Sheet};

/// After so many milliseconds what was drawn is painted, unless the computer is slow.
const PAINTED: u32 = 40;

/// The most CSS pixels that names have by themselves.
const NATURAL: i32 = 264;

/// What the table keeps between two drawings.
struct Kept {
    /// What was found the last time.
    found: Rc<JobIdMatch>,
    /// The body of the table, with its rows.
    sheet: Sheet,
    /// A heading that is held.
    pull: Option<Pull>,
    /// Whether one was carried since it was last pressed: letting go is no press then.
    carried: bool,
    /// Draws the rows that are not in view.
    rest: Option<Timeout>,
}

/// The table of a job for as long as that is shown: what is found of it at the moment, and who hears
/// what the person does to it.
pub struct Grid {
    /// The job's ID, which names exported files.
    pub job_id: AttrValue,
    /// Hears what the person does.
    pub on_change: Callback<Change>,
    /// What never is another one.
    pub always: Rc<()>,
    kept: RefCell<Kept>,
}

impl Grid {
    /// A table of which nothing is drawn yet.
    pub fn new(job_id: AttrValue, on_change: Callback<Change>, found: JobIdMatch) -> Self {
        let (sheet, pull, carried, rest) = Default::default();
        let kept = RefCell::new(Kept { found: Rc::new(found), sheet, pull, carried, rest });
        Self { job_id, on_change, always: Rc::new(()), kept }
    }

    /// What is shown.
    pub fn found(&self) -> Rc<JobIdMatch> {
        self.kept.borrow().found.clone()
    }

    /// Works out what is shown now.
    pub fn find(&self, job: &Rc<Job>, view: Rc<View>) {
        let before = self.found();
        if !Rc::ptr_eq(&before.job, job) {
            let id = |job: &Job, row: usize| Some(job.batches.get(row)?.batch_id.clone());
            let mut rows = view.open.iter().copied().chain(view.selection.rows());
            if rows.any(|row| id(&before.job, row) != id(job, row)) {
                self.on_change.emit(Change::Anew);
            }
        }
        let found = JobIdMatch::of(Some(&before), job, view);
        self.kept.borrow_mut().found = Rc::new(found);
    }

    /// Has the rows that are not in view drawn once what is in view is painted, some at a time.
    fn draw_rest(self: &Rc<Self>) {
        // Weak: it ends with the table.
        let again = Rc::downgrade(self);
        let mut kept = self.kept.borrow_mut();
        kept.rest = kept.sheet.is_short().then(|| {
            let step = move || {
                if let Some(now) = again.upgrade() {
                    now.kept.borrow_mut().sheet.draw_more();
                    now.draw_rest();
                }
            };
            later(PAINTED, Box::new(step))
        });
    }

    /// Draws what has come into view.
    pub fn look(self: &Rc<Self>) {
        self.kept.borrow_mut().sheet.scroll();
        self.draw_rest();
    }

    /// What is to be drawn into the body; all of it if `whole`, as for paper.
    fn drawing(&self, whole: bool) -> Drawing {
        let found = self.found();
        let JobIdMatch { job, view, .. } = &*found;
        Drawing {
            job: job.clone(),
            lines: found.lines.clone(),
            whole,
            columns: found.columns.iter().map(|(place, _)| place.column).collect(),
            across: across(&found.columns),
            needle: found.listed.needle.clone(),
            most: found.facts.largest.records(),
            selection: view.selection.clone(),
            opened: opened(&found),
            open: view.open.clone(),
            row_height: row_height(view.layout.roomy, found.scale),
        }
    }
}

/// The lines of the batches whose details are open, from the first to the last, each with its batch. Of a
/// short table, of which every line is drawn, none need be known.
fn opened(found: &JobIdMatch) -> Vec<(usize, usize)> {
    let (lines, open) = (&found.lines, &found.view.open);
    if open.is_empty() || lines.len() <= WHOLE_UP_TO {
        return Vec::new();
    }
    let row = |at: usize| match lines.get(at)? {
        Line::Row(row) if open.contains(&row) => Some((at, row)),
        _ => None,
    };
    (0..lines.len()).filter_map(row).collect()
}

/// The table: its header, and the body in which [`Sheet`] draws the rows. Up to 500 rows it is a
/// real table in full, for find-in-page, print and screen readers; beyond that only the rows in view
/// are drawn, and all of them on paper, if `whole`.
pub fn grid(pen: &mut Pen, now: &Rc<Grid>, whole: bool) {
    // At once and not in an effect, which Yew may leave for after the next frame.
    let drawing = now.drawing(whole);
    let body = now.kept.borrow_mut().sheet.draw(drawing);
    now.draw_rest();
    let found = now.found();
    let (job, lines) = (&found.job, &found.lines);
    let windowed = lines.len() > WHOLE_UP_TO;
    pen.el("div", if windowed { "scroll windowed" } else { "scroll" }, |pen| {
        pen.set("tabindex", "0");
        pen.set("role", "region");
        pen.set("aria-label", "Batches, scrollable");
        let scrolled = now.clone();
        pen.on("scroll", move |_| scrolled.look());
        let grid = now.clone();
        pen.on("copy", copy_keys(move |by_hand| copied(&grid, by_hand)));
        pen.el("table", "", |pen| {
            pen.set("class", &looks(&found));
            pen.set("aria-label", "Batches");
            pen.set("aria-rowcount", &(lines.len() + 1).to_string());
            let all: u32 = found.columns.iter().map(|(_, width)| u32::from(*width)).sum();
            pen.set("width", &all.to_string());
            let header = now.clone();
            let draws = move |pen: &mut Pen| {
                widths(pen, &header.found().columns);
                head(pen, &header);
            };
            still(pen, found.head.clone(), Rc::new(draws));
            if let Some(body) = body {
                pen.add(VNode::VRef(body.into()));
            }
            let now = now.clone();
            pen.on("click", move |event| press(&now, &event));
        });
        pen.group(|pen| {
            if lines.is_empty() {
                let none = job.batches.is_empty();
                let says = if none { "The answer names no batches." } else { "No batch matches." };
                pen.line("p", "none", says);
            }
        });
        pen.group(|pen| unfolded(pen, now, &found));
    });
}

/// The classes of the table.
fn looks(found: &JobIdMatch) -> String {
    let Layout { roomy, pinned, .. } = found.view.layout;
    // A name that has been made wider than half of the window would leave too little for the others.
    let own = found.view.layout.width(Column::Name).unwrap_or_default();
    let pinned = pinned && i32::from(own) * 2 <= inner_width();
    let wide = i32::from(own) > NATURAL;
    let looks = [(roomy, "roomy "), (pinned, "pinned "), (pinned && wide, "wide")];
    looks.into_iter().filter(|(is, _)| *is).map(|(_, look)| look).collect()
}

/// The widths of the columns. What is left goes to the query. Where that has a width of its own, it
/// stays empty.
fn widths(pen: &mut Pen, columns: &[(Place, u16)]) {
    pen.el("colgroup", "", |pen| {
        for (place, width) in columns {
            // On a phone the styles have the name leave room for others, unless it was set.
            let natural = place.column == Column::Name && place.width.is_none();
            col(pen, if natural { "name" } else { "" }, (!stretches(place)).then_some(*width));
        }
        if across(columns) > columns.len() {
            col(pen, "", None);
        }
    });
}

/// Whether a column takes what is left.
fn stretches(place: &Place) -> bool {
    place.column == Column::Query && place.width.is_none()
}

/// How many columns there are with the empty one.
fn across(columns: &[(Place, u16)]) -> usize {
    let stretched = columns.iter().any(|(place, _)| stretches(place));
    columns.len() + usize::from(!stretched)
}

fn col(pen: &mut Pen, class: &'static str, width: Option<u16>) {
    pen.el("col", class, |pen| {
        if let Some(width) = width {
            pen.set("width", &width.to_string());
        }
    });
}

/// The details of the batches that are unfolded, each in its place among the rows.
fn unfolded(pen: &mut Pen, now: &Grid, found: &JobIdMatch) {
    for &row in &found.view.open {
        let cell = now.kept.borrow_mut().sheet.cell_for_details(row);
        if let (Some(_), Some(cell)) = (found.job.batches.get(row), cell) {
            let job = found.job.clone();
            let draws = move |pen: &mut Pen| details(pen, &job.batches[row]);
            let inside = draw(|pen| still(pen, found.job.clone(), Rc::new(draws)));
            pen.add(html! { <key={row}>{create_portal(inside, cell)}</> });
        }
    }
}

/// Does what is pressed in the rows.
fn press(now: &Grid, event: &Event) {
    let Some(row) = closest(event, "tr[aria-rowindex]") else { return };
    let lines = &now.found().lines;
    let line = line_of(&row).and_then(|line| lines.get(line));
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
