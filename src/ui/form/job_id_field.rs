//! The job ID, or whatever was pasted that holds one.

use yew::prelude::*;

use super::context::{FieldRefs, use_form, use_site};
use super::field::Field;
use super::form_state::FormAction;
use super::notes::notes;
use crate::aqua::Secret;
use crate::ui::hooks::use_messages;
use crate::ui::widgets::TextField;

/// The job ID, with where it was taken from. What is pasted or dropped is looked through for the ID at
/// once (see [`FormAction::Type`]).
#[component]
pub fn JobIdField() -> Html {
    let form = use_form();
    let site = use_site();
    let messages = use_messages();
    let refs = use_context::<FieldRefs>().unwrap_or_default();
    let field = Field::JobId;

    let on_change = {
        let dispatch = form.dispatcher();
        move |text: String| dispatch.dispatch(FormAction::Type(field, Secret::new(text)))
    };
    let on_leave = {
        let dispatch = form.dispatcher();
        move |()| dispatch.dispatch(FormAction::Leave(field))
    };
    let taken = form.job.taken.as_ref();
    let taken = taken.and_then(|found| messages.job_id_taken_from(found.source));
    // That the usual hint changes to where the ID was taken from is to be heard.
    let hint = html! {
        <p class={classes!("hint", taken.is_none().then_some("usual"))} role="status">
            { taken.unwrap_or(field.hint(messages)) }
        </p>
    };
    html! {
        <TextField
            id={field.id()}
            label={field.label(messages)}
            value={form.text(field).to_owned()}
            class="code"
            invalid={form.shown_problem(field, &site).is_some()}
            input_ref={refs.of(field)}
            keeps_lines=true
            {on_change}
            {on_leave}
        >
            { notes(&form, field, &site, messages, hint) }
        </TextField>
    }
}
