//! The question before a cancel.

use web_sys::{HtmlDialogElement, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::text::{text, visible};
use crate::aqua::Tally;
use crate::desk::{Case, Snapshot, before_cancel};

/// Properties of [`Confirm`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ConfirmProps {
    /// The job in question.
    pub case: Case,
    /// The job as it was just read; none where the look-up was refused.
    pub seen: Option<Snapshot>,
    /// What was said where the look-up was refused.
    pub doubt: Option<String>,
    /// Keep it running was pressed, or the dialog left by Escape.
    pub on_keep: Callback<()>,
    /// Cancel the job was pressed, with what was typed.
    pub on_confirm: Callback<String>,
}

/// The question before a cancel. The focus is on **Keep it running**; Escape means the same. On a
/// production tenant **Cancel the job** waits for the end of the job ID.
#[component]
pub fn Confirm(props: &ConfirmProps) -> Html {
    let dialog = use_node_ref();
    let keep = use_node_ref();
    let typed = use_state_eq(String::new);
    {
        let (dialog, keep) = (dialog.clone(), keep.clone());
        use_effect_with((), move |()| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                // Fails only if it is open already.
                let _ = dialog.show_modal();
            }
            if let Some(keep) = keep.cast::<HtmlElement>() {
                let _ = keep.focus();
            }
            move || {
                if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                    dialog.close();
                }
            }
        });
    }
    let production = props.case.tenant.is_production();
    let ready = !production || props.case.job_id.ends_as_typed(&typed);
    let oncancel = {
        let on_keep = props.on_keep.clone();
        Callback::from(move |event: Event| {
            event.prevent_default();
            on_keep.emit(());
        })
    };
    let onkeep = props.on_keep.reform(|_: MouseEvent| ());
    let onsubmit = {
        let (on_confirm, typed) = (props.on_confirm.clone(), typed.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if ready {
                on_confirm.emit((*typed).clone());
            }
        })
    };
    let oninput = {
        let set = typed.setter();
        Callback::from(move |event: InputEvent| {
            set.set(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    html! {
        <dialog ref={dialog} aria-labelledby="confirm-heading" {oncancel}>
            <form {onsubmit} autocomplete="off">
                <h2 id="confirm-heading">{ "Cancel this job?" }</h2>
                { subject(props, production) }
                <p>
                    { "Zuora stops the job. Batches that have finished keep their result files for three days; the others will not run. A cancel cannot be undone." }
                </p>
                { for props.seen.iter().flat_map(|seen| before_cancel(&seen.job))
                    .map(|line| html! { <p class="caution">{ line }</p> }) }
                if production {
                    <div class="field">
                        <label for="confirm-ending">
                            { "Type the last 6 characters of the job ID" }
                        </label>
                        <input id="confirm-ending" class="code" type="text" autocomplete="off"
                            autocapitalize="off" spellcheck="false" value={(*typed).clone()}
                            {oninput} />
                    </div>
                }
                <div class="actions">
                    <button ref={keep} type="button" class="primary" onclick={onkeep}>
                        { "Keep it running" }
                    </button>
                    <button type="submit" class="danger" disabled={!ready}>
                        { "Cancel the job" }
                    </button>
                </div>
            </form>
        </dialog>
    }
}

fn subject(props: &ConfirmProps, production: bool) -> Html {
    let id = props.case.job_id.as_str();
    let (start, ending) = id.split_at(id.len() - props.case.job_id.ending().len());
    let job = props.seen.as_ref().filter(|_| props.doubt.is_none()).map(|seen| &seen.job);
    html! {
        <>
            if let Some(doubt) = &props.doubt {
                <p class="caution" role="alert">{ visible(doubt) }</p>
            }
            <dl>
                if let Some(job) = job {
                    <div><dt>{ "Name" }</dt><dd>{ text(job.name.as_deref()) }</dd></div>
                }
                <div>
                    <dt>{ "Job ID" }</dt>
                    <dd class="code">{ start }<strong>{ ending }</strong></dd>
                </div>
                <div>
                    <dt>{ "Tenant" }</dt>
                    <dd>
                        { &props.case.tenant.label }
                        if production { <strong class="production">{ "Production" }</strong> }
                    </dd>
                </div>
                if let Some(job) = job {
                    if job.partner.is_some() || job.project.is_some() {
                        <div>
                            <dt>{ "Partner, project" }</dt>
                            <dd>
                                { text(job.partner.as_deref()) }{ ", " }
                                { text(job.project.as_deref()) }
                            </dd>
                        </div>
                    }
                    <div>
                        <dt>{ "Status" }</dt>
                        <dd>
                            { text(job.status.as_ref().map(|status| status.word())) }
                            if let Some(tally) = Tally::of(job).so_far() { { ". " }{ tally } }
                        </dd>
                    </div>
                }
            </dl>
        </>
    }
}
