//! The four ways to sign in.

use yew::prelude::*;

use super::field::Field;
use super::form_field::form_field;
use super::form_state::FormAction;
use super::form_view::FormView;
use crate::aqua::SignIn;
use crate::ui::widgets::{RadioGroup, RadioOption, radio_group};

const WAYS: [(SignIn, &str); 4] = [
    (SignIn::Basic, "basic"),
    (SignIn::OAuth, "oauth"),
    (SignIn::Bearer, "bearer"),
    (SignIn::Keys, "keys"),
];

/// The four ways to sign in, and the fields of the one that is chosen.
pub fn sign_in_fields(view: &FormView) -> Html {
    let chosen = view.form.sign_in;
    let option = |(way, value): (SignIn, &'static str)| RadioOption {
        value: value.into(),
        label: view.messages().sign_in_way(way).into(),
        checked: way == chosen,
    };
    html! {
        <>
            { radio_group(RadioGroup {
                name: "sign-in",
                legend: view.messages().sign_in_with().into(),
                options: WAYS.map(option).into(),
                on_choose: view.on(|place: usize| FormAction::ChooseSignIn(WAYS[place].0)),
                ..RadioGroup::default()
            }) }
            <div class="pair">
                { for Field::of(chosen).iter().map(|field| form_field(view, *field)) }
            </div>
        </>
    }
}
