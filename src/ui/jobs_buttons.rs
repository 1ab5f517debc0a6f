//! The buttons for what is done with several jobs.

use yew::prelude::*;

use super::files::save_selected_button;
use super::jobs_actions::JobsActions;
use super::report_sheet::ReportSheet;
use super::session_store::SessionStore;
use super::widgets::visible_text;
use crate::files::JobFiles;
use crate::messages::Messages;
use crate::session::{JobKey, Session};

/// **Cancel selected jobs**, **Save files of selected jobs**, **Look again at unknown jobs**, **Report**, and the
/// jobs that can be cancelled by what they have in common. `ask_for_files` hears which files are to be saved.
pub fn jobs_buttons(
    messages: &dyn Messages,
    session: &SessionStore,
    selected: &[JobKey],
    actions: &JobsActions,
    ask_for_files: &Callback<Vec<JobFiles>>,
) -> Html {
    let unknown = session.unknown_jobs().count();
    let on_cancel = {
        let (on_cancel, selected) = (actions.on_cancel.clone(), selected.to_vec());
        move |_| {
            if !selected.is_empty() {
                on_cancel.emit(selected.clone());
            }
        }
    };
    html! {
        <>
            <button
                type="button"
                class="danger-outline"
                aria-disabled={selected.is_empty().to_string()}
                onclick={on_cancel}
            >
                { messages.cancel_selected_jobs() }
            </button>
            { save_selected_button(messages, session, selected, ask_for_files) }
            if unknown > 0 {
                <button type="button" onclick={actions.on_look_again.reform(|_| ())}>
                    { messages.look_again_at_unknown() }
                </button>
            }
            <ReportSheet id="report-of-jobs" session={session.clone()} />
            { common_jobs(messages, session, actions) }
        </>
    }
}

/// The jobs that can be cancelled: all of them, and those of each owner.
fn common_jobs(messages: &dyn Messages, session: &Session, actions: &JobsActions) -> Html {
    let by_owner = session.cancellable_jobs();
    let all: Vec<_> = by_owner.iter().flat_map(|(_, jobs)| jobs.clone()).collect();
    if all.is_empty() {
        return Html::default();
    }
    let choice = |words: String, jobs: &[JobKey]| {
        let (on_cancel, jobs) = (actions.on_cancel.clone(), jobs.to_vec());
        html! {
            <li>
                <button type="button" class="link" onclick={move |_| on_cancel.emit(jobs.clone())}>
                    { visible_text(&words) }
                </button>
            </li>
        }
    };
    html! {
        <details class="common-jobs">
            <summary>{ messages.cancel_by_owner() }</summary>
            <ul>
                { choice(messages.all_that_can_be_cancelled(all.len()), &all) }
                { for by_owner.iter().map(|(owner, jobs)| {
                    choice(messages.jobs_of_owner(owner, jobs.len()), jobs)
                }) }
            </ul>
        </details>
    }
}
