//! The list of jobs as a text to be edited, an ID a line.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::field::Field;
use super::form_state::FormAction;
use super::form_view::FormView;
use crate::aqua::{JobList, Secret};

/// Most of the lines without a job that are named.
const MAX_NAMED: usize = 8;

/// The lines of text that are in view at least, and at most.
const ROWS: (usize, usize) = (4, 12);

/// The list as a text, and below it what is wrong with which line.
pub fn job_list_editor(view: &FormView, list: &JobList) -> Html {
    let FormView { form, refs, .. } = view;
    let messages = view.messages();
    let text = form.text(Field::JobId);
    let rows = text.lines().count().clamp(ROWS.0, ROWS.1).to_string();
    let more = list.problems.len().saturating_sub(MAX_NAMED);
    let on_change = view.on(|event: Event| {
        let area = event.target_dyn_into::<HtmlTextAreaElement>();
        let text = area.map(|area| area.value()).unwrap_or_default();
        FormAction::Type(Field::JobId, Secret::new(text))
    });
    html! {
        <div class="job-list">
            <label for="job-ids">{ messages.job_ids() }</label>
            <textarea
                ref={refs.of(Field::JobId)}
                id="job-ids"
                name="job-ids"
                class="code"
                {rows}
                value={text.to_owned()}
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-describedby="job-ids-notes"
                aria-invalid={(!list.problems.is_empty()).to_string()}
                oninput={on_change.reform(|event: InputEvent| event.into())}
                onchange={on_change}
                onblur={view.on(|_: FocusEvent| FormAction::Leave(Field::JobId))}
            />
            <div id="job-ids-notes" class="notes">
                if form.job.lost_secret {
                    <p class="warning" role="status">{ messages.sign_in_was_taken_out() }</p>
                }
                if list.problems.is_empty() {
                    <p class="hint">{ messages.job_ids_hint() }</p>
                } else {
                    // The role is the box's: on the list it would be in place of the list's own.
                    <div class="warning" role="status">
                        <ul>
                            { for list.problems.iter().take(MAX_NAMED).map(|problem| html! {
                                <li>{ messages.line_problem(problem) }</li>
                            }) }
                            if more > 0 {
                                <li>{ messages.more_lines(more) }</li>
                            }
                        </ul>
                    </div>
                }
            </div>
        </div>
    }
}
