//! The four ways to sign in.

use yew::prelude::*;

use super::context::use_form;
use super::field::Field;
use super::form_field::FormField;
use super::form_state::FormAction;
use crate::aqua::SignIn;
use crate::ui::hooks::use_messages;
use crate::ui::widgets::{RadioGroup, RadioOption};

const WAYS: [(SignIn, &str); 4] = [
    (SignIn::Basic, "basic"),
    (SignIn::OAuth, "oauth"),
    (SignIn::Bearer, "bearer"),
    (SignIn::Keys, "keys"),
];

/// The four ways to sign in, and the fields of the one that is chosen.
#[component]
pub fn SignInFields() -> Html {
    let form = use_form();
    let messages = use_messages();
    let chosen = form.sign_in;

    let on_choose = {
        let dispatch = form.dispatcher();
        move |place: usize| dispatch.dispatch(FormAction::ChooseSignIn(WAYS[place].0))
    };
    let option = |(way, value): (SignIn, &'static str)| RadioOption {
        value: value.into(),
        label: messages.sign_in_way(way).into(),
        checked: way == chosen,
    };
    html! {
        <>
            <RadioGroup
                name="sign-in"
                legend={messages.sign_in_with()}
                options={WAYS.map(option).to_vec()}
                {on_choose}
            />
            <div class="pair">
                for field in Field::of(chosen).iter().copied() {
                    <FormField key={field.id()} {field} />
                }
            </div>
        </>
    }
}
