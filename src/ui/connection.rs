//! By which way calls go, and the button that tries it.

use super::browser;
use super::pen::Pen;
use super::text::visible;
use crate::desk::{CheckKind, Checked};

/// The route in one line, **Check connection**, and what the last check found.
pub fn connection(
    pen: &mut Pen,
    route: &str,
    checked: Option<&Checked>,
    busy: bool,
    on_check: impl Fn() + 'static,
) {
    pen.el("div", "connection", |pen| {
        pen.line("p", "hint", route);
        pen.el("button", "small", |pen| {
            pen.set("type", "button");
            pen.set("aria-disabled", if busy { "true" } else { "false" });
            pen.on("click", move |_| {
                if !busy {
                    on_check();
                }
            });
            pen.text("Check connection");
        });
        pen.el("div", "checked", |pen| {
            pen.set("role", "status");
            let Some(checked) = checked else { return };
            pen.set("data-check", checked.kind.word());
            let good = matches!(checked.kind, CheckKind::Working | CheckKind::Reached);
            for (at, line) in checked.says.iter().enumerate() {
                pen.el("p", if at == 0 && !good { "error" } else { "hint" }, |pen| {
                    visible(pen, line);
                });
            }
            pen.line("p", "hint", &["Checked ", &browser::time(checked.at), "."].concat());
        });
    });
}
