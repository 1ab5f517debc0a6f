//! The few drawings of the page, all decoration: the words beside them say the same.

use yew::prelude::*;

/// An arrow for a sorted column.
pub fn sort_arrow(descending: bool) -> Html {
    icon("arrow", if descending { "M2 3.5 6 8.5 10 3.5z" } else { "M2 8.5 6 3.5 10 8.5z" })
}

/// A cross, for what can be taken away.
pub fn cross() -> Html {
    icon("cross", "M3 3 9 9M9 3 3 9")
}

/// A drawing of 12 by 12 pixels.
fn icon(class: &'static str, path: &'static str) -> Html {
    html! {
        <svg {class} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path d={path} />
        </svg>
    }
}
