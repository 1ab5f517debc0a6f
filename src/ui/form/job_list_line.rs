//! A list of jobs, folded to a line in the place of the job ID.

use yew::prelude::*;

use super::field::Field;
use super::form_state::FormAction;
use super::form_view::FormView;
use super::notes::notes;
use crate::aqua::JobList;

/// How many jobs the list holds and what was left out of it, with **Edit list** and **Clear list**.
pub fn job_list_line(view: &FormView, list: &JobList) -> Html {
    let messages = view.messages();
    let left_out = messages.left_out_of_list(list);
    let is_edited = view.form.job.is_edited;
    let (action, name) = match is_edited {
        true => (FormAction::CloseList, messages.close_list()),
        false => (FormAction::EditList, messages.edit_list()),
    };
    // While the list is open, the focus belongs to its text.
    let button_ref = if is_edited { NodeRef::default() } else { view.refs.of(Field::JobId) };
    html! {
        <div class="field" key="job-list">
            <span class="label">{ messages.job_id() }</span>
            <p class="job-list-line" role="status">
                <strong>{ messages.job_count(list.jobs.len()) }</strong>
                if !left_out.is_empty() {
                    { " " }
                    <span class="soft">{ left_out }</span>
                }
                { " " }
                <span class="job-list-buttons">
                    <button
                        ref={button_ref}
                        type="button"
                        class="link"
                        aria-expanded={is_edited.to_string()}
                        onclick={view.on_click(action)}
                    >
                        { name }
                    </button>
                    <button
                        type="button"
                        class="link"
                        onclick={view.on_click(FormAction::ClearList)}
                    >
                        { messages.clear_list() }
                    </button>
                </span>
            </p>
            <div class="notes">{ notes(view, Field::JobId, Html::default()) }</div>
        </div>
    }
}
