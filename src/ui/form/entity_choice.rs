//! The entities that the OAuth token names, to choose from.

use yew::prelude::*;

use super::field::Field;
use super::form_state::FormAction;
use super::form_view::FormView;
use crate::aqua::Secret;

/// A button for each entity that the token is good for; nothing without a token. None is chosen by itself.
pub fn entity_choice(view: &FormView, entities: &[String]) -> Html {
    let messages = view.messages();
    if entities.is_empty() {
        return Html::default();
    }
    let chosen = view.form.text(Field::EntityIds).trim().to_ascii_lowercase();
    let button = |id: &String| {
        let onclick = view.on_click(FormAction::Type(Field::EntityIds, Secret::new(id.clone())));
        let is_chosen = chosen == id.to_ascii_lowercase();
        html! {
            <li>
                <button
                    type="button"
                    class="small"
                    aria-pressed={is_chosen.to_string()}
                    {onclick}
                >
                    <code>{ id }</code>
                </button>
            </li>
        }
    };
    html! {
        <section class="entities" aria-label={messages.entities_of_token()}>
            <p class="hint">{ messages.entities_of_token() }</p>
            <ul>{ for entities.iter().map(button) }</ul>
        </section>
    }
}
