//! Lets go of rows that have become other batches.

use std::rc::Rc;

use yew::prelude::*;

use crate::aqua::Batch;
use crate::table::{TableAction, TableState};
use crate::ui::batches::reducer::Dispatch;

/// Selected rows and open details stay when the job is read again, as long as the same batches stand in
/// their places. Otherwise they are let go of.
#[hook]
pub fn use_forget_rows(batches: &Rc<Vec<Rc<Batch>>>, state: &TableState, dispatch: &Dispatch) {
    let before = use_mut_ref(|| batches.clone());
    let mut rows = state.selection.rows();
    rows.extend(&state.open_details);
    let dispatch = dispatch.clone();
    use_effect_with(batches.clone(), move |batches| {
        let before = before.replace(batches.clone());
        let is_same = |row: &usize| {
            let id = |batches: &[Rc<Batch>]| Some(batches.get(*row)?.batch_id.clone());
            id(&before) == id(batches)
        };
        if !rows.iter().all(is_same) {
            dispatch.dispatch(TableAction::ForgetRows);
        }
    });
}
