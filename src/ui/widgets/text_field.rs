//! A text field with its label, and what is said about it right below.

use web_sys::{Event, FocusEvent, HtmlInputElement, InputEvent};
use yew::prelude::*;

use super::goes_to_button;
use super::paste::pasted_lines;

/// Properties of [`TextField`].
#[derive(Clone, PartialEq, Properties)]
pub struct TextFieldProps {
    /// The input's ID and name; its notes have the same with `-notes` behind it.
    pub id: AttrValue,
    /// The accessible name.
    pub label: AttrValue,
    /// What it holds.
    pub value: AttrValue,
    /// Whether what is typed must not be readable on the screen.
    #[prop_or_default]
    pub secret: bool,
    /// What a password manager is told of it.
    #[prop_or(AttrValue::Static("off"))]
    pub autocomplete: AttrValue,
    /// More classes of the input.
    #[prop_or_default]
    pub class: Classes,
    /// Whether what it holds is wrong.
    #[prop_or_default]
    pub invalid: bool,
    /// What is said about it: it describes the field to screen readers as well.
    #[prop_or_default]
    pub children: Html,
    /// The input itself, for putting the focus there.
    #[prop_or_default]
    pub input_ref: NodeRef,
    /// It holds another text.
    pub on_change: Callback<String>,
    /// It was left, and not for a button.
    #[prop_or_default]
    pub on_leave: Callback<()>,
    /// Whether the line breaks of what is pasted are told to `on_change`. The field itself drops them,
    /// and would run what they part together.
    #[prop_or_default]
    pub keeps_lines: bool,
}

/// A text field with its label, and what is said about it right below.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let TextFieldProps { id, label, value, autocomplete, class, on_change, .. } = props;
    let notes = format!("{id}-notes");
    let oninput = on_change.reform(|event: InputEvent| {
        event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default()
    });
    // Password managers that set a value without an input event still send this one.
    let onchange = on_change.reform(|event: Event| {
        event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default()
    });
    let onblur = {
        let on_leave = props.on_leave.clone();
        move |event: FocusEvent| {
            if !goes_to_button(&event) {
                on_leave.emit(());
            }
        }
    };
    let onpaste = props.keeps_lines.then(|| {
        let on_change = on_change.clone();
        Callback::from(move |event: Event| {
            if let Some(text) = pasted_lines(&event) {
                event.prevent_default();
                on_change.emit(text);
            }
        })
    });
    html! {
        <div class="field">
            <label for={id}>{ label }</label>
            <input
                ref={&props.input_ref}
                {id}
                name={id}
                type={if props.secret { "password" } else { "text" }}
                class={class.clone()}
                value={value}
                {autocomplete}
                autocapitalize="off"
                spellcheck="false"
                aria-describedby={notes.clone()}
                aria-invalid={props.invalid.to_string()}
                {oninput}
                {onchange}
                {onblur}
                {onpaste}
            />
            <div id={notes} class="notes">{ props.children.clone() }</div>
        </div>
    }
}
