//! The menu that saves rows as a file.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, FocusEvent, HtmlElement, KeyboardEvent, Node};

use super::grid::Grid;
use super::rows::Scope;
use super::toolbar::counted;
use super::view::Change;
use crate::aqua::say;
use crate::table::{Format, file_name};
use crate::ui::browser;
use crate::ui::pen::Pen;

/// The menu as it is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Menu {
    /// Whether it is open.
    pub open: bool,
    /// Which rows are saved, once it was chosen.
    scope: Option<Scope>,
    /// Whether the browser did not save the last file.
    trouble: bool,
}

impl Menu {
    /// The same once other rows are selected: what was chosen before was among others.
    pub fn anew(self) -> Self {
        Self { scope: None, ..self }
    }
}

/// The element IDs of the menu, of the button that opens it, and of its first item.
const MENU: &str = "export-menu";
const OPENER: &str = "export";
const FIRST: &str = "export-first";

/// The menu **Export**. Down, Up, Home and End move in it, Escape closes it.
pub fn export(pen: &mut Pen, now: &Rc<Grid>) {
    let menu = now.found().view.menu;
    pen.el("div", "menu", |pen| {
        pen.set("id", MENU);
        for event in ["keydown", "focusout"] {
            let now = now.clone();
            pen.on(event, move |event| hear(&now, &event));
        }
        pen.el("button", "", |pen| {
            pen.set("id", OPENER);
            pen.set("type", "button");
            pen.set("aria-haspopup", "menu");
            pen.set("aria-expanded", if menu.open { "true" } else { "false" });
            let now = now.clone();
            pen.on("click", move |_| set(&now, Menu { open: !menu.open, ..menu }));
            pen.text("Export");
        });
        pen.group(|pen| {
            if menu.open {
                items(pen, now);
            }
        });
        if menu.trouble {
            pen.el("p", "error", |pen| {
                pen.set("role", "alert");
                pen.text("The browser did not save the file.");
            });
        }
    });
}

/// The formats, how many rows are saved, and which where there is a choice.
fn items(pen: &mut Pen, now: &Rc<Grid>) {
    let menu = now.found().view.menu;
    let choices = now.choices();
    let chosen = choices.iter().find(|(scope, ..)| Some(*scope) == menu.scope);
    let (scope, _, count) = *chosen.unwrap_or(&choices[0]);
    pen.el("div", "", |pen| {
        pen.set("role", "menu");
        pen.set("aria-label", "Export");
        for format in Format::ALL {
            let now = now.clone();
            let id = if format == Format::ALL[0] { FIRST } else { "" };
            item(pen, "menuitem", id, "", format.label(), move |_| {
                let text = now.export(format, scope);
                let name = file_name(&now.job_id, format);
                let saved = browser::save(&name, format.media_type(), &text);
                set(&now, Menu { open: false, trouble: saved.is_err(), ..menu });
                browser::focus(OPENER);
            });
        }
        let count = say::counted(count as u64, "row", "rows");
        let shown = if choices.len() == 1 { " shown." } else { "." };
        note(pen, &["Saves ", &count, shown].concat());
        for &(choice, name, count) in choices.iter().filter(|_| choices.len() > 1) {
            let now = now.clone();
            let checked = if choice == scope { "true" } else { "false" };
            item(pen, "menuitemradio", "", checked, &counted(name, count), move |_| {
                set(&now, Menu { scope: Some(choice), ..menu });
            });
        }
    });
}

fn set(now: &Grid, menu: Menu) {
    now.on_change.emit(Change::Menu(menu));
    if menu.open && !now.found().view.menu.open {
        now.on_change.emit(Change::Focus(FIRST.to_owned()));
    }
}

/// Moves in the menu, and closes it when the focus leaves it.
fn hear(now: &Grid, event: &Event) {
    let menu = now.found().view.menu;
    let close = || set(now, Menu { open: false, ..menu });
    if event.type_() == "focusout" {
        let to = event.unchecked_ref::<FocusEvent>().related_target();
        let to = to.map(|to| to.unchecked_into::<Node>());
        let inside = browser::element(MENU).is_some_and(|root| root.contains(to.as_ref()));
        if menu.open && !inside {
            close();
        }
        return;
    }
    match event.unchecked_ref::<KeyboardEvent>().key().as_str() {
        "ArrowDown" if !menu.open => set(now, Menu { open: true, ..menu }),
        "ArrowDown" => focus_item(|at, all| (at + 1) % all),
        "ArrowUp" => focus_item(|at, all| (at + all - 1) % all),
        "Home" if menu.open => focus_item(|_, _| 0),
        "End" if menu.open => focus_item(|_, all| all - 1),
        "Escape" if menu.open => {
            close();
            browser::focus(OPENER);
        }
        _ => return,
    }
    event.prevent_default();
}

fn item(
    pen: &mut Pen,
    role: &str,
    id: &str,
    checked: &str,
    label: &str,
    does: impl Fn(Event) + 'static,
) {
    pen.el("button", "", |pen| {
        pen.set("type", "button");
        pen.set("role", role);
        pen.set("tabindex", "-1");
        for (name, value) in [("id", id), ("aria-checked", checked)] {
            if !value.is_empty() {
                pen.set(name, value);
            }
        }
        pen.on("click", does);
        pen.text(label);
    });
}

fn note(pen: &mut Pen, says: &str) {
    pen.el("p", "", |pen| {
        pen.set("role", "presentation");
        pen.text(says);
    });
}

/// Puts the focus on the menu item that `to` names, given the present one and how many there are.
fn focus_item(to: impl Fn(usize, usize) -> usize) {
    let Some(root) = browser::element(MENU) else { return };
    let items: Vec<HtmlElement> = root
        .query_selector_all("[role^=menuitem]")
        .map(|list| {
            (0..list.length())
                .filter_map(|at| Some(list.get(at)?.unchecked_into::<HtmlElement>()))
                .collect()
        })
        .unwrap_or_default();
    if items.is_empty() {
        return;
    }
    let active = browser::document()
        .and_then(|document| document.active_element())
        .and_then(|active| items.iter().position(|item| **item == active));
    // Nothing has the focus yet: begin before the first, so that Down goes there.
    let at = active.unwrap_or(items.len() - 1);
    if let Some(item) = items.get(to(at, items.len())) {
        let _ = item.focus();
    }
}
