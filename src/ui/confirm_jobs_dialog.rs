//! The question before a cancel of several jobs.

use std::rc::Rc;

use yew::prelude::*;

use super::confirm_frame::{ConfirmFrame, tenant_name, typed_field, use_confirm_refs};
use super::hooks::use_messages;
use super::reason_field::{reason_field, use_reason};
use super::widgets::visible_text;
use crate::aqua::Tenant;
use crate::messages::Messages;
use crate::session::{Confirmation, Damage, JobsQuestion};

/// Properties of [`ConfirmJobsDialog`].
#[derive(Clone, Debug, Properties)]
pub struct ConfirmJobsDialogProps {
    /// The question.
    pub question: Rc<JobsQuestion>,
    /// The tenants that the jobs are on.
    pub tenants: Vec<Tenant>,
    /// Whether a text is, or holds, a secret: such a reason is not taken.
    pub is_secret: Callback<String, bool>,
    /// **Keep them running** was pressed, or the dialog left.
    pub on_keep: Callback<()>,
    /// **Cancel the jobs** was pressed.
    pub on_confirm: Callback<Confirmation>,
}

impl PartialEq for ConfirmJobsDialogProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.question, &other.question)
            && self.is_secret == other.is_secret
            && self.on_keep == other.on_keep
            && self.on_confirm == other.on_confirm
    }
}

/// The dialog **Cancel these jobs?** It tells what a cancel of the jobs ends, whose they are, and which are
/// left out. **Keep them running** has the focus, and Escape means the same. On a production tenant **Cancel
/// the jobs** waits for the number of jobs.
#[component]
pub fn ConfirmJobsDialog(props: &ConfirmJobsDialogProps) -> Html {
    let messages = use_messages();
    let refs = use_confirm_refs();
    let typed = use_state_eq(String::new);
    let reason = use_reason(props.is_secret.clone());
    let question = &props.question;
    let asks_number = question.is_production && !question.jobs.is_empty();
    let is_wrong = !question.is_number_of_jobs(&typed)
        && typed.trim().len() >= question.jobs.len().to_string().len();

    let frame = ConfirmFrame {
        top: html! {
            <>
                <h2 id="confirm-heading">
                    { messages.cancel_jobs_question() }{ " " }
                    { for props.tenants.iter().map(|tenant| tenant_name(messages, tenant)) }
                </h2>
                <p class="subject">{ messages.jobs_in_question(question.jobs.len()) }</p>
            </>
        },
        middle: html! {
            <>
                { for messages.damage(&question.damage).into_iter().map(|line| html! {
                    <p class="damage">{ line }</p>
                }) }
                { for messages.left_out(&question.left_out).into_iter().map(|line| html! {
                    <p>{ line }</p>
                }) }
                if !question.jobs.is_empty() {
                    <p>{ messages.cancel_jobs_consequences() }</p>
                    { owners(messages, &question.damage) }
                }
            </>
        },
        fields: html! {
            <>
                if !question.jobs.is_empty() {
                    { reason_field(messages, &reason) }
                }
                if asks_number {
                    { typed_field(
                        messages.type_the_number(),
                        is_wrong.then(|| messages.not_the_number()),
                        &typed,
                    ) }
                }
            </>
        },
        keep: messages.keep_them_running(),
        confirm: messages.cancel_the_jobs(),
        is_ready: question.is_confirmed(&typed),
        typed,
        reason,
        on_keep: props.on_keep.clone(),
        on_confirm: props.on_confirm.clone(),
    };
    frame.draw(&refs)
}

/// Whose jobs they are, and how many of each.
fn owners(messages: &dyn Messages, damage: &Damage) -> Html {
    if damage.owners.is_empty() {
        return Html::default();
    }
    let owner = |(owner, jobs): &(_, usize)| {
        html! {
            <div>
                <dt>{ visible_text(&messages.owner(owner)) }</dt>
                <dd>{ messages.jobs(*jobs) }</dd>
            </div>
        }
    };
    html! {
        <>
            <h3>{ messages.owners() }</h3>
            <dl class="owners">{ for damage.owners.iter().map(owner) }</dl>
        </>
    }
}
