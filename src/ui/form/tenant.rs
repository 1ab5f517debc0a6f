//! The tenant select, in groups, and the custom address.

use web_sys::HtmlSelectElement;
use yew::TargetCast;

use super::Part;
use super::draft::{Choice, Edit};
use super::field::Field;
use super::practice::practice_fields;
use super::text_field::{invalid, label, notes, on_leave, text_field};
use crate::aqua::hosts::{Environment, HOSTS, TenantHost};
use crate::ui::pen::Pen;

const CUSTOM: &str = "custom";
const PRACTICE: &str = "practice";

/// The tenant select, in groups, with where calls will go below it.
pub fn tenant_field(pen: &mut Pen, part: Part<'_>) {
    let id = Field::Tenant.id();
    let choice = part.draft.choice;
    pen.group(|pen| {
        pen.el("div", "field", |pen| {
            label(pen, id, Field::Tenant.label());
            pen.el("select", "", |pen| {
                pen.set("id", id);
                pen.set("aria-describedby", "tenant-notes");
                invalid(pen, part, Field::Tenant);
                let dispatch = part.draft.dispatcher();
                pen.on("change", move |event| {
                    let select: HtmlSelectElement = event.target_unchecked_into();
                    dispatch.dispatch(Edit::Choose(match select.value().as_str() {
                        CUSTOM => Choice::Custom,
                        PRACTICE => Choice::Practice,
                        host => TenantHost::find(host).map_or(Choice::None, Choice::Listed),
                    }));
                });
                on_leave(pen, part, Field::Tenant);
                placeholder(pen, "Choose the tenant", choice == Choice::None);
                listed(pen, part, "Production", Environment::Production);
                listed(pen, part, "Sandbox", Environment::Sandbox);
                group(pen, "Other", |pen| {
                    option(pen, CUSTOM, "Custom address", choice == Choice::Custom);
                    if part.around.practice.is_some() {
                        option(pen, PRACTICE, "Practice tenant", choice == Choice::Practice);
                    }
                });
            });
            pen.el("div", "", |pen| {
                pen.set("id", "tenant-notes");
                notes(pen, part, Field::Tenant);
                let tenant = part.draft.tenant(part.around);
                if let Some(tenant) = tenant.filter(|_| choice != Choice::Custom) {
                    pen.el("p", "hint code", |pen| {
                        pen.text(&tenant.address.to_string());
                        if tenant.is_production() {
                            pen.line("strong", "production", "Production");
                        }
                    });
                }
            });
        });
        pen.group(|pen| match choice {
            Choice::Custom => {
                let hint = "The part before /batch-query, for example https://rest.zuora.com/v1";
                text_field(pen, part, Field::Address, hint);
                if let Some(address) = part.draft.suggested_address(part.around) {
                    let dispatch = part.draft.dispatcher();
                    pen.button("small", &format!("Use {address}"), move |_| {
                        dispatch.dispatch(Edit::Type(Field::Address, address.clone()));
                    });
                }
            }
            Choice::Practice => practice_fields(pen, part),
            _ => {}
        });
    });
}

/// The listed tenants of one kind, as far as they are offered.
fn listed(pen: &mut Pen, part: Part<'_>, label: &str, environment: Environment) {
    let offered =
        |host: &&TenantHost| host.environment == environment && part.around.offers(host.host);
    group(pen, label, |pen| {
        for host in HOSTS.iter().filter(offered) {
            option(pen, host.host, host.label, part.draft.choice == Choice::Listed(host));
        }
    });
}

/// Entries of a select under a heading.
pub fn group(pen: &mut Pen, label: &str, options: impl FnOnce(&mut Pen)) {
    pen.el("optgroup", "", |pen| {
        pen.set("label", label);
        options(pen);
    });
}

/// One entry of a select.
pub fn option(pen: &mut Pen, value: &str, label: &str, selected: bool) {
    pen.el("option", "", |pen| {
        pen.set("value", value);
        select(pen, selected);
        pen.text(label);
    });
}

/// The entry of a select that stands for none.
pub fn placeholder(pen: &mut Pen, label: &str, selected: bool) {
    pen.el("option", "", |pen| {
        pen.set("value", "");
        pen.set("disabled", "disabled");
        select(pen, selected);
        pen.text(label);
    });
}

/// Selects the option begun last.
fn select(pen: &mut Pen, selected: bool) {
    if selected {
        pen.set("selected", "selected");
    }
}
