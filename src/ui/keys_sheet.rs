//! The sheet that tells which keys do what in the table.

use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

use crate::messages::{Messages, TableLabel};

/// The element ID of the sheet, by which its buttons open and close it.
const SHEET_ID: &str = "keys";

/// The button **Keys** and its sheet. The browser's own popover closes it and gives the focus back.
pub fn keys_sheet(messages: &dyn Messages, sheet: &NodeRef) -> Html {
    let label = messages.table_label(TableLabel::Keys);
    html! {
        <>
            <button type="button" class="link keys-button" popovertarget={SHEET_ID}>{ label }</button>
            <div ref={sheet} id={SHEET_ID} popover="auto" role="dialog" aria-label={label}>
                <h2>{ label }</h2>
                <dl>
                    { for messages.keys().iter().map(|(key, does)| html! {
                        <div><dt><kbd>{ *key }</kbd></dt><dd>{ *does }</dd></div>
                    }) }
                </dl>
                // It has the focus once the sheet is open.
                <button
                    type="button"
                    class="small"
                    autofocus=true
                    popovertarget={SHEET_ID}
                    popovertargetaction="hide"
                >
                    { messages.table_label(TableLabel::Close) }
                </button>
            </div>
        </>
    }
}

/// Opens the sheet at `?`, unless that is typed into a field.
pub fn open_at_key(sheet: &NodeRef, event: &KeyboardEvent) {
    let field = event.target_dyn_into::<HtmlInputElement>();
    let is_typed = field.is_some_and(|field| field.type_() != "checkbox");
    if event.key() == "?"
        && !is_typed
        && let Some(sheet) = sheet.cast::<HtmlElement>()
    {
        // Fails where it is open already, or the browser is too old for it.
        let _ = sheet.show_popover();
    }
}
