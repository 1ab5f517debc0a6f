//! The job ID, or whatever was pasted that holds one.

use yew::prelude::*;

use super::Part;
use super::draft::{Choice, Edit};
use super::field::Field;
use super::text_field::text_field;

const HINT: &str =
    "From the AQuA dashboard or a log. A job’s address, a curl command or its JSON works too.";

/// The job ID, with where it was taken from, and an offer to follow a pasted address's tenant.
pub fn job_field(part: Part<'_>) -> Html {
    let note = part.draft.taken.as_ref().and_then(|found| found.note());
    let other = part.draft.other_tenant(part.around);
    let follow = other.map(|host| {
        let dispatch = part.draft.dispatcher();
        let onclick = move |_: MouseEvent| dispatch.dispatch(Edit::Choose(Choice::Listed(host)));
        html! {
            <p class="warning" role="status">
                { "The pasted address is on " }{ host.label }
                { ", which is not the tenant chosen. " }
                <button type="button" class="small" {onclick}>
                    { "Change Tenant to " }{ host.label }
                </button>
            </p>
        }
    });
    html! {
        <>
            { text_field(part, Field::JobId, note.or(Some(HINT))) }
            { follow }
        </>
    }
}
