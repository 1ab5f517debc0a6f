//! The question before a cancel.

use std::rc::Rc;

use web_sys::{Event, HtmlDialogElement, HtmlInputElement, SubmitEvent};
use yew::prelude::*;

use super::focus::focus;
use super::hooks::use_messages;
use super::question_subject::{full_subject, short_subject};
use super::reason_field::{reason_field, use_reason};
use super::widgets::visible_text;
use crate::session::{Confirmation, JobEntry, Question};

/// Properties of [`ConfirmDialog`].
#[derive(Clone, Debug, Properties)]
pub struct ConfirmDialogProps {
    /// The question.
    pub question: Rc<Question>,
    /// The job in question.
    pub entry: Rc<JobEntry>,
    /// Whether a text is, or holds, a secret: such a reason is not taken.
    pub is_secret: Callback<String, bool>,
    /// **Keep it running** was pressed, or the dialog left.
    pub on_keep: Callback<()>,
    /// **Cancel the job** was pressed.
    pub on_confirm: Callback<Confirmation>,
}

impl PartialEq for ConfirmDialogProps {
    /// By which states these are: a job may hold many megabytes.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.question, &other.question)
            && Rc::ptr_eq(&self.entry, &other.entry)
            && self.is_secret == other.is_secret
            && self.on_keep == other.on_keep
            && self.on_confirm == other.on_confirm
    }
}

/// The dialog **Cancel this job?** It names the tenant and the job at its top, has its buttons at its
/// foot, and scrolls what lies between. **Keep it running** has the focus, and Escape means the same.
/// On a production tenant **Cancel the job** waits for the end of the job ID.
#[component]
pub fn ConfirmDialog(props: &ConfirmDialogProps) -> Html {
    let messages = use_messages();
    let (dialog, keep_button) = (use_node_ref(), use_node_ref());
    let typed = use_state_eq(String::new);
    let reason = use_reason(props.is_secret.clone());
    let target = &props.entry.target;
    let is_production = target.tenant.is_production();
    let matches = target.job_id.ends_as_typed(&typed);
    let is_ready = !is_production || matches;
    {
        let (dialog, keep_button) = (dialog.clone(), keep_button.clone());
        use_effect_with((), move |()| {
            let dialog = dialog.cast::<HtmlDialogElement>();
            if let Some(dialog) = &dialog {
                // Fails only for one that is open or not in the document.
                let _ = dialog.show_modal();
            }
            focus(&keep_button);
            // What got the focus is at its foot; where all of it scrolls, it is read from its head on.
            if let Some(dialog) = &dialog {
                dialog.set_scroll_top(0);
            }
            // The browser then gives the focus back to the button that it came from.
            move || dialog.iter().for_each(HtmlDialogElement::close)
        });
    }

    let on_escape = {
        let on_keep = props.on_keep.clone();
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
    let on_submit = {
        let (on_confirm, typed, reason) = (props.on_confirm.clone(), typed.clone(), reason.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            if is_ready {
                let typed = (*typed).clone();
                on_confirm.emit(Confirmation { typed, reason: reason.given() });
            }
        }
    };
    let on_type = {
        let typed = typed.setter();
        move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                typed.set(field.value());
            }
        }
    };
    let is_wrong =
        !matches && typed.trim().chars().count() >= target.job_id.ending().chars().count();

    html! {
        <dialog
            ref={dialog}
            class="confirm"
            aria-labelledby="confirm-heading"
            oncancel={on_escape}
            onkeydown={on_key_down}
        >
            <form autocomplete="off" onsubmit={on_submit}>
                <div class="top">
                    <h2 id="confirm-heading">
                        { messages.cancel_question() }{ " " }
                        <span class="tenant">
                            if is_production {
                                <strong class="production">{ messages.production() }</strong>
                                { " " }
                            }
                            { messages.tenant_name(&target.tenant) }
                        </span>
                    </h2>
                    { short_subject(messages, &props.entry, &props.question) }
                </div>
                <div class="middle">
                    if let Some(failed) = &props.question.failed_look_up {
                        <p class="caution" role="alert">
                            { visible_text(&messages.question_doubt(failed)) }
                        </p>
                    }
                    <p>{ messages.cancel_consequences() }</p>
                    { full_subject(messages, &props.entry, &props.question) }
                </div>
                <div class="bottom">
                    { reason_field(messages, &reason) }
                    if is_production {
                        <div class="field">
                            <label for="confirm-ending">{ messages.type_the_end() }</label>
                            <input
                                id="confirm-ending"
                                class="code"
                                type="text"
                                autocomplete="off"
                                autocapitalize="off"
                                spellcheck="false"
                                aria-describedby="confirm-mismatch"
                                aria-invalid={is_wrong.to_string()}
                                value={(*typed).clone()}
                                oninput={on_type}
                            />
                            <p id="confirm-mismatch" class="mismatch" role="status">
                                if is_wrong {
                                    { messages.not_the_end() }
                                }
                            </p>
                        </div>
                    }
                    <div class="actions">
                        <button
                            ref={keep_button}
                            type="button"
                            class="primary"
                            onclick={props.on_keep.reform(|_| ())}
                        >
                            { messages.keep_running() }
                        </button>
                        <button type="submit" class="danger" disabled={!is_ready}>
                            { messages.cancel_the_job() }
                        </button>
                    </div>
                </div>
            </form>
        </dialog>
    }
}
