//! The tenant select, in groups, and the custom address.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::Part;
use super::draft::{Choice, Edit};
use super::field::Field;
use super::practice::practice_fields;
use super::text_field::{notes, text_field};
use crate::aqua::hosts::{Environment, HOSTS, TenantHost};

const CUSTOM: &str = "custom";
const PRACTICE: &str = "practice";

/// The tenant select, in groups, with where calls will go below it.
pub fn tenant_field(part: Part<'_>) -> Html {
    let onchange = {
        let dispatch = part.draft.dispatcher();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            dispatch.dispatch(Edit::Choose(match select.value().as_str() {
                CUSTOM => Choice::Custom,
                PRACTICE => Choice::Practice,
                host => TenantHost::find(host).map_or(Choice::None, Choice::Listed),
            }));
        })
    };
    let onblur = {
        let dispatch = part.draft.dispatcher();
        Callback::from(move |_: FocusEvent| dispatch.dispatch(Edit::Leave(Field::Tenant)))
    };
    let choice = part.draft.choice;
    let group = |environment| {
        HOSTS.iter().filter(move |host| host.environment == environment).map(move |host| {
            html! {
                <option value={host.host} selected={choice == Choice::Listed(host)}>
                    { host.label }
                </option>
            }
        })
    };
    let wrong = part.draft.shown_problem(Field::Tenant, part.around).is_some();
    let tenant = part.draft.tenant(part.around);
    html! {
        <>
            <div class="field">
                <label for={Field::Tenant.id()}>{ "Tenant" }</label>
                <select id={Field::Tenant.id()} aria-describedby="tenant-notes"
                    aria-invalid={wrong.to_string()} {onchange} {onblur}>
                    <option value="" disabled=true selected={choice == Choice::None}>
                        { "Choose the tenant" }
                    </option>
                    <optgroup label="Production">{ for group(Environment::Production) }</optgroup>
                    <optgroup label="Sandbox">{ for group(Environment::Sandbox) }</optgroup>
                    <optgroup label="Other">
                        <option value={CUSTOM} selected={choice == Choice::Custom}>
                            { "Custom address" }
                        </option>
                        if part.around.practice.is_some() {
                            <option value={PRACTICE} selected={choice == Choice::Practice}>
                                { "Practice tenant" }
                            </option>
                        }
                    </optgroup>
                </select>
                <div id="tenant-notes">
                    { notes(part, Field::Tenant) }
                    if let Some(tenant) = tenant.filter(|_| choice != Choice::Custom) {
                        <p class="hint code">
                            { tenant.address.to_string() }
                            if tenant.is_production() {
                                <strong class="production">{ "Production" }</strong>
                            }
                        </p>
                    }
                </div>
            </div>
            if choice == Choice::Custom {
                { text_field(part, Field::Address,
                    Some("The part before /batch-query, for example https://rest.zuora.com/v1")) }
            }
            if choice == Choice::Practice {
                { practice_fields(part) }
            }
        </>
    }
}
