//! A column's edge that is pulled to make the column wider.

use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use crate::table::{Column, TableAction};
use crate::ui::batches::reducer::Dispatch;

/// What a heading does with its edge.
#[derive(Clone, PartialEq)]
pub struct ColumnResize {
    /// Begins: the column and its width as it is seen, in CSS pixels.
    pub on_begin: Callback<(Column, f64, PointerEvent)>,
    /// Goes on where the pointer has gone.
    pub on_move: Callback<PointerEvent>,
    /// Ends where it is.
    pub on_end: Callback<()>,
}

/// An edge that is held.
#[derive(Clone, Copy)]
struct Held {
    column: Column,
    /// How wide the column was, and where the pointer began, in CSS pixels.
    width: f64,
    start: i32,
}

/// Makes columns wider and narrower by their edges.
#[hook]
pub fn use_column_resize(dispatch: &Dispatch) -> ColumnResize {
    let held = use_mut_ref(|| None::<Held>);
    let on_begin = use_callback((), {
        let held = held.clone();
        move |(column, width, event): (Column, f64, PointerEvent), ()| {
            if event.button() != 0 {
                return;
            }
            if let Some(edge) = event.target_dyn_into::<Element>() {
                // Fails for no pointer that is down.
                let _ = edge.set_pointer_capture(event.pointer_id());
            }
            held.replace(Some(Held { column, width, start: event.client_x() }));
        }
    });
    let on_move = use_callback(dispatch.clone(), {
        let held = held.clone();
        move |event: PointerEvent, dispatch| {
            let Some(Held { column, width, start }) = *held.borrow() else { return };
            // Let go where the browser could not tell: outside of its window, or under another one.
            if event.buttons() == 0 {
                held.replace(None);
                return;
            }
            let width = width + f64::from(event.client_x() - start);
            dispatch.dispatch(TableAction::SetWidth(column, Some(width as u16)));
        }
    });
    let on_end = use_callback((), move |(), ()| {
        held.replace(None);
    });
    ColumnResize { on_begin, on_move, on_end }
}
