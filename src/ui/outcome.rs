//! How the last attempt ended.

use web_sys::Event;

use super::copy::copies;
use super::pen::Pen;
use super::text::visible;
use crate::aqua::Responder;
use crate::desk::{Outcome, Said};

/// The heading's element ID, for putting the focus there.
pub const HEADING: &str = "outcome-heading";

/// How the last attempt ended: one sentence, what to do next, and what Zuora said. `on_look_again`
/// is none while a call is under way.
pub fn outcome(
    pen: &mut Pen,
    outcome: &Outcome,
    job_id: &str,
    account: String,
    on_look_again: Option<impl Fn(Event) + 'static>,
) {
    let kind = outcome.kind;
    pen.el("section", "", |pen| {
        pen.set("class", &["outcome ", kind.word()].concat());
        pen.set("aria-label", "Outcome");
        pen.set("data-outcome", kind.word());
        pen.el("div", "", |pen| {
            pen.set("role", if kind.is_trouble() { "alert" } else { "status" });
            pen.el("h2", "", |pen| {
                pen.set("id", HEADING);
                pen.set("tabindex", "-1");
                visible(pen, &outcome.heading);
            });
        });
        pen.el("p", "about", |pen| {
            pen.text("Job ");
            pen.el("code", "", |pen| visible(pen, job_id));
        });
        pen.group(|pen| {
            if !outcome.next.is_empty() {
                pen.el("ul", "next", |pen| {
                    for line in &outcome.next {
                        pen.el("li", "", |pen| visible(pen, line));
                    }
                });
            }
        });
        pen.el("ul", "answers", |pen| {
            pen.set("aria-label", "Answers");
            for answer in &outcome.said {
                pen.el("li", "", |pen| said(pen, answer));
            }
        });
        pen.el("div", "actions", |pen| {
            pen.group(|pen| {
                if let Some(does) = on_look_again.filter(|_| outcome.may_look_again()) {
                    pen.button("", "Look again", does);
                }
            });
            copies(pen, ["Copy for a ticket", ""], "small normal", &account);
        });
    });
}

fn said(pen: &mut Pen, said: &Said) {
    pen.el("span", "part", |pen| {
        pen.text(said.operation.word());
        pen.text(": ");
        match said.http {
            Some(status) => pen.text(&format!("HTTP {status}")),
            None => pen.text("no HTTP status"),
        }
    });
    if let Some(who) = said.responder.and_then(Responder::name) {
        pen.line("span", "part", &format!("answered by: {who}"));
    }
    let labelled = [
        ("server", &said.server),
        ("code", &said.code),
        ("request ID", &said.request_id),
        ("process ID", &said.process_id),
        ("Retry-After", &said.retry_after),
    ];
    for (label, value) in labelled {
        if let Some(value) = value {
            part(pen, label, value);
        }
    }
    for (name, value) in &said.limits {
        part(pen, name, value);
    }
    if let Some(text) = &said.text {
        pen.el("blockquote", "", |pen| pen.el("bdi", "", |pen| visible(pen, text)));
    }
}

fn part(pen: &mut Pen, label: &str, value: &str) {
    pen.el("span", "part", |pen| {
        pen.text(label);
        pen.text(" ");
        pen.el("code", "", |pen| visible(pen, value));
    });
}
