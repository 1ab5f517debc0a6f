//! A text field with its label, and what is said about it right below.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::paste::pasted_lines;
use super::unless_for_button;

/// What [`text_field`] draws.
pub struct TextField {
    /// The input's ID and name, and the field's key; its notes have the same with `-notes` behind it.
    pub id: &'static str,
    /// The accessible name.
    pub label: &'static str,
    /// What it holds.
    pub value: AttrValue,
    /// Whether what is typed must not be readable on the screen.
    pub secret: bool,
    /// What a password manager is told of it.
    pub autocomplete: &'static str,
    /// The input's class.
    pub class: Option<&'static str>,
    /// Whether what it holds is wrong.
    pub invalid: bool,
    /// Whether the line breaks of what is pasted are told to `on_change`. The field itself drops them,
    /// and would run what they part together.
    pub keeps_lines: bool,
    /// What is said about it: it describes the field to screen readers as well.
    pub notes: Html,
    /// The input itself, for putting the focus there.
    pub input_ref: NodeRef,
    /// It holds another text.
    pub on_change: Callback<String>,
    /// It was left, and not for a button.
    pub on_leave: Callback<()>,
}

/// A text field with its label, and what is said about it right below.
pub fn text_field(field: TextField) -> Html {
    let TextField { id, label, value, autocomplete, class, on_change, .. } = field;
    let notes = format!("{id}-notes");
    let oninput = on_change.reform(|event: InputEvent| text(&event));
    // Password managers that set a value without an input event still send this one.
    let onchange = on_change.reform(|event: Event| text(&event));
    let onpaste = field.keeps_lines.then(|| {
        Callback::from(move |event: Event| {
            if let Some(text) = pasted_lines(&event) {
                event.prevent_default();
                on_change.emit(text);
            }
        })
    });
    html! {
        <div class="field" key={id}>
            <label for={id}>{ label }</label>
            <input
                ref={field.input_ref}
                {id}
                name={id}
                type={if field.secret { "password" } else { "text" }}
                {class}
                {value}
                {autocomplete}
                autocapitalize="off"
                spellcheck="false"
                aria-describedby={notes.clone()}
                aria-invalid={field.invalid.to_string()}
                {oninput}
                {onchange}
                onblur={unless_for_button(field.on_leave)}
                {onpaste}
            />
            <div id={notes} class="notes">{ field.notes }</div>
        </div>
    }
}

/// What the input holds that an event is from.
fn text(event: &Event) -> String {
    event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default()
}
