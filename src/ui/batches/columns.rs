//! The panel that lays the columns out.

use std::rc::Rc;

use web_sys::{Event, HtmlInputElement};
use yew::TargetCast;

use super::grid::Grid;
use super::view::{Change, Panel};
use crate::table::{Column, Layout, Place};
use crate::ui::browser;
use crate::ui::pen::Pen;

/// Every column: whether it is shown, its place and its width; whether names stay in view, the height of
/// rows, and groups.
pub fn panel(pen: &mut Pen, now: &Rc<Grid>) {
    let found = now.found();
    let layout = &found.view.layout;
    pen.el("div", "panel layout", |pen| {
        pen.set("id", Panel::Columns.id());
        pen.set("role", "group");
        pen.set("aria-label", "Columns");
        pen.el("ol", "", |pen| {
            for place in layout.columns() {
                pen.el("li", "", |pen| {
                    pen.key(place.column.key());
                    column(pen, now, place);
                });
            }
        });
        pen.el("div", "actions", |pen| {
            group(pen, layout.group(), now);
            let names = now.lays(|layout, _| layout.pinned = !layout.pinned);
            choice(pen, "Pin the first column", layout.pinned, false, names);
            let rows = now.lays(|layout, _| layout.roomy = !layout.roomy);
            choice(pen, "Roomy rows", layout.roomy, false, rows);
            pen.button("small", "Reset layout", now.lays(|layout, _| *layout = Layout::default()));
        });
    });
}

/// A checkbox with its words, which may be fixed as it is.
fn choice(pen: &mut Pen, words: &str, checked: bool, fixed: bool, does: impl Fn(Event) + 'static) {
    pen.el("label", "", |pen| {
        pen.el("input", "", |pen| {
            pen.set("type", "checkbox");
            if fixed {
                pen.set("disabled", "");
            }
            pen.checked(checked);
            pen.on("change", does);
        });
        pen.text(words);
    });
}

fn column(pen: &mut Pen, now: &Rc<Grid>, place: &Place) {
    let Place { column, shown, width } = *place;
    let label = column.label();
    let shows = now.lays(move |layout, _| layout.show(column, !shown));
    choice(pen, label, shown, column == Column::Name, shows);
    if column != Column::Name {
        for (steps, sign, way) in [(-1, "←", " left"), (1, "→", " right")] {
            pen.el("button", "small", |pen| {
                let id = ["move-", column.key(), way].concat().replace(' ', "-");
                pen.set("type", "button");
                pen.set("id", &id);
                pen.set("aria-label", &["Move ", label, way].concat());
                let does = now.lays(move |layout, _| layout.shift(column, steps));
                let now = now.clone();
                pen.on("click", move |event| {
                    does(event);
                    // The button moves too, and loses the focus on its way.
                    now.on_change.emit(Change::Focus(id.clone()));
                });
                pen.text(sign);
            });
        }
    }
    pen.el("input", "", |pen| {
        pen.set("type", "number");
        pen.set("aria-label", &["Width of ", label].concat());
        pen.set("placeholder", "auto");
        pen.set("step", "8");
        let (least, most) = Layout::WIDTHS;
        pen.set("min", &least.to_string());
        pen.set("max", &most.to_string());
        pen.value(&words(width));
        // Once it is whole: a width on the way to another would be clamped between two digits.
        pen.on(
            "change",
            now.lays(move |layout, event| {
                let field = event.target_unchecked_into::<HtmlInputElement>();
                let number = field.value_as_number();
                layout.set_width(column, (!number.is_nan()).then_some(number as u16));
                // What is bounded to the width it had is not drawn anew.
                field.set_value(&words(layout.width(column)));
            }),
        );
    });
}

/// A width as its field has it; nothing for what the content needs.
fn words(width: Option<u16>) -> String {
    width.map(|width| width.to_string()).unwrap_or_default()
}

fn group(pen: &mut Pen, chosen: Option<Column>, now: &Rc<Grid>) {
    pen.el("label", "", |pen| {
        pen.text("Group by");
        pen.el("select", "", |pen| {
            pen.on(
                "change",
                now.lays(|layout, event| {
                    let at = browser::chosen(&event);
                    layout.group_by(at.and_then(|at| Layout::GROUPS.get(at)).copied());
                }),
            );
            let none = [None].into_iter();
            for choice in none.chain(Layout::GROUPS.map(Some)) {
                pen.el("option", "", |pen| {
                    pen.property("selected", chosen == choice);
                    pen.text(choice.map_or("Nothing", Column::label));
                });
            }
        });
    });
}
