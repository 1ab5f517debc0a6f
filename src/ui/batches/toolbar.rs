//! Search and status filter.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::table::Filter;

/// **Search batches** and **Status**, for the statuses that were found with their counts.
pub fn toolbar(
    batches: usize,
    found: &Rc<Vec<(String, usize)>>,
    filter: &Filter,
    on_filter: &Callback<Filter>,
) -> Html {
    let oninput = {
        let (filter, on_filter) = (filter.clone(), on_filter.clone());
        move |event: InputEvent| {
            let search = event.target_unchecked_into::<HtmlInputElement>().value();
            on_filter.emit(Filter { search, ..filter.clone() });
        }
    };
    let onchange = {
        let (filter, on_filter, found) = (filter.clone(), on_filter.clone(), found.clone());
        move |event: Event| {
            // By place: a status may be any text, and an attribute would not carry all of them.
            let place = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
            let status = usize::try_from(place - 1)
                .ok()
                .and_then(|place| found.get(place))
                .map(|(word, _)| word.clone());
            on_filter.emit(Filter { status, ..filter.clone() });
        }
    };
    html! {
        <>
            <label class="search">
                <span class="hidden">{ "Search batches" }</span>
                <input type="search" placeholder="Search batches" autocomplete="off" spellcheck="false"
                    value={filter.search.clone()} {oninput} />
            </label>
            <label class="status-filter">
                <span>{ "Status" }</span>
                <select {onchange}>
                    <option selected={filter.status.is_none()}>
                        { format!("All ({})", batches) }
                    </option>
                    { for found.iter().map(|(word, count)| html! {
                        <option selected={filter.status.as_ref() == Some(word)}>
                            { format!("{} ({count})", if word.is_empty() { "no status" } else { word }) }
                        </option>
                    }) }
                </select>
            </label>
        </>
    }
}
