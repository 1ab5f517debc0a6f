//! The question before a cancel.

use std::rc::Rc;

use yew::prelude::*;

use super::confirm_frame::{ConfirmFrame, tenant_name, typed_field, use_confirm_refs};
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
    let refs = use_confirm_refs();
    let typed = use_state_eq(String::new);
    let reason = use_reason(props.is_secret.clone());
    let target = &props.entry.target;
    let is_production = target.tenant.is_production();
    let matches = target.job_id.ends_as_typed(&typed);
    let is_wrong =
        !matches && typed.trim().chars().count() >= target.job_id.ending().chars().count();

    let frame = ConfirmFrame {
        top: html! {
            <>
                <h2 id="confirm-heading">
                    { messages.cancel_question() }{ " " }
                    { tenant_name(messages, &target.tenant) }
                </h2>
                { short_subject(messages, &props.entry, &props.question) }
            </>
        },
        middle: html! {
            <>
                if let Some(failed) = &props.question.failed_look_up {
                    <p class="caution" role="alert">
                        { visible_text(&messages.question_doubt(failed)) }
                    </p>
                }
                <p>{ messages.cancel_consequences() }</p>
                { full_subject(messages, &props.entry, &props.question) }
            </>
        },
        fields: html! {
            <>
                { reason_field(messages, &reason) }
                if is_production {
                    { typed_field(
                        messages.type_the_end(),
                        is_wrong.then(|| messages.not_the_end()),
                        &typed,
                    ) }
                }
            </>
        },
        keep: messages.keep_running(),
        confirm: messages.cancel_the_job(),
        is_ready: !is_production || matches,
        typed,
        reason,
        on_keep: props.on_keep.clone(),
        on_confirm: props.on_confirm.clone(),
    };
    frame.draw(&refs)
}
