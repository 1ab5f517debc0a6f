//! The menu that saves what is shown as a file.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};
use yew::prelude::*;

use crate::aqua::{Job, say};
use crate::table::{Format, export, file_name};
use crate::ui::browser;

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
    let onclick = {
        let (open, set) = (*open, open.setter());
        move |_: MouseEvent| set.set(!open)
    };
    let onkeydown = {
        let (root, opener, set, is_open) = (root.clone(), opener.clone(), open.setter(), *open);
        move |event: KeyboardEvent| {
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
    };
    let onfocusout = {
        let (root, set) = (root.clone(), open.setter());
        move |event: FocusEvent| {
            let to = event.related_target().and_then(|target| target.dyn_into::<Node>().ok());
            let inside = root.cast::<Node>().is_some_and(|root| root.contains(to.as_ref()));
            if !inside {
                set.set(false);
            }
        }
    };
    let item = |format: Format| {
        let (props, set, trouble, opener) =
            (props.clone(), open.setter(), trouble.setter(), opener.clone());
        let onclick = move |_: MouseEvent| {
            let text = export(format, &props.job.batches, &props.rows);
            let name = file_name(&props.job_id, format);
            trouble.set(browser::save(&name, format.media_type(), &text).is_err());
            set.set(false);
            focus(&opener);
        };
        html! {
            <button type="button" role="menuitem" tabindex="-1" {onclick}>{ format.label() }</button>
        }
    };
    html! {
        <div ref={root} class="menu" {onkeydown} {onfocusout}>
            <button ref={opener.clone()} type="button" aria-haspopup="menu" aria-expanded={open.to_string()}
                {onclick}>
                { "Export" }
            </button>
            if *open {
                <div role="menu" aria-label="Export">
                    { for Format::ALL.into_iter().map(item) }
                    <p role="presentation">
                        { format!("Saves the {} shown.", say::counted(props.rows.len() as u64, "row", "rows")) }
                    </p>
                </div>
            }
            if *trouble {
                <p class="error" role="alert">{ "The browser did not save the file." }</p>
            }
        </div>
    }
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
