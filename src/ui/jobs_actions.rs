//! What is pressed about several jobs.

use std::rc::Rc;

use yew::prelude::*;

use super::form::{Field, FormAction, FormHandle};
use super::run_progress::RunButtons;
use super::session_store::{SessionHandle, action};
use super::site::Site;
use crate::session::{ActionKind, FormSignIn, JobKey, Session};

/// What is pressed about several jobs.
#[derive(Clone, PartialEq)]
pub struct JobsActions {
    /// **Cancel selected jobs**.
    pub on_cancel: Callback<Vec<JobKey>>,
    /// **Look again at unknown jobs**.
    pub on_look_again: Callback<()>,
    /// What is pressed in the region **Progress**.
    pub run: RunButtons,
}

/// What is pressed about several jobs. Where there is no sign-in for any of them, the form asks for it.
pub fn jobs_actions(session: &SessionHandle, form: &FormHandle, site: &Rc<Site>) -> JobsActions {
    let send = |kind: ActionKind| {
        let session = session.dispatcher();
        Callback::from(move |()| session.dispatch(action(kind.clone())))
    };
    let signed_in = {
        let (session, form, site) = (session.clone(), form.clone(), site.clone());
        move |jobs: &[JobKey], kind: &dyn Fn(Option<FormSignIn>) -> ActionKind| {
            let sign_in = form.sign_in_to_tenant(&site);
            if sign_in.is_none() && !has_sign_in(&session, jobs) {
                form.dispatch(FormAction::Submit(site.clone()));
                form.dispatch(FormAction::AskFor(Field::of(form.sign_in)[0]));
                return;
            }
            session.dispatch(action(kind(sign_in)));
        }
    };
    JobsActions {
        on_cancel: {
            let signed_in = signed_in.clone();
            Callback::from(move |jobs: Vec<JobKey>| {
                signed_in(&jobs, &|sign_in| ActionKind::AskToCancelJobs(jobs.clone(), sign_in));
            })
        },
        on_look_again: {
            let (session, signed_in) = (session.clone(), signed_in.clone());
            Callback::from(move |()| {
                let jobs: Vec<_> = session.unknown_jobs().cloned().collect();
                signed_in(&jobs, &ActionKind::LookAgainAtUnknown);
            })
        },
        run: RunButtons {
            on_pause: send(ActionKind::PauseRun),
            on_resume: {
                let (session, form, site) = (session.dispatcher(), form.clone(), site.clone());
                Callback::from(move |()| {
                    let sign_in = form.sign_in_to_tenant(&site);
                    session.dispatch(action(ActionKind::ResumeRun(sign_in)));
                })
            },
            on_stop: send(ActionKind::StopRun),
            on_close: send(ActionKind::CloseRun),
        },
    }
}

fn has_sign_in(session: &Session, jobs: &[JobKey]) -> bool {
    let entries = jobs.iter().filter_map(|job| session.jobs.get(job));
    entries.into_iter().any(|entry| entry.target.credentials.is_some())
}
