//! The job ID, or whatever was pasted that holds one.

use yew::prelude::*;

use super::PartProps;
use super::draft::{Choice, Edit};
use super::field::Field;
use super::text_field::TextField;

/// The job ID, with where it was taken from, and an offer to follow a pasted address's tenant.
#[component]
pub fn JobField(props: &PartProps) -> Html {
    let on_pasted = {
        let dispatch = props.draft.dispatcher();
        Callback::from(move |()| dispatch.dispatch(Edit::TakeJob))
    };
    let note = props.draft.taken.as_ref().and_then(|found| found.note());
    let other = props.draft.other_tenant(&props.around);
    let follow = other.map(|host| {
        let dispatch = props.draft.dispatcher();
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
            <TextField field={Field::JobId} {on_pasted}
                hint="From the AQuA dashboard or a log. A job’s address, a curl command or its JSON works too."
                draft={props.draft.clone()} around={props.around.clone()} />
            if let Some(note) = note { <p class="hint" role="status">{ note }</p> }
            { follow }
        </>
    }
}
