//! What is offered about the job ID: one of several to choose, an odd one to allow, another tenant.

use yew::prelude::*;

use super::context::{use_form, use_site};
use super::form_state::FormAction;
use super::tenant_choice::TenantChoice;
use crate::aqua::JobIdMatch;
use crate::aqua::hosts::TenantHost;
use crate::messages::Messages;
use crate::ui::hooks::use_messages;
use crate::ui::widgets::{RadioGroup, RadioOption};

/// Most of the job IDs of one text that are offered; those named last are most likely meant.
const MAX_OFFERED: usize = 50;

/// What is offered about the job ID; often nothing.
#[component]
pub fn JobIdOffers() -> Html {
    let form = use_form();
    let site = use_site();
    let messages = use_messages();
    let web_interface = form.job.web_interface;
    let web_interface =
        web_interface.filter(|host| form.tenant_choice != TenantChoice::Listed(host));

    let on_allow = {
        let dispatch = form.dispatcher();
        move |_: MouseEvent| dispatch.dispatch(FormAction::AllowJob)
    };
    let tenant_offer = |says: String, host: &'static TenantHost| {
        let dispatch = form.dispatcher();
        let onclick = move |_: MouseEvent| {
            dispatch.dispatch(FormAction::ChooseTenant(TenantChoice::Listed(host)));
        };
        html! {
            <p class="warning" role="status">
                { says }
                { " " }
                <button type="button" class="small" {onclick}>
                    { messages.change_tenant_to(host.label) }
                </button>
            </p>
        }
    };
    html! {
        <div class="offers">
            if form.asks_about_job() {
                <p>
                    <button type="button" class="small" onclick={on_allow}>
                        { messages.use_id_all_the_same() }
                    </button>
                </p>
            }
            if !form.job.offered.is_empty() {
                <JobChoice />
            }
            if let Some(host) = form.other_tenant(&site) {
                { tenant_offer(messages.pasted_address_is_elsewhere(host.label), host) }
            }
            if let Some(host) = web_interface {
                { tenant_offer(messages.api_of_web_interface(host.host, host.path), host) }
            }
        </div>
    }
}

/// The job IDs that a pasted text held, to choose one from; the last one named comes first.
#[component]
fn JobChoice() -> Html {
    let form = use_form();
    let messages = use_messages();
    let offered = &form.job.offered;
    let more = offered.len().saturating_sub(MAX_OFFERED);

    let on_choose = {
        let dispatch = form.dispatcher();
        move |place| dispatch.dispatch(FormAction::ChooseJob(place))
    };
    let option = |(place, found): (usize, &JobIdMatch)| RadioOption {
        value: place.to_string().into(),
        label: html! {
            <>
                <code>{ found.id.as_str() }</code>
                { " " }
                <span class="hint">{ beside(found, place == 0, messages) }</span>
            </>
        },
        checked: form.job.taken.as_ref() == Some(found),
    };
    let options: Vec<_> = offered.iter().take(MAX_OFFERED).enumerate().map(option).collect();
    html! {
        <RadioGroup
            name="job-choice"
            class="job-choice"
            legend={messages.which_of_the_jobs(offered.len())}
            {options}
            {on_choose}
        >
            if more > 0 {
                <p class="hint">{ messages.named_before(more) }</p>
            }
        </RadioGroup>
    }
}

/// What stands beside an ID in the text that it is from: `rest.zuora.com, line 2, named last`.
fn beside(found: &JobIdMatch, last: bool, messages: &dyn Messages) -> String {
    let address = found.address.as_deref().map(|address| {
        let host = address.split_once("://").map_or(address, |(_, rest)| rest);
        messages.in_an_address_of(host)
    });
    let label = found.label.as_deref().map(|label| messages.at_label(label));
    let line = Some(messages.on_line(found.line));
    let last = last.then(|| messages.named_last().to_owned());
    [address, label, line, last].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
