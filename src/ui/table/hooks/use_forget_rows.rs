//! Lets go of rows that have become other batches or jobs.

use std::rc::Rc;

use yew::prelude::*;

use crate::table::{Row, TableAction, TableState};
use crate::ui::table::reducer::Dispatch;

/// Selected rows and open details stay when jobs are read again, as long as the same batches or jobs stand
/// in their places. Otherwise they are let go of.
#[hook]
pub fn use_forget_rows(all: &Rc<Vec<Row>>, state: &TableState, dispatch: &Dispatch) {
    let before = use_mut_ref(|| all.clone());
    let mut rows = state.selection.rows();
    rows.extend(&state.open_details);
    let dispatch = dispatch.clone();
    use_effect_with(all.clone(), move |all| {
        let before = before.replace(all.clone());
        let is_same = |row: &usize| before.get(*row).map(Row::ids) == all.get(*row).map(Row::ids);
        if !rows.iter().all(is_same) {
            dispatch.dispatch(TableAction::ForgetRows);
        }
    });
}
