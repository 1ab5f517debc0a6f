//! What is said below a field: what is wrong with it, or else what is odd about it.

use yew::prelude::*;

use super::field::Field;
use super::form_state::FormState;
use crate::messages::Messages;
use crate::ui::site::Site;

/// What is wrong with a field, or else what is odd about it, or else `hint`.
pub fn notes(
    form: &FormState,
    field: Field,
    site: &Site,
    messages: &dyn Messages,
    hint: Html,
) -> Html {
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
