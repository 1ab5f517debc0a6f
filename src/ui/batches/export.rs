//! The menu that saves rows as a file.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};
use yew::prelude::*;

use super::rows::{Rows, Scope};
use super::toolbar::counted;
use crate::aqua::say;
use crate::table::{Format, file_name};
use crate::ui::browser;
use crate::ui::pen::{Pen, draw};

/// Properties of [`Export`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExportProps {
    /// The rows to choose from.
    pub rows: Rows,
    /// The job's ID, which names the file.
    pub job_id: AttrValue,
}

/// The menu **Export**. Down, Up, Home and End move in it, Escape closes it.
#[component]
pub fn Export(props: &ExportProps) -> Html {
    let open = use_state_eq(|| false);
    let trouble = use_state_eq(|| false);
    let chosen = use_state_eq(|| None);
    let (root, opener) = (use_node_ref(), use_node_ref());
    {
        let root = root.clone();
        use_effect_with(*open, move |open| {
            if *open {
                focus_item(&root, |_, _| 0);
            }
        });
    }
    let (is_open, set) = (*open, open.setter());
    draw(|pen| {
        pen.el("div", "menu", |pen| {
            pen.refer(&root);
            pen.on("keydown", {
                let (root, opener, set) = (root.clone(), opener.clone(), set.clone());
                move |event| {
                    let event: KeyboardEvent = event.unchecked_into();
                    match event.key().as_str() {
                        "ArrowDown" if !is_open => set.set(true),
                        "ArrowDown" => focus_item(&root, |at, all| (at + 1) % all),
                        "ArrowUp" => focus_item(&root, |at, all| (at + all - 1) % all),
                        "Home" => focus_item(&root, |_, _| 0),
                        "End" => focus_item(&root, |_, all| all - 1),
                        "Escape" if is_open => {
                            set.set(false);
                            focus(&opener);
                        }
                        _ => return,
                    }
                    event.prevent_default();
                }
            });
            pen.on("focusout", {
                let (root, set) = (root.clone(), set.clone());
                move |event| {
                    let event: FocusEvent = event.unchecked_into();
                    let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
                    let inside = root.cast::<Node>().is_some_and(|root| root.contains(to.as_ref()));
                    if !inside {
                        set.set(false);
                    }
                }
            });
            pen.el("button", "", |pen| {
                pen.refer(&opener);
                pen.set("type", "button");
                pen.set("aria-haspopup", "menu");
                pen.set("aria-expanded", if is_open { "true" } else { "false" });
                let set = set.clone();
                pen.on("click", move |_| set.set(!is_open));
                pen.text("Export");
            });
            pen.group(|pen| {
                if is_open {
                    let (props, opener) = (props.clone(), opener.clone());
                    let (set, trouble) = (set.clone(), trouble.setter());
                    let choices = props.rows.choices();
                    let chosen_now = choices.iter().find(|(scope, ..)| Some(*scope) == *chosen);
                    let (scope, _, count) = *chosen_now.unwrap_or(&choices[0]);
                    let save = move |format: Format| {
                        let text = props.rows.export(format, scope);
                        let name = file_name(&props.job_id, format);
                        trouble.set(browser::save(&name, format.media_type(), &text).is_err());
                        set.set(false);
                        focus(&opener);
                    };
                    menu(pen, save, |pen| {
                        let rows = say::counted(count as u64, "row", "rows");
                        let shown = if choices.len() == 1 { " shown." } else { "." };
                        note(pen, &["Saves ", &rows, shown].concat());
                        if choices.len() > 1 {
                            scopes(pen, &choices, scope, &chosen.setter());
                        }
                    });
                }
            });
            if *trouble {
                pen.el("p", "error", |pen| {
                    pen.set("role", "alert");
                    pen.text("The browser did not save the file.");
                });
            }
        });
    })
}

fn menu(pen: &mut Pen, save: impl Fn(Format) + 'static, below: impl FnOnce(&mut Pen)) {
    let save = Rc::new(save);
    pen.el("div", "", |pen| {
        pen.set("role", "menu");
        pen.set("aria-label", "Export");
        for format in Format::ALL {
            let save = save.clone();
            item(pen, "menuitem", None, format.label(), move |_| save(format));
        }
        below(pen);
    });
}

/// Which rows are saved, where there is a choice.
fn scopes(
    pen: &mut Pen,
    choices: &[(Scope, &'static str, usize)],
    now: Scope,
    set: &UseStateSetter<Option<Scope>>,
) {
    for &(scope, name, count) in choices {
        let set = set.clone();
        let checked = if scope == now { "true" } else { "false" };
        item(pen, "menuitemradio", Some(checked), &counted(name, count), move |_| {
            set.set(Some(scope));
        });
    }
}

fn item(
    pen: &mut Pen,
    role: &str,
    checked: Option<&str>,
    label: &str,
    does: impl Fn(Event) + 'static,
) {
    pen.el("button", "", |pen| {
        pen.set("type", "button");
        pen.set("role", role);
        pen.set("tabindex", "-1");
        if let Some(checked) = checked {
            pen.set("aria-checked", checked);
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

fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        // Fails only for an element that cannot have the focus.
        let _ = element.focus();
    }
}

/// Puts the focus on the menu item that `to` names, given the present one and how many there are.
fn focus_item(root: &NodeRef, to: impl Fn(usize, usize) -> usize) {
    let Some(menu) = root.cast::<HtmlElement>() else { return };
    let items: Vec<HtmlElement> = menu
        .query_selector_all("[role^=menuitem]")
        .map(|list| {
            (0..list.length())
                .filter_map(|at| list.get(at)?.dyn_into::<HtmlElement>().ok())
                .collect()
        })
        .unwrap_or_default();
    if items.is_empty() {
        return;
    }
    let active = web_sys::window()
        .and_then(|window| window.document()?.active_element())
        .and_then(|active| items.iter().position(|item| **item == active));
    // Nothing has the focus yet: begin before the first, so that Down goes there.
    let at = active.unwrap_or(items.len() - 1);
    if let Some(item) = items.get(to(at, items.len())) {
        let _ = item.focus();
    }
}
