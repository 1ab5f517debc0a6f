//! The form "Job": which tenant, how to sign in, which job.

mod draft;
mod field;
mod job;
mod job_text;
mod practice;
mod sign_in;
mod tenant;
mod text_field;

pub use draft::{Around, Draft, Edit};
pub use field::Field;
pub use text_field::label;

use text_field::text_field;
use yew::UseReducerHandle;

use crate::ui::pen::Pen;

/// The Cancel job button's element ID, for putting the focus back.
pub const CANCEL: &str = "cancel-job";

/// What every part of the form is drawn from.
#[derive(Clone, Copy)]
pub struct Part<'a> {
    /// What is typed.
    pub draft: &'a UseReducerHandle<Draft>,
    /// What surrounds the page.
    pub around: &'a Around,
}

/// The form "Job". Enter in any field looks the job up, which changes nothing. While a call is
/// under way both buttons only say that they wait: a disabled one would lose the focus to nowhere.
/// `connection` draws what belongs to the tenant's connection.
pub fn job_form(
    pen: &mut Pen,
    part: Part<'_>,
    busy: bool,
    connection: impl FnOnce(&mut Pen),
    on_look_up: impl Fn() + 'static,
    on_cancel: impl Fn() + 'static,
) {
    let waits = if busy { "true" } else { "false" };
    pen.el("form", "job", |pen| {
        pen.set("aria-label", "Job");
        pen.set("method", "post");
        pen.set("novalidate", "novalidate");
        pen.on("submit", move |event| {
            event.prevent_default();
            if !busy {
                on_look_up();
            }
        });
        pen.el("div", "columns", |pen| {
            pen.el("div", "column", |pen| {
                tenant::tenant_field(pen, part);
                pen.el("details", "more", |pen| {
                    pen.line("summary", "", "More");
                    let hint = "Sent as Zuora-Entity-Ids, for tenants with several entities.";
                    text_field(pen, part, Field::EntityIds, hint);
                    let hint = "Sent as Zuora-Org-Ids, for tenants with several organizations.";
                    text_field(pen, part, Field::OrgIds, hint);
                });
                connection(pen);
            });
            pen.el("div", "column", |pen| sign_in::sign_in_fields(pen, part));
            pen.el("div", "column", |pen| {
                job::job_field(pen, part);
                pen.el("div", "actions", |pen| {
                    pen.el("button", "primary", |pen| {
                        pen.set("type", "submit");
                        pen.set("aria-disabled", waits);
                        pen.text("Look up");
                    });
                    pen.el("button", "danger-outline", |pen| {
                        pen.set("type", "button");
                        pen.set("id", CANCEL);
                        pen.set("aria-disabled", waits);
                        pen.on("click", move |_| {
                            if !busy {
                                on_cancel();
                            }
                        });
                        pen.text("Cancel job");
                    });
                });
                let hint = "Look up changes nothing. Cancel job looks the job up first, then asks.";
                pen.line("p", "hint", hint);
            });
        });
    });
}
