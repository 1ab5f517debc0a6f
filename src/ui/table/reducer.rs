//! The state of the table as a Yew reducer.

use std::rc::Rc;

use yew::prelude::*;

use crate::table::{TableAction, TableState};

/// What hands a person's actions to the state of the table. It is always the same one, so that nothing is
/// rendered anew for it.
pub type Dispatch = UseReducerDispatcher<TableState>;

impl Reducible for TableState {
    type Action = TableAction;

    fn reduce(self: Rc<Self>, action: TableAction) -> Rc<Self> {
        Rc::new(Rc::unwrap_or_clone(self).after(action))
    }
}

/// Dispatches an action whatever the event says.
pub fn on<E>(dispatch: &Dispatch, action: TableAction) -> Callback<E> {
    let dispatch = dispatch.clone();
    Callback::from(move |_| dispatch.dispatch(action.clone()))
}
