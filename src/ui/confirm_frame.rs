//! What the dialogs before a cancel have in common.

use web_sys::{Event, HtmlDialogElement, HtmlInputElement, SubmitEvent};
use yew::prelude::*;

use super::focus::focus;
use super::hooks::use_modal_dialog;
use super::reason_field::Reason;
use crate::aqua::Tenant;
use crate::messages::Messages;
use crate::session::Confirmation;

/// The elements of such a dialog that the page uses by itself.
#[derive(Clone, PartialEq)]
pub struct ConfirmRefs {
    dialog: NodeRef,
    keep_button: NodeRef,
}

/// Opens the dialog once it is drawn, with the focus on the button that changes nothing.
#[hook]
pub fn use_confirm_refs() -> ConfirmRefs {
    let refs = ConfirmRefs { dialog: use_modal_dialog(), keep_button: use_node_ref() };
    let drawn = refs.clone();
    use_effect_with((), move |()| {
        focus(&drawn.keep_button);
        // What got the focus is at its foot; where all of it scrolls, it is read from its head on.
        if let Some(dialog) = drawn.dialog.cast::<HtmlDialogElement>() {
            dialog.set_scroll_top(0);
        }
    });
    refs
}

/// The parts of such a dialog.
pub struct ConfirmFrame {
    /// Its heading and what stays in sight below it.
    pub top: Html,
    /// What scrolls.
    pub middle: Html,
    /// The fields above its buttons.
    pub fields: Html,
    /// The button that changes nothing.
    pub keep: &'static str,
    /// The button that cancels.
    pub confirm: &'static str,
    /// Whether that may be pressed.
    pub is_ready: bool,
    /// What is typed to free that button.
    pub typed: UseStateHandle<String>,
    /// What is typed as the reason.
    pub reason: Reason,
    /// The former button was pressed, or the dialog left.
    pub on_keep: Callback<()>,
    /// The latter was pressed.
    pub on_confirm: Callback<Confirmation>,
}

impl ConfirmFrame {
    /// The dialog. What it is about stands at its top and its buttons at its foot, and what lies between
    /// scrolls. Escape means the button that changes nothing. Its heading has the ID `confirm-heading`.
    pub fn draw(self, refs: &ConfirmRefs) -> Html {
        let Self { is_ready, typed, reason, on_keep, on_confirm, .. } = self;
        let on_escape = {
            let on_keep = on_keep.clone();
            move |event: Event| {
                event.prevent_default();
                on_keep.emit(());
            }
        };
        // A key that is still held down answers nothing: it was pressed before the question was there.
        let on_key_down = |event: KeyboardEvent| {
            if event.repeat() && event.key() == "Enter" {
                event.prevent_default();
            }
        };
        let on_submit = move |event: SubmitEvent| {
            event.prevent_default();
            if is_ready {
                on_confirm.emit(Confirmation { typed: (*typed).clone(), reason: reason.given() });
            }
        };
        html! {
            <dialog
                ref={&refs.dialog}
                class="confirm"
                aria-labelledby="confirm-heading"
                oncancel={on_escape}
                onkeydown={on_key_down}
            >
                <form autocomplete="off" onsubmit={on_submit}>
                    <div class="top">{ self.top }</div>
                    <div class="middle">{ self.middle }</div>
                    <div class="bottom">
                        { self.fields }
                        <div class="actions">
                            <button
                                ref={&refs.keep_button}
                                type="button"
                                class="primary"
                                onclick={on_keep.reform(|_| ())}
                            >
                                { self.keep }
                            </button>
                            <button type="submit" class="danger" disabled={!is_ready}>
                                { self.confirm }
                            </button>
                        </div>
                    </div>
                </form>
            </dialog>
        }
    }
}

/// The field in which something is to be typed before a cancel on a production tenant. `mismatch` says what
/// is wrong with it.
pub fn typed_field(
    label: &'static str,
    mismatch: Option<&'static str>,
    typed: &UseStateHandle<String>,
) -> Html {
    let on_type = {
        let typed = typed.setter();
        move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                typed.set(field.value());
            }
        }
    };
    html! {
        <div class="field">
            <label for="confirm-ending">{ label }</label>
            <input
                id="confirm-ending"
                class="code"
                type="text"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-describedby="confirm-mismatch"
                aria-invalid={mismatch.is_some().to_string()}
                value={(**typed).clone()}
                oninput={on_type}
            />
            <p id="confirm-mismatch" class="mismatch" role="status">{ mismatch }</p>
        </div>
    }
}

/// The name of a tenant in a dialog's heading, with that it is a production tenant before it.
pub fn tenant_name(messages: &dyn Messages, tenant: &Tenant) -> Html {
    html! {
        <span class="tenant">
            if tenant.is_production() {
                <strong class="production">{ messages.production() }</strong>{ " " }
            }
            { messages.tenant_name(tenant) }
        </span>
    }
}
