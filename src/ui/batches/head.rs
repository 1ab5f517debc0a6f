//! The header row.

use wasm_bindgen::JsCast;
use web_sys::MouseEvent;
use yew::Callback;

use super::row::class;
use crate::table::{Column, Direction, Order};
use crate::ui::icons::sort_arrow;
use crate::ui::pen::Pen;

/// The header row: each header a button that orders by its column; with Shift besides the others.
pub fn head(pen: &mut Pen, order: &Order, on_order: &Callback<(Column, bool)>) {
    pen.el("thead", "", |pen| {
        pen.el("tr", "", |pen| {
            pen.set("aria-rowindex", "1");
            for column in Column::ALL {
                pen.el("th", class(column), |pen| header(pen, column, order, on_order.clone()));
            }
            pen.el("th", "open", |pen| {
                pen.set("scope", "col");
                pen.line("span", "hidden", "Details");
            });
        });
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
