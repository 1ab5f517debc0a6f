//! The select of tenants, in groups, and the custom address.

use yew::prelude::*;

use super::context::{FieldRefs, use_form, use_site};
use super::field::Field;
use super::form_field::FormField;
use super::form_state::FormAction;
use super::notes::notes;
use super::practice_fields::PracticeFields;
use super::tenant_choice::TenantChoice;
use crate::aqua::Secret;
use crate::aqua::hosts::{Environment, HOSTS};
use crate::messages::Messages;
use crate::ui::hooks::use_messages;
use crate::ui::site::Site;
use crate::ui::widgets::{SelectField, SelectGroup, SelectOption};

/// The select of tenants, with where calls will go below it, and the fields that some tenants need.
#[component]
pub fn TenantField() -> Html {
    let form = use_form();
    let site = use_site();
    let messages = use_messages();
    let refs = use_context::<FieldRefs>().unwrap_or_default();
    let choice = form.tenant_choice;
    let tenant = form.tenant(&site).filter(|_| choice != TenantChoice::Custom);

    let on_change = {
        let dispatch = form.dispatcher();
        move |value: String| {
            dispatch.dispatch(FormAction::ChooseTenant(TenantChoice::from_value(&value)));
        }
    };
    let on_leave = {
        let dispatch = form.dispatcher();
        move |()| dispatch.dispatch(FormAction::Leave(Field::Tenant))
    };
    html! {
        <>
            <SelectField
                id={Field::Tenant.id()}
                label={Field::Tenant.label(messages)}
                placeholder={messages.choose_tenant()}
                groups={groups(&site, messages)}
                value={choice.value()}
                invalid={form.shown_problem(Field::Tenant, &site).is_some()}
                busy={!site.ready}
                select_ref={refs.of(Field::Tenant)}
                {on_change}
                {on_leave}
            >
                { notes(&form, Field::Tenant, &site, messages, Html::default()) }
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
                <FormField field={Field::Address} />
                <SuggestedAddress />
            } else if choice == TenantChoice::Practice {
                <PracticeFields />
            }
        </>
    }
}

/// The tenants that are offered.
fn groups(site: &Site, messages: &dyn Messages) -> Vec<SelectGroup> {
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
#[component]
fn SuggestedAddress() -> Html {
    let form = use_form();
    let site = use_site();
    let messages = use_messages();
    let Some(address) = form.suggested_address(&site) else { return Html::default() };
    let label = messages.use_address(&address);
    let onclick = {
        let dispatch = form.dispatcher();
        move |_: MouseEvent| {
            dispatch.dispatch(FormAction::Type(Field::Address, Secret::new(&*address)));
        }
    };
    html! { <button type="button" class="small" {onclick}>{ label }</button> }
}
