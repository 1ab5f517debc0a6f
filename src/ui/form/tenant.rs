//! The tenant select, in groups, and the custom address.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::PartProps;
use super::draft::{Choice, Edit};
use super::field::Field;
use super::practice::PracticeFields;
use super::text_field::{Notes, TextField};
use crate::aqua::hosts::{Environment, HOSTS, TenantHost};

const CUSTOM: &str = "custom";
const PRACTICE: &str = "practice";

/// The tenant select, in groups, with where calls will go below it.
#[component]
pub fn TenantField(props: &PartProps) -> Html {
    let onchange = {
        let dispatch = props.draft.dispatcher();
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
        let dispatch = props.draft.dispatcher();
        Callback::from(move |_: FocusEvent| dispatch.dispatch(Edit::Leave(Field::Tenant)))
    };
    let choice = props.draft.choice;
    let group = |environment| {
        HOSTS.iter().filter(move |host| host.environment == environment).map(move |host| {
            html! {
                <option value={host.host} selected={choice == Choice::Listed(host)}>
                    { host.label }
                </option>
            }
        })
    };
    let notes = Notes::of(props, Field::Tenant);
    let tenant = props.draft.tenant(&props.around);
    html! {
        <>
            <div class="field">
                <label for={Field::Tenant.id()}>{ "Tenant" }</label>
                <select id={Field::Tenant.id()} aria-describedby="tenant-notes"
                    aria-invalid={notes.problem.is_some().then_some("true")} {onchange} {onblur}>
                    <option value="" disabled=true selected={choice == Choice::None}>
                        { "Choose the tenant" }
                    </option>
                    <optgroup label="Production">{ for group(Environment::Production) }</optgroup>
                    <optgroup label="Sandbox">{ for group(Environment::Sandbox) }</optgroup>
                    <optgroup label="Other">
                        <option value={CUSTOM} selected={choice == Choice::Custom}>
                            { "Custom address" }
                        </option>
                        if props.around.practice.is_some() {
                            <option value={PRACTICE} selected={choice == Choice::Practice}>
                                { "Practice tenant" }
                            </option>
                        }
                    </optgroup>
                </select>
                <div id="tenant-notes">
                    { notes.html() }
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
                <TextField field={Field::Address}
                    hint="The part before /batch-query, for example https://rest.zuora.com/v1"
                    draft={props.draft.clone()} around={props.around.clone()} />
            }
            if choice == Choice::Practice {
                <PracticeFields ..props.clone() />
            }
        </>
    }
}
