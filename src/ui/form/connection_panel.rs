//! Tenant and sign-in, which fold to one line once the sign-in is proved.

use std::rc::Rc;

use gloo_utils::window;
use web_sys::HtmlDetailsElement;
use yew::prelude::*;

use super::check_connection::CheckConnection;
use super::connection_line::ConnectionLine;
use super::context::{FieldRefs, use_form};
use super::field::Field;
use super::form_field::FormField;
use super::sign_in_fields::SignInFields;
use super::tenant_field::TenantField;
use crate::session::CheckResult;
use crate::ui::hooks::use_messages;

/// Properties of [`ConnectionPanel`].
#[derive(Clone, PartialEq, Properties)]
pub struct ConnectionPanelProps {
    /// Whether a press has to wait because a call is under way.
    pub busy: bool,
    /// What the last check of the connection found.
    pub check: Option<Rc<CheckResult>>,
    /// **Check connection** was pressed.
    pub on_check: Callback<()>,
    /// **Forget sign-in** was pressed.
    pub on_forget: Callback<()>,
}

/// Tenant, sign-in, **More** and **Check connection**. Folded away, the fields stay in the document with
/// all they hold, where no key reaches them.
#[component]
pub fn ConnectionPanel(props: &ConnectionPanelProps) -> Html {
    let form = use_form();
    let messages = use_messages();
    let refs = use_context::<FieldRefs>().unwrap_or_default();
    let more = use_node_ref();

    {
        // Here, and not where the request is made: only now the field is in view.
        let more = more.clone();
        use_effect_with(form.focus, move |request| {
            let Some(request) = request else { return };
            if let Some(details) = more.cast::<HtmlDetailsElement>()
                && request.field.is_under_more()
            {
                details.set_open(true);
            }
            refs.focus(request.field);
        });
    }
    {
        // The outcome's heading has the focus by then, and what folds moves it up behind the row that
        // stays in view.
        let was_open = use_mut_ref(|| form.connection_open);
        use_effect_with(form.connection_open, move |is_open| {
            if was_open.replace(*is_open) && !is_open {
                window().scroll_to_with_x_and_y(0.0, 0.0);
            }
        });
    }
    html! {
        <section class="connection-panel" aria-label={messages.connection()}>
            <ConnectionLine on_forget={props.on_forget.clone()} />
            <div class="columns" hidden={!form.connection_open}>
                <div class="column"><TenantField /></div>
                <div class="column"><SignInFields /></div>
                <div class="column">
                    <CheckConnection
                        busy={props.busy}
                        check={props.check.clone()}
                        on_check={props.on_check.clone()}
                    />
                    <details class="more" ref={more}>
                        <summary>{ messages.more() }</summary>
                        <FormField field={Field::EntityIds} />
                        <FormField field={Field::OrgIds} />
                    </details>
                </div>
            </div>
        </section>
    }
}
