//! The menu that saves rows as a file.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, HtmlElement, KeyboardEvent, Node};
use yew::prelude::*;

use super::export_rows::ExportRows;
use crate::messages::TableLabel;
use crate::table::{Format, file_name};
use crate::ui::focus::focus;
use crate::ui::hooks::use_messages;
use crate::ui::save_file::save_file;

/// Properties of [`ExportMenu`].
#[derive(Clone, PartialEq, Properties)]
pub struct ExportMenuProps {
    /// The file's name without its end.
    pub file_stem: AttrValue,
    /// What there is to save, each with how many rows it has.
    pub choices: Vec<(ExportRows, usize)>,
    /// The selected rows: once others are selected, what was chosen before was among others.
    pub selected: Rc<Vec<usize>>,
    /// Writes the file.
    pub write: Callback<(Format, ExportRows), String>,
}

/// The menu **Export**. Down, Up, Home and End move in it, Escape closes it.
#[component]
pub fn ExportMenu(props: &ExportMenuProps) -> Html {
    let messages = use_messages();
    let is_open = use_state_eq(|| false);
    let chosen = use_state_eq(|| None::<ExportRows>);
    let has_failed = use_state_eq(|| false);
    let [menu, opener, first] = [use_node_ref(), use_node_ref(), use_node_ref()];
    {
        let chosen = chosen.setter();
        use_effect_with(props.selected.clone(), move |_| chosen.set(None));
    }
    {
        let first = first.clone();
        use_effect_with(*is_open, move |is_open| {
            if *is_open {
                focus(&first);
            }
        });
    }
    let choice = props.choices.iter().find(|(rows, _)| Some(*rows) == *chosen);
    let Some(&(rows, count)) = choice.or(props.choices.first()) else { return Html::default() };
    let on_toggle = {
        let is_open = is_open.clone();
        move |_| is_open.set(!*is_open)
    };
    let onkeydown = {
        let (is_open, menu, opener) = (is_open.clone(), menu.clone(), opener.clone());
        move |event: KeyboardEvent| {
            match event.key().as_str() {
                "ArrowDown" if !*is_open => is_open.set(true),
                "ArrowDown" => focus_item(&menu, |at, all| (at + 1) % all),
                "ArrowUp" if *is_open => focus_item(&menu, |at, all| (at + all - 1) % all),
                "Home" if *is_open => focus_item(&menu, |_, _| 0),
                "End" if *is_open => focus_item(&menu, |_, all| all - 1),
                "Escape" if *is_open => {
                    is_open.set(false);
                    focus(&opener);
                }
                _ => return,
            }
            event.prevent_default();
        }
    };
    let onfocusout = {
        let (is_open, menu) = (is_open.clone(), menu.clone());
        move |event: FocusEvent| {
            let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
            let inside = menu.cast::<Element>().is_some_and(|menu| menu.contains(to.as_ref()));
            if !inside {
                is_open.set(false);
            }
        }
    };
    let format = |format: Format| {
        let (is_open, has_failed, opener) = (is_open.clone(), has_failed.clone(), opener.clone());
        let (write, stem) = (props.write.clone(), props.file_stem.clone());
        let onclick = move |_| {
            let text = write.emit((format, rows));
            let saved = save_file(&file_name(&stem, format), format.media_type(), &text);
            has_failed.set(saved.is_err());
            is_open.set(false);
            focus(&opener);
        };
        let node = if format == Format::ALL[0] { first.clone() } else { NodeRef::default() };
        html! {
            <button ref={node} type="button" role="menuitem" tabindex="-1" {onclick}>
                { format.label() }
            </button>
        }
    };
    let rows_choice = |&(one, count): &(ExportRows, usize)| {
        let chosen = chosen.setter();
        let words = messages.counted_choice(messages.table_label(one.label()), count);
        html! {
            <button
                type="button"
                role="menuitemradio"
                tabindex="-1"
                aria-checked={(one == rows).to_string()}
                onclick={move |_| chosen.set(Some(one))}
            >
                { words }
            </button>
        }
    };
    let is_choice = props.choices.len() > 1;
    let label = messages.table_label(TableLabel::Export);
    html! {
        <div ref={menu} class="menu" {onkeydown} {onfocusout}>
            <button
                ref={opener.clone()}
                type="button"
                aria-haspopup="menu"
                aria-expanded={is_open.to_string()}
                onclick={on_toggle}
            >
                { label }
            </button>
            if *is_open {
                <div role="menu" aria-label={label}>
                    <p role="presentation">{ messages.exported_rows(count, is_choice) }</p>
                    { for Format::ALL.into_iter().map(format) }
                    if is_choice {
                        { for props.choices.iter().map(rows_choice) }
                    }
                </div>
            }
            if *has_failed {
                <p class="error" role="alert">{ messages.table_label(TableLabel::NotSaved) }</p>
            }
        </div>
    }
}

/// Puts the focus on the menu item that `to` names, given the present one and how many there are.
fn focus_item(menu: &NodeRef, to: fn(usize, usize) -> usize) {
    let Some(menu) = menu.cast::<Element>() else { return };
    let Ok(list) = menu.query_selector_all("[role^=menuitem]") else { return };
    let items: Vec<HtmlElement> =
        (0..list.length()).filter_map(|at| list.get(at)?.dyn_into().ok()).collect();
    if items.is_empty() {
        return;
    }
    let active = gloo_utils::document().active_element();
    let at = active.and_then(|active| items.iter().position(|item| **item == active));
    // Nothing has the focus yet: begin before the first, so that Down goes there.
    let at = at.unwrap_or(items.len() - 1);
    if let Some(item) = items.get(to(at, items.len())) {
        let _ = item.focus();
    }
}
