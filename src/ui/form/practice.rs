//! What the simulator offers: its jobs, and its made-up sign-in.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::Part;
use super::draft::Edit;
use super::field::Field;
use crate::aqua::SignIn;

/// The practice tenant's jobs and its made-up sign-in, each filled in at a click.
pub fn practice_fields(part: Part<'_>) -> Html {
    let Some(practice) = &part.around.practice else { return Html::default() };
    let onchange = {
        let dispatch = part.draft.dispatcher();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            dispatch.dispatch(Edit::Type(Field::JobId, select.value()));
        })
    };
    let onclick = {
        let dispatch = part.draft.dispatcher();
        let (user, password) = (practice.user.clone(), practice.password.clone());
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Edit::SignIn(SignIn::Basic));
            dispatch.dispatch(Edit::Type(Field::User, user.clone()));
            dispatch.dispatch(Edit::Type(Field::Password, password.clone()));
        })
    };
    let chosen = part.draft.text(Field::JobId);
    let job = practice.jobs.iter().find(|job| job.id == chosen);
    html! {
        <div class="field practice">
            <label for="practice-job">{ "Practice job" }</label>
            <select id="practice-job" {onchange}>
                <option value="" disabled=true selected={job.is_none()}>{ "Choose a job" }</option>
                { for practice.jobs.iter().map(|job| html! {
                    <option value={job.id.clone()} selected={job.id == chosen}>{ &job.title }</option>
                }) }
            </select>
            if let Some(job) = job {
                <p class="hint">{ &job.does }</p>
            }
            <button type="button" class="small" {onclick}>{ "Fill in the practice sign-in" }</button>
        </div>
    }
}
