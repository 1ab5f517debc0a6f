//! The search and the status filter.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::TargetCast;

use super::grid::Grid;
use crate::aqua::say;
use crate::table::{Condition, named};
use crate::ui::browser;
use crate::ui::pen::Pen;

/// The search box's element ID, for putting the focus there.
pub const SEARCH: &str = "search-batches";

/// **Search batches**.
pub fn search(pen: &mut Pen, now: &Rc<Grid>) {
    pen.el("label", "search", |pen| {
        pen.line("span", "hidden", "Search batches");
        pen.el("input", "", |pen| {
            pen.set("id", SEARCH);
            pen.set("type", "search");
            pen.set("placeholder", "Search batches");
            pen.set("autocomplete", "off");
            pen.set("spellcheck", "false");
            pen.value(&now.found().view.filter.search);
            let search = now.filters(|filter, event| {
                filter.search = event.target_unchecked_into::<HtmlInputElement>().value();
            });
            pen.on("input", search);
        });
    });
}

/// **Status**, for the statuses that were found with their counts.
pub fn status(pen: &mut Pen, now: &Rc<Grid>) {
    let found = now.found();
    let statuses = Rc::new(found.choices());
    pen.el("label", "status-filter", |pen| {
        pen.line("span", "", "Status");
        pen.el("select", "", |pen| {
            let choices = statuses.clone();
            let choose = now.filters(move |filter, event| {
                let status = browser::chosen(&event).and_then(|at| choices.get(at));
                filter.remove_like(&Condition::Status(String::new()));
                if let Some((word, _)) = status {
                    filter.toggle_status(word);
                }
            });
            pen.on("change", choose);
            let chosen = found.view.filter.statuses();
            entry(pen, &counted("All", found.job.batches.len()), chosen.is_empty());
            for (word, count) in statuses.iter() {
                entry(pen, &counted(named(word), *count), chosen == [word.as_str()]);
            }
            pen.group(|pen| {
                if chosen.len() > 1 {
                    entry(pen, &counted("Several", chosen.len()), true);
                }
            });
        });
    });
}

/// A choice and how many batches it leaves: `completed (12)`.
pub fn counted(choice: &str, count: usize) -> String {
    [choice, " (", &say::count(count as u64), ")"].concat()
}

fn entry(pen: &mut Pen, text: &str, selected: bool) {
    pen.el("option", "", |pen| {
        pen.property("selected", selected);
        pen.text(text);
    });
}
