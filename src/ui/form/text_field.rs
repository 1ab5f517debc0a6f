//! One text field with its label, and what is wrong or odd about it right below.

use wasm_bindgen::JsCast;
use web_sys::{Event, FocusEvent, HtmlInputElement};
use yew::TargetCast;

use super::Part;
use super::draft::Edit;
use super::field::Field;
use crate::ui::browser;
use crate::ui::pen::{Pen, status};

/// One text field with its label, and what is wrong or odd about it right below, or else a hint.
///
/// Something pasted or dropped into Job ID is looked through for the ID at once (see [`Edit::Type`]).
pub fn text_field(pen: &mut Pen, part: Part<'_>, field: Field, hint: &'static str) {
    let draft = part.draft;
    let id = field.id();
    let described = [id, "-notes"].concat();
    pen.el("div", "field", |pen| {
        pen.key(id);
        label(pen, id, field.label());
        pen.el("input", if field.is_sign_in() { "" } else { "code" }, |pen| {
            pen.set("id", id);
            pen.set("name", id);
            pen.set("type", if field.is_secret() { "password" } else { "text" });
            pen.set("autocomplete", field.autocomplete());
            pen.set("autocapitalize", "off");
            pen.set("spellcheck", "false");
            pen.set("aria-describedby", &described);
            pen.value(draft.text(field));
            invalid(pen, part, field);
            let dispatch = draft.dispatcher();
            let type_in = move |event: &Event| {
                let input: HtmlInputElement = event.target_unchecked_into();
                dispatch.dispatch(Edit::Type(field, input.value()));
            };
            let typing = type_in.clone();
            pen.on("input", move |event| typing(&event));
            if field == Field::JobId {
                let dispatch = draft.dispatcher();
                // A field of one line drops the line breaks, and runs what they parted together.
                pen.on("paste", move |event| {
                    if let Some(text) = browser::pasted_lines(&event) {
                        event.prevent_default();
                        dispatch.dispatch(Edit::Type(field, text));
                    }
                });
            }
            // Password managers that set a value without an input event still send this one.
            pen.on("change", move |event| type_in(&event));
            on_leave(pen, part, field);
        });
        pen.el("div", "", |pen| {
            pen.set("id", &described);
            if !notes(pen, part, field) && !hint.is_empty() {
                // The job ID's changes to where the ID was taken from; that is to be heard.
                match field {
                    Field::JobId => status(pen, "hint", hint),
                    _ => pen.line("p", "hint", hint),
                }
            }
        });
    });
}

/// The label of the element with this ID.
pub fn label(pen: &mut Pen, id: &str, text: &str) {
    pen.el("label", "", |pen| {
        pen.set("for", id);
        pen.text(text);
    });
}

/// Says whether the field begun last has something wrong with it that is shown.
pub fn invalid(pen: &mut Pen, part: Part<'_>, field: Field) {
    let wrong = part.draft.shown_problem(field, part.around).is_some();
    pen.set("aria-invalid", if wrong { "true" } else { "false" });
}

/// What is missing is said once the field begun last was left.
pub fn on_leave(pen: &mut Pen, part: Part<'_>, field: Field) {
    let dispatch = part.draft.dispatcher();
    pen.on("blur", move |event| {
        // On the way to a button nothing may move: the click would miss it. Pressing it says what
        // is missing anyway.
        if !browser::is_button(event.unchecked_into::<FocusEvent>().related_target()) {
            dispatch.dispatch(Edit::Leave(field));
        }
    });
}

/// Draws what is wrong with a field, or else what is odd about it; says whether there is anything.
pub fn notes(pen: &mut Pen, part: Part<'_>, field: Field) -> bool {
    let problem = part.draft.shown_problem(field, part.around);
    let warning = if problem.is_none() { part.draft.warning(field) } else { None };
    if let Some(problem) = &problem {
        pen.el("p", "error", |pen| {
            pen.set("role", "alert");
            pen.text(problem);
        });
    }
    if let Some(warning) = &warning {
        status(pen, "warning", warning);
    }
    problem.is_some() || warning.is_some()
}
