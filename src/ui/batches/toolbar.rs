//! Search, status filter, and the button for the filters by column.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{Callback, TargetCast};

use crate::aqua::say;
use crate::table::{Condition, Filter, named};
use crate::ui::pen::Pen;

/// The search box's element ID, for putting the focus there.
pub const SEARCH: &str = "search-batches";

/// **Search batches** and **Status**, for the statuses that were found with their counts.
pub fn toolbar(
    pen: &mut Pen,
    batches: usize,
    found: &Rc<Vec<(String, usize)>>,
    filter: &Filter,
    on_filter: &Callback<Filter>,
) {
    pen.el("label", "search", |pen| {
        pen.line("span", "hidden", "Search batches");
        pen.el("input", "", |pen| {
            pen.set("id", SEARCH);
            pen.set("type", "search");
            pen.set("placeholder", "Search batches");
            pen.set("autocomplete", "off");
            pen.set("spellcheck", "false");
            pen.value(&filter.search);
            let (filter, on_filter) = (filter.clone(), on_filter.clone());
            pen.on("input", move |event| {
                let search = event.target_unchecked_into::<HtmlInputElement>().value();
                on_filter.emit(Filter { search, ..filter.clone() });
            });
        });
    });
    pen.el("label", "status-filter", |pen| {
        pen.line("span", "", "Status");
        pen.el("select", "", |pen| {
            let (filter_now, on_filter, statuses) =
                (filter.clone(), on_filter.clone(), found.clone());
            pen.on("change", move |event| {
                // By place: a status may be any text, and an attribute would not carry all.
                let place = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
                let status = usize::try_from(place - 1).ok().and_then(|at| statuses.get(at));
                let mut filter = filter_now.clone();
                filter.remove_like(&Condition::Status(String::new()));
                if let Some((word, _)) = status {
                    filter.toggle_status(word);
                }
                on_filter.emit(filter);
            });
            let chosen = filter.statuses();
            entry(pen, &counted("All", batches), chosen.is_empty());
            for (word, count) in found.iter() {
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
