//! The menu that saves what is shown as a file.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};
use yew::prelude::*;

use crate::aqua::{Job, say};
use crate::table::{Format, export, file_name};
use crate::ui::browser;
use crate::ui::pen::{Pen, draw};

/// Properties of [`Export`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExportProps {
    /// The job.
    pub job: Rc<Job>,
    /// The rows that are shown, in order.
    pub rows: Rc<Vec<usize>>,
    /// The job's ID, which names the file.
    pub job_id: AttrValue,
}

/// The menu **Export**. Down, Up, Home and End move in it, Escape closes it.
#[component]
pub fn Export(props: &ExportProps) -> Html {
    let open = use_state_eq(|| false);
    let trouble = use_state_eq(|| false);
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
                    let count = say::counted(props.rows.len() as u64, "row", "rows");
                    menu(pen, &count, move |format| {
                        let text = export(format, &props.job.batches, &props.rows);
                        let name = file_name(&props.job_id, format);
                        trouble.set(browser::save(&name, format.media_type(), &text).is_err());
                        set.set(false);
                        focus(&opener);
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

fn menu(pen: &mut Pen, rows: &str, save: impl Fn(Format) + 'static) {
    let save = Rc::new(save);
    pen.el("div", "", |pen| {
        pen.set("role", "menu");
        pen.set("aria-label", "Export");
        for format in Format::ALL {
            pen.el("button", "", |pen| {
                pen.set("type", "button");
                pen.set("role", "menuitem");
                pen.set("tabindex", "-1");
                let save = save.clone();
                pen.on("click", move |_| save(format));
                pen.text(format.label());
            });
        }
        pen.el("p", "", |pen| {
            pen.set("role", "presentation");
            pen.text(&["Saves the ", rows, " shown."].concat());
        });
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
        .query_selector_all("[role=menuitem]")
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
