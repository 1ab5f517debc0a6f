//! The few drawings of the page, all decoration: the words beside them say the same.

use super::pen::Pen;

/// A drawing of 12 by 12 pixels.
pub fn square(pen: &mut Pen, class: &'static str, inside: impl FnOnce(&mut Pen)) {
    pen.el("svg", class, |pen| {
        pen.set("viewBox", "0 0 12 12");
        pen.set("width", "12");
        pen.set("height", "12");
        pen.set("aria-hidden", "true");
        inside(pen);
    });
}

/// An arrow for a sorted column.
pub fn sort_arrow(pen: &mut Pen, descending: bool) {
    let path = if descending { "M2 3.5 6 8.5 10 3.5z" } else { "M2 8.5 6 3.5 10 8.5z" };
    square(pen, "arrow", |pen| pen.el("path", "", |pen| pen.set("d", path)));
}

/// A cross, for what can be taken away.
pub fn cross(pen: &mut Pen) {
    square(pen, "cross", |pen| pen.el("path", "", |pen| pen.set("d", "M3 3 9 9M9 3 3 9")));
}
