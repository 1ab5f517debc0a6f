//! The header row.

use wasm_bindgen::JsCast;
use web_sys::MouseEvent;

use super::GridProps;
use super::grip::{Pull, by_keys, grip};
use super::slot::class;
use crate::table::{Column, Direction, Extent};
use crate::ui::batches::view::Change;
use crate::ui::icons::sort_arrow;
use crate::ui::pen::Pen;

/// The header row: each header a button that orders by its column; with Shift besides the others.
/// Before the first, a checkbox for all rows that are shown.
pub fn head(pen: &mut Pen, props: &GridProps, pull: &Pull) {
    pen.el("thead", "", |pen| {
        pen.el("tr", "", |pen| {
            pen.set("aria-rowindex", "1");
            for &(place, width) in props.columns.iter() {
                let column = place.column;
                pen.el("th", class(column), |pen| {
                    pen.key(column.key());
                    if column == Column::Name {
                        pick_all(pen, column, props);
                    }
                    pen.on("keydown", by_keys(column, width, props));
                    header(pen, column, props);
                    grip(pen, column, width, props, pull);
                });
            }
            pen.el("th", "open", |pen| {
                pen.key("open");
                pen.set("scope", "col");
                pen.line("span", "hidden", "Details");
            });
        });
    });
}

fn pick_all(pen: &mut Pen, column: Column, props: &GridProps) {
    // The column is called by its own name, without what its checkbox is called.
    pen.set("aria-label", column.label());
    pen.el("input", "", |pen| {
        let extent = props.extent;
        pen.set("type", "checkbox");
        pen.set("aria-label", "Select all shown");
        pen.checked(extent == Extent::All);
        pen.property("indeterminate", extent == Extent::Part);
        let (lines, on_change) = (props.lines.clone(), props.on_change.clone());
        pen.on("click", move |_| {
            on_change.emit(Change::PickAll(lines.rows().clone(), extent != Extent::All));
        });
    });
}

fn header(pen: &mut Pen, column: Column, props: &GridProps) {
    let (order, on_change) = (&props.order, props.on_change.clone());
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
    pen.el("button", "", |pen| {
        pen.set("type", "button");
        pen.set("title", "Order by this column; with Shift, besides the others");
        pen.on("click", move |event| {
            let add = event.unchecked_into::<MouseEvent>().shift_key();
            on_change.emit(Change::Order(column, add));
        });
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
}
