//! The batches of several jobs together.

use std::rc::Rc;

use yew::prelude::*;

use super::job_rows::job_name;
use crate::files::JobFiles;
use crate::session::{JobEntry, Snapshot};
use crate::table::{BatchRow, Row, TableKind};
use crate::ui::files::{BatchFilesContext, are_same_reads};
use crate::ui::hooks::use_messages;
use crate::ui::table::{DataTable, use_table_state};

/// The name of exported files, without its end.
const FILE_STEM: &str = "aqua-jobs-batches";

/// Properties of [`AllBatches`].
#[derive(Clone, Debug, Properties)]
pub struct AllBatchesProps {
    /// The jobs, in the order in which their batches come.
    pub jobs: Vec<Rc<JobEntry>>,
    /// Hears which files are to be saved.
    pub ask_for_files: Callback<Vec<JobFiles>>,
}

impl PartialEq for AllBatchesProps {
    /// By what was read of the jobs, and by which state of it this is: it may be many megabytes.
    fn eq(&self, other: &Self) -> bool {
        are_same_reads(&self.jobs, &other.jobs) && self.ask_for_files == other.ask_for_files
    }
}

/// The table "Batches" with those of several jobs, and of how many.
#[component]
pub fn AllBatches(props: &AllBatchesProps) -> Html {
    let messages = use_messages();
    let rows = use_memo(props.clone(), |props| {
        let read = props.jobs.iter().filter_map(|entry| Some((entry, entry.snapshot.as_ref()?)));
        read.flat_map(|(entry, snapshot)| batch_rows(entry, snapshot)).collect::<Vec<_>>()
    });
    let table = use_table_state(TableKind::AllBatches);
    let files = BatchFilesContext { jobs: props.jobs.clone(), ask: props.ask_for_files.clone() };
    let not_read = props.jobs.iter().filter(|entry| entry.snapshot.is_none()).count();
    html! {
        <>
            <p class="about-jobs" role="status">
                { messages.batches_of_jobs(props.jobs.len(), not_read) }
            </p>
            <ContextProvider<BatchFilesContext> context={files}>
                <DataTable {table} {rows} file_stem={FILE_STEM} />
            </ContextProvider<BatchFilesContext>>
        </>
    }
}

fn batch_rows(entry: &JobEntry, snapshot: &Snapshot) -> impl Iterator<Item = Row> {
    let job = Rc::new(job_name(entry));
    snapshot
        .job
        .batches
        .iter()
        .map(move |batch| Row::Batch(BatchRow { batch: batch.clone(), job: Some(job.clone()) }))
}
