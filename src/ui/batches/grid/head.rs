//! The header row: orders by columns, moves them, makes them wider, and selects all rows.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, PointerEvent};

use super::copied::place;
use super::slot::class;
use super::{Grid, pull};
use crate::table::{Column, Direction, Extent};
use crate::ui::batches::found::JobIdMatch;
use crate::ui::batches::view::Change;
use crate::ui::browser::{closest, reveal, target};
use crate::ui::icons::sort_arrow;
use crate::ui::pen::Pen;

/// By how many CSS pixels a key makes a column wider or narrower.
const STEP: i32 = 16;

/// The element ID of the checkbox for all rows, for putting the focus there.
pub const SELECT_ALL: &str = "select-all";

/// What the headings tell, and the name's, which stays where it is.
const TITLES: [&str; 2] = [
    "Order by this column; with Shift, besides the others; drag to move the column",
    "Order by this column; with Shift, besides the others",
];

/// The header row: each heading a button that orders by its column; with Shift besides the others.
/// Carried to another heading, the column is put there. Its edge is pulled to make the column wider, and
/// pressed twice to have it as wide as its content needs; Shift with an arrow does the former. Before the
/// first, a checkbox for all rows that are shown.
pub fn head(pen: &mut Pen, now: &Rc<Grid>) {
    let found = now.found();
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
            for (place, _) in found.columns.iter() {
                pen.el("th", class(place.column), |pen| {
                    pen.key(place.column.key());
                    header(pen, place.column, &found);
                });
            }
        });
    });
}

fn header(pen: &mut Pen, column: Column, found: &JobIdMatch) {
    let order = &found.view.order;
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
            pen.set("id", SELECT_ALL);
            pen.set("aria-label", "Select all shown");
            pen.checked(found.picked.extent == Extent::All);
            pen.property("indeterminate", found.picked.extent == Extent::Part);
        });
    }
    pen.el("button", "", |pen| {
        pen.set("type", "button");
        pen.set("title", TITLES[usize::from(column == Column::Name)]);
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
    let is_in = |selector| closest(event, selector).is_some();
    let kind = event.type_();
    if kind == "pointermove" {
        return pull::go_on(now, pointer);
    }
    let cell = closest(event, "th");
    let Some((column, width)) = cell.and_then(|cell| heading(now, cell)) else { return };
    if matches!(kind.as_str(), "pointerdown" | "keydown") {
        now.kept.borrow_mut().carried = false;
    }
    let on_edge = is_in(".grip");
    match kind.as_str() {
        "focusin" => {
            if let Some(element) = target(event) {
                reveal(&element);
            }
        }
        "pointerdown" if on_edge || is_in("button") => {
            pull::begin(now, pointer, (column, width), on_edge);
        }
        "pointerup" => pull::end(now, true),
        "pointercancel" => pull::end(now, false),
        "keydown" if key.key() == "Escape" => pull::end(now, false),
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
        // A press that no pointer made, as by a screen reader, is none that follows a carry.
        "click" if is_in("button") && !(now.kept.borrow().carried && pointer.detail() > 0) => {
            now.on_change.emit(Change::Order(column, pointer.shift_key()));
        }
        "click" if is_in("input") => {
            let found = now.found();
            let (rows, all) = (found.lines.rows().clone(), found.picked.extent != Extent::All);
            if rows.is_empty() {
                // Nothing to take: the box stays as it was, where the browser would check it.
                return event.prevent_default();
            }
            now.on_change.emit(Change::PickAll(rows, all));
        }
        _ => {}
    }
}

/// The column of a heading, and its width as it is drawn, in CSS pixels: what is left of the table goes to
/// the query, and on a phone names have less.
pub fn heading(now: &Grid, cell: Element) -> Option<(Column, i32)> {
    let (at, _) = now.found().columns.get(place(&cell)).copied()?;
    Some((at.column, cell.unchecked_ref::<HtmlElement>().offset_width()))
}

/// Gives a column a width in CSS pixels, or takes it back.
pub fn set_width(now: &Grid, column: Column, width: Option<i32>) {
    let mut layout = now.found().view.layout.clone();
    // Less than nothing is nothing, and the layout has bounds of its own.
    let width = width.map(|width| u16::try_from(width.max(0)).unwrap_or(u16::MAX));
    layout.set_width(column, width);
    now.on_change.emit(Change::Layout(layout));
}
