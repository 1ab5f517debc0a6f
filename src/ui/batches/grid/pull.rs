//! What a pointer does with a heading that it holds: it pulls the edge to make the column wider, or
//! carries the column to another place.

use web_sys::{Element, PointerEvent};

use super::Grid;
use super::head::{heading, set_width};
use super::ink::set;
use crate::table::Column;
use crate::ui::batches::view::Change;
use crate::ui::browser::{closest, document, into_view, target};

/// From so many CSS pixels on a heading is carried, and no longer pressed.
const CARRIED: i32 = 8;

/// What tells the styles where a column would be put: on which side of the heading that has it.
const DROP: &str = "data-drop";

/// A heading that is held.
#[derive(Clone, Debug)]
pub struct Pull {
    column: Column,
    /// Where it began on the screen, in CSS pixels.
    start: i32,
    how: How,
}

#[derive(Clone, Debug)]
enum How {
    /// At its edge. How wide the column was, in CSS pixels.
    Edge(i32),
    /// To be put elsewhere. Where it would be put: at this column, whose heading this is. None until it
    /// is carried.
    Place(Option<(Column, Element)>),
}

/// Begins at a heading, at its `edge` or elsewhere.
pub fn begin(now: &Grid, event: &PointerEvent, (column, width): (Column, i32), edge: bool) {
    if event.button() != 0 || !edge && column == Column::Name {
        return;
    }
    if let Some(held) = target(event) {
        // Fails for no pointer that is down.
        let _ = held.set_pointer_capture(event.pointer_id());
    }
    let how = if edge { How::Edge(width) } else { How::Place(None) };
    now.kept.borrow_mut().pull = Some(Pull { column, start: event.client_x(), how });
}

/// Goes on where the pointer has gone.
pub fn go_on(now: &Grid, event: &PointerEvent) {
    let Some(Pull { column, start, how }) = now.kept.borrow().pull.clone() else { return };
    // Let go where the browser could not tell: outside of its window, or under another one.
    if event.buttons() == 0 {
        return end(now, false);
    }
    let moved = event.client_x() - start;
    match how {
        How::Edge(width) => set_width(now, column, Some(width + moved)),
        How::Place(None) if moved.abs() < CARRIED => {}
        How::Place(before) => {
            let Some((over, cell)) = under(now, event) else { return };
            if let Some((_, before)) = before {
                unmark(&before);
            }
            if over != column {
                let layout = &now.found().view.layout;
                let place = |column| layout.shown().position(|other| other == column);
                let behind = over == Column::Name || place(over) > place(column);
                set(&cell, DROP, if behind { "behind" } else { "before" });
            }
            let how = How::Place(Some((over, cell)));
            now.kept.borrow_mut().pull = Some(Pull { column, start, how });
        }
    }
}

/// The heading of the same table that is under the pointer.
fn under(now: &Grid, event: &PointerEvent) -> Option<(Column, Element)> {
    let (x, y) = (event.client_x() as f32, event.client_y() as f32);
    let cell = document()?.element_from_point(x, y)?.closest("th").ok()??;
    if cell.parent_element() != closest(event, "tr") {
        return None;
    }
    // The next one comes into view with it.
    into_view(&cell);
    Some((heading(now, cell.clone())?.0, cell))
}

/// Ends. A column that was carried is put where it is, or stays where it was.
pub fn end(now: &Grid, put: bool) {
    let pull = now.kept.borrow_mut().pull.take();
    if let Some(Pull { column, how: How::Place(Some((over, cell))), .. }) = pull {
        unmark(&cell);
        now.kept.borrow_mut().carried = true;
        if put {
            let mut layout = now.found().view.layout.clone();
            layout.put(column, over);
            now.on_change.emit(Change::Layout(layout));
        }
    }
}

fn unmark(cell: &Element) {
    // Fails for no element.
    let _ = cell.remove_attribute(DROP);
}
