//! Tenant and sign-in, which fold to one line once the sign-in is proved.

use std::rc::Rc;

use gloo_utils::window;
use web_sys::HtmlDetailsElement;
use yew::prelude::*;

use super::check_connection::check_connection;
use super::connection_line::connection_line;
use super::entity_choice::entity_choice;
use super::field::Field;
use super::form_field::form_field;
use super::form_view::FormView;
use super::sign_in_fields::sign_in_fields;
use super::tenant_field::tenant_field;
use crate::session::CheckResult;

/// Properties of [`ConnectionPanel`].
#[derive(Clone, PartialEq, Properties)]
pub struct ConnectionPanelProps {
    /// What the form's parts are drawn from.
    pub view: FormView,
    /// Whether a press has to wait because a call is under way.
    pub busy: bool,
    /// What the last check of the connection found.
    pub check: Option<Rc<CheckResult>>,
    /// The entities that the OAuth token names.
    pub entities: Vec<String>,
    /// **Check connection** was pressed.
    pub on_check: Callback<MouseEvent>,
    /// **Forget sign-in** was pressed.
    pub on_forget: Callback<MouseEvent>,
}

/// Tenant, sign-in, **More** and **Check connection**. Folded away, the fields stay in the document with
/// all they hold, where no key reaches them.
#[component]
pub fn ConnectionPanel(props: &ConnectionPanelProps) -> Html {
    let view = &props.view;
    let (form, messages) = (&view.form, view.messages());
    let more = use_node_ref();

    {
        // Here, and not where the request is made: only now the field is in view.
        let (refs, more) = (view.refs.clone(), more.clone());
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
            { connection_line(view, &props.on_forget) }
            <div class="columns" hidden={!form.connection_open}>
                <div class="column">{ tenant_field(view) }</div>
                <div class="column">{ sign_in_fields(view) }</div>
                <div class="column">
                    { check_connection(view, props.busy, props.check.as_deref(), &props.on_check) }
                    <details class="more" ref={more}>
                        <summary>{ messages.more() }</summary>
                        { form_field(view, Field::EntityIds) }
                        { entity_choice(view, &props.entities) }
                        { form_field(view, Field::OrgIds) }
                    </details>
                </div>
            </div>
        </section>
    }
}
