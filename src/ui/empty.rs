//! The page before the first job.

use yew::prelude::*;

use super::hooks::use_messages;

/// Properties of [`Empty`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Properties)]
pub struct EmptyProps {
    /// Whether a practice tenant is offered.
    pub has_practice: bool,
}

/// What to know before the first job: where an ID is found, what the buttons do, how to practise.
#[component]
pub fn Empty(props: &EmptyProps) -> Html {
    let lines = use_messages().empty_page(props.has_practice);

    html! {
        <div class="empty">{ for lines.into_iter().map(|line| html! { <p>{ line }</p> }) }</div>
    }
}
