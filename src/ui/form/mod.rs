//! The form "Job": which tenant, how to sign in, which job.

mod draft;
mod field;
mod job;
mod practice;
mod sign_in;
mod tenant;
mod text_field;

pub use draft::{Around, Draft, Edit};
pub use field::Field;

use job::JobField;
use sign_in::SignInFields;
use tenant::TenantField;
use text_field::TextField;
use yew::prelude::*;

/// The Cancel job button's element ID, for putting the focus back.
pub const CANCEL: &str = "cancel-job";

/// What every part of the form is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PartProps {
    /// What is typed.
    pub draft: UseReducerHandle<Draft>,
    /// What surrounds the page.
    pub around: Around,
}

/// Properties of [`JobForm`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct JobFormProps {
    /// What is typed.
    pub draft: UseReducerHandle<Draft>,
    /// What surrounds the page.
    pub around: Around,
    /// Whether a call is under way.
    pub busy: bool,
    /// Look up was pressed.
    pub on_look_up: Callback<()>,
    /// Cancel job was pressed.
    pub on_cancel: Callback<()>,
}

/// The form "Job". Enter in any field looks the job up, which changes nothing.
#[component]
pub fn JobForm(props: &JobFormProps) -> Html {
    let busy = props.busy;
    let onsubmit = {
        let on_look_up = props.on_look_up.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if !busy {
                on_look_up.emit(());
            }
        })
    };
    let oncancel = {
        let on_cancel = props.on_cancel.clone();
        Callback::from(move |_: MouseEvent| {
            if !busy {
                on_cancel.emit(());
            }
        })
    };
    let part = PartProps { draft: props.draft.clone(), around: props.around.clone() };
    // A disabled button would lose the focus to nowhere; this one only says that it waits.
    let waits = busy.then_some("true");
    html! {
        <form class="job" aria-label="Job" method="post" novalidate=true {onsubmit}>
            <div class="columns">
                <div class="column">
                    <TenantField ..part.clone() />
                    <details class="more">
                        <summary>{ "More" }</summary>
                        <TextField field={Field::EntityIds} hint="Sent as Zuora-Entity-Ids, for tenants with several entities."
                            draft={props.draft.clone()} around={props.around.clone()} />
                        <TextField field={Field::OrgIds} hint="Sent as Zuora-Org-Ids, for tenants with several organizations."
                            draft={props.draft.clone()} around={props.around.clone()} />
                    </details>
                </div>
                <div class="column"><SignInFields ..part.clone() /></div>
                <div class="column">
                    <JobField ..part />
                    <div class="actions">
                        <button type="submit" class="primary" aria-disabled={waits}>
                            { "Look up" }
                        </button>
                        <button type="button" id={CANCEL} class="danger-outline" aria-disabled={waits}
                            onclick={oncancel}>
                            { "Cancel job" }
                        </button>
                    </div>
                    <p class="hint">
                        { "Look up changes nothing. Cancel job looks the job up first, then asks." }
                    </p>
                </div>
            </div>
        </form>
    }
}
