//! The panel that lays the columns out.

use web_sys::{Event, HtmlInputElement, HtmlSelectElement};
use yew::{Callback, TargetCast};

use super::view::{Change, Panel};
use crate::table::{Column, Layout, Place};
use crate::ui::pen::Pen;

/// The layout as it is, and who hears of a new one.
pub struct Laying {
    /// The layout in force.
    pub layout: Layout,
    /// Takes a new one.
    pub on_change: Callback<Change>,
}

/// What becomes of a layout at an event.
type Changes = Box<dyn Fn(&mut Layout, Event)>;

impl Laying {
    /// Listens to an event that changes the layout.
    #[inline(never)]
    fn by(&self, change: Changes) -> impl Fn(Event) + 'static {
        let (layout, on_change) = (self.layout.clone(), self.on_change.clone());
        move |event| {
            let mut layout = layout.clone();
            change(&mut layout, event);
            on_change.emit(Change::Layout(layout));
        }
    }
}

/// Every column: whether it is shown, its place and its width; the height of rows, and groups.
pub fn panel(pen: &mut Pen, now: &Laying) {
    pen.el("div", "panel layout", |pen| {
        pen.set("id", Panel::Columns.id());
        pen.set("role", "group");
        pen.set("aria-label", "Columns");
        pen.el("ol", "", |pen| {
            for place in now.layout.columns() {
                pen.el("li", "", |pen| {
                    pen.key(place.column.key());
                    column(pen, now, place);
                });
            }
        });
        pen.el("div", "actions", |pen| {
            group(pen, now);
            pen.el("label", "", |pen| {
                pen.el("input", "", |pen| {
                    pen.set("type", "checkbox");
                    pen.checked(now.layout.roomy);
                    pen.on("change", now.by(Box::new(|layout, _| layout.roomy = !layout.roomy)));
                });
                pen.text("Roomy rows");
            });
            pen.button(
                "small",
                "Reset layout",
                now.by(Box::new(|layout, _| {
                    *layout = Layout::default();
                })),
            );
        });
    });
}

fn column(pen: &mut Pen, now: &Laying, place: &Place) {
    let Place { column, shown, width } = *place;
    let label = column.label();
    pen.el("label", "", |pen| {
        pen.el("input", "", |pen| {
            pen.set("type", "checkbox");
            if column == Column::Name {
                pen.set("disabled", "");
            }
            pen.checked(shown);
            pen.on("change", now.by(Box::new(move |layout, _| layout.show(column, !shown))));
        });
        pen.text(label);
    });
    if column != Column::Name {
        for (steps, sign, way) in [(-1, "←", " left"), (1, "→", " right")] {
            pen.el("button", "small", |pen| {
                let id = ["move-", column.key(), way].concat().replace(' ', "-");
                pen.set("type", "button");
                pen.set("id", &id);
                pen.set("aria-label", &["Move ", label, way].concat());
                let does = now.by(Box::new(move |layout, _| layout.shift(column, steps)));
                let on_change = now.on_change.clone();
                pen.on("click", move |event| {
                    does(event);
                    // The button moves too, and loses the focus on its way.
                    on_change.emit(Change::Focus(id.clone()));
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
        pen.set("min", "48");
        pen.set("max", "800");
        pen.value(&width.map(|width| width.to_string()).unwrap_or_default());
        // Once it is whole: a width on the way to another would be clamped between two digits.
        pen.on(
            "change",
            now.by(Box::new(move |layout, event| {
                let value = event.target_unchecked_into::<HtmlInputElement>().value();
                layout.set_width(column, value.parse().ok());
            })),
        );
    });
}

fn group(pen: &mut Pen, now: &Laying) {
    pen.el("label", "", |pen| {
        pen.text("Group by");
        pen.el("select", "", |pen| {
            pen.on(
                "change",
                now.by(Box::new(|layout, event| {
                    let place = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
                    let at = usize::try_from(place - 1).ok();
                    layout.group_by(at.and_then(|at| Layout::GROUPS.get(at)).copied());
                })),
            );
            let none = [None].into_iter();
            for choice in none.chain(Layout::GROUPS.map(Some)) {
                pen.el("option", "", |pen| {
                    pen.property("selected", now.layout.group() == choice);
                    pen.text(choice.map_or("Nothing", Column::label));
                });
            }
        });
    });
}
