//! The sheet that tells which keys do what.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlInputElement, KeyboardEvent, window};

use crate::ui::pen::Pen;

/// The element IDs of the button and of the sheet.
const OPENER: &str = "keys-opener";
const SHEET: &str = "keys";

/// Each key and what it does.
const KEYS: [(&str, &str); 9] = [
    ("Enter", "on a heading: order by it, then the other way, then no longer"),
    ("Shift + Enter", "on a heading: order by it besides the others"),
    ("Space", "on a checkbox: select the row, or no longer"),
    ("Shift + Space", "on a checkbox: the same for all rows from the last one to this"),
    ("Ctrl + C", "in the table: copy the selected rows (Cmd + C on a Mac)"),
    ("↑ ↓ Page Up Page Down Home End", "on the table: scroll"),
    ("↑ ↓ Home End", "in a menu: move"),
    ("Esc", "close a menu or this sheet"),
    ("?", "anywhere about the batches but in a field: open this sheet"),
];

/// The button **Keys** and its sheet. The browser opens and closes it, and returns the focus.
pub fn keys(pen: &mut Pen) {
    pen.el("button", "", |pen| {
        pen.set("type", "button");
        pen.set("id", OPENER);
        pen.set("popovertarget", SHEET);
        pen.text("Keys");
    });
    pen.el("div", "", |pen| {
        pen.set("id", SHEET);
        pen.set("popover", "auto");
        pen.set("role", "dialog");
        pen.set("aria-label", "Keys");
        pen.line("h2", "", "Keys");
        pen.el("dl", "", |pen| {
            for (key, does) in KEYS {
                pen.el("div", "", |pen| {
                    pen.el("dt", "", |pen| pen.line("kbd", "", key));
                    pen.line("dd", "", does);
                });
            }
        });
        pen.el("button", "small", |pen| {
            pen.set("type", "button");
            pen.set("popovertarget", SHEET);
            pen.set("popovertargetaction", "hide");
            pen.set("autofocus", "");
            pen.text("Close");
        });
    });
}

/// Opens the sheet at `?`, unless that is typed into a field.
pub fn open_keys(event: Event) {
    let typed = |target: HtmlInputElement| target.type_() != "checkbox";
    let in_field = event.target().and_then(|target| target.dyn_into().ok()).is_some_and(typed);
    if in_field || event.unchecked_ref::<KeyboardEvent>().key() != "?" {
        return;
    }
    let opener = window().and_then(|window| window.document()?.get_element_by_id(OPENER));
    if let Some(opener) = opener {
        opener.unchecked_into::<HtmlElement>().click();
    }
}
