//! The job ID, or whatever was pasted that holds one.

use yew::prelude::*;

use super::field::Field;
use super::form_field::form_field_with_hint;
use super::form_view::FormView;
use super::job_list_line::job_list_line;

/// The job ID, with where it was taken from. What is pasted or dropped is looked through for the ID at
/// once (see [`FormAction::Type`](super::FormAction::Type)).
/// A list of jobs stands in its place.
pub fn job_id_field(view: &FormView) -> Html {
    if let Some(list) = &view.form.job.list {
        return job_list_line(view, list);
    }
    let messages = view.messages();
    let taken = view.form.job.taken.as_ref();
    let taken = taken.and_then(|found| messages.job_id_taken_from(found.source));
    // That the usual hint changes to where the ID was taken from is to be heard.
    let hint = html! {
        <p class={classes!("hint", taken.is_none().then_some("usual"))} role="status">
            { taken.unwrap_or(Field::JobId.hint(messages)) }
        </p>
    };
    form_field_with_hint(view, Field::JobId, hint)
}
