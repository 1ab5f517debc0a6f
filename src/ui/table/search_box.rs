//! The search box.

use web_sys::{HtmlInputElement, InputEvent};
use yew::prelude::*;

use super::ids::table_id;
use super::reducer::Dispatch;
use crate::messages::{Messages, TablePart};
use crate::table::{TableAction, TableKind};

/// **Search batches** or **Search jobs**, with what is searched for as it was typed. `field` is the field itself, for putting
/// the focus there.
pub fn search_box(
    messages: &dyn Messages,
    kind: TableKind,
    search: &str,
    field: &NodeRef,
    dispatch: &Dispatch,
) -> Html {
    let label = messages.table_name(kind, TablePart::Search);
    let id = table_id(kind, "search");
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
            <label class="hidden" for={id.clone()}>{ label }</label>
            <input
                ref={field}
                {id}
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
