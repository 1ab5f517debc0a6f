//! What is told of the files that are being saved.

use std::rc::Rc;

use yew::prelude::*;

use super::use_saving::Saving;
use crate::files::{FileState, Save, SaveAction, SaveFault, SavedFile};
use crate::messages::{FilesLabel, Messages};
use crate::ui::widgets::visible_text;

/// So many files that were not saved are told of one by one.
const FAULTS: usize = 8;

/// The region **Saved files** at the foot of the page: each save with how far it has come, **Stop**, **Resume**
/// and **Close**; and why a file was not saved. Nothing until there is one.
pub fn save_panel(messages: &dyn Messages, saving: &Saving) -> Html {
    if saving.saves.list.is_empty() {
        return Html::default();
    }
    let running = saving.saves.running().map(|save| save.id);
    let line = |save: &Rc<Save>| match save.active {
        true => under_way(messages, saving, save, running != Some(save.id)),
        false => ended(messages, saving, save),
    };
    html! {
        <section class="saved-files" aria-label={messages.files_label(FilesLabel::Region)}>
            { for saving.saves.list.iter().map(line) }
        </section>
    }
}

fn under_way(messages: &dyn Messages, saving: &Saving, save: &Save, waits: bool) -> Html {
    let file = save.current().and_then(|at| save.files.get(at)).filter(|_| !waits);
    let stop = saving.on_action(SaveAction::Stopped(save.id));
    html! {
        <div class="save" key={save.id.0}>
            <p class="what">
                <span role="status"><bdi>{ visible_text(&messages.saving(save, waits)) }</bdi></span>
                { " " }
                // Told aloud it would drown everything else.
                <span class="numbers" aria-hidden="true">
                    { file.map(|file| messages.file_progress(file)) }
                </span>
            </p>
            { for file.map(bar) }
            <div class="actions">
                { button(messages, FilesLabel::Stop, FilesLabel::StopSaving, stop) }
            </div>
        </div>
    }
}

/// How far the segment that is being fetched has come; of one without a length there is no telling.
fn bar(file: &SavedFile) -> Html {
    let Some((rate, expected)) = file.rate.zip(file.expected()) else { return Html::default() };
    html! {
        <progress
            aria-hidden="true"
            max={expected.to_string()}
            value={rate.received.min(expected).to_string()}
        />
    }
}

fn ended(messages: &dyn Messages, saving: &Saving, save: &Save) -> Html {
    let failed: Vec<(&SavedFile, &SaveFault)> = save
        .files
        .iter()
        .filter_map(|file| match &file.state {
            FileState::Failed(fault) => Some((file, fault)),
            _ => None,
        })
        .collect();
    let is_whole = save.count(|state| *state != FileState::Done) == 0;
    let fault = |(file, fault): &(&SavedFile, &SaveFault)| {
        html! {
            <li>
                <bdi class="file-name">{ visible_text(&file.plan.name) }</bdi>
                { " " }{ visible_text(&messages.save_fault(fault, &save.place)) }
            </li>
        }
    };
    let resume = saving.on_action(SaveAction::Resume(save.id));
    let close = saving.on_close(save.id);
    html! {
        <div class={classes!("save", if is_whole { "whole" } else { "not-whole" })} key={save.id.0}>
            <p class="what" role={if is_whole { "status" } else { "alert" }}>
                <span class="mark" aria-hidden="true">{ if is_whole { "✓ " } else { "! " } }</span>
                <bdi>{ visible_text(&messages.save_ended(save)) }</bdi>
            </p>
            <div class="actions">
                if save.can_resume() {
                    { button(messages, FilesLabel::Resume, FilesLabel::ResumeSaving, resume) }
                }
                { button(messages, FilesLabel::Close, FilesLabel::CloseSave, close) }
            </div>
            if !failed.is_empty() {
                <ul>
                    { for failed.iter().take(FAULTS).map(fault) }
                    if failed.len() > FAULTS {
                        <li>{ messages.and_more(failed.len() - FAULTS) }</li>
                    }
                </ul>
            }
        </div>
    }
}

fn button(
    messages: &dyn Messages,
    label: FilesLabel,
    name: FilesLabel,
    onclick: Callback<MouseEvent>,
) -> Html {
    html! {
        <button type="button" aria-label={messages.files_label(name)} {onclick}>
            { messages.files_label(label) }
        </button>
    }
}
