//! What the simulator offers: its jobs, and its made-up sign-in.

use web_sys::HtmlSelectElement;
use yew::TargetCast;

use super::Part;
use super::draft::Edit;
use super::field::Field;
use super::tenant::{group, option, placeholder};
use super::text_field::label;
use crate::aqua::SignIn;
use crate::ui::pen::Pen;

/// The practice tenant's jobs and its made-up sign-in, each filled in at a click.
pub fn practice_fields(pen: &mut Pen, part: Part<'_>) {
    let Some(practice) = &part.around.practice else { return };
    let chosen = part.draft.text(Field::JobId);
    let job = practice.jobs.iter().find(|job| job.id == chosen);
    pen.el("div", "field practice", |pen| {
        label(pen, "practice-job", "Practice job");
        pen.el("select", "", |pen| {
            pen.set("id", "practice-job");
            let dispatch = part.draft.dispatcher();
            pen.on("change", move |event| {
                let select: HtmlSelectElement = event.target_unchecked_into();
                dispatch.dispatch(Edit::Type(Field::JobId, select.value()));
            });
            placeholder(pen, "Choose a job", job.is_none());
            for jobs in practice.jobs.chunk_by(|one, next| one.group == next.group) {
                let label = jobs.first().map_or("", |job| &job.group);
                group(pen, label, |pen| {
                    for job in jobs {
                        option(pen, &job.id, &job.title, job.id == chosen);
                    }
                });
            }
        });
        pen.group(|pen| {
            if let Some(job) = job {
                pen.line("p", "hint", &job.does);
            }
        });
        let dispatch = part.draft.dispatcher();
        let (user, password) = (practice.user.clone(), practice.password.clone());
        pen.button("small", "Fill in the practice sign-in", move |_| {
            dispatch.dispatch(Edit::SignIn(SignIn::Basic));
            dispatch.dispatch(Edit::Type(Field::User, user.clone()));
            dispatch.dispatch(Edit::Type(Field::Password, password.clone()));
        });
    });
}
