//! The field for the reason of a cancel, at the question before it.

use web_sys::{HtmlInputElement, InputEvent, KeyboardEvent};
use yew::prelude::*;

use crate::messages::Messages;

/// The most characters of a reason: a sentence or two, and the number of a ticket.
const LONGEST: &str = "300";

/// What is typed as the reason of a cancel, and what may be taken of it.
#[derive(Clone)]
pub struct Reason {
    typed: UseStateHandle<Typed>,
    is_secret: Callback<String, bool>,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Typed {
    text: String,
    /// Whether what was typed or pasted last looks like a secret.
    is_refused: bool,
}

/// A reason that is about to be typed. `is_secret` tells whether a text is, or holds, a secret.
#[hook]
pub fn use_reason(is_secret: Callback<String, bool>) -> Reason {
    Reason { typed: use_state_eq(Typed::default), is_secret }
}

impl Reason {
    /// The reason that was given; empty where there is none or where it looks like a secret.
    pub fn given(&self) -> String {
        match self.is_secret.emit(self.typed.text.clone()) {
            true => String::new(),
            false => self.typed.text.clone(),
        }
    }

    /// Takes what the field holds now. What is put in at once and looks like a secret leaves the field; what is
    /// typed letter by letter stays in it, and is not given.
    fn read(&self, field: &HtmlInputElement) {
        let mut text = field.value();
        let is_refused = self.is_secret.emit(text.clone());
        if is_refused && text.chars().count() > self.typed.text.chars().count() + 1 {
            text.clear();
            // Pasted a second time, the state is as it was, and nothing would be drawn anew.
            field.set_value("");
        }
        self.typed.set(Typed { text, is_refused });
    }
}

/// The field **Reason or ticket number**. It may stay empty. Enter in it neither cancels nor keeps anything.
pub fn reason_field(messages: &dyn Messages, reason: &Reason) -> Html {
    let oninput = {
        let reason = reason.clone();
        move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                reason.read(&field);
            }
        }
    };
    let onkeydown = |event: KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
        }
    };
    html! {
        <div class="field reason">
            <label for="confirm-reason">{ messages.reason() }</label>
            <input
                id="confirm-reason"
                type="text"
                autocomplete="off"
                maxlength={LONGEST}
                aria-describedby="confirm-reason-refused"
                aria-invalid={reason.typed.is_refused.to_string()}
                value={reason.typed.text.clone()}
                {oninput}
                {onkeydown}
            />
            <p id="confirm-reason-refused" class="mismatch" role="status">
                if reason.typed.is_refused {
                    { messages.reason_refused() }
                }
            </p>
        </div>
    }
}
