//! How the person has set the table up.

use std::rc::Rc;

use yew::Reducible;

use crate::table::{Column, Filter, Order, Selection};

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
    /// The selected batches.
    pub selection: Selection,
    /// Whether they were copied as they are.
    pub copied: bool,
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
    /// Presses a row's checkbox; the rows that are shown, if with Shift.
    Pick(usize, Option<Rc<Vec<usize>>>),
    /// Selects rows, or no longer.
    PickAll(Rc<Vec<usize>>, bool),
    /// Copies the selected rows.
    Copied,
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
            Change::Copied => view.copied = true,
            Change::Pick(row, shown) => {
                view.copied = false;
                let rows = shown.as_ref().map_or(&[][..], |shown| shown);
                view.selection.press(row, shown.is_some(), rows);
            }
            Change::PickAll(rows, selected) => {
                view.copied = false;
                view.selection.set(&rows, selected);
            }
        }
        Rc::new(view)
    }
}
