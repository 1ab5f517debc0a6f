//! The four ways to sign in.

use yew::prelude::*;

use super::Part;
use super::draft::Edit;
use super::field::Field;
use super::text_field::text_field;
use crate::aqua::SignIn;

const WAYS: [(SignIn, &str, &str); 4] = [
    (SignIn::Basic, "basic", "User name and password"),
    (SignIn::OAuth, "oauth", "OAuth client"),
    (SignIn::Bearer, "bearer", "Bearer token"),
    (SignIn::Keys, "keys", "API access keys"),
];

/// The four ways to sign in, and the fields of the one that is chosen.
pub fn sign_in_fields(part: Part<'_>) -> Html {
    let chosen = part.draft.sign_in;
    let way = |(sign_in, value, label): (SignIn, &'static str, &'static str)| {
        let dispatch = part.draft.dispatcher();
        let onchange = move |_: Event| dispatch.dispatch(Edit::SignIn(sign_in));
        html! {
            <label class="radio">
                <input type="radio" name="sign-in" {value} checked={chosen == sign_in} {onchange} />
                { label }
            </label>
        }
    };
    html! {
        <>
            <fieldset role="radiogroup" class="ways">
                <legend>{ "Sign in with" }</legend>
                { for WAYS.into_iter().map(way) }
            </fieldset>
            <div class="pair">
                { for Field::of(chosen).iter().map(|field| text_field(part, *field, None)) }
            </div>
        </>
    }
}
