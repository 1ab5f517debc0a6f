//! The question before a cancel.

use std::rc::Rc;

use web_sys::{HtmlDialogElement, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::facts::term;
use super::form::label;
use super::hooks::{Undo, use_effect_for};
use super::pen::{Pen, draw};
use super::text::{text, visible};
use crate::aqua::Tally;
use crate::desk::{Case, Snapshot, before_cancel};

/// Properties of [`Confirm`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ConfirmProps {
    /// The job in question.
    pub case: Rc<Case>,
    /// The job as it was just read; none where the look-up was refused.
    pub seen: Option<Rc<Snapshot>>,
    /// What was said where the look-up was refused.
    pub doubt: Option<String>,
    /// Keep it running was pressed, or the dialog left by Escape.
    pub on_keep: Callback<()>,
    /// Cancel the job was pressed, with what was typed.
    pub on_confirm: Callback<String>,
}

/// The question before a cancel. The focus is on **Keep it running**; Escape means the same. On a
/// production tenant **Cancel the job** waits for the end of the job ID.
#[component]
pub fn Confirm(props: &ConfirmProps) -> Html {
    let dialog = use_node_ref();
    let keep = use_node_ref();
    let typed = use_state_eq(String::new);
    {
        let (dialog, keep) = (dialog.clone(), keep.clone());
        let effect = move || -> Undo {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                // Fails only if it is open already.
                let _ = dialog.show_modal();
            }
            if let Some(keep) = keep.cast::<HtmlElement>() {
                let _ = keep.focus();
            }
            Box::new(move || {
                if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                    dialog.close();
                }
            })
        };
        use_effect_for(0, Box::new(effect));
    }
    let production = props.case.tenant.is_production();
    let ready = !production || props.case.job_id.ends_as_typed(&typed);
    let on_keep = props.on_keep.clone();
    let (on_confirm, answer) = (props.on_confirm.clone(), typed.clone());
    let onsubmit = move |event: Event| {
        event.prevent_default();
        if ready {
            on_confirm.emit((*answer).clone());
        }
    };
    draw(|pen| {
        pen.el("dialog", "", |pen| {
            pen.refer(&dialog);
            pen.set("aria-labelledby", "confirm-heading");
            let leave = on_keep.clone();
            pen.on("cancel", move |event| {
                event.prevent_default();
                leave.emit(());
            });
            pen.el("form", "", |pen| {
                pen.set("autocomplete", "off");
                pen.on("submit", onsubmit);
                pen.el("h2", "", |pen| {
                    pen.set("id", "confirm-heading");
                    pen.text("Cancel this job?");
                });
                subject(pen, props, production);
                pen.line("p", "", "Zuora stops the job. Batches that have finished keep their result files for three days; the others will not run. A cancel cannot be undone.");
                pen.group(|pen| {
                    for line in props.seen.iter().flat_map(|seen| before_cancel(&seen.job)) {
                        pen.line("p", "caution", &line);
                    }
                });
                pen.group(|pen| {
                    if production {
                        ending(pen, &typed);
                    }
                });
                pen.el("div", "actions", |pen| {
                    pen.el("button", "primary", |pen| {
                        pen.refer(&keep);
                        pen.set("type", "button");
                        pen.on("click", move |_| on_keep.emit(()));
                        pen.text("Keep it running");
                    });
                    pen.el("button", "danger", |pen| {
                        pen.set("type", "submit");
                        if !ready {
                            pen.set("disabled", "disabled");
                        }
                        pen.text("Cancel the job");
                    });
                });
            });
        });
    })
}

/// Where the end of the job ID is typed.
fn ending(pen: &mut Pen, typed: &UseStateHandle<String>) {
    pen.el("div", "field", |pen| {
        label(pen, "confirm-ending", "Type the last 6 characters of the job ID");
        pen.el("input", "code", |pen| {
            pen.set("id", "confirm-ending");
            pen.set("type", "text");
            pen.set("autocomplete", "off");
            pen.set("autocapitalize", "off");
            pen.set("spellcheck", "false");
            pen.value(typed);
            let set = typed.setter();
            pen.on("input", move |event| {
                set.set(event.target_unchecked_into::<HtmlInputElement>().value());
            });
        });
    });
}

fn subject(pen: &mut Pen, props: &ConfirmProps, production: bool) {
    let id = props.case.job_id.as_str();
    let (start, ending) = id.split_at(id.len() - props.case.job_id.ending().len());
    let job = props.seen.as_ref().filter(|_| props.doubt.is_none()).map(|seen| &seen.job);
    pen.group(|pen| {
        if let Some(doubt) = &props.doubt {
            pen.el("p", "caution", |pen| {
                pen.set("role", "alert");
                visible(pen, doubt);
            });
        }
    });
    pen.el("dl", "", |pen| {
        if let Some(job) = job {
            term(pen, "Name", "", |pen| text(pen, job.name.as_deref()));
        }
        term(pen, "Job ID", "code", |pen| {
            pen.text(start);
            pen.line("strong", "", ending);
        });
        term(pen, "Tenant", "", |pen| {
            pen.text(&props.case.tenant.label);
            if production {
                pen.line("strong", "production", "Production");
            }
        });
        if let Some(job) = job {
            if job.partner.is_some() || job.project.is_some() {
                term(pen, "Partner, project", "", |pen| {
                    text(pen, job.partner.as_deref());
                    pen.text(", ");
                    text(pen, job.project.as_deref());
                });
            }
            term(pen, "Status", "", |pen| {
                text(pen, job.status.as_ref().map(|status| status.word()));
                if let Some(tally) = Tally::of(job).so_far() {
                    pen.text(". ");
                    pen.text(&tally);
                }
            });
        }
    });
}
