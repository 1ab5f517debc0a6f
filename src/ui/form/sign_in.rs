//! The four ways to sign in.

use super::Part;
use super::draft::Edit;
use super::field::Field;
use super::text_field::text_field;
use crate::aqua::SignIn;
use crate::ui::pen::Pen;

const WAYS: [(SignIn, &str, &str); 4] = [
    (SignIn::Basic, "basic", "User name and password"),
    (SignIn::OAuth, "oauth", "OAuth client"),
    (SignIn::Bearer, "bearer", "Bearer token"),
    (SignIn::Keys, "keys", "API access keys"),
];

/// The four ways to sign in, and the fields of the one that is chosen.
pub fn sign_in_fields(pen: &mut Pen, part: Part<'_>) {
    let chosen = part.draft.sign_in;
    pen.el("fieldset", "ways", |pen| {
        pen.set("role", "radiogroup");
        pen.line("legend", "", "Sign in with");
        for (sign_in, value, label) in WAYS {
            pen.el("label", "radio", |pen| {
                pen.el("input", "", |pen| {
                    pen.set("type", "radio");
                    pen.set("name", "sign-in");
                    pen.value(value);
                    pen.checked(chosen == sign_in);
                    let dispatch = part.draft.dispatcher();
                    let choose = move |_| dispatch.dispatch(Edit::SignIn(sign_in));
                    pen.on("change", choose);
                });
                pen.text(label);
            });
        }
    });
    pen.el("div", "pair", |pen| {
        for field in Field::of(chosen) {
            text_field(pen, part, *field, "");
        }
    });
}
