//! The page before the first job.

use yew::prelude::*;

use crate::messages::Messages;

/// What to know before the first job: where an ID is found, what the buttons do, how to practise where
/// a practice tenant is offered.
pub fn empty(messages: &dyn Messages, has_practice: bool) -> Html {
    let lines = messages.empty_page(has_practice).into_iter();
    html! { <div class="empty">{ for lines.map(|line| html! { <p>{ line }</p> }) }</div> }
}
