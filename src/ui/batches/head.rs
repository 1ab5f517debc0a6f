//! The header row.

use wasm_bindgen::JsCast;
use web_sys::{Event, MouseEvent};
use yew::Callback;

use super::row::class;
use crate::table::{Column, Direction, Extent, Order};
use crate::ui::icons::sort_arrow;
use crate::ui::pen::Pen;

/// The header row: each header a button that orders by its column; with Shift besides the others.
/// Before the first, a checkbox for all rows that are shown, of which `selected` are.
pub fn head(
    pen: &mut Pen,
    order: &Order,
    on_order: &Callback<(Column, bool)>,
    selected: Extent,
    on_all: impl Fn(Event) + 'static,
) {
    pen.el("thead", "", |pen| {
        pen.el("tr", "", |pen| {
            pen.set("aria-rowindex", "1");
            let mut all = Some(on_all);
            for column in Column::ALL {
                pen.el("th", class(column), |pen| {
                    if let Some(on_all) = all.take() {
                        pick_all(pen, column, selected, on_all);
                    }
                    header(pen, column, order, on_order.clone());
                });
            }
            pen.el("th", "open", |pen| {
                pen.set("scope", "col");
                pen.line("span", "hidden", "Details");
            });
        });
    });
}

fn pick_all(pen: &mut Pen, column: Column, selected: Extent, does: impl Fn(Event) + 'static) {
    // The column is called by its own name, without what its checkbox is called.
    pen.set("aria-label", column.label());
    pen.el("input", "", |pen| {
        pen.set("type", "checkbox");
        pen.set("aria-label", "Select all shown");
        pen.checked(selected == Extent::All);
        pen.property("indeterminate", selected == Extent::Part);
        pen.on("click", does);
    });
}

fn header(pen: &mut Pen, column: Column, order: &Order, on_order: Callback<(Column, bool)>) {
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
            on_order.emit((column, event.unchecked_into::<MouseEvent>().shift_key()));
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
