//! Search and status filter.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{Callback, TargetCast};

use crate::table::Filter;
use crate::ui::form::select;
use crate::ui::pen::Pen;

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
                let status = usize::try_from(place - 1)
                    .ok()
                    .and_then(|place| statuses.get(place))
                    .map(|(word, _)| word.clone());
                on_filter.emit(Filter { status, ..filter_now.clone() });
            });
            entry(pen, "All", batches, filter.status.is_none());
            for (word, count) in found.iter() {
                let name = if word.is_empty() { "no status" } else { word };
                entry(pen, name, *count, filter.status.as_ref() == Some(word));
            }
        });
    });
}

fn entry(pen: &mut Pen, name: &str, count: usize, selected: bool) {
    pen.el("option", "", |pen| {
        select(pen, selected);
        pen.text(&format!("{name} ({count})"));
    });
}
