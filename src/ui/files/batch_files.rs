//! The buttons that save files.

use std::rc::Rc;

use yew::prelude::*;

use crate::aqua::{Batch, Job};
use crate::files::{BatchFiles, JobFiles};
use crate::messages::{FilesLabel, Messages};
use crate::session::JobKey;

/// Whose batches the table below shows, and who hears that their files are to be saved. By a context: the
/// buttons are in rows and details, and nothing between there and the page has to do with files.
#[derive(Clone, Debug)]
pub struct BatchFilesContext {
    /// The job.
    pub key: JobKey,
    /// Its ID, which names the files.
    pub job_id: AttrValue,
    /// The job as it was read.
    pub job: Rc<Job>,
    /// Hears which files are to be saved.
    pub ask: Callback<Vec<JobFiles>>,
}

impl PartialEq for BatchFilesContext {
    /// By which state the job is: it may hold many megabytes.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.job, &other.job)
            && self.key == other.key
            && self.job_id == other.job_id
            && self.ask == other.ask
    }
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
            let BatchFilesContext { key, job_id, job, ask } = &context;
            ask.emit(vec![JobFiles::of_batches(key, job_id, job, [&*batch])]);
        }
    };
    Some(html! {
        <button type="button" class="link save" aria-label={messages.save_batch(name)} {onclick}>
            { messages.files_label(FilesLabel::Save) }
        </button>
    })
}

/// The button **Save all files** of a job; nothing where no batch that has run to its end has any.
pub fn save_all_button(messages: &dyn Messages, context: &BatchFilesContext) -> Html {
    let BatchFilesContext { key, job_id, job, ask } = context;
    let files = JobFiles::of(key, job_id, job).finished();
    if files.batches.is_empty() {
        return Html::default();
    }
    let ask = ask.clone();
    let onclick = move |_: MouseEvent| ask.emit(vec![files.clone()]);
    html! {
        <button type="button" class="link" {onclick}>
            { messages.files_label(FilesLabel::SaveAll) }
        </button>
    }
}
