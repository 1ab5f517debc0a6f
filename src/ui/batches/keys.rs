//! The sheet that tells which keys do what.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, KeyboardEvent};

use crate::ui::browser;
use crate::ui::pen::Pen;

/// The element IDs of the sheet and of the button that closes it.
const SHEET: &str = "keys";
const CLOSE: &str = "keys-close";

/// Each key and what it does.
const KEYS: [(&str, &str); 10] = [
    ("Enter", "on a heading: order by it, then the other way, then no longer"),
    ("Shift + Enter", "on a heading: order by it besides the others"),
    ("Shift + ← →", "on a heading: make the column narrower or wider"),
    ("Space", "on a checkbox: select the row, or no longer"),
    ("Shift + Space", "on a checkbox: the same for all rows from the last one to this"),
    (
        "Ctrl + C",
        "in the table: copy the selected rows, or the cells from one corner of a marked text to the other (Cmd + C on a Mac)",
    ),
    ("↑ ↓ Page Up Page Down Home End", "on the table: scroll"),
    ("↑ ↓ Home End", "in a menu: move"),
    ("Esc", "close a menu or this sheet"),
    ("?", "anywhere about the batches but in a field: open this sheet"),
];

/// The button **Keys** and its sheet.
pub fn keys(pen: &mut Pen) {
    pen.button("", "Keys", |_| open());
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
            pen.set("id", CLOSE);
            pen.set("popovertarget", SHEET);
            pen.set("popovertargetaction", "hide");
            pen.text("Close");
        });
    });
}

/// Opens the sheet at `?`, unless that is typed into a field.
pub fn open_keys(event: Event) {
    let in_field = browser::closest(&event, "input:not([type=checkbox])").is_some();
    if !in_field && event.unchecked_ref::<KeyboardEvent>().key() == "?" {
        open();
    }
}

/// Opens the sheet and puts the focus in it. The browser closes it and gives the focus back.
fn open() {
    if let Some(sheet) = browser::element(SHEET) {
        // Fails where it is open already, or the browser is too old for it.
        let _ = sheet.unchecked_into::<HtmlElement>().show_popover();
        browser::focus(CLOSE);
    }
}
