//! The ways to sign in.

use yew::prelude::*;

use super::field::Field;
use super::form_field::form_field;
use super::form_state::FormAction;
use super::form_view::FormView;
use crate::aqua::SignIn;
use crate::ui::widgets::{RadioGroup, RadioOption, radio_group};

/// The ways to sign in, and the fields of the one that is chosen.
pub fn sign_in_fields(view: &FormView) -> Html {
    let chosen = view.form.sign_in;
    let option = |way: SignIn| RadioOption {
        value: value(way).into(),
        label: view.messages().sign_in_way(way).into(),
        checked: way == chosen,
    };
    html! {
        <>
            { radio_group(RadioGroup {
                name: "sign-in",
                legend: view.messages().sign_in_with().into(),
                options: SignIn::ALL.map(option).into(),
                on_choose: view.on(|place: usize| FormAction::ChooseSignIn(SignIn::ALL[place])),
                ..RadioGroup::default()
            }) }
            <div class="pair">
                { for Field::of(chosen).iter().map(|field| form_field(view, *field)) }
            </div>
        </>
    }
}

/// The value of a way's radio button.
fn value(way: SignIn) -> &'static str {
    match way {
        SignIn::Basic => "basic",
        SignIn::OAuth => "oauth",
        SignIn::Bearer => "bearer",
        SignIn::Keys => "keys",
    }
}
