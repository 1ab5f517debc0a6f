//! The few drawings of the page, all decoration: the words beside them say the same.

use yew::prelude::*;

/// An arrow for a sorted column.
pub fn sort_arrow(descending: bool) -> Html {
    let path = if descending { "M2 3.5 6 8.5 10 3.5z" } else { "M2 8.5 6 3.5 10 8.5z" };
    html! {
        <svg class="arrow" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path d={path} />
        </svg>
    }
}
