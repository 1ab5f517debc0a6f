//! What is asked before files are saved.

use std::rc::Rc;

use futures_util::FutureExt;
use futures_util::future::Either;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, HtmlInputElement, SubmitEvent};
use yew::prelude::*;

use super::shelf::Destination;
use crate::disk::{Folder, LARGEST_DOWNLOAD, Picked, can_pick, pick_file, pick_folder};
use crate::files::{JobFiles, Kept, Packing, PlannedFile, SaveOptions, plan};
use crate::messages::{FilesLabel, Messages, SaveNote};
use crate::ui::hooks::{use_messages, use_modal_dialog};
use crate::ui::widgets::visible_text;

/// So many names are shown.
const NAMES: usize = 6;

/// Files and where they go.
pub type Order = (Vec<PlannedFile>, Destination);

/// Properties of [`SaveDialog`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SaveDialogProps {
    /// The files.
    pub jobs: Rc<Vec<JobFiles>>,
    /// How long they are kept; of several jobs the one that began first.
    pub kept: Kept,
    /// Hears that the dialog is left.
    pub on_close: Callback<()>,
    /// Hears what is to be saved where.
    pub on_save: Callback<Order>,
}

/// The dialog **Save files**: which files there will be, how they are written, and how long Zuora keeps
/// them. **Save** opens the browser's own box, once for all files.
#[component]
pub fn SaveDialog(props: &SaveDialogProps) -> Html {
    let messages = use_messages();
    let dialog = use_modal_dialog();
    let options = use_state_eq(SaveOptions::default);
    let refused = use_state_eq(|| None::<AttrValue>);
    let jobs = &*props.jobs;
    let files = plan(jobs, *options);
    let notes = notes(jobs, files.len());
    let segments = files.iter().map(|file| file.segments.len()).sum();
    let batches = jobs.iter().map(|job| job.batches.len()).sum();
    let on_cancel = {
        let on_close = props.on_close.clone();
        move |event: Event| {
            event.prevent_default();
            on_close.emit(());
        }
    };
    let onsubmit = {
        let (on_save, refused, files) = (props.on_save.clone(), refused.setter(), files.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            save(files.clone(), on_save.clone(), refused.clone());
        }
    };
    let can_join = jobs
        .iter()
        .any(|job| job.can_join(options.unpack) && job.batches.iter().any(|one| one.ids.len() > 1));
    let can_unpack = jobs.iter().any(|job| job.packing == Packing::Gzip && !job.encrypted);
    let on_join = changed(&options, |options, join| SaveOptions { join, ..options });
    let on_unpack = changed(&options, |options, unpack| SaveOptions { unpack, ..options });
    let names = files.iter().take(NAMES);
    html! {
        <dialog ref={dialog} class="save-files" aria-labelledby="save-heading" oncancel={on_cancel}>
            <form {onsubmit}>
                <h2 id="save-heading">{ messages.files_label(FilesLabel::Heading) }</h2>
                <p>{ messages.files_to_save(files.len(), segments, batches) }</p>
                <ul class="names">
                    { for names.map(|file| html! { <li><bdi>{ visible_text(&file.name) }</bdi></li> }) }
                    if files.len() > NAMES {
                        <li class="more">{ messages.and_more(files.len() - NAMES) }</li>
                    }
                </ul>
                if can_join {
                    { check_box("save-join", messages.files_label(FilesLabel::Join), options.join, on_join) }
                }
                if can_unpack {
                    { check_box("save-unpack", messages.files_label(FilesLabel::Unpack), options.unpack, on_unpack) }
                }
                <div class="save-notes">
                    { for notes.iter().map(|note| note_line(messages, *note)) }
                    <p>{ messages.files_kept(props.kept) }</p>
                </div>
                if let Some(told) = &*refused {
                    <p class="error" role="alert">{ visible_text(&messages.may_not_write(told)) }</p>
                }
                <div class="actions">
                    <button type="button" onclick={props.on_close.reform(|_| ())}>
                        { messages.files_label(FilesLabel::DoNotSave) }
                    </button>
                    <button type="submit" class="primary">
                        { messages.files_label(FilesLabel::Save) }
                    </button>
                </div>
            </form>
        </dialog>
    }
}

fn note_line(messages: &dyn Messages, note: SaveNote) -> Html {
    html! { <p>{ messages.save_note(note) }</p> }
}

/// What there is to know of these jobs' files, which become so many.
fn notes(jobs: &[JobFiles], files: usize) -> Vec<SaveNote> {
    let place = match (can_pick(), files) {
        (false, _) => SaveNote::ToDownloads(LARGEST_DOWNLOAD),
        (true, 1) => SaveNote::ToFile,
        (true, _) => SaveNote::ToFolder,
    };
    let is_zip = |job: &JobFiles| job.packing == Packing::Zip && !job.encrypted;
    let is_unfinished = |job: &JobFiles| job.batches.iter().any(|batch| !batch.finished);
    let notes = [
        (jobs.iter().any(|job| job.encrypted), SaveNote::Encrypted),
        (jobs.iter().any(is_zip), SaveNote::Zip),
        (jobs.iter().any(is_unfinished), SaveNote::Unfinished),
        (true, place),
    ];
    notes.into_iter().filter_map(|(holds, note)| holds.then_some(note)).collect()
}

/// Hears that a box was ticked, or no longer.
fn changed(
    options: &UseStateHandle<SaveOptions>,
    change: fn(SaveOptions, bool) -> SaveOptions,
) -> Callback<Event> {
    let options = options.clone();
    Callback::from(move |event: Event| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            options.set(change(*options, input.checked()));
        }
    })
}

fn check_box(id: &'static str, label: &str, checked: bool, onchange: Callback<Event>) -> Html {
    html! {
        <div class="choice">
            <input type="checkbox" {id} {checked} {onchange} />
            <label for={id}>{ label }</label>
        </div>
    }
}

/// Asks where the files go, while the press is being handled, and tells of it.
fn save(
    files: Vec<PlannedFile>,
    on_save: Callback<Order>,
    refused: UseStateSetter<Option<AttrValue>>,
) {
    // Each box opens as it is asked for, and not when its answer is waited for.
    let chosen = match &*files {
        _ if !can_pick() => return on_save.emit((files, Destination::Downloads)),
        [file] => Either::Left(pick_file(&file.name).map(|it| it.map(Destination::File))),
        _ => {
            let folder = |handle| Destination::Folder(Folder(handle));
            Either::Right(pick_folder().map(move |it| it.map(folder)))
        }
    };
    spawn_local(async move {
        match chosen.await {
            Picked::Chosen(destination) => on_save.emit((files, destination)),
            Picked::Nothing => {}
            Picked::Refused(told) => refused.set(Some(told.into())),
        }
    });
}
