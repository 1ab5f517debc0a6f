//! The search box.

use web_sys::{HtmlInputElement, InputEvent};
use yew::prelude::*;

use super::reducer::Dispatch;
use crate::messages::TableLabel;
use crate::table::TableAction;
use crate::ui::hooks::use_messages;

/// Properties of [`SearchBox`].
#[derive(Clone, PartialEq, Properties)]
pub struct SearchBoxProps {
    /// What is searched for, as typed.
    pub search: AttrValue,
    /// The field, for putting the focus there.
    pub field: NodeRef,
    /// Hears what the person does.
    pub dispatch: Dispatch,
}

/// **Search batches**.
#[component]
pub fn SearchBox(props: &SearchBoxProps) -> Html {
    let label = use_messages().table_label(TableLabel::Search);
    let oninput = {
        let dispatch = props.dispatch.clone();
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
                ref={props.field.clone()}
                id="search-batches"
                type="search"
                placeholder={label}
                autocomplete="off"
                spellcheck="false"
                value={props.search.clone()}
                {oninput}
            />
        </div>
    }
}
