//! What the simulator offers: its jobs, and its made-up sign-in.

use yew::prelude::*;

use super::field::Field;
use super::form_state::FormAction;
use super::form_view::FormView;
use super::notes::hint;
use crate::aqua::Secret;
use crate::net::{Practice, PracticeJob};
use crate::ui::widgets::{SelectField, SelectGroup, SelectOption};

/// The practice tenant's jobs and its made-up sign-in. Choosing a job fills in the sign-in as well where
/// none is typed yet, so that the job can be cancelled at once.
pub fn practice_fields(view: &FormView) -> Html {
    let FormView { form, site, .. } = view;
    let messages = view.messages();
    let Some(practice) = &site.practice else { return Html::default() };
    let chosen = practice.jobs.iter().find(|job| job.id == form.text(Field::JobId));

    let on_change = {
        let (form, sign_in) = (form.clone(), fill_in(practice));
        move |id: String| {
            form.dispatch(FormAction::Type(Field::JobId, Secret::new(id)));
            if form.is_sign_in_blank() {
                form.dispatch(sign_in.clone());
            }
        }
    };
    html! {
        <div class="practice">
            <SelectField
                id="practice-job"
                label={messages.practice_job()}
                placeholder={messages.choose_practice_job()}
                groups={groups(&practice.jobs)}
                value={chosen.map_or(String::new(), |job| job.id.clone())}
                {on_change}
            >
                { hint(chosen.map_or("", |job| &job.does)) }
            </SelectField>
            <button type="button" class="small" onclick={view.on_click(fill_in(practice))}>
                { messages.fill_in_practice_sign_in() }
            </button>
        </div>
    }
}

fn fill_in(practice: &Practice) -> FormAction {
    FormAction::FillIn {
        user: practice.user.clone(),
        password: Secret::new(practice.password.clone()),
    }
}

fn groups(jobs: &[PracticeJob]) -> Vec<SelectGroup> {
    let option = |job: &PracticeJob| SelectOption {
        value: job.id.clone().into(),
        label: job.title.clone().into(),
    };
    let group = |jobs: &[PracticeJob]| SelectGroup {
        label: jobs.first().map_or(String::new(), |job| job.group.clone()).into(),
        options: jobs.iter().map(option).collect(),
    };
    jobs.chunk_by(|one, next| one.group == next.group).map(group).collect()
}
