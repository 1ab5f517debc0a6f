//! A column's edge that is pulled to make the column wider.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use crate::table::{Column, TableAction};
use crate::ui::table::reducer::Dispatch;

/// What a heading does with its edge.
#[derive(Clone)]
pub struct ColumnResize {
    state: Rc<RefCell<Option<ResizeState>>>,
    dispatch: Dispatch,
}

/// An edge that is held.
#[derive(Clone, Copy)]
struct ResizeState {
    column: Column,
    /// How wide the column was, and where the pointer began, in CSS pixels.
    width: i32,
    start: i32,
}

/// Makes columns wider and narrower by their edges.
#[hook]
pub fn use_column_resize(dispatch: &Dispatch) -> ColumnResize {
    ColumnResize { state: use_mut_ref(|| None), dispatch: dispatch.clone() }
}

impl ColumnResize {
    /// Begins: at the edge of a column that is seen so wide, in CSS pixels.
    pub fn begin(&self, column: Column, width: i32, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        if let Some(edge) = event.target_dyn_into::<Element>() {
            // Fails for no pointer that is down.
            let _ = edge.set_pointer_capture(event.pointer_id());
        }
        self.state.replace(Some(ResizeState { column, width, start: event.client_x() }));
    }

    /// Goes on where the pointer has gone.
    pub fn go_on(&self, event: &PointerEvent) {
        let Some(ResizeState { column, width, start }) = *self.state.borrow() else { return };
        // Let go where the browser could not tell: outside of its window, or under another one.
        if event.buttons() == 0 {
            self.end();
            return;
        }
        self.set(column, width + event.client_x() - start);
    }

    /// Gives a column a width of its own, in CSS pixels; one that is too small or too large is the
    /// least or the most.
    pub fn set(&self, column: Column, width: i32) {
        let width = u16::try_from(width.max(0)).unwrap_or(u16::MAX);
        self.dispatch.dispatch(TableAction::SetWidth(column, Some(width)));
    }

    /// Ends where it is.
    pub fn end(&self) {
        self.state.replace(None);
    }
}
