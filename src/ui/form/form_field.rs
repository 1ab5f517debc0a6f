//! A text field of the form.

use yew::prelude::*;

use super::field::Field;
use super::form_state::FormAction;
use super::form_view::FormView;
use super::notes::{hint, notes};
use crate::aqua::Secret;
use crate::ui::widgets::{TextField, text_field};

/// A text field of the form, with what is wrong or odd about it right below, or else its usual hint.
pub fn form_field(view: &FormView, field: Field) -> Html {
    form_field_with_hint(view, field, hint(field.hint(view.messages())))
}

/// The same, with another hint.
pub fn form_field_with_hint(view: &FormView, field: Field, hint: Html) -> Html {
    text_field(TextField {
        id: field.id(),
        label: field.label(view.messages()),
        value: view.form.text(field).to_owned().into(),
        secret: field.is_secret(),
        autocomplete: field.autocomplete(),
        class: (!field.is_sign_in()).then_some("code"),
        invalid: view.form.shown_problem(field, &view.site).is_some(),
        keeps_lines: field == Field::JobId,
        notes: notes(view, field, hint),
        input_ref: view.refs.of(field),
        on_change: view.on(move |text: String| FormAction::Type(field, Secret::new(text))),
        on_leave: view.on(move |()| FormAction::Leave(field)),
    })
}
