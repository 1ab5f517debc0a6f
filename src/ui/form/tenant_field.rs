//! The select of tenants, in groups, and the custom address.

use yew::prelude::*;

use super::field::Field;
use super::form_field::form_field;
use super::form_state::FormAction;
use super::form_view::FormView;
use super::notes::notes;
use super::practice_fields::practice_fields;
use super::tenant_choice::TenantChoice;
use crate::aqua::Secret;
use crate::aqua::hosts::{Environment, HOSTS};
use crate::ui::widgets::{SelectField, SelectGroup, SelectOption};

/// The select of tenants, with where calls will go below it, and the fields that some tenants need.
pub fn tenant_field(view: &FormView) -> Html {
    let FormView { form, site, refs, .. } = view;
    let messages = view.messages();
    let choice = form.tenant_choice;
    let tenant = form.tenant(site).filter(|_| choice != TenantChoice::Custom);
    let on_change =
        view.on(|value: String| FormAction::ChooseTenant(TenantChoice::from_value(&value)));
    html! {
        <>
            <SelectField
                id={Field::Tenant.id()}
                label={Field::Tenant.label(messages)}
                placeholder={messages.choose_tenant()}
                groups={groups(view)}
                value={choice.value()}
                invalid={form.shown_problem(Field::Tenant, site).is_some()}
                busy={!site.ready}
                select_ref={refs.of(Field::Tenant)}
                {on_change}
                on_leave={view.on(|()| FormAction::Leave(Field::Tenant))}
            >
                { notes(view, Field::Tenant, Html::default()) }
                if let Some(tenant) = tenant {
                    <p class="hint code">
                        { tenant.address.to_string() }
                        if tenant.is_production() {
                            { " " }
                            <strong class="production">{ messages.production() }</strong>
                        }
                    </p>
                }
            </SelectField>
            if choice == TenantChoice::Custom {
                { form_field(view, Field::Address) }
                { suggested_address(view) }
            } else if choice == TenantChoice::Practice {
                { practice_fields(view) }
            }
        </>
    }
}

/// The tenants that are offered.
fn groups(view: &FormView) -> Vec<SelectGroup> {
    let FormView { site, .. } = view;
    let messages = view.messages();
    let option = |choice: TenantChoice, label: &'static str| SelectOption {
        value: choice.value().into(),
        label: label.into(),
    };
    let listed = |environment| {
        let offered = HOSTS.iter().filter(move |host| host.environment == environment);
        let offered = offered.filter(|host| site.offers(host.host));
        offered.map(|host| option(TenantChoice::Listed(host), host.label)).collect()
    };
    let mut others = vec![option(TenantChoice::Custom, messages.custom_address())];
    if site.practice.is_some() {
        others.push(option(TenantChoice::Practice, messages.practice_tenant()));
    }
    vec![
        SelectGroup {
            label: messages.production().into(),
            options: listed(Environment::Production),
        },
        SelectGroup { label: messages.sandbox().into(), options: listed(Environment::Sandbox) },
        SelectGroup { label: messages.other_tenants().into(), options: others },
    ]
}

/// A button that takes the address which may have been meant in place of a wrong one.
fn suggested_address(view: &FormView) -> Html {
    let Some(address) = view.form.suggested_address(&view.site) else { return Html::default() };
    let label = view.messages().use_address(&address);
    let onclick = view.on_click(FormAction::Type(Field::Address, Secret::new(address)));
    html! { <button type="button" class="small" {onclick}>{ label }</button> }
}
