//! The table itself, in the box in which it scrolls.

mod head;
mod ink;
mod scroll;
mod sheet;
mod slot;

use std::rc::Rc;

use head::head;
use scroll::{ROW_HEIGHT, drawn, follow, unscrolled};
use sheet::{Drawing, Sheet};
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};
use yew::prelude::*;

use super::details::details;
use super::view::Change;
use crate::aqua::Job;
use crate::table::{Column, Extent, Needle, Order, Selection, WHOLE_UP_TO};
use crate::ui::browser::copy_keys;
use crate::ui::hooks::use_printing;
use crate::ui::pen::{Pen, draw};

/// Properties of [`Grid`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct GridProps {
    /// The job whose batches are shown.
    pub job: Rc<Job>,
    /// What is shown of it, in order.
    pub rows: Rc<Vec<usize>>,
    /// The order of the rows.
    pub order: Order,
    /// What is searched for.
    pub needle: Rc<Needle>,
    /// The most records that a batch of the job has.
    pub most: u64,
    /// The columns and their widths in CSS pixels, from the first to the last.
    pub columns: Rc<Vec<(Column, u16)>>,
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
    let GridProps { job, rows, columns, open, .. } = props;
    let (body, sheet) = (use_node_ref(), use_mut_ref(Sheet::default));
    let scrolled = use_state_eq(unscrolled);
    let range = if use_printing() { 0..rows.len() } else { drawn(*scrolled, rows.len()) };
    let unfolded: Vec<_> = {
        let mut sheet = sheet.borrow_mut();
        let in_range = |row: &&usize| rows[range.clone()].contains(row);
        open.iter()
            .filter(in_range)
            .filter_map(|&row| Some((row, sheet.cell_for_details(row)?)))
            .collect()
    };
    {
        let (body, columns) = (body.clone(), columns.iter().map(|(column, _)| *column).collect());
        let drawing = Drawing {
            job: job.clone(),
            rows: rows.clone(),
            range,
            columns: Rc::new(columns),
            needle: props.needle.clone(),
            most: props.most,
            selection: props.selection.clone(),
            open: open.clone(),
            row_height: ROW_HEIGHT,
        };
        use_effect(move || {
            if let Some(body) = body.cast::<Element>() {
                sheet.borrow_mut().draw(&body, drawing);
            }
        });
    }
    let windowed = rows.len() > WHOLE_UP_TO;
    draw(|pen| {
        pen.el("div", if windowed { "scroll windowed" } else { "scroll" }, |pen| {
            pen.set("tabindex", "0");
            pen.set("role", "region");
            pen.set("aria-label", "Batches, scrollable");
            pen.on("scroll", follow(scrolled.setter()));
            let on_copy = props.on_copy.clone();
            pen.on("copy", copy_keys(move || on_copy.emit(())));
            pen.el("table", "", |pen| {
                pen.set("aria-label", "Batches");
                pen.set("aria-rowcount", &(rows.len() + 1).to_string());
                widths(pen, columns);
                head(pen, props);
                pen.el("tbody", "", |pen| {
                    pen.refer(&body);
                    pen.on("click", on_press(props));
                });
            });
            pen.group(|pen| {
                if rows.is_empty() {
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

/// The widths of the columns. What is left goes to the query, or to the column for Details.
fn widths(pen: &mut Pen, columns: &[(Column, u16)]) {
    let all: u32 = columns.iter().map(|(_, width)| u32::from(*width)).sum();
    pen.set("width", &(all + 72).to_string());
    pen.el("colgroup", "", |pen| {
        for (_, width) in columns {
            pen.el("col", "", |pen| pen.set("width", &width.to_string()));
        }
        pen.el("col", "", |_| ());
    });
}

/// Hears what is pressed in the rows.
fn on_press(props: &GridProps) -> impl Fn(Event) + 'static {
    let (rows, on_change) = (props.rows.clone(), props.on_change.clone());
    move |event| {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok())
        else {
            return;
        };
        // Fails for no selector that is written here.
        let Ok(Some(element)) = target.closest("tr[aria-rowindex]") else { return };
        let place = element.get_attribute("aria-rowindex").and_then(|place| place.parse().ok());
        let Some(&row) = place.and_then(|place: usize| rows.get(place.checked_sub(2)?)) else {
            return;
        };
        match target.tag_name().as_str() {
            "BUTTON" => on_change.emit(Change::Details(row)),
            "INPUT" => {
                let range = event.unchecked_into::<MouseEvent>().shift_key();
                on_change.emit(Change::Pick(row, range.then(|| rows.clone())));
            }
            _ => {}
        }
    }
}
