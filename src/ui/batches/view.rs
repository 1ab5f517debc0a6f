//! How the person has set the table up.

use std::rc::Rc;

use yew::Reducible;

use crate::table::{Column, Filter, Order};

/// How the person has set the table up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// The order of the rows.
    pub order: Order,
    /// What is searched for and chosen.
    pub filter: Filter,
    /// Whether the filters by column are open.
    pub panel: bool,
    /// The batches whose details are open, by their place in the job.
    pub open: Vec<usize>,
    /// How far a long table is scrolled and how much of it is in view, in CSS pixels.
    pub scrolled: (i32, i32),
}

/// What the person does to the table.
#[derive(Clone, Debug)]
pub enum Change {
    /// Presses a header; whether with Shift.
    Order(Column, bool),
    /// Searches or chooses.
    Filter(Filter),
    /// Opens or closes the filters by column.
    Panel,
    /// Opens or closes a batch's details.
    Details(usize),
    /// Scrolls.
    Scroll(i32, i32),
}

impl Reducible for View {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut view = Rc::unwrap_or_clone(self);
        match change {
            Change::Order(column, add) => view.order.toggle(column, add),
            Change::Filter(filter) => view.filter = filter,
            Change::Panel => view.panel = !view.panel,
            Change::Details(row) => match view.open.iter().position(|open| *open == row) {
                Some(at) => {
                    view.open.swap_remove(at);
                }
                None => view.open.push(row),
            },
            Change::Scroll(top, height) => view.scrolled = (top, height),
        }
        Rc::new(view)
    }
}
