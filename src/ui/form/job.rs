//! The job ID, or whatever was pasted that holds one.

use yew::prelude::*;

use super::Part;
use super::draft::{Choice, Draft, Edit};
use super::field::Field;
use super::text_field::text_field;
use crate::aqua::JobIdMatch;
use crate::aqua::hosts::TenantHost;
use crate::ui::pen::Pen;

const HINT: &str =
    "From the AQuA dashboard or a log. A job’s address, a curl command or its JSON works too.";

/// Most of the job IDs of one text that are offered; those named last are most likely meant.
const MOST: usize = 50;

/// The job ID with where it was taken from, the IDs to choose from, and an offer to follow a pasted
/// address's tenant.
pub fn job_field(pen: &mut Pen, part: Part<'_>) {
    let job = &part.draft.job;
    let note = job.taken.as_ref().and_then(JobIdMatch::note);
    text_field(pen, part, Field::JobId, note.unwrap_or(HINT));
    pen.add(if part.draft.asks_about_job() { allow(part.draft) } else { Html::default() });
    pen.add(if job.offered.is_empty() { Html::default() } else { choice(part.draft) });
    let host = part.draft.other_tenant(part.around);
    pen.add(host.map(|host| other_tenant(part.draft, host)).unwrap_or_default());
    let host = job.web_interface.filter(|host| part.draft.choice != Choice::Listed(host));
    pen.add(host.map(|host| web_interface(part.draft, host)).unwrap_or_default());
}

/// A button that does one thing to the form.
fn edits(
    draft: &UseReducerHandle<Draft>,
    label: String,
    edit: impl Fn() -> Edit + 'static,
) -> Html {
    let dispatch = draft.dispatcher();
    let onclick = move |_: MouseEvent| dispatch.dispatch(edit());
    html! { <button type="button" class="small" {onclick}>{ label }</button> }
}

/// Lets an ID of another form than job IDs have be sent all the same.
fn allow(draft: &UseReducerHandle<Draft>) -> Html {
    html! { <p>{ edits(draft, "Use this ID all the same".to_owned(), || Edit::AllowJob) }</p> }
}

/// The job IDs that a pasted text held, to choose one from; the last one named comes first.
fn choice(draft: &UseReducerHandle<Draft>) -> Html {
    let offered = &draft.job.offered;
    let more = offered.len().saturating_sub(MOST);
    html! {
        <fieldset class="ways job-choice" role="radiogroup">
            <legend>{ format!("Which of the {} jobs?", offered.len()) }</legend>
            { for offered.iter().take(MOST).enumerate().map(|(at, found)| one(draft, at, found)) }
            if more > 0 {
                <p class="hint">{ format!("And {more} named before these.") }</p>
            }
        </fieldset>
    }
}

fn one(draft: &UseReducerHandle<Draft>, at: usize, found: &JobIdMatch) -> Html {
    let dispatch = draft.dispatcher();
    let onchange = move |_: Event| dispatch.dispatch(Edit::ChooseJob(at));
    let checked = draft.job.taken.as_ref() == Some(found);
    html! {
        <label class="radio" key={at}>
            <input type="radio" name="job-choice" value={at.to_string()} {checked} {onchange} />
            <span>
                <code>{ found.id.as_str() }</code>
                { " " }
                <span class="hint">{ beside(found, at == 0) }</span>
            </span>
        </label>
    }
}

/// What stands beside an ID in the text that it is from: `rest.zuora.com, line 2, named last`.
fn beside(found: &JobIdMatch, last: bool) -> String {
    let tenant = found.address.as_deref().map(|address| {
        let host = address.split_once("://").map_or(address, |(_, rest)| rest);
        format!("in an address of {host}")
    });
    let label = found.label.as_deref().map(|label| format!("at “{label}”"));
    let line = Some(format!("line {}", found.line));
    let last = last.then(|| "named last".to_owned());
    [tenant, label, line, last].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn other_tenant(draft: &UseReducerHandle<Draft>, host: &'static TenantHost) -> Html {
    html! {
        <p class="warning" role="status">
            { format!("The pasted address is on {}, which is not the tenant chosen. ", host.label) }
            { change_tenant(draft, host) }
        </p>
    }
}

fn web_interface(draft: &UseReducerHandle<Draft>, host: &'static TenantHost) -> Html {
    html! {
        <p class="warning" role="status">
            { format!("The API of that tenant is {}{}. ", host.host, host.path) }
            { change_tenant(draft, host) }
        </p>
    }
}

fn change_tenant(draft: &UseReducerHandle<Draft>, host: &'static TenantHost) -> Html {
    let label = format!("Change Tenant to {}", host.label);
    edits(draft, label, move || Edit::Choose(Choice::Listed(host)))
}
