//! The question before a cancel.

use yew::UseStateHandle;

use super::browser;
use super::facts::term;
use super::form::label;
use super::pen::Pen;
use super::text::{text, visible};
use crate::aqua::JobSummary;
use crate::desk::{JobTarget, Snapshot, before_cancel};

/// The element IDs of the dialog, of the button that leaves it, and of what is typed in it.
pub const DIALOG: &str = "confirm";
pub const KEEP: &str = "keep-running";
const ENDING: &str = "confirm-ending";

/// What is asked about.
pub struct Question<'a> {
    /// The job in question.
    pub case: &'a JobTarget,
    /// The job as it was just read; none where the look-up was refused.
    pub seen: Option<&'a Snapshot>,
    /// What was said where the look-up was refused.
    pub doubt: Option<&'a str>,
    /// Whether the end of the job ID was typed: not 0.
    pub typed: &'a UseStateHandle<usize>,
}

/// The question before a cancel. The focus is on **Keep it running**; Escape means the same. On a
/// production tenant **Cancel the job** waits for the end of the job ID.
pub fn confirm(
    pen: &mut Pen,
    question: &Question<'_>,
    keep: impl Fn() + Clone + 'static,
    does: impl Fn(String) + 'static,
) {
    let case = question.case;
    let production = case.tenant.is_production();
    let ready = !production || **question.typed > 0;
    pen.el("dialog", "", |pen| {
            pen.set("id", DIALOG);
            pen.set("aria-labelledby", "confirm-heading");
            let leave = keep.clone();
            pen.on("cancel", move |event| {
                event.prevent_default();
                leave();
            });
            pen.el("form", "", |pen| {
                pen.set("autocomplete", "off");
                pen.on("submit", move |event| {
                    event.prevent_default();
                    if ready {
                        does(browser::value(ENDING));
                    }
                });
                pen.el("h2", "", |pen| {
                    pen.set("id", "confirm-heading");
                    pen.text("Cancel this job?");
                });
                subject(pen, question, production);
                pen.line("p", "", "Zuora stops the job. Batches that have finished keep their result files for three days; the others will not run. A cancel cannot be undone.");
                pen.group(|pen| {
                    for line in question.seen.iter().flat_map(|seen| before_cancel(&seen.job)) {
                        pen.line("p", "caution", &line);
                    }
                });
                pen.group(|pen| {
                    if production {
                        ending(pen, question);
                    }
                });
                pen.el("div", "actions", |pen| {
                    pen.el("button", "primary", |pen| {
                        pen.set("id", KEEP);
                        pen.set("type", "button");
                        pen.on("click", move |_| keep());
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
}

/// Where the end of the job ID is typed.
fn ending(pen: &mut Pen, question: &Question<'_>) {
    pen.el("div", "field", |pen| {
        label(pen, ENDING, "Type the last 6 characters of the job ID");
        pen.el("input", "code", |pen| {
            pen.set("id", ENDING);
            pen.set("type", "text");
            pen.set("autocomplete", "off");
            pen.set("autocapitalize", "off");
            pen.set("spellcheck", "false");
            let (set, id) = (question.typed.setter(), question.case.job_id.clone());
            pen.on("input", move |_| set.set(id.ends_as_typed(&browser::value(ENDING)).into()));
        });
    });
}

fn subject(pen: &mut Pen, question: &Question<'_>, production: bool) {
    let case = question.case;
    let id = case.job_id.as_str();
    let (start, ending) = id.split_at(id.len() - case.job_id.ending().len());
    let job = question.seen.filter(|_| question.doubt.is_none()).map(|seen| &seen.job);
    pen.group(|pen| {
        if let Some(doubt) = question.doubt {
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
            pen.text(&case.tenant.label);
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
                if let Some(tally) = JobSummary::from_job(job).so_far() {
                    pen.text(". ");
                    pen.text(&tally);
                }
            });
        }
    });
}
