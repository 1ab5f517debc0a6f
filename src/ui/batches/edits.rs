//! What the person changes piece by piece: the filter, and the layout of the columns.

use std::rc::Rc;

use web_sys::Event;

use super::grid::Grid;
use super::view::{Change, View};
use crate::table::{Filter, Layout};

/// What hears an event.
type Hears = Box<dyn Fn(Event)>;

/// What an event changes, as things stand when it happens.
type Changes = Box<dyn Fn(&View, Event) -> Change>;

impl Grid {
    /// Listens to an event that changes the filter.
    pub fn filters(self: &Rc<Self>, edit: impl Fn(&mut Filter, Event) + 'static) -> Hears {
        self.hears(Box::new(move |view, event| {
            let mut filter = view.filter.clone();
            edit(&mut filter, event);
            Change::Filter(filter)
        }))
    }

    /// Listens to an event that changes the layout.
    pub fn lays(self: &Rc<Self>, edit: impl Fn(&mut Layout, Event) + 'static) -> Hears {
        self.hears(Box::new(move |view, event| {
            let mut layout = view.layout.clone();
            edit(&mut layout, event);
            Change::Layout(layout)
        }))
    }

    #[inline(never)]
    fn hears(self: &Rc<Self>, change: Changes) -> Hears {
        let now = self.clone();
        Box::new(move |event| now.on_change.emit(change(&now.found().view, event)))
    }
}
