//! What is said below a field: what is wrong with it, or else what is odd about it.

use yew::prelude::*;

use super::field::Field;
use super::form_view::FormView;

/// What is wrong with a field, or else what is odd about it, or else `hint`.
pub fn notes(view: &FormView, field: Field, hint: Html) -> Html {
    let FormView { form, site, .. } = view;
    let messages = view.messages();
    if let Some(problem) = form.shown_problem(field, site) {
        html! { <p class="error" role="alert">{ problem.sentence(messages) }</p> }
    } else if let Some(warning) = form.warning(field) {
        html! { <p class="warning" role="status">{ warning.sentence(messages) }</p> }
    } else {
        hint
    }
}

/// A hint; nothing for an empty one.
pub fn hint(text: &str) -> Html {
    if text.is_empty() {
        Html::default()
    } else {
        html! { <p class="hint">{ text }</p> }
    }
}
