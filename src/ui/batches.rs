//! The table "Batches" of a job.

use std::rc::Rc;

use yew::prelude::*;

use super::table::{DataTable, use_table_state};
use crate::aqua::Job;
use crate::table::{Row, TableKind, file_stem};

/// Properties of [`Batches`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct BatchesProps {
    /// The job whose batches are shown.
    pub job: Rc<Job>,
    /// Its ID, which names exported files.
    pub job_id: AttrValue,
}

/// The table "Batches" of a job. Its key is the ID of the job: another job starts anew.
#[component]
pub fn Batches(props: &BatchesProps) -> Html {
    let rows = use_memo(props.job.clone(), |job| {
        job.batches.iter().map(Row::of_batch).collect::<Vec<_>>()
    });
    let table = use_table_state(TableKind::Batches);
    html! { <DataTable {table} {rows} file_stem={file_stem(&props.job_id)} /> }
}
