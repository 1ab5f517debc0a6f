//! The buttons that save files.

use std::rc::Rc;

use yew::prelude::*;

use crate::aqua::Batch;
use crate::files::{BatchFiles, JobFiles};
use crate::messages::{FilesLabel, Messages};
use crate::session::{JobEntry, JobKey, Session};

/// The jobs whose batches the table below shows, and who hears that their files are to be saved. By a context:
/// the buttons are in rows and details, and nothing between there and the page has to do with files.
#[derive(Clone, Debug)]
pub struct BatchFilesContext {
    /// The jobs. Those that were not read have no batches.
    pub jobs: Vec<Rc<JobEntry>>,
    /// Hears which files are to be saved.
    pub ask: Callback<Vec<JobFiles>>,
}

impl PartialEq for BatchFilesContext {
    /// By what was read of the jobs, and by which state of it this is: it may be many megabytes.
    fn eq(&self, other: &Self) -> bool {
        are_same_reads(&self.jobs, &other.jobs) && self.ask == other.ask
    }
}

impl BatchFilesContext {
    /// The files of a batch of these jobs.
    fn files_of(&self, batch: &Rc<Batch>) -> Option<JobFiles> {
        self.jobs.iter().find_map(|entry| {
            let job = &entry.snapshot.as_ref()?.job;
            // The batch itself, not one that reads the same: two tenants may have a job of one ID.
            let is_its = job.batches.iter().any(|its| Rc::ptr_eq(its, batch));
            let (key, job_id) = (entry.target.key(), entry.target.job_id.as_str());
            is_its.then(|| JobFiles::of_batches(&key, job_id, job, [&**batch]))
        })
    }
}

/// Whether these are the same jobs, each as it was read at the same time.
pub fn are_same_reads(some: &[Rc<JobEntry>], others: &[Rc<JobEntry>]) -> bool {
    let is_same = |(a, b): (&Rc<JobEntry>, &Rc<JobEntry>)| {
        let snapshot = |entry: &JobEntry| entry.snapshot.as_ref().map(Rc::as_ptr);
        snapshot(a) == snapshot(b) && a.target.key() == b.target.key()
    };
    some.len() == others.len() && some.iter().zip(others).all(is_same)
}

/// The button **Save** of a batch; none where it has no files, or where files cannot be saved.
pub fn save_button(
    messages: &dyn Messages,
    context: Option<&BatchFilesContext>,
    batch: &Rc<Batch>,
) -> Option<Html> {
    let context = context.filter(|_| BatchFiles::of(batch).is_some())?;
    let name = batch.name.as_deref().unwrap_or_default();
    let onclick = {
        let (context, batch) = (context.clone(), batch.clone());
        move |_: MouseEvent| {
            if let Some(files) = context.files_of(&batch) {
                context.ask.emit(vec![files]);
            }
        }
    };
    Some(html! {
        <button type="button" class="link save" aria-label={messages.save_batch(name)} {onclick}>
            { messages.files_label(FilesLabel::Save) }
        </button>
    })
}

/// The button **Save all files** of a job; nothing where no batch that has run to its end has any.
pub fn save_all_button(
    messages: &dyn Messages,
    entry: &JobEntry,
    ask: &Callback<Vec<JobFiles>>,
) -> Html {
    let Some(files) = JobFiles::finished(entry) else { return Html::default() };
    let ask = ask.clone();
    let onclick = move |_: MouseEvent| ask.emit(vec![files.clone()]);
    html! {
        <button type="button" class="link" {onclick}>
            { messages.files_label(FilesLabel::SaveAll) }
        </button>
    }
}

/// The button **Save files of selected jobs**: those of all batches that have run to their end. It is there as
/// soon as any job has such files, and does nothing while no selected one has.
pub fn save_selected_button(
    messages: &dyn Messages,
    session: &Session,
    selected: &[JobKey],
    ask: &Callback<Vec<JobFiles>>,
) -> Html {
    let has_files = |entry: &Rc<JobEntry>| JobFiles::has_finished(entry);
    if !session.jobs.values().any(has_files) {
        return Html::default();
    }
    let entries = selected.iter().filter_map(|key| session.jobs.get(key));
    let entries: Vec<_> = entries.filter(|&entry| has_files(entry)).cloned().collect();
    let is_idle = entries.is_empty();
    let ask = ask.clone();
    let onclick = move |_: MouseEvent| {
        let files: Vec<_> = entries.iter().filter_map(|entry| JobFiles::finished(entry)).collect();
        if !files.is_empty() {
            ask.emit(files);
        }
    };
    html! {
        <button
            type="button"
            aria-disabled={is_idle.to_string()}
            title={is_idle.then(|| messages.files_label(FilesLabel::SelectJobsWithFiles))}
            {onclick}
        >
            { messages.files_label(FilesLabel::SaveSelected) }
        </button>
    }
}
