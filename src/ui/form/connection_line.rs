//! Tenant and sign-in in one line, once the sign-in is proved.

use yew::prelude::*;

use super::field::Field;
use super::form_state::FormAction;
use super::form_view::FormView;
use crate::aqua::{SignIn, TenantName};

/// Where calls go and as whom, in one line, with **Change tenant or sign-in** while the fields are folded
/// away, and always with **Forget sign-in**.
pub fn connection_line(view: &FormView, on_forget: &Callback<MouseEvent>) -> Html {
    let FormView { form, .. } = view;
    let messages = view.messages();
    let [change, change_rest] = messages.change_sign_in();
    let [forget, forget_rest] = messages.forget_sign_in();
    html! {
        <div class="connection-line">
            if form.connection_open {
                <h2>{ messages.connection() }</h2>
            } else {
                { summary(view) }
                <button
                    type="button"
                    class="link"
                    onclick={view.on_click(FormAction::OpenConnection)}
                >
                    { change }<span class="rest">{ change_rest }</span>
                </button>
            }
            <button type="button" class="small" key="forget" onclick={on_forget}>
                { forget }<span class="rest">{ forget_rest }</span>
            </button>
        </div>
    }
}

/// Whether it is production, the tenant, its host, the user and the way to sign in. The parts are
/// elements of their own with spaces between, so that they are not read out as one word.
fn summary(view: &FormView) -> Html {
    let FormView { form, site, .. } = view;
    let messages = view.messages();
    let Some(tenant) = form.tenant(site) else { return Html::default() };
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
    match sign_in {
        SignIn::Basic => Some(Field::User),
        SignIn::OAuth | SignIn::Bearer | SignIn::Keys => None,
    }
}
