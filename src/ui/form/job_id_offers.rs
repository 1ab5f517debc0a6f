//! What is offered about the job ID: one of several to choose, an odd one to allow, another tenant.

use yew::prelude::*;

use super::form_state::FormAction;
use super::form_view::FormView;
use super::job_list_editor::job_list_editor;
use super::notes::hint;
use super::tenant_choice::TenantChoice;
use crate::aqua::hosts::TenantHost;
use crate::aqua::{JobIdMatch, PageLink};
use crate::messages::Messages;
use crate::ui::widgets::{RadioGroup, RadioOption, radio_group, visible_text};

/// Most of the job IDs of one text that are offered; those named last are most likely meant.
const MAX_OFFERED: usize = 50;

/// What is offered about the job ID; often nothing.
pub fn job_id_offers(view: &FormView) -> Html {
    let FormView { form, site, .. } = view;
    let messages = view.messages();
    let web_interface = form.job.web_interface;
    let web_interface =
        web_interface.filter(|host| form.tenant_choice != TenantChoice::Listed(host));
    html! {
        <div class="offers">
            if let Some(link) = &form.link {
                { from_link(view, link) }
            }
            if let Some(list) = form.job.list.as_ref().filter(|_| form.job.is_edited) {
                { job_list_editor(view, list) }
            }
            if form.asks_about_job() {
                <p>
                    <button
                        type="button"
                        class="small"
                        onclick={view.on_click(FormAction::AllowJob)}
                    >
                        { messages.use_id_all_the_same() }
                    </button>
                </p>
            }
            if !form.job.offered.is_empty() {
                { all_jobs(view) }
                { job_choice(view) }
            }
            if let Some(host) = form.other_tenant(site) {
                { tenant_offer(view, messages.pasted_address_is_elsewhere(host.label), host) }
            }
            if let Some(host) = web_interface {
                { tenant_offer(view, messages.api_of_web_interface(host.host, host.path), host) }
            }
        </div>
    }
}

/// What a link has filled in, and what is wrong with it.
fn from_link(view: &FormView, link: &PageLink) -> Html {
    let messages = view.messages();
    let tenant = link.tenant.as_ref().and_then(|_| view.form.tenant(&view.site));
    let tenant = tenant.map(|tenant| messages.tenant_name(&tenant));
    html! {
        <>
            <p class="hint" role="status">
                { messages.link_filled_in(tenant.as_deref(), link.jobs.len()) }
            </p>
            { for link.faults.iter().map(|fault| html! {
                <p class="warning" role="status">{ visible_text(&messages.link_fault(fault)) }</p>
            }) }
        </>
    }
}

/// Why another tenant may be meant, and a button that chooses it.
fn tenant_offer(view: &FormView, reason: String, host: &'static TenantHost) -> Html {
    let onclick = view.on_click(FormAction::ChooseTenant(TenantChoice::Listed(host)));
    html! {
        <p class="warning" role="status">
            { reason }
            { " " }
            <button type="button" class="small" {onclick}>
                { view.messages().change_tenant_to(host.label) }
            </button>
        </p>
    }
}

/// Buttons that take all the jobs of a pasted text; of those of several tenants, one for each tenant.
fn all_jobs(view: &FormView) -> Html {
    let messages = view.messages();
    let all = &view.form.job.all_offered;
    let use_all = |address: Option<&str>, label: String| {
        let onclick = view.on_click(FormAction::UseAllJobs(address.map(str::to_owned)));
        html! { <button type="button" class="small" {onclick}>{ label }</button> }
    };
    let addresses = all.addresses();
    if addresses.len() < 2 {
        return html! { <p>{ use_all(None, messages.use_all_jobs(all.jobs.len())) }</p> };
    }
    let hosts: Vec<&str> = addresses.iter().map(|address| host(address)).collect();
    let of_tenant = |address: &&str| {
        let count = all.at(address).jobs.len();
        use_all(Some(address), messages.use_jobs_of(count, host(address)))
    };
    html! {
        <div class="use-jobs">
            <p class="warning" role="status">{ messages.jobs_of_several_tenants(&hosts) }</p>
            { for addresses.iter().map(of_tenant) }
        </div>
    }
}

/// An address without its scheme: `rest.zuora.com/v1`.
fn host(address: &str) -> &str {
    address.split_once("://").map_or(address, |(_, rest)| rest)
}

/// The job IDs that a pasted text held, to choose one from; the last one named comes first.
fn job_choice(view: &FormView) -> Html {
    let FormView { form, .. } = view;
    let messages = view.messages();
    let offered = &form.job.offered;
    let more = offered.len().saturating_sub(MAX_OFFERED);
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
    radio_group(RadioGroup {
        name: "job-choice",
        legend: messages.which_of_the_jobs(offered.len()).into(),
        options: offered.iter().take(MAX_OFFERED).enumerate().map(option).collect(),
        class: "job-choice",
        below: if more > 0 { hint(&messages.named_before(more)) } else { Html::default() },
        on_choose: view.on(FormAction::ChooseJob),
    })
}

/// What stands beside an ID in the text that it is from: `rest.zuora.com, line 2, named last`.
fn beside(found: &JobIdMatch, last: bool, messages: &dyn Messages) -> String {
    let address = found.address.as_deref().map(|address| messages.in_an_address_of(host(address)));
    let label = found.label.as_deref().map(|label| messages.at_label(label));
    let line = Some(messages.on_line(found.line));
    let last = last.then(|| messages.named_last().to_owned());
    [address, label, line, last].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
