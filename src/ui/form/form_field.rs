//! A text field of the form.

use yew::prelude::*;

use super::context::{FieldRefs, use_form, use_site};
use super::field::Field;
use super::form_state::FormAction;
use super::notes::{hint, notes};
use crate::aqua::Secret;
use crate::ui::hooks::use_messages;
use crate::ui::widgets::TextField;

/// Properties of [`FormField`].
#[derive(Clone, PartialEq, Properties)]
pub struct FormFieldProps {
    /// Which field.
    pub field: Field,
}

/// A text field of the form, with what is wrong or odd about it right below, or else a hint.
#[component]
pub fn FormField(props: &FormFieldProps) -> Html {
    let form = use_form();
    let site = use_site();
    let messages = use_messages();
    let refs = use_context::<FieldRefs>().unwrap_or_default();
    let field = props.field;

    let on_change = {
        let dispatch = form.dispatcher();
        move |text: String| dispatch.dispatch(FormAction::Type(field, Secret::new(text)))
    };
    let on_leave = {
        let dispatch = form.dispatcher();
        move |()| dispatch.dispatch(FormAction::Leave(field))
    };
    html! {
        <TextField
            id={field.id()}
            label={field.label(messages)}
            value={form.text(field).to_owned()}
            secret={field.is_secret()}
            autocomplete={field.autocomplete()}
            class={classes!((!field.is_sign_in()).then_some("code"))}
            invalid={form.shown_problem(field, &site).is_some()}
            input_ref={refs.of(field)}
            {on_change}
            {on_leave}
        >
            { notes(&form, field, &site, messages, hint(field.hint(messages))) }
        </TextField>
    }
}
