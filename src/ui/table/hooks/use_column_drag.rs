//! A heading that is carried to another place.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use crate::table::{Column, TableAction};
use crate::ui::table::dom::scroll_into_view;
use crate::ui::table::reducer::Dispatch;

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
#[derive(Clone)]
pub struct ColumnDrag {
    /// The headings, in the order in which they stand.
    headings: Rc<Vec<(Column, NodeRef)>>,
    state: Rc<RefCell<Option<DragState>>>,
    carried: Rc<RefCell<bool>>,
    target: UseStateHandle<Option<(Column, DropSide)>>,
    dispatch: Dispatch,
}

/// A heading that is held.
#[derive(Clone, Copy)]
struct DragState {
    column: Column,
    /// Where the pointer began, in CSS pixels.
    start: i32,
    /// The heading over which it is. None until it is carried.
    over: Option<Column>,
}

/// Moves columns by their headings, which stand in this order.
#[hook]
pub fn use_column_drag(dispatch: &Dispatch, headings: Vec<(Column, NodeRef)>) -> ColumnDrag {
    ColumnDrag {
        headings: Rc::new(headings),
        state: use_mut_ref(|| None),
        carried: use_mut_ref(|| false),
        target: use_state_eq(|| None),
        dispatch: dispatch.clone(),
    }
}

impl ColumnDrag {
    fn is_first(&self, column: Column) -> bool {
        self.headings.first().is_some_and(|(first, _)| *first == column)
    }

    /// On which side of this heading a column that is carried would be put, if it would.
    pub fn side(&self, heading: Column) -> Option<DropSide> {
        self.target.filter(|(target, _)| *target == heading).map(|(_, side)| side)
    }

    /// Whether a column was carried since a heading was last state: letting go is no press then.
    pub fn was_carried(&self) -> bool {
        *self.carried.borrow()
    }

    /// Begins at a heading.
    pub fn begin(&self, column: Column, event: &PointerEvent) {
        self.carried.replace(false);
        // The one that heads the rows stays.
        if event.button() != 0 || self.is_first(column) {
            return;
        }
        if let Some(button) = event.target_dyn_into::<Element>() {
            // Fails for no pointer that is down.
            let _ = button.set_pointer_capture(event.pointer_id());
        }
        self.state.replace(Some(DragState { column, start: event.client_x(), over: None }));
    }

    /// Goes on where the pointer has gone.
    pub fn go_on(&self, event: &PointerEvent) {
        let Some(drag) = *self.state.borrow() else { return };
        // Let go where the browser could not tell: outside of its window, or under another one.
        if event.buttons() == 0 {
            self.cancel();
            return;
        }
        if drag.over.is_none() && (event.client_x() - drag.start).abs() < CARRIED {
            return;
        }
        self.carried.replace(true);
        let Some((over, heading)) = heading_at(&self.headings, event) else { return };
        // The next one comes into view with it.
        scroll_into_view(&heading);
        self.state.replace(Some(DragState { over: Some(over), ..drag }));
        let place = |column| self.headings.iter().position(|(other, _)| *other == column);
        let is_behind = self.is_first(over) || place(over) > place(drag.column);
        let side = if is_behind { DropSide::Behind } else { DropSide::Before };
        self.target.set((over != drag.column).then_some((over, side)));
    }

    /// Puts the column where it is.
    pub fn drop(&self) {
        self.target.set(None);
        if let Some(DragState { column, over: Some(over), .. }) = self.state.take() {
            self.dispatch.dispatch(TableAction::DropColumn(column, over));
        }
    }

    /// Leaves the column where it was.
    pub fn cancel(&self) {
        self.state.replace(None);
        self.target.set(None);
    }
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
