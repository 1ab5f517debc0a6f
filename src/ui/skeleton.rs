//! What stands in the place of a job that is about to be shown.

use yew::prelude::*;

/// How many rows of a table are indicated.
const ROWS: usize = 12;

/// The outlines of facts and table at about the height they will have, so that nothing jumps when they
/// come. `label` says what will stand here.
pub fn skeleton(label: &'static str) -> Html {
    html! {
        <div class="skeleton">
            <p class="hidden">{ label }</p>
            <div class="line" aria-hidden="true"></div>
            <div class="bar-line" aria-hidden="true"></div>
            { for (0..ROWS).map(|_| html! { <div class="row" aria-hidden="true"></div> }) }
        </div>
    }
}
