//! The header row: orders by columns, makes them wider, and selects all rows.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent, PointerEvent};

use super::Grid;
use super::slot::class;
use crate::table::{Column, Direction, Extent};
use crate::ui::batches::view::Change;
use crate::ui::browser::{closest, reveal, target};
use crate::ui::icons::sort_arrow;
use crate::ui::pen::Pen;

/// By how many CSS pixels a key makes a column wider or narrower.
const STEP: i32 = 16;

/// A pull on the edge of a heading.
#[derive(Clone, Copy, Debug)]
pub struct Pull {
    column: Column,
    /// Where it began on the screen, and how wide the column was, in CSS pixels.
    start: i32,
    width: i32,
}

/// The header row: each heading a button that orders by its column; with Shift besides the others.
/// Its edge is pulled to make the column wider, and pressed twice to have it as wide as its content
/// needs; Shift with an arrow does the former. Before the first, a checkbox for all rows that are
/// shown.
pub fn head(pen: &mut Pen, now: &Rc<Grid>) {
    pen.el("thead", "", |pen| {
        for event in [
            "click",
            "keydown",
            "pointerdown",
            "pointermove",
            "pointerup",
            "pointercancel",
            "dblclick",
            "focusin",
        ] {
            let now = now.clone();
            pen.on(event, move |event| hear(&now, &event));
        }
        pen.el("tr", "", |pen| {
            pen.set("aria-rowindex", "1");
            for (place, _) in now.found.columns.iter() {
                pen.el("th", class(place.column), |pen| {
                    pen.key(place.column.key());
                    header(pen, place.column, now);
                });
            }
        });
    });
}

fn header(pen: &mut Pen, column: Column, now: &Grid) {
    let order = &now.view.order;
    let direction = order.direction(column);
    pen.set("scope", "col");
    pen.set(
        "aria-sort",
        match direction {
            Some(Direction::Ascending) => "ascending",
            Some(Direction::Descending) => "descending",
            None => "none",
        },
    );
    if column == Column::Name {
        // The column is called by its own name, without what its checkbox is called.
        pen.set("aria-label", column.label());
        pen.el("input", "", |pen| {
            pen.set("type", "checkbox");
            pen.set("aria-label", "Select all shown");
            pen.checked(now.found.picked.extent == Extent::All);
            pen.property("indeterminate", now.found.picked.extent == Extent::Part);
        });
    }
    pen.el("button", "", |pen| {
        pen.set("type", "button");
        pen.set("title", "Order by this column; with Shift, besides the others");
        pen.text(column.label());
        let Some(direction) = direction else { return };
        sort_arrow(pen, direction == Direction::Descending);
        if let Some(rank) = order.rank(column).filter(|_| order.columns().len() > 1) {
            pen.el("small", "", |pen| {
                pen.set("aria-hidden", "true");
                pen.text(&rank.to_string());
            });
        }
    });
    pen.el("span", "grip", |pen| pen.set("aria-hidden", "true"));
}

/// Does what is done to a heading.
fn hear(now: &Grid, event: &Event) {
    // A keyboard's events have the pointer's Shift, and both are told apart by their kind.
    let (key, pointer): (&KeyboardEvent, &PointerEvent) =
        (event.unchecked_ref(), event.unchecked_ref());
    let kind = event.type_();
    if kind == "pointermove" {
        if let Some(Pull { column, start, width }) = now.kept.borrow().pull {
            set_width(now, column, Some(width + pointer.client_x() - start));
        }
        return;
    }
    let is_in = |selector| closest(event, selector).is_some();
    let Some((column, width)) = heading(now, event) else { return };
    let on_edge = is_in(".grip");
    match kind.as_str() {
        "focusin" => {
            if let Some(element) = target(event) {
                reveal(&element);
            }
        }
        "pointerdown" if on_edge => {
            if let Some(edge) = target(event) {
                // Fails for no pointer that is down.
                let _ = edge.set_pointer_capture(pointer.pointer_id());
            }
            let pull = Pull { column, start: pointer.client_x(), width };
            now.kept.borrow_mut().pull = Some(pull);
        }
        "pointerup" | "pointercancel" => now.kept.borrow_mut().pull = None,
        "dblclick" if on_edge => set_width(now, column, None),
        "keydown" if pointer.shift_key() => {
            let step = match key.key().as_str() {
                "ArrowLeft" => -STEP,
                "ArrowRight" => STEP,
                _ => return,
            };
            event.prevent_default();
            set_width(now, column, Some(width + step));
        }
        "click" if is_in("button") => {
            now.on_change.emit(Change::Order(column, pointer.shift_key()));
        }
        "click" if is_in("input") => {
            let all = now.found.picked.extent != Extent::All;
            now.on_change.emit(Change::PickAll(now.found.lines.rows().clone(), all));
        }
        _ => {}
    }
}

/// The column at whose heading something happened, and its width in CSS pixels.
fn heading(now: &Grid, event: &Event) -> Option<(Column, i32)> {
    let mut cell = closest(event, "th")?;
    let mut at = 0;
    while let Some(before) = cell.previous_element_sibling() {
        cell = before;
        at += 1;
    }
    let (place, width) = now.found.columns.get(at)?;
    Some((place.column, (*width).into()))
}

/// Gives a column a width in CSS pixels, or takes it back.
fn set_width(now: &Grid, column: Column, width: Option<i32>) {
    let mut layout = now.view.layout.clone();
    // Less than nothing is nothing, and the layout has bounds of its own.
    let width = width.map(|width| u16::try_from(width.max(0)).unwrap_or(u16::MAX));
    layout.set_width(column, width);
    now.on_change.emit(Change::Layout(layout));
}
