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

use text_field::text_field;
use yew::prelude::*;

/// The Cancel job button's element ID, for putting the focus back.
pub const CANCEL: &str = "cancel-job";

/// What every part of the form is drawn from.
#[derive(Clone, Copy)]
pub struct Part<'a> {
    /// What is typed.
    pub draft: &'a UseReducerHandle<Draft>,
    /// What surrounds the page.
    pub around: &'a Around,
}

/// The form "Job". Enter in any field looks the job up, which changes nothing. While a call is
/// under way both buttons only say that they wait: a disabled one would lose the focus to nowhere.
pub fn job_form(
    part: Part<'_>,
    busy: bool,
    on_look_up: Callback<()>,
    on_cancel: Callback<()>,
) -> Html {
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        if !busy {
            on_look_up.emit(());
        }
    });
    let oncancel = Callback::from(move |_: MouseEvent| {
        if !busy {
            on_cancel.emit(());
        }
    });
    let waits = busy.to_string();
    html! {
        <form class="job" aria-label="Job" method="post" novalidate=true {onsubmit}>
            <div class="columns">
                <div class="column">
                    { tenant::tenant_field(part) }
                    <details class="more">
                        <summary>{ "More" }</summary>
                        { text_field(part, Field::EntityIds,
                            Some("Sent as Zuora-Entity-Ids, for tenants with several entities.")) }
                        { text_field(part, Field::OrgIds,
                            Some("Sent as Zuora-Org-Ids, for tenants with several organizations.")) }
                    </details>
                </div>
                <div class="column">{ sign_in::sign_in_fields(part) }</div>
                <div class="column">
                    { job::job_field(part) }
                    <div class="actions">
                        <button type="submit" class="primary" aria-disabled={waits.clone()}>
                            { "Look up" }
                        </button>
                        <button type="button" id={CANCEL} class="danger-outline"
                            aria-disabled={waits} onclick={oncancel}>
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
