//! The sheet that tells which keys do what.

use web_sys::{HtmlElement, HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use super::dom;
use crate::messages::TableLabel;
use crate::ui::hooks::use_messages;

/// The element ID of the sheet, by which its button closes it.
const SHEET_ID: &str = "keys";

/// The sheet, to be opened from elsewhere.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SheetRefs {
    sheet: NodeRef,
    close: NodeRef,
}

impl SheetRefs {
    /// Opens the sheet and puts the focus in it. The browser closes it and gives the focus back.
    pub fn open(&self) {
        if let Some(sheet) = self.sheet.cast::<HtmlElement>() {
            // Fails where it is open already, or the browser is too old for it.
            let _ = sheet.show_popover();
            dom::focus(&self.close);
        }
    }

    /// Opens the sheet at `?`, unless that is typed into a field.
    pub fn open_at_key(&self, event: &KeyboardEvent) {
        let field = event.target_dyn_into::<HtmlInputElement>();
        let is_typed = field.is_some_and(|field| field.type_() != "checkbox");
        if event.key() == "?" && !is_typed {
            self.open();
        }
    }
}

/// Properties of [`KeysSheet`].
#[derive(Clone, PartialEq, Properties)]
pub struct KeysSheetProps {
    /// The sheet.
    pub refs: SheetRefs,
}

/// The button **Keys** and its sheet.
#[component]
pub fn KeysSheet(props: &KeysSheetProps) -> Html {
    let messages = use_messages();
    let label = messages.table_label(TableLabel::Keys);
    let onclick = {
        let refs = props.refs.clone();
        move |_| refs.open()
    };
    let key = |&(key, does): &(&'static str, &'static str)| {
        html! { <div><dt><kbd>{ key }</kbd></dt><dd>{ does }</dd></div> }
    };
    html! {
        <>
            <button type="button" class="keys-button" {onclick}>{ label }</button>
            <div
                ref={props.refs.sheet.clone()}
                id={SHEET_ID}
                popover="auto"
                role="dialog"
                aria-label={label}
            >
                <h2>{ label }</h2>
                <dl>{ for messages.keys().iter().map(key) }</dl>
                <button
                    ref={props.refs.close.clone()}
                    type="button"
                    class="small"
                    popovertarget={SHEET_ID}
                    popovertargetaction="hide"
                >
                    { messages.table_label(TableLabel::Close) }
                </button>
            </div>
        </>
    }
}
