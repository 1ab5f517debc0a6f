//! The job ID, or whatever was pasted that holds one.

use super::Part;
use super::draft::{Choice, Edit};
use super::field::Field;
use super::text_field::text_field;
use crate::ui::pen::Pen;

const HINT: &str =
    "From the AQuA dashboard or a log. A job’s address, a curl command or its JSON works too.";

/// The job ID, with where it was taken from, and an offer to follow a pasted address's tenant.
pub fn job_field(pen: &mut Pen, part: Part<'_>) {
    let note = part.draft.taken.as_ref().and_then(|found| found.note());
    text_field(pen, part, Field::JobId, note.unwrap_or(HINT));
    pen.group(|pen| {
        let Some(host) = part.draft.other_tenant(part.around) else { return };
        pen.el("p", "warning", |pen| {
            pen.set("role", "status");
            let says =
                ["The pasted address is on ", host.label, ", which is not the tenant chosen. "];
            pen.text(&says.concat());
            let dispatch = part.draft.dispatcher();
            pen.button("small", &["Change Tenant to ", host.label].concat(), move |_| {
                dispatch.dispatch(Edit::Choose(Choice::Listed(host)));
            });
        });
    });
}
