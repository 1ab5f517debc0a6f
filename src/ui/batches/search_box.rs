//! The search box.

use web_sys::{HtmlInputElement, InputEvent};
use yew::prelude::*;

use super::reducer::Dispatch;
use crate::messages::{Messages, TableLabel};
use crate::table::TableAction;

/// **Search batches**, with what is searched for as it was typed. `field` is the field itself, for putting
/// the focus there.
pub fn search_box(
    messages: &dyn Messages,
    search: &str,
    field: &NodeRef,
    dispatch: &Dispatch,
) -> Html {
    let label = messages.table_label(TableLabel::Search);
    let oninput = {
        let dispatch = dispatch.clone();
        move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                dispatch.dispatch(TableAction::Search(field.value()));
            }
        }
    };
    html! {
        <div class="search">
            <label class="hidden" for="search-batches">{ label }</label>
            <input
                ref={field}
                id="search-batches"
                type="search"
                placeholder={label}
                autocomplete="off"
                spellcheck="false"
                value={search.to_owned()}
                {oninput}
            />
        </div>
    }
}
