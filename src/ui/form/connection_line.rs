//! Tenant and sign-in in one line, once the sign-in is proved.

use yew::prelude::*;

use super::context::{use_form, use_site};
use super::field::Field;
use super::form_state::FormAction;
use crate::aqua::{SignIn, TenantName};
use crate::ui::hooks::use_messages;

/// Properties of [`ConnectionLine`].
#[derive(Clone, PartialEq, Properties)]
pub struct ConnectionLineProps {
    /// **Forget sign-in** was pressed.
    pub on_forget: Callback<()>,
}

/// Where calls go and as whom, in one line, with **Change tenant or sign-in** while the fields are folded
/// away, and always with **Forget sign-in**.
#[component]
pub fn ConnectionLine(props: &ConnectionLineProps) -> Html {
    let form = use_form();
    let messages = use_messages();
    let folded = !form.connection_open;

    let on_change = {
        let dispatch = form.dispatcher();
        move |_: MouseEvent| dispatch.dispatch(FormAction::OpenConnection)
    };
    let on_forget = props.on_forget.reform(|_: MouseEvent| ());
    let [change, change_rest] = messages.change_sign_in();
    let [forget, forget_rest] = messages.forget_sign_in();
    html! {
        <div class="connection-line">
            if folded {
                <Summary />
                <button type="button" class="link" onclick={on_change}>
                    { change }<span class="rest">{ change_rest }</span>
                </button>
            } else {
                <h2>{ messages.connection() }</h2>
            }
            <button type="button" class="small" key="forget" onclick={on_forget}>
                { forget }<span class="rest">{ forget_rest }</span>
            </button>
        </div>
    }
}

/// Whether it is production, the tenant, its host, the user and the way to sign in. The parts are
/// elements of their own with spaces between, so that they are not read out as one word.
#[component]
fn Summary() -> Html {
    let form = use_form();
    let site = use_site();
    let messages = use_messages();
    let Some(tenant) = form.tenant(&site) else { return Html::default() };
    let name = (tenant.name != TenantName::Address).then(|| messages.tenant_name(&tenant));
    html! {
        <p class="connection-summary">
            if tenant.is_production() {
                <strong class="production">{ messages.production() }</strong>
                { " " }
            }
            if let Some(name) = name {
                <strong class="tenant">{ name }</strong>
                { " " }
            }
            <span class="host code">{ &tenant.address.host }</span>
            { " " }
            <span class="user">
                if let Some(user) = user_field(form.sign_in) {
                    { form.text(user).trim() }{ " · " }
                }
                { messages.sign_in_way_in_short(form.sign_in) }
            </span>
        </p>
    }
}

/// The field that tells who is signed in. A client ID and a key's ID are long and tell nobody; a token is
/// a secret.
fn user_field(sign_in: SignIn) -> Option<Field> {
    (sign_in == SignIn::Basic).then_some(Field::User)
}
