//! The table itself, in the box in which it scrolls.

mod drawn;
mod grip;
mod head;
mod heading;
mod ink;
mod scroll;
mod sheet;
mod slot;

use std::cell::Cell;
use std::rc::Rc;

use head::head;
use scroll::{drawn, follow, row_height, unscrolled};
use sheet::{Drawing, Sheet};
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};
use yew::prelude::*;

use super::details::details;
use super::view::Change;
use crate::aqua::Job;
use crate::table::{
    Column, Extent, Layout, Line, Lines, Needle, Order, Place, Selection, WHOLE_UP_TO,
};
use crate::ui::browser::copy_keys;
use crate::ui::hooks::use_printing;
use crate::ui::pen::{Pen, draw};

/// Properties of [`Grid`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct GridProps {
    /// The job whose batches are shown.
    pub job: Rc<Job>,
    /// What is shown of it, line by line.
    pub lines: Rc<Lines>,
    /// The order of the rows.
    pub order: Order,
    /// What is searched for.
    pub needle: Rc<Needle>,
    /// The most records that a batch of the job has.
    pub most: u64,
    /// The columns that are shown, from the first to the last, and their widths in CSS pixels.
    pub columns: Rc<Vec<(Place, u16)>>,
    /// How the columns are laid out.
    pub layout: Layout,
    /// The selected batches.
    pub selection: Selection,
    /// How much of what is shown is selected.
    pub extent: Extent,
    /// The batches whose details are open.
    pub open: Vec<usize>,
    /// The person does something to the table.
    pub on_change: Callback<Change>,
    /// The selected rows are to be copied; none where nothing is selected.
    pub on_copy: Callback<(), Option<String>>,
}

/// The table: its header, and the rows below it. Up to 500 rows it is a real table in full, for
/// find-in-page, print and screen readers; beyond that only the rows in view are drawn, and all of
/// them on paper.
#[component]
pub fn Grid(props: &GridProps) -> Html {
    let GridProps { job, lines, columns, layout, open, .. } = props;
    let (body, sheet) = (use_node_ref(), use_mut_ref(Sheet::default));
    let (scrolled, pull) = (use_state_eq(unscrolled), use_memo((), |()| Cell::new(None)));
    let row_height = row_height(layout.roomy);
    let range =
        if use_printing() { 0..lines.len() } else { drawn(*scrolled, lines.len(), row_height) };
    let unfolded: Vec<_> = if open.is_empty() {
        Vec::new()
    } else {
        let mut sheet = sheet.borrow_mut();
        let row = |at| match lines.get(at) {
            Some(Line::Row(row)) if open.contains(&row) => {
                Some((row, sheet.cell_for_details(row)?))
            }
            _ => None,
        };
        range.clone().filter_map(row).collect()
    };
    {
        let body = body.clone();
        let drawing = Drawing {
            job: job.clone(),
            lines: lines.clone(),
            range,
            columns: columns.iter().map(|(place, _)| place.column).collect(),
            needle: props.needle.clone(),
            most: props.most,
            selection: props.selection.clone(),
            open: open.clone(),
            row_height,
        };
        use_effect(move || {
            if let Some(body) = body.cast::<Element>() {
                sheet.borrow_mut().draw(&body, drawing);
            }
        });
    }
    let windowed = lines.len() > WHOLE_UP_TO;
    draw(|pen| {
        pen.el("div", if windowed { "scroll windowed" } else { "scroll" }, |pen| {
            pen.set("tabindex", "0");
            pen.set("role", "region");
            pen.set("aria-label", "Batches, scrollable");
            pen.on("scroll", follow(scrolled.setter(), row_height));
            let on_copy = props.on_copy.clone();
            pen.on("copy", copy_keys(move || on_copy.emit(())));
            pen.el("table", if layout.roomy { "roomy" } else { "" }, |pen| {
                pen.set("aria-label", "Batches");
                pen.set("aria-rowcount", &(lines.len() + 1).to_string());
                widths(pen, columns);
                head(pen, props, &pull);
                pen.el("tbody", "", |pen| {
                    pen.refer(&body);
                    pen.on("click", on_press(props));
                });
            });
            pen.group(|pen| {
                if lines.is_empty() {
                    let none = job.batches.is_empty();
                    let says =
                        if none { "The answer names no batches." } else { "No batch matches." };
                    pen.line("p", "none", says);
                }
            });
            pen.group(|pen| {
                for (row, cell) in unfolded {
                    let Some(batch) = job.batches.get(row) else { continue };
                    let portal = create_portal(draw(|pen| details(pen, batch)), cell);
                    pen.add(html! { <key={row}>{portal}</> });
                }
            });
        });
    })
}

/// The width of the column for Details, in CSS pixels.
const DETAILS: u32 = 80;

/// The widths of the columns. What is left goes to the query, unless it has a width of its own, and
/// then to the column for Details.
fn widths(pen: &mut Pen, columns: &[(Place, u16)]) {
    let all: u32 = columns.iter().map(|(_, width)| u32::from(*width)).sum();
    let stretches = |place: &Place| place.column == Column::Query && place.width.is_none();
    let stretched = columns.iter().any(|(place, _)| stretches(place));
    pen.set("width", &(all + DETAILS).to_string());
    pen.el("colgroup", "", |pen| {
        for (place, width) in columns {
            // On a phone the styles have the name leave room for others, unless it was set.
            let natural = place.column == Column::Name && place.width.is_none();
            pen.el("col", if natural { "name" } else { "" }, |pen| {
                if !stretches(place) {
                    pen.set("width", &width.to_string());
                }
            });
        }
        pen.el("col", "", |pen| {
            if stretched {
                pen.set("width", &DETAILS.to_string());
            }
        });
    });
}

/// Hears what is pressed in the rows.
fn on_press(props: &GridProps) -> impl Fn(Event) + 'static {
    let (lines, on_change) = (props.lines.clone(), props.on_change.clone());
    move |event| {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok())
        else {
            return;
        };
        // Fails for no selector that is written here. What is pressed may be inside a button.
        let closest = |selector| target.closest(selector).ok().flatten();
        let Some(element) = closest("tr[aria-rowindex]") else { return };
        let place = element.get_attribute("aria-rowindex").and_then(|place| place.parse().ok());
        let line = place.and_then(|place: usize| lines.get(place.checked_sub(2)?));
        match line {
            Some(Line::Group(group)) if closest("button").is_some() => {
                let word = lines.groups()[group].word.clone();
                on_change.emit(Change::Fold(word));
            }
            Some(Line::Row(row)) if closest("button").is_some() => {
                on_change.emit(Change::Details(row));
            }
            Some(Line::Row(row)) if closest("input").is_some() => {
                let range = event.unchecked_into::<MouseEvent>().shift_key();
                let rows = range.then(|| lines.rows().clone());
                on_change.emit(Change::Pick(row, rows));
            }
            _ => {}
        }
    }
}
