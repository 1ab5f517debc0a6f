//! The filters by column, and the chips that tell of every filter in force.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::TargetCast;

use super::grid::Grid;
use super::toolbar::{SEARCH, counted};
use super::view::Panel;
use crate::table::{Chip, Column, Condition, Filter, named};
use crate::ui::browser;
use crate::ui::icons::cross;
use crate::ui::pen::Pen;
use crate::ui::text::visible;

/// A field for every column: a text that it contains, the ends of a range, or several statuses.
pub fn panel(pen: &mut Pen, now: &Rc<Grid>) {
    pen.el("div", "panel filters", |pen| {
        pen.set("id", Panel::Filters.id());
        pen.set("role", "group");
        pen.set("aria-label", "Filters by column");
        for column in Column::ALL {
            match column {
                Column::Status => choices(pen, now),
                _ if column.is_number() => pen.el("div", "range", |pen| {
                    limit(pen, now, column, " at least", Condition::AtLeast);
                    limit(pen, now, column, " at most", Condition::AtMost);
                }),
                _ => contains(pen, now, column),
            }
        }
    });
}

/// A checkbox for every status that was found.
fn choices(pen: &mut Pen, now: &Rc<Grid>) {
    let found = now.found();
    pen.el("fieldset", "statuses", |pen| {
        pen.line("legend", "", "Status is any of");
        for (word, count) in &found.choices() {
            pen.el("label", "", |pen| {
                let mine = word.clone();
                let asked = found.view.filter.statuses().contains(&word.as_str());
                pen.el("input", "", |pen| {
                    pen.set("type", "checkbox");
                    pen.checked(asked);
                    pen.on("change", now.filters(move |filter, _| filter.toggle_status(&mine)));
                });
                pen.el("bdi", "", |pen| visible(pen, &counted(named(word), *count)));
            });
        }
    });
}

fn contains(pen: &mut Pen, now: &Rc<Grid>, column: Column) {
    let found = now.found();
    let text = found.view.filter.conditions.iter().find_map(|condition| match condition {
        Condition::Contains(other, text) if *other == column => Some(text.as_str()),
        _ => None,
    });
    field(pen, now, [column.label(), " contains"], ("text", text.unwrap_or_default()), {
        move |filter, field| {
            let text = field.value();
            let blank = text.trim().is_empty();
            let condition = Condition::Contains(column, text);
            match blank {
                true => filter.remove_like(&condition),
                false => filter.add(condition),
            }
        }
    });
}

/// One end of a range.
fn limit(
    pen: &mut Pen,
    now: &Rc<Grid>,
    column: Column,
    says: &str,
    make: fn(Column, u64) -> Condition,
) {
    // Conditions of one kind replace each other, whatever their number.
    let same = make(column, 0);
    let found = now.found();
    let number = found.view.filter.conditions.iter().find(|other| other.is_like(&same));
    let number = number.and_then(Condition::number).map(|number| number.to_string());
    let kind = ("number", number.as_deref().unwrap_or_default());
    field(pen, now, [column.label(), says], kind, move |filter, field| {
        // The styles tell what is wrong; the filter stays as it was.
        if !field.check_validity() {
            return;
        }
        let number = field.value_as_number();
        match number.is_nan() {
            true => filter.remove_like(&same),
            false => filter.add(make(column, number as u64)),
        }
    });
}

fn field(
    pen: &mut Pen,
    now: &Rc<Grid>,
    label: [&str; 2],
    (kind, value): (&str, &str),
    change: impl Fn(&mut Filter, HtmlInputElement) + 'static,
) {
    pen.el("label", "", |pen| {
        pen.line("span", "", &label.concat());
        pen.el("input", "", |pen| {
            pen.set("type", kind);
            pen.set("min", "0");
            pen.set("autocomplete", "off");
            pen.set("spellcheck", "false");
            pen.value(value);
            pen.on(
                "input",
                now.filters(move |filter, event| {
                    change(filter, event.target_unchecked_into());
                }),
            );
        });
    });
    if kind == "number" {
        pen.el("p", "wrong", |pen| {
            pen.set("role", "alert");
            pen.text("A whole number, 0 or more");
        });
    }
}

/// Every filter in force as a button that takes it away, and one for all of them.
pub fn chips(pen: &mut Pen, now: &Rc<Grid>) {
    let chips = &now.found().listed.chips;
    if chips.is_empty() {
        return;
    }
    pen.el("div", "chips", |pen| {
        pen.el("ul", "", |pen| {
            pen.set("aria-label", "Filters in force");
            for chip in chips {
                pen.el("li", "", |pen| remove(pen, now, chip.clone()));
            }
        });
        let clear = now.filters(|filter, _| {
            *filter = Filter::default();
            browser::focus(SEARCH);
        });
        pen.button("small", "Clear filters", clear);
    });
}

fn remove(pen: &mut Pen, now: &Rc<Grid>, chip: Chip) {
    pen.el("button", "chip small", |pen| {
        pen.set("type", "button");
        pen.el("bdi", "", |pen| visible(pen, &counted(&chip.words, chip.leaves)));
        pen.line("span", "hidden", ", remove");
        cross(pen);
        // The button is about to go: the focus must not go with it.
        let removed = now.filters(move |filter, _| {
            chip.take_from(filter);
            browser::focus(SEARCH);
        });
        pen.on("click", removed);
    });
}
