//! One text field with its label, and what is wrong or odd about it right below.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Part;
use super::draft::Edit;
use super::field::Field;
use crate::ui::browser;

/// One text field with its label, and what is wrong or odd about it right below, or else a hint.
///
/// Something pasted or dropped into Job ID is looked through for the ID at once.
pub fn text_field(part: Part<'_>, field: Field, hint: Option<&'static str>) -> Html {
    let draft = part.draft;
    let type_in = move |dispatch: &UseReducerDispatcher<super::Draft>, event: &Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        dispatch.dispatch(Edit::Type(field, input.value()));
    };
    let dispatch = draft.dispatcher();
    let oninput = Callback::from(move |event: InputEvent| {
        type_in(&dispatch, &event);
        let kind = event.input_type();
        if field == Field::JobId
            && (kind.starts_with("insertFrom") || kind == "insertReplacementText")
        {
            dispatch.dispatch(Edit::TakeJob);
        }
    });
    // Password managers that set a value without an input event still send this one.
    let dispatch = draft.dispatcher();
    let onchange = Callback::from(move |event: Event| type_in(&dispatch, &event));
    let dispatch = draft.dispatcher();
    let onblur = Callback::from(move |event: FocusEvent| {
        // On the way to a button nothing may move: the click would miss it. Pressing it says what
        // is missing anyway.
        if !browser::is_button(event.related_target()) {
            dispatch.dispatch(Edit::Leave(field));
        }
    });
    let notes = notes(part, field);
    let id = field.id();
    let hint = hint.filter(|_| notes.is_none());
    let wrong = draft.shown_problem(field, part.around).is_some();
    // The job ID's hint changes to where the ID was taken from; that is to be heard.
    let status = (field == Field::JobId).then_some("status");
    let described = format!("{id}-notes");
    html! {
        <div class="field" key={id}>
            <label for={id}>{ field.label() }</label>
            <input {id} name={id} type={if field.is_secret() { "password" } else { "text" }}
                class={if field.is_sign_in() { "" } else { "code" }}
                autocomplete={field.autocomplete()} autocapitalize="off" spellcheck="false"
                value={draft.text(field).to_owned()} aria-invalid={wrong.to_string()}
                aria-describedby={described.clone()} {oninput} {onchange} {onblur} />
            <div id={described}>
                { notes }
                if let Some(hint) = hint { <p class="hint" role={status}>{ hint }</p> }
            </div>
        </div>
    }
}

/// What is wrong with a field, or else what is odd about it.
pub fn notes(part: Part<'_>, field: Field) -> Option<Html> {
    if let Some(problem) = part.draft.shown_problem(field, part.around) {
        return Some(html! { <p class="error" role="alert">{ problem }</p> });
    }
    let warning = part.draft.warning(field)?;
    Some(html! { <p class="warning" role="status">{ warning }</p> })
}
