//! What the person changes piece by piece: the filter, and the layout of the columns.

use web_sys::Event;
use yew::Callback;

use super::view::Change;
use crate::table::{Filter, Layout};

/// Something as it is, and who hears of a new one.
pub struct Edits<T> {
    /// As it is.
    pub value: T,
    /// Hears of a new one.
    pub on_change: Callback<Change>,
    /// What a new one is to the table.
    pub change: fn(T) -> Change,
}

/// The filter, and who hears of a new one.
pub type Filtering = Edits<Filter>;

/// The layout of the columns, and who hears of a new one.
pub type Laying = Edits<Layout>;

/// What hears an event.
type Hears = Box<dyn Fn(Event)>;

/// What becomes of it at an event.
type Edit<T> = Box<dyn Fn(&mut T, Event)>;

impl<T: Clone + 'static> Edits<T> {
    /// Listens to an event that changes it.
    pub fn by(&self, edit: impl Fn(&mut T, Event) + 'static) -> Hears {
        self.hears(Box::new(edit))
    }

    #[inline(never)]
    fn hears(&self, edit: Edit<T>) -> Hears {
        let (value, on_change, change) = (self.value.clone(), self.on_change.clone(), self.change);
        Box::new(move |event| {
            let mut new = value.clone();
            edit(&mut new, event);
            on_change.emit(change(new));
        })
    }
}
