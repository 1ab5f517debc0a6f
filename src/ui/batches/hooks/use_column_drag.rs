//! A heading that is carried to another place.

use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use crate::table::{Column, TableAction};
use crate::ui::batches::dom::scroll_into_view;
use crate::ui::batches::reducer::Dispatch;

/// From so many CSS pixels on a heading is carried, and no longer pressed.
const CARRIED: i32 = 8;

/// On which side of a heading a column would be put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DropSide {
    /// Before it.
    Before,
    /// Behind it.
    Behind,
}

/// What headings do with a column that is carried.
#[derive(Clone, PartialEq)]
pub struct ColumnDrag {
    /// Where the column would be put, if one is carried.
    pub target: Option<(Column, DropSide)>,
    /// Begins at a heading.
    pub on_begin: Callback<(Column, PointerEvent)>,
    /// Goes on where the pointer has gone.
    pub on_move: Callback<PointerEvent>,
    /// Puts the column where it is.
    pub on_drop: Callback<()>,
    /// Leaves it where it was.
    pub on_cancel: Callback<()>,
    /// Whether a column was carried since a heading was last held: letting go is no press then.
    pub was_carried: Callback<(), bool>,
}

/// A heading that is held.
#[derive(Clone, Copy)]
struct Held {
    column: Column,
    /// Where the pointer began, in CSS pixels.
    start: i32,
    /// The heading over which it is. None until it is carried.
    over: Option<Column>,
}

/// Moves columns by their headings, which stand in this order.
#[hook]
pub fn use_column_drag(dispatch: &Dispatch, headings: &[(Column, NodeRef)]) -> ColumnDrag {
    let held = use_mut_ref(|| None::<Held>);
    let carried = use_mut_ref(|| false);
    let target = use_state_eq(|| None);
    let on_begin = use_callback((), {
        let (held, carried) = (held.clone(), carried.clone());
        move |(column, event): (Column, PointerEvent), ()| {
            carried.replace(false);
            // The name heads the rows, and stays.
            if event.button() != 0 || column == Column::Name {
                return;
            }
            if let Some(button) = event.target_dyn_into::<Element>() {
                // Fails for no pointer that is down.
                let _ = button.set_pointer_capture(event.pointer_id());
            }
            held.replace(Some(Held { column, start: event.client_x(), over: None }));
        }
    });
    let on_move = use_callback(headings.to_vec(), {
        let (held, carried, target) = (held.clone(), carried.clone(), target.setter());
        move |event: PointerEvent, headings| {
            let Some(drag) = *held.borrow() else { return };
            // Let go where the browser could not tell: outside of its window, or under another one.
            if event.buttons() == 0 {
                held.replace(None);
                target.set(None);
                return;
            }
            if drag.over.is_none() && (event.client_x() - drag.start).abs() < CARRIED {
                return;
            }
            carried.replace(true);
            let Some((over, heading)) = heading_at(headings, &event) else { return };
            // The next one comes into view with it.
            scroll_into_view(&heading);
            held.replace(Some(Held { over: Some(over), ..drag }));
            let place = |column| headings.iter().position(|(other, _)| *other == column);
            let is_behind = over == Column::Name || place(over) > place(drag.column);
            let side = if is_behind { DropSide::Behind } else { DropSide::Before };
            target.set((over != drag.column).then_some((over, side)));
        }
    });
    let on_drop = use_callback(dispatch.clone(), {
        let (held, target) = (held.clone(), target.setter());
        move |(), dispatch| {
            target.set(None);
            if let Some(Held { column, over: Some(over), .. }) = held.take() {
                dispatch.dispatch(TableAction::DropColumn(column, over));
            }
        }
    });
    let on_cancel = use_callback((), {
        let target = target.setter();
        move |(), ()| {
            held.replace(None);
            target.set(None);
        }
    });
    let was_carried = use_callback((), move |(), ()| *carried.borrow());
    ColumnDrag { target: *target, on_begin, on_move, on_drop, on_cancel, was_carried }
}

/// The heading under the pointer. The first is looked at first, since others scroll away under it.
fn heading_at(headings: &[(Column, NodeRef)], event: &PointerEvent) -> Option<(Column, Element)> {
    let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    headings.iter().find_map(|(column, node)| {
        let heading = node.cast::<Element>()?;
        let bounds = heading.get_bounding_client_rect();
        let is_over = (bounds.left()..bounds.right()).contains(&x)
            && (bounds.top()..bounds.bottom()).contains(&y);
        is_over.then_some((*column, heading))
    })
}
