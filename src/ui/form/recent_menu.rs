//! The tenants and jobs of before, to fill the form in with.

use yew::prelude::*;

use super::form_state::FormAction;
use super::form_view::FormView;
use crate::aqua::{JobId, NamedTenant, PageLink};
use crate::store;
use crate::ui::recent::{Recent, RecentJob};
use crate::ui::widgets::visible_text;

/// Properties of [`RecentMenu`].
#[derive(Clone, PartialEq, Properties)]
pub struct RecentMenuProps {
    /// What the form's parts are drawn from.
    pub view: FormView,
    /// How often a job was kept: after each there are others.
    pub times_kept: usize,
}

/// The tenants and jobs of before, folded away; nothing where none are kept.
#[component]
pub fn RecentMenu(props: &RecentMenuProps) -> Html {
    let view = &props.view;
    let messages = view.messages();
    let cleared = use_state_eq(|| 0_usize);
    let origin = view.site.origin.clone();
    let recent = use_memo((props.times_kept, *cleared), |_| {
        store::load_recent::<Recent>().unwrap_or_default().checked(&origin)
    });
    if recent.is_empty() {
        return Html::default();
    }
    let onclear = {
        let cleared = cleared.clone();
        move |_| {
            store::save_recent(None::<&Recent>);
            cleared.set(*cleared + 1);
        }
    };
    html! {
        <details class="recent">
            <summary>{ messages.recent() }</summary>
            <p class="hint">{ messages.recent_hint() }</p>
            <section aria-label={messages.recent_tenants()}>
                <h3>{ messages.recent_tenants() }</h3>
                <ul>{ for recent.tenants.iter().map(|name| tenant_button(view, name)) }</ul>
            </section>
            <section aria-label={messages.recent_jobs()}>
                <h3>{ messages.recent_jobs() }</h3>
                <ul>{ for recent.jobs.iter().map(|job| job_button(view, job)) }</ul>
            </section>
            <button type="button" class="small" onclick={onclear}>
                { messages.clear_recent() }
            </button>
        </details>
    }
}

fn tenant_button(view: &FormView, name: &str) -> Html {
    let tenant = NamedTenant::find(name, &view.site.origin);
    let link = PageLink { tenant, ..PageLink::default() };
    html! {
        <li>
            <button
                type="button"
                class="link"
                onclick={view.on_click(FormAction::FillInJobs(link))}
            >
                { shown_tenant(view, name) }
            </button>
        </li>
    }
}

fn job_button(view: &FormView, job: &RecentJob) -> Html {
    let messages = view.messages();
    let onclick = view.on_click(FormAction::FillInJobs(job.link(&view.site.origin)));
    let name = if job.name.is_empty() { messages.no_name() } else { &job.name };
    html! {
        <li>
            <button type="button" class="link" title={job.id.clone()} {onclick}>
                { visible_text(name) }
                { " " }
                <code>{ "…" }{ JobId::new(&*job.id).ending() }</code>
            </button>
            { " " }
            <span class="hint">{ shown_tenant(view, &job.tenant) }</span>
        </li>
    }
}

/// What the page calls a tenant that is called so in links.
fn shown_tenant(view: &FormView, name: &str) -> String {
    match NamedTenant::find(name, &view.site.origin) {
        Some(NamedTenant::Listed(host)) => host.label.to_owned(),
        Some(NamedTenant::Practice) => view.messages().practice_tenant().to_owned(),
        Some(NamedTenant::At(address)) => address.to_string(),
        None => name.to_owned(),
    }
}
